#include "document/quantity.h"

#include <algorithm>

namespace banxin {

namespace {

// typography.md §1.16; 一号 and 五号 as CTeX has them.
constexpr NamedSize sizes_by_name[] = {
    {"初号", pt(42)},  {"小初", pt(36)},  {"一号", pt(26)},   {"小一", pt(24)},
    {"二号", pt(22)},  {"小二", pt(18)},  {"三号", pt(16)},   {"小三", pt(15)},
    {"四号", pt(14)},  {"小四", pt(12)},  {"五号", pt(10.5)}, {"小五", pt(9)},
    {"六号", pt(7.5)}, {"小六", pt(6.5)}, {"七号", pt(5.5)},  {"八号", pt(5)},
};

constexpr UnitName units[] = {
    {"mm", Unit::millimetre},   {"cm", Unit::centimetre}, {"pt", Unit::point},   {"em", Unit::em},
    {"chars", Unit::character}, {"字", Unit::character},  {"lines", Unit::line}, {"行", Unit::line},
};

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Value in 1/1000 pt, rounded, of `number` × `numerator` / `denominator`.
std::optional<Length> scaled(Decimal number, std::int64_t numerator, std::int64_t denominator) {
    const std::int64_t divisor = denominator * decimal_one;
    const std::int64_t product = number.millionths * numerator;
    const std::int64_t rounded = (product + (product < 0 ? -divisor : divisor) / 2) / divisor;
    if (rounded > largest_length.mpt || rounded < -largest_length.mpt) return std::nullopt;
    return Length{static_cast<std::int32_t>(rounded)};
}

}  // namespace

std::optional<Decimal> parse_decimal(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text.remove_prefix(1);
    std::int64_t value = 0;
    std::int64_t place = 0;  // of the next decimal; 0 before the point
    bool digits = false;
    for (const char c : text) {
        if (c == '.' && place == 0) {
            place = decimal_one / 10;
            if (!digits) return std::nullopt;
            digits = false;
        } else if (!is_digit(c)) {
            return std::nullopt;
        } else {
            digits = true;
            if (place == 0)
                value = std::min(value * 10 + (c - '0') * decimal_one, decimal_limit * decimal_one);
            else if (place > 0)
                value += (c - '0') * place;
            if (place > 0) place = place == 1 ? -1 : place / 10;
        }
    }
    if (!digits) return std::nullopt;
    return Decimal{negative ? -value : value};
}

std::int32_t thousandths(Decimal number) {
    const std::int64_t half = number.millionths < 0 ? -500 : 500;
    return static_cast<std::int32_t>((number.millionths + half) / 1000);
}

Result<Quantity> parse_quantity(std::string_view text) {
    const auto named = std::ranges::find(sizes_by_name, text, &NamedSize::name);
    if (named != std::end(sizes_by_name))
        return Quantity{{named->size.mpt * (decimal_one / 1000)}, Unit::point};
    if (const auto number = parse_decimal(text)) {
        if (number->millionths != 0) return ValueFault{Code::length_without_unit};
        return Quantity{};
    }
    for (const UnitName& unit : units)
        if (text.ends_with(unit.name))
            if (const auto number = parse_decimal(text.substr(0, text.size() - unit.name.size())))
                return Quantity{*number, unit.unit};
    return ValueFault{Code::bad_length};
}

std::optional<Length> resolve(Quantity quantity, const UnitSizes& sizes) {
    switch (quantity.unit) {
        case Unit::point:
            return scaled(quantity.number, 1000, 1);
        case Unit::millimetre:
            return scaled(quantity.number, 360'000, 127);
        case Unit::centimetre:
            return scaled(quantity.number, 3'600'000, 127);
        case Unit::em:
            return scaled(quantity.number, sizes.em.mpt, 1);
        case Unit::character:
            return scaled(quantity.number, sizes.character.mpt, 1);
        case Unit::line:
            return scaled(quantity.number, sizes.line.mpt, 1);
    }
    return std::nullopt;
}

std::span<const NamedSize> named_sizes() {
    return sizes_by_name;
}
std::span<const UnitName> unit_names() {
    return units;
}

}  // namespace banxin
