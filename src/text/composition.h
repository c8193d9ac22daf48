// Composition tables applied: classes and sizes in, glue and breaks out. Knows no font.
#pragma once

#include "text/shaped_paragraph.h"

namespace banxin {

/// The class of a character by itself; shaping decides shared ones (“ ” · … —) by their context first.
CharClass class_of(char32_t code_point);

/// Fills in each cluster's `space_after`, `at_line_start`, `at_line_end` and `after` from the spacing table of
/// its style's punctuation, and the prohibition table of its level. Needs text, cls, use and advance.
void compose(ShapedParagraph& paragraph, const std::vector<Style>& styles);

}  // namespace banxin
