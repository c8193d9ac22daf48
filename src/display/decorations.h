// What stands behind the text: tints, borders, column rules.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "display/display_list.h"
#include "display/fault_ink.h"

namespace banxin {

/// By Side.
using Borders = std::array<std::optional<Stroke>, 4>;

/// Inside the box's edges. Where two sides with patterns of several lines meet, outer lines join
/// outer lines and inner ones inner ones.
void paint_borders(DisplayPage& page, const Rect& box, const Borders& borders);

/// `rect` with the sides that touch or overstep the trim moved out to the bleed's edge.
Rect extended_to_bleed(const Rect& rect, Size trim, Length bleed);

/// The rules between a text frame's columns, cut where a frame in front of it stands in the way.
std::vector<StrokeLine> column_rules(const Page& page, std::uint32_t frame);

/// All of a page's decorations, back to front, with a mark in each photo frame that got no photo.
void paint_decorations(DisplayPage& painted, const Page& page, FaultInk& fault_ink);

}  // namespace banxin
