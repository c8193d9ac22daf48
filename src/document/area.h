// AREA: where an element stands on the page, from grid numbers, lengths, or both.
#pragma once

#include <vector>

#include "document/attributes.h"
#include "document/model.h"

namespace banxin {

/// The frame an area counts columns in (within="…"): the type area's base columns, if there is
/// none.
struct Host {
    Rect inside;
    WritingMode mode = WritingMode::horizontal;
    std::vector<Rect> columns;  // tiers, if vertical
};

/// What is missing or off the grid is reported and given a visible place.
Rect area_of(const Attributes& given, const Grid& grid, const Host* host, Diagnostics& diagnostics);
/// The rectangle a rule of that width fills.
Rect horizontal_rule_area(const Attributes& given, const Grid& grid, const Host* host, Length width,
                          Diagnostics& diagnostics);
Rect vertical_rule_area(const Attributes& given, const Grid& grid, const Host* host, Length width,
                        Diagnostics& diagnostics);

}  // namespace banxin
