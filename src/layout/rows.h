// Rows: where lines can stand in a frame, across its lines: the character boxes of the page's grid.
#pragma once

#include <vector>

#include "document/model.h"
#include "layout/line_slot.h"

namespace banxin {

/// A row's character box across the lines: its top and bottom, or a vertical row's left and right.
struct Row {
    Length from, to;
    friend bool operator==(const Row&, const Row&) = default;
};

/// In text order. Horizontal rows are the page grid's lines inside `box`; vertical ones stand at
/// its pitch from the right edge. A box off the type area, or between two lines of it, has rows of
/// its own in its middle.
std::vector<Row> rows_in(const Rect& box, WritingMode mode, const Grid& grid);

/// Start and extent of a box along its lines.
Length along_start(const Rect& box, WritingMode mode);
Length along_extent(const Rect& box, WritingMode mode);
/// Where a line lies along its direction.
Length along(const LineSlot& slot);
/// Moves a slot's start by `start` and shortens it by `start` and `end`.
LineSlot shortened(LineSlot slot, Length start, Length end);
/// A slot on the centre of `row`, from `start`.
LineSlot slot_on(const Row& row, Length start, Length measure, WritingMode mode, FrameRef frame);

}  // namespace banxin
