// Shaping: Paragraph → ShapedParagraph. Itemize by face, script and orientation, shape with
// HarfBuzz, assign classes, then glue and breaks from the tables.
#pragma once

#include "diagnostics/diagnostic.h"
#include "document/model.h"
#include "text/shaped_paragraph.h"
#include "text/text_tools.h"

namespace banxin {

/// Changes a headline may be given to fit (everything else comes from the styles).
struct Tightening {
    std::int32_t letter_spacing = 0;  // ‰ of an em, added to the style's
    Length size{};                    // {} = the style's; runs of other sizes keep their ratio
    std::int32_t hscale = 1000;       // ‰ of the style's
    friend bool operator==(const Tightening&, const Tightening&) = default;
};

/// Reports missing glyphs with the characters named (once a paragraph and face) and keeps a visible
/// box for them.
ShapedParagraph shape(const Paragraph& paragraph, const std::vector<Style>& styles,
                      WritingMode mode, const TextTools& tools, Diagnostics& diagnostics,
                      const Tightening& tightening = {});

}  // namespace banxin
