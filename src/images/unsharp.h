// 虚光蒙版: sharpening after the last resampling, by the lightness alone, so that no edge turns
// coloured.
#pragma once

#include <cstdint>

#include "images/press_pixels.h"

namespace banxin {

struct UnsharpMask {
    std::int32_t amount = 0;  // ‰ of the difference from the blurred picture; 0 = nothing is done
    std::int32_t radius = 1000;  // the blur's standard deviation, ‰ of a pixel
    std::int32_t threshold = 0;  // of 255: smaller differences stay (grain, skin)
};

/// Gray and RGB by their luminance, Lab by L; inks are scaled together, so that their hue stays.
void sharpen(PressPixels& pixels, const UnsharpMask& mask);

}  // namespace banxin
