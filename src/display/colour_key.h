// Colours on their way from render/ to prepress/. Cairo keeps six decimals of a colour from end to
// end: the first three are the colour, the last three can say what is set in it.
#pragma once

#include <array>

namespace banxin {

enum class ColourKey : unsigned char {
    plain,
    vertical_text,  // upright glyphs of a vertical line: prepress/ gives them a vertical font
};

/// `rgb` (each 0 … 1) to thousandths, with the key in the decimals after them.
std::array<double, 3> with_key(std::array<double, 3> rgb, ColourKey key);

struct KeyedColour {
    std::array<int, 3> thousandths;
    ColourKey key = ColourKey::plain;
    friend bool operator==(const KeyedColour&, const KeyedColour&) = default;
};
/// The inverse. Decimals that are no key belong to a plain colour.
KeyedColour read_key(std::array<double, 3> rgb);

}  // namespace banxin
