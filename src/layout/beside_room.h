// Whether lines stand far enough apart for what stands beside them.
#pragma once

#include <optional>

#include "layout/set_text.h"

namespace banxin {

/// Two neighbouring lines between which there is no room for what stands beside them.
struct CrowdedLines {
    StyleId style;  // of the line beside which it stands
    Length pitch;   // how far apart they would have to be
};

/// The lines that lack the widest pitch; nothing if every line has room.
std::optional<CrowdedLines> crowded_lines(const SetText& text);

}  // namespace banxin
