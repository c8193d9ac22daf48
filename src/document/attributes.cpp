#include "document/attributes.h"

#include <algorithm>
#include <stdexcept>

namespace banxin {

namespace {

template <class T>
std::optional<T> value_or_nothing(const Result<T>& result) {
    return result ? std::optional<T>(*result) : std::nullopt;
}

}  // namespace

const AttributeRule& Attributes::rule(std::string_view name) const {
    const AttributeRule* known = element_.rule == nullptr ? nullptr : element_.rule->find(name);
    if (known == nullptr) throw std::logic_error("attribute is not in the vocabulary");
    return *known;
}

std::string_view Attributes::value(std::string_view name) const {
    const XmlAttribute* given = element_.find(name);
    return given != nullptr ? std::string_view(given->value) : rule(name).initial;
}

SourceSpan Attributes::span(std::string_view name) const {
    const XmlAttribute* given = element_.find(name);
    return given != nullptr ? given->at : element_.at;
}

void Attributes::report(Code code, std::string_view name, std::vector<std::string> more) const {
    std::vector<std::string> args{std::string(name), std::string(value(name))};
    args.insert(args.end(), more.begin(), more.end());
    diagnostics_.report(code, span(name), std::move(args));
}

std::string Attributes::text(std::string_view name) const {
    return std::string(value(name));
}

std::vector<std::string> Attributes::words(std::string_view name) const {
    return split_words(value(name));
}

std::optional<std::int32_t> Attributes::integer(std::string_view name) const {
    return value_or_nothing(parse_integer(value(name)));
}

std::optional<std::int32_t> Attributes::percent(std::string_view name) const {
    return value_or_nothing(parse_percent(value(name)));
}

std::optional<std::int32_t> Attributes::tracking(std::string_view name) const {
    return value_or_nothing(parse_tracking(value(name)));
}

std::optional<Length> Attributes::length(std::string_view name) const {
    const auto quantity = parse_quantity(value(name));
    if (!quantity) return std::nullopt;
    const auto length = resolve(*quantity, units_);
    if (!length) {
        report(Code::length_too_large, name);
        return std::nullopt;
    }
    if (rule(name).type == ValueType::size && *length < smallest_size) {
        report(Code::length_too_small, name, {"1pt"});
        return std::nullopt;
    }
    return length;
}

Length Attributes::resolved(std::string_view name, Quantity quantity, Length substitute) const {
    const auto length = resolve(quantity, units_);
    if (!length) report(Code::length_too_large, name);
    return length.value_or(substitute);
}

std::array<Length, 4> Attributes::distances(std::string_view name) const {
    std::array<Length, 4> sides{};
    const auto quantities = parse_distances(value(name));
    if (!quantities) return sides;
    for (std::size_t side = 0; side < sides.size(); ++side)
        sides[side] = resolved(name, (*quantities)[side], Length{});
    return sides;
}

std::optional<StrokeText> Attributes::stroke(std::string_view name) const {
    const auto stroke = parse_stroke(value(name));
    return stroke ? *stroke : std::nullopt;
}

std::optional<FillText> Attributes::fill(std::string_view name) const {
    return value_or_nothing(parse_fill(value(name)));
}

std::optional<std::size_t> Attributes::choice_index(std::string_view name) const {
    const auto& choices = rule(name).choices;
    const auto found = std::ranges::find(choices, value(name));
    if (found == choices.end()) return std::nullopt;
    return static_cast<std::size_t>(found - choices.begin());
}

}  // namespace banxin
