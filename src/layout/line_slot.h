// LineSlot: a place for one line of text. Columns, wrap, threads and both writing modes are all an
// ordered list of slots; the line breaker knows nothing else about pages.
#pragma once

#include <cstdint>
#include <vector>

#include "document/columns.h"

namespace banxin {

struct LineSlot {
    Point origin;  // where the line starts, on its centre: left end, or top end of a vertical line
    Length measure;  // 行长: a whole number of body characters
    WritingMode mode = WritingMode::horizontal;
    FrameRef frame;
    std::uint16_t column = 0;  // of the frame, in text order
    std::uint32_t row = 0;     // in the column; neighbouring rows stand one pitch apart
    friend bool operator==(const LineSlot&, const LineSlot&) = default;
};

/// The slots of one text frame: rows of its columns on the page's grid (horizontal) or at its pitch
/// from the right edge (vertical), less the outlines and stand-offs of the frames in front of it. A
/// row cut in two by an obstacle gives two slots; what an obstacle leaves of less than four
/// characters is left out. A plain box drawn around the whole frame is no obstacle. See
/// docs/layout.md.
std::vector<LineSlot> line_slots(const Page& page, std::uint32_t page_index,
                                 std::uint32_t frame_index);

}  // namespace banxin
