#include "base/ink.h"

namespace banxin {

std::array<double, 3> preview_rgb(const Ink& ink) {
    const double tint = ink.tint / 1000.0;
    const double black = 1 - ink.cmyk.k / 1000.0 * tint;
    const auto channel = [&](std::uint16_t part) { return (1 - part / 1000.0 * tint) * black; };
    return {channel(ink.cmyk.c), channel(ink.cmyk.m), channel(ink.cmyk.y)};
}

}  // namespace banxin
