// 总墨量: how much ink may lie in one place, all plates together.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace banxin {

/// Ink of one pixel in 255ths of a full ink; 240 % is 612.
constexpr std::int32_t ink_units(std::int32_t per_mille) {
    return per_mille * 255 / 1000;
}
constexpr std::int32_t ink_per_mille(std::int32_t units) {
    return (units * 1000 + 254) / 255;
}

/// The most ink of any pixel, in 255ths of a full ink, from a plane for each ink.
std::int32_t most_ink(const std::array<const std::uint8_t*, 4>& planes, std::size_t pixels);

/// Takes colour away where a pixel of CMYK has more ink than `limit` (in 255ths): cyan, magenta and
/// yellow by the same share, so that the hue stays; black as it is, unless it alone is too much.
void hold_ink(std::span<std::uint8_t> cmyk, std::int32_t limit);

}  // namespace banxin
