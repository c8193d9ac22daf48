// The room that what stands beside lines needs: annotations, dots, name lines.
#pragma once

#include <optional>

#include "layout/set_text.h"

namespace banxin {

/// How far it reaches past a line's characters: over it (vertical: right of it) and under it.
struct BesideOverhang {
    Length over, under;
};

/// Of a line of the clusters [first, last).
BesideOverhang beside_overhang(const ShapedParagraph& paragraph, std::uint32_t first,
                               std::uint32_t last);

/// Two neighbouring lines between which there is no room for what stands beside them.
struct CrowdedLines {
    StyleId style;  // of the line beside which it stands
    Length pitch;   // how far apart they would have to be
};

/// The lines that lack the widest pitch; nothing if every line has room.
std::optional<CrowdedLines> crowded_lines(const SetText& text);

}  // namespace banxin
