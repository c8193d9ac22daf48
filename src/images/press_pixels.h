// A photo's pixels as the press asks for them, still in the photo's own colours.
#pragma once

#include <vector>

#include "images/formats.h"
#include "images/press_photo.h"

namespace banxin {

/// Each component by itself, as a picture in gray.
struct PressPixels {
    ColourSpace space = ColourSpace::rgb;
    bool is_ycc = false;  // RGB as JPEG stores it: Y, Cb, Cr
    std::vector<Pixels> planes;

    std::uint32_t width() const { return planes.front().width; }
    std::uint32_t height() const { return planes.front().height; }
    /// The first plane alone says how light a pixel is.
    bool is_by_lightness() const {
        return is_ycc || space == ColourSpace::gray || space == ColourSpace::lab;
    }
    const std::uint8_t* row(std::size_t plane, std::uint32_t y) const {
        return planes[plane].samples.data() + std::size_t{y} * width();
    }
};

/// The crop of the upright picture in the asked number of pixels, without transparency (what shows
/// through is white paper); Lab stays Lab. The picture is read row by row and never held whole.
std::variant<PressPixels, ImageFault> read_press_pixels(std::string_view file,
                                                        const ImageFacts& facts,
                                                        const PressPhotoSettings& settings);

}  // namespace banxin
