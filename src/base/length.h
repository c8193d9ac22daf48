// Length: a distance in thousandths of a point. Sums are exact, and HarfBuzz advances are the same
// unit, so what a line holds is known to the last unit.
#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <vector>

namespace banxin {

struct Length {
    std::int32_t mpt = 0;  // 1/1000 pt (1 pt = 1/72 inch)

    friend constexpr auto operator<=>(const Length&, const Length&) = default;
    friend constexpr Length operator+(Length a, Length b) { return {a.mpt + b.mpt}; }
    friend constexpr Length operator-(Length a, Length b) { return {a.mpt - b.mpt}; }
    friend constexpr Length operator-(Length a) { return {-a.mpt}; }
    friend constexpr Length operator*(Length a, std::int32_t n) { return {a.mpt * n}; }
    friend constexpr Length operator/(Length a, std::int32_t n) { return {a.mpt / n}; }
    friend constexpr std::int32_t operator/(Length a, Length b) { return a.mpt / b.mpt; }
    constexpr Length& operator+=(Length b) { return *this = *this + b; }
    constexpr Length& operator-=(Length b) { return *this = *this - b; }
};

inline constexpr double mpt_per_mm = 72000.0 / 25.4;

constexpr std::int32_t round_to_int(double value) {
    return static_cast<std::int32_t>(value < 0 ? value - 0.5 : value + 0.5);
}
constexpr Length pt(double points) {
    return {round_to_int(points * 1000)};
}
constexpr Length mm(double millimetres) {
    return {round_to_int(millimetres * mpt_per_mm)};
}
constexpr double to_pt(Length length) {
    return length.mpt / 1000.0;
}
constexpr double to_mm(Length length) {
    return length.mpt / mpt_per_mm;
}

/// `length` × `numerator` / `denominator`, rounded to the nearest unit, half away from zero.
constexpr Length scale(Length length, std::int64_t numerator, std::int64_t denominator) {
    const std::int64_t product = length.mpt * numerator;
    const std::int64_t half = denominator / 2;
    return {
        static_cast<std::int32_t>((product < 0 ? product - half : product + half) / denominator)};
}
/// Thousandths of `size`: the unit of letter-spacing and typographic gaps.
constexpr Length per_mille(Length size, std::int32_t thousandths) {
    return scale(size, thousandths, 1000);
}

/// Splits `total` in proportion to `weights` (none negative, sum positive); the parts sum to
/// `total` exactly, and equal weights get parts that differ by one unit at most.
std::vector<Length> distribute(Length total, std::span<const std::int32_t> weights);

}  // namespace banxin
