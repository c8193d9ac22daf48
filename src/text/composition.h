// Composition tables applied: classes and sizes in, glue and breaks out. Knows no font.
#pragma once

#include "text/composition_tables.h"
#include "text/shaped_paragraph.h"

namespace banxin {

/// The class of a character by itself; shaping decides shared ones (“ ” · … —) by their context
/// first.
CharClass class_of(char32_t code_point);

/// Fills in each cluster's `space_after`, `at_line_start`, `at_line_end`, `may_hang` and `after`
/// from the spacing table of its style's punctuation and the prohibition table of its level, as its
/// house has them. Needs text, cls, use and advance. Doing it twice changes nothing.
///
/// Spaces have no body: their white is `space_after`, so that it is gone where a line ends, and no
/// line begins with one; `at_line_end` of the last of several takes back the white of those before
/// it. A forced break is a cluster of class line_end without width. The last cluster's `after`
/// means nothing.
///
/// In a style with character_grid marks are those of 原样, nothing stands between Han and Latin,
/// and words may part anywhere; set_on_grid does the rest.
void compose(ShapedParagraph& paragraph, const std::vector<Style>& styles,
             const CompositionTables& tables = CompositionTables::built_in());

}  // namespace banxin
