// Plates of a PDF, as Ghostscript renders them: what each printing form gets, overprint included.
#pragma once

#include <map>
#include <string>
#include <variant>
#include <vector>

#include "base/ink.h"
#include "images/pixels.h"

namespace banxin {

struct Plate {
    std::string name;  // "Cyan", or a spot ink's
    Pixels pixels;     // gray: 255 = no ink, 0 = full ink
};
/// Cyan, magenta, yellow, black, then spot plates by name; all of one size.
using PagePlates = std::vector<Plate>;

enum class PlateFault : unsigned char { no_ghostscript, failed, timed_out };

/// The trim of each page. `oversampling` (1 … 8): each pixel is the mean of so many by so many,
/// which gives small type its weight instead of its steps.
std::variant<std::vector<PagePlates>, PlateFault> make_plates(const std::string& pdf, double dpi,
                                                              int oversampling = 1);

/// The sum of a page's plates in thousandths of one full ink, pixel by pixel.
std::vector<std::uint16_t> total_ink(const PagePlates& plates);
/// A picture of it: white is none, black is `most` thousandths or more.
Pixels total_ink_picture(const PagePlates& plates, std::int32_t most);
/// What a spot ink looks like in process inks, by the plate's name.
using SpotAlternates = std::map<std::string, Cmyk>;
/// All plates as one picture, spot inks by their alternates; one without is left out.
Pixels as_cmyk(const PagePlates& plates, const SpotAlternates& alternates);

}  // namespace banxin
