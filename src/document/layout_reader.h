// A layout's meaning: the page, its grid, inks, styles and frames, ready to be filled by an
// edition.
#pragma once

#include <vector>

#include "document/layout_files.h"
#include "document/style_sheet.h"

namespace banxin {

/// A page without content. Elements belong to the LayoutFiles it was read from.
struct LayoutTemplate {
    std::string name;
    std::string press;  // empty: none
    SourceSpan press_at;
    Size trim;
    Length bleed;
    Grid grid;
    StyleSheet styles;
    std::vector<Frame> frames;
    std::vector<std::vector<const XmlElement*>> standing;  // by frame: its <p>s
};

/// Adds the layout's inks and its rules of composition to the document.
LayoutTemplate read_layout(const MergedLayout& layout, Document& document,
                           Diagnostics& diagnostics);

}  // namespace banxin
