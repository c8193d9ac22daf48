// What photos need to go to press: the shop's colours, its limits, and the photos made before.
#pragma once

#include <string_view>

#include "document/press_profile.h"
#include "images/press_photo.h"

namespace banxin {

/// All that is referred to must outlive it.
struct PressPhotos {
    const PressColour& colour;  // opened from `icc`
    std::string_view icc;
    const PressProfile& profile;
    PhotoCache cache{{}};
    unsigned threads = 0;  // 0 = as many as the machine has
};

}  // namespace banxin
