// Setting one line: where each cluster stands, exact to 1/1000 pt.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/line_breaker.h"

namespace banxin {

struct SetLine {
    std::uint32_t first = 0, last = 0;  // clusters of the paragraph
    std::vector<Length> offsets;  // along the line, of each cluster's start from the slot's origin
    Length natural;               // width before adjustment
    Length set;                   // width after it; equals the measure in a justified line
    Length widest_gap;            // the largest stretch between two Han characters
    bool hyphen = false;
    bool overfull = false;  // wider than the measure even fully squeezed
    bool emergency = false;
    bool hung = false;    // its last mark stands past `set`, and is no part of `natural`
    bool orphan = false;  // 孤字: a last line of less than two Han characters
    bool widow = false;   // 孤行: a last line alone at a column's top; only a story knows
    friend bool operator==(const SetLine&, const SetLine&) = default;
};

/// `is_last`: a paragraph's last line is set at its natural width, start-aligned, if `align` is
/// justify.
enum class LinePlace : std::uint8_t { inner, last };
SetLine set_line(const ShapedParagraph& paragraph, const LineBreak& line, Length measure,
                 Align align, LinePlace place);

}  // namespace banxin
