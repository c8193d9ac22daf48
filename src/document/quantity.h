// Quantities as the XML writes them: exact decimal numbers with a unit, resolved to lengths where
// the sizes they refer to are known.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "base/length.h"
#include "document/result.h"

namespace banxin {

/// A decimal number in millionths. Exact: no floating point, no locale.
struct Decimal {
    std::int64_t millionths = 0;
    friend auto operator<=>(const Decimal&, const Decimal&) = default;
};
inline constexpr std::int64_t decimal_one = 1'000'000;
inline constexpr std::int64_t decimal_limit = 100'000;  // greater numbers are held at this one

/// A sign, digits and at most one point. Digits after the sixth decimal are dropped.
std::optional<Decimal> parse_decimal(std::string_view text);
/// Rounded, half away from zero, to thousandths.
std::int32_t thousandths(Decimal number);

enum class Unit : std::uint8_t { point, millimetre, centimetre, em, character, line };

struct Quantity {
    Decimal number;
    Unit unit = Unit::point;
    friend bool operator==(const Quantity&, const Quantity&) = default;
};

/// What the relative units stand for at a place.
struct UnitSizes {
    Length em, character, line;
};

/// No sheet is larger, so that sums of a page's lengths never overflow.
inline constexpr Length largest_length = mm(5000);
inline constexpr Length smallest_size = pt(1);

Result<Quantity> parse_quantity(std::string_view text);
/// The length, rounded to the nearest unit; nothing if it is more than `largest_length` either way.
std::optional<Length> resolve(Quantity quantity, const UnitSizes& sizes);

/// 字号: the names of type sizes. Values of Word and CTeX; letterpress and single papers differ.
struct NamedSize {
    std::string_view name;
    Length size;
};
std::span<const NamedSize> named_sizes();

struct UnitName {
    std::string_view name;
    Unit unit;
};
std::span<const UnitName> unit_names();

}  // namespace banxin
