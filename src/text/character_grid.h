// 纵横对齐: Han return to the character grid after every run of proportional text (typography.md
// R1.6.4).
#pragma once

#include <vector>

#include "text/shaped_paragraph.h"

namespace banxin {

/// The white that is part of a cluster's square: the blank half of a mark.
struct OwnWhite {
    Length before, after;
};

/// By cluster. Needs composed clusters; what stands beside the line adds to their edges later.
std::vector<OwnWhite> own_whites(const ShapedParagraph& paragraph);

/// Pads what is no whole number of squares, words and numbers with what belongs to them, on both
/// sides to the next one, and fixes all white. Wherever a line breaks, a cluster keeps its place in
/// its square: each line is whole squares, and every Han in it begins one. `em` is the square,
/// along the line. Needs clusters composed in a style with character_grid.
void set_on_grid(ShapedParagraph& paragraph, const std::vector<OwnWhite>& own, Length em);

}  // namespace banxin
