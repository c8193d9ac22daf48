// The shaping stage: every paragraph of a document, in parallel.
#pragma once

#include <vector>

#include "text/shaper.h"

namespace banxin {

using ShapedText = std::vector<ShapedParagraph>;

struct ShapedEdition {
    std::vector<ShapedText> headlines, bodies;      // by StoryId
    std::vector<ShapedText> captions, credits;      // by PhotoId
    std::vector<std::vector<ShapedText>> standing;  // by page, frame
};

/// Diagnostics come in document order on any number of threads; missing hyphenation patterns at the
/// end.
ShapedEdition shape_edition(const Document& document, const TextTools& tools, unsigned threads,
                            Diagnostics& diagnostics);

}  // namespace banxin
