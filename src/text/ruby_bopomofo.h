// 注音符號 of one character, stacked in a column half an em wide.
#pragma once

#include <string>
#include <string_view>

#include "text/beside_glyphs.h"

namespace banxin {

/// The symbols, or the tone mark, which is of a size of its own.
struct BopomofoPart {
    GlyphUse use;               // style and orientation are the caller's
    std::vector<Glyph> glyphs;  // from the column's left edge on the character's middle
    std::string text;
};

/// The symbols, then the tone mark if there is one to draw; nothing if no face has them all.
std::vector<BopomofoPart> stack_bopomofo(std::string_view syllable, Length base_size,
                                         std::span<const FaceId> faces, Language language,
                                         const FontBank& fonts);

}  // namespace banxin
