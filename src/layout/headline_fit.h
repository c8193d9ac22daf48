// Fitting one headline paragraph: letter-spacing, size, horizontal scale, then more lines (R2.4.5).
#pragma once

#include "layout/headline.h"

namespace banxin {

struct FittedHeadline {
    ShapedParagraph shaped;
    std::vector<LineBreak> lines;
    Tightening applied;
    bool more_lines = false;  // than <br/> asks for
    bool fits = true;  // else squeezed as far as the style allows, on as many lines as it takes
};

FittedHeadline fit_headline(const Paragraph& paragraph, const ShapedParagraph& shaped,
                            const Style& style, Length measure, const Reshape& reshape);

}  // namespace banxin
