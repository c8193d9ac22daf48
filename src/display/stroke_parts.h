// What a line pattern is made of: 双线 and 文武线 are two solid lines side by side.
#pragma once

#include <vector>

#include "document/model.h"

namespace banxin {

/// One solid line of a pattern, by its distances from the stroke's outer edge: the edge on the left
/// of who walks from the stroke's start to its end. Borders are walked clockwise, so theirs lies
/// outside.
struct StrokePart {
    Length begin, end;
    friend bool operator==(const StrokePart&, const StrokePart&) = default;
};

/// Outermost first; together as wide as the stroke. Two equal thirds with a third between them for
/// double_line; three fifths outside, one fifth of white, one fifth inside for thick_thin.
std::vector<StrokePart> stroke_parts(const Stroke& stroke);

}  // namespace banxin
