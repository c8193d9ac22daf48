// Superscripts and subscripts.
#pragma once

#include <span>

#include "text/run_span.h"

namespace banxin {

struct ShiftedSize {
    Length size;   // what is left of the style's
    Length raise;  // across the line: up, in a vertical line to the right
};
ShiftedSize shifted(Shift shift, Length size, WritingMode mode);

/// R1.3.4: what is shifted follows its base without a gap, and never parts from it.
void keep_with_base(ShapedParagraph& shaped, const std::vector<TextRun>& runs,
                    std::span<const RunSpan> spans);

}  // namespace banxin
