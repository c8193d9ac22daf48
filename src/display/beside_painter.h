// What stands beside a set line → marks on the page: annotations, dots, lines.
#pragma once

#include <span>

#include "display/display_list.h"
#include "layout/set_text.h"

namespace banxin {

/// Adds to `painted` what of the paragraph's `beside` belongs to this line; line marks end with the
/// clusters the line shows.
void paint_beside(TextLine& painted, const ShapedParagraph& paragraph, const PlacedLine& placed,
                  std::span<const Style> styles);

}  // namespace banxin
