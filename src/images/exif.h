// EXIF: the one thing a layout needs of it.
#pragma once

#include <cstdint>
#include <string_view>

namespace banxin {

/// The orientation 1 … 8 in a block of EXIF (a TIFF header with one directory); 1 if it says none.
std::uint8_t exif_orientation(std::string_view block);

}  // namespace banxin
