// A content stream rewritten: keys become inks, vertical lines stand in vertical fonts, and what
// stands outside the structure tree is marked as an artifact.
#pragma once

#include <vector>

#include "prepress/content_place.h"
#include "prepress/press_resources.h"
#include "prepress/vertical_fonts.h"

namespace banxin {

/// What the streams of one file share.
struct ContentTools {
    const std::vector<Ink>& inks;
    PressResources press;
    VerticalFonts fonts;
};

/// Adds to `resources` what the new content needs. Throws std::runtime_error if the content is not
/// Cairo's or holds a colour that is no ink.
void filter_content(QPDFObjectHandle stream, QPDFObjectHandle resources, ContentPlace place,
                    ContentTools& tools);

}  // namespace banxin
