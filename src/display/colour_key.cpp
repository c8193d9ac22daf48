#include "display/colour_key.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace banxin {

namespace {

// Three different numbers, so that no gray and no channel alone looks like the key.
constexpr std::array<int, 3> vertical_key{137, 251, 373};

}  // namespace

std::array<double, 3> with_key(std::array<double, 3> rgb, ColourKey key) {
    for (std::size_t i = 0; i < rgb.size(); ++i) {
        const double thousandths = std::round(std::clamp(rgb[i], 0.0, 1.0) * 1000);
        rgb[i] = key == ColourKey::plain
                     ? thousandths / 1000
                     : (std::min(thousandths, 999.0) * 1000 + vertical_key[i]) / 1e6;
    }
    return rgb;
}

KeyedColour read_key(std::array<double, 3> rgb) {
    KeyedColour colour{{}, ColourKey::vertical_text};
    std::array<int, 3> millionths{};
    for (std::size_t i = 0; i < rgb.size(); ++i) {
        millionths[i] = static_cast<int>(std::lround(std::clamp(rgb[i], 0.0, 1.0) * 1e6));
        if (millionths[i] % 1000 != vertical_key[i]) colour.key = ColourKey::plain;
    }
    for (std::size_t i = 0; i < rgb.size(); ++i) {
        const int rest = colour.key == ColourKey::plain ? 500 : 0;
        colour.thousandths[i] = (millionths[i] + rest) / 1000;
    }
    return colour;
}

}  // namespace banxin
