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

struct Ink {
    std::string name;  // as the layout calls it
    Cmyk cmyk;         // of the full ink; of a spot ink, its process alternate
    std::string spot;  // the plate's name; empty for process ink
    std::uint16_t tint = 1000;  // thousandths of the full ink
    friend bool operator==(const Ink&, const Ink&) = default;
};

/// The ink as a screen shows it, each part 0 … 1; the simple complement, not a colour-managed proof.
std::array<double, 3> preview_rgb(const Ink& ink);

}  // namespace banxin
