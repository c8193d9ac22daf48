#include "base/ink.h"

namespace banxin {

Rgb preview_rgb(const Ink& ink, std::uint16_t tint) {
    const double applied = ink.tint / 1000.0 * tint / 1000.0;
    const double black = 1 - ink.cmyk.k / 1000.0 * applied;
    const auto channel = [&](std::uint16_t part) { return (1 - part / 1000.0 * applied) * black; };
    return {channel(ink.cmyk.c), channel(ink.cmyk.m), channel(ink.cmyk.y)};
}

}  // namespace banxin
