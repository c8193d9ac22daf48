// 破栏: how a width divides into columns of text. Pure arithmetic, shared with layout/.
#pragma once

#include <vector>

#include "document/model.h"

namespace banxin {

/// The frame's box less its padding: what is set stands in here.
Rect inside_of(const Frame& frame);

/// `columns` base columns of the grid from base column `column` (from 1), with the gutters between
/// them: left edge and width. Numbers off the grid go on in its rhythm.
Length base_column_left(const Grid& grid, std::int32_t column);
Length base_columns_width(const Grid& grid, std::int32_t columns);

/// The columns of `inside` in text order, left to right; in vertical mode tiers, top to bottom.
/// They reach from edge to edge: columns and gutters sum to the inside exactly. typography.md
/// R2.2.2:
///   absolute (绝对)  equal columns of whole characters, the gutters take what is left (20 → 9+2+9)
///   relative (相对)  columns of whole characters, the last ones longer by one, the gutter kept (20
///   → 9+1+10) free (自由)      equal columns to the fraction, the gutter kept (20 → 9.5+1+9.5)
///   automatic (自动) the base columns where they divide evenly among the columns, else as relative
/// What is left of less than a character goes to the last column. Without room for the gutters
/// there are none.
std::vector<Rect> divide(const Rect& inside, WritingMode mode, std::int32_t columns,
                         Division division, const Grid& grid);

/// The columns of a frame in text order; one, its inside, if it is no text frame.
std::vector<Rect> column_boxes(const Frame& frame, const Grid& grid);

}  // namespace banxin
