// How different two pictures look, and a page that shows it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "images/pixels.h"

namespace banxin::test {

/// Colour differences (CIE76 ΔE in CIE Lab) of blurred pictures, by pixel. 2.3 is just noticeable.
struct PictureDifference {
    bool same_size = false;
    double largest = 0;           // ΔE of the worst pixel
    double noticeable_share = 0;  // of all pixels: those with ΔE > 1
    std::vector<float> delta;     // by pixel
};

/// What a reference picture may differ by. Both pictures come from the same code and the same
/// fonts, so only another patch version of FreeType, pixman or libjpeg can move anything: grey
/// levels of edges by one or two steps of 255 (ΔE < 1 after the blur), here and there. A glyph
/// moved by a pixel or exchanged, a hairline gone, a tint changed by a hundredth are all far above.
struct Tolerance {
    double largest = 2.3;
    double noticeable_share = 0.001;
};

/// RGB or gray pictures. Each pixel is first averaged with its eight neighbours: what counts is
/// what an eye sees.
PictureDifference compare(const Pixels& expected, const Pixels& actual);
bool looks_the_same(const PictureDifference& difference, const Tolerance& tolerance = {});

/// Writes before.png, after.png, difference.png and index.html (side by side, and blinking) to
/// `folder`. Returns the path of index.html.
std::filesystem::path write_report(const std::filesystem::path& folder, const std::string& title,
                                   const Pixels& expected, const Pixels& actual,
                                   const PictureDifference& difference);

}  // namespace banxin::test
