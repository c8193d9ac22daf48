// A photo's pixels as the press asks for them, still in the photo's own colours.
#pragma once

#include "images/formats.h"
#include "images/press_photo.h"

namespace banxin {

/// The crop of the upright picture in the asked number of pixels, without transparency (what shows
/// through is white paper); Lab stays Lab. The picture is read row by row and never held whole.
PixelsOrFault read_press_pixels(std::string_view file, const ImageFacts& facts,
                                const PressPhotoSettings& settings);

}  // namespace banxin
