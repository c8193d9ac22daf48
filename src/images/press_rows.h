// A photo's rows in the press's inks, as they go into its JPEG.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "base/ink.h"
#include "images/colour_transform.h"
#include "images/press_pixels.h"

namespace banxin {

/// 双色调: black and a second ink for each of 256 grays. Black begins late and carries the shadows;
/// the second ink carries the lighter tones and stays below full.
using DuotoneTable = std::array<std::array<std::uint8_t, 4>, 256>;
DuotoneTable duotone_table(const Cmyk& second);

/// How pixels become ink. Gray comes out as gray: the black plate's JPEG.
struct Inking {
    std::shared_ptr<const ColourTransform> transform;  // null: the pixels are what it would make
    ColourSpace space = ColourSpace::cmyk;             // after `transform`: cmyk or gray
    std::optional<DuotoneTable> duotone;               // of the gray: makes CMYK

    ColourSpace result() const { return duotone ? ColourSpace::cmyk : space; }
};

/// Makes one row at a time; pixels are not changed.
class PressRows {
public:
    PressRows(const PressPixels& pixels, const Inking& inking);

    /// Row `y` with at most `limit` ink (in 255ths) at any place; holds until the next call.
    const std::uint8_t* row(std::uint32_t y, std::int32_t limit);

private:
    const PressPixels& pixels_;
    const Inking& inking_;
    std::vector<std::uint8_t> rgb_;  // a plane behind the other, if the pixels are Y, Cb, Cr
    std::vector<std::uint8_t> converted_, inks_;
};

}  // namespace banxin
