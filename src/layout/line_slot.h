// LineSlot: a place for one line of text. Columns, wrap, threads and both writing modes are all an ordered
// list of slots; the line breaker knows nothing else about pages.
#pragma once

#include <cstdint>
#include <vector>

#include "document/model.h"

namespace banxin {

struct LineSlot {
    Point origin;          // where the line starts, on its centre: left end, or top end of a vertical line
    Length measure;        // 行长: a whole number of body characters
    WritingMode mode = WritingMode::horizontal;
    FrameRef frame;
    std::uint16_t column = 0;  // of the frame, in text order
    std::uint32_t row = 0;     // in the column; neighbouring rows stand one pitch apart
    friend bool operator==(const LineSlot&, const LineSlot&) = default;
};

/// The columns of a frame in text order: left to right, or tiers top to bottom in vertical frames.
/// Their sizes and gutters sum to the frame's inside exactly.
std::vector<Rect> column_boxes(const Frame& frame, const Grid& grid);

/// The slots of one text frame: rows of its columns on the page's grid (horizontal) or at its pitch from the
/// right edge (vertical), less the outlines and stand-offs of the frames in front of it. Rows with less than
/// four characters of room are left out; a row cut in two by an obstacle gives two slots.
std::vector<LineSlot> line_slots(const Page& page, std::uint32_t page_index, std::uint32_t frame_index);

}  // namespace banxin
