// Ink: what a mark is printed with. The source of truth for colour; screens only preview it.
#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace banxin {

/// Process colour, each part in thousandths of full ink (0 … 1000).
struct Cmyk {
    std::uint16_t c = 0, m = 0, y = 0, k = 0;
    friend bool operator==(const Cmyk&, const Cmyk&) = default;
};

/// 叠印 套印: whether what is printed in an ink leaves the inks below it standing.
enum class Overprint : std::uint8_t {
    by_rule,    // text and lines of full black alone overprint; all else knocks out
    overprint,  // always; never white
    knock_out,
};

struct Ink {
    std::string name;           // as the layout calls it
    Cmyk cmyk;                  // of the full ink; of a spot ink, its process alternate
    std::string spot;           // the plate's name; empty for process ink
    std::uint16_t tint = 1000;  // thousandths of the full ink
    Overprint overprint = Overprint::by_rule;
    bool registration = false;  // 套准色: on every plate there is; for marks outside the trim
    friend bool operator==(const Ink&, const Ink&) = default;
};

/// Red, green, blue, each 0 … 1.
using Rgb = std::array<double, 3>;

/// The ink, in `tint` thousandths of itself, as a screen shows it: the simple complement, not a
/// colour-managed proof.
Rgb preview_rgb(const Ink& ink, std::uint16_t tint = 1000);

}  // namespace banxin
