// What a PDF says of an ink: parts of the four process inks, or the tint of a plate of its own; and
// whether it overprints.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <variant>

#include "display/ink_keys.h"

namespace banxin {

/// Cyan, magenta, yellow, black in millionths.
struct ProcessColour {
    std::array<std::int64_t, 4> parts{};
    friend bool operator==(const ProcessColour&, const ProcessColour&) = default;
};
struct PlateColour {
    std::string plate;      // the colorant's name
    std::int64_t tint = 0;  // millionths
    friend bool operator==(const PlateColour&, const PlateColour&) = default;
};
using PrintedColour = std::variant<ProcessColour, PlateColour>;

/// The colorant that means every plate there is.
inline constexpr const char* all_plates = "All";

/// The plate an ink has to itself; empty for process inks.
std::string plate_of(const Ink& ink);
PrintedColour printed(const Ink& ink, std::uint16_t tint);
/// The same in process inks: of a spot ink its alternate.
ProcessColour in_process_inks(const Ink& ink, std::uint16_t tint);

/// The rule (叠印): text and lines of full black alone overprint, all else knocks out. An ink may
/// say otherwise of itself, but white never overprints: it would vanish.
bool overprints(const Ink& ink, std::uint16_t tint, InkUse use);

}  // namespace banxin
