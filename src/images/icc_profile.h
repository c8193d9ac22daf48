// Colour profiles as they stand in files: taken out, and looked at before a library may read them.
#pragma once

#include <string>
#include <string_view>

#include "images/image_facts.h"

namespace banxin {

/// The profile a picture brings; empty if it brings none, or one that is damaged or not of its
/// colours.
std::string embedded_profile(std::string_view file, const ImageFacts& facts);

/// True if the header and the table of tags are sound and the profile makes colours of `space`
/// (rgb, gray, cmyk or lab) known.
bool describes(std::string_view icc, ColourSpace space);
/// True if it is moreover an output profile of CMYK with tables for both ways.
bool is_press_profile(std::string_view icc);

}  // namespace banxin
