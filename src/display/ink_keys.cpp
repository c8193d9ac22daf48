#include "display/ink_keys.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace banxin {
namespace {

constexpr std::uint32_t uses = 4, tints = 1001;
// All the numbers there are, with their check digits, stay below the 10⁹ of nine decimals.
constexpr std::uint32_t check_radix = 24, check_modulus = 23;
static_assert(std::uint64_t{max_keyed_inks} * uses * tints * check_radix <= 1'000'000'000);

std::uint32_t number_of(const KeyedInk& ink) {
    return (index(ink.fill.ink) * uses + static_cast<std::uint32_t>(ink.use)) * tints +
           ink.fill.tint;
}

/// Never 0 for the number 0: plain black is no key.
std::uint32_t with_check_digits(std::uint32_t number) {
    return number * check_radix + (number % check_modulus * 7 + 13) % check_modulus;
}

using Millionths = std::array<std::int64_t, 3>;

Millionths keyed(const KeyedInk& ink, const std::vector<Ink>& inks) {
    const Rgb preview = preview_rgb(inks[index(ink.fill.ink)], ink.fill.tint);
    std::uint32_t key = with_check_digits(number_of(ink));
    Millionths colour{};
    for (std::size_t i = 0; i < colour.size(); ++i, key /= 1000) {
        constexpr double rounding = 1e-6;  // 0.29 · 1000 is a little less than 290
        const double thousandths = std::floor(preview[i] * 1000 + rounding);
        colour[i] =
            std::clamp(std::int64_t(thousandths), std::int64_t{0}, std::int64_t{999}) * 1000 +
            key % 1000;
    }
    return colour;
}

bool has_key(const KeyedInk& ink, const std::vector<Ink>& inks) {
    const std::size_t last = std::min<std::size_t>(inks.size(), max_keyed_inks);
    return index(ink.fill.ink) < last && ink.fill.tint < tints;
}

}  // namespace

Rgb key_of(const KeyedInk& ink, const std::vector<Ink>& inks) {
    if (!has_key(ink, inks)) throw std::out_of_range("an ink that cannot be printed");
    const Millionths colour = keyed(ink, inks);
    Rgb rgb{};
    for (std::size_t i = 0; i < rgb.size(); ++i) rgb[i] = static_cast<double>(colour[i]) / 1e6;
    return rgb;
}

std::optional<KeyedInk> ink_of(const Rgb& colour, const std::vector<Ink>& inks) {
    Millionths given{};
    std::uint32_t key = 0;
    for (std::size_t i = colour.size(); i-- > 0;) {
        if (!(colour[i] >= 0 && colour[i] <= 1)) return std::nullopt;
        given[i] = std::llround(colour[i] * 1e6);
        key = key * 1000 + static_cast<std::uint32_t>(given[i] % 1000);
    }
    const std::uint32_t number = key / check_radix, ink_and_use = number / tints;
    const KeyedInk ink{
        {static_cast<InkId>(ink_and_use / uses), static_cast<std::uint16_t>(number % tints)},
        static_cast<InkUse>(ink_and_use % uses)};
    if (!has_key(ink, inks) || keyed(ink, inks) != given) return std::nullopt;
    return ink;
}

}  // namespace banxin
