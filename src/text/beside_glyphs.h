// Glyphs of a few characters that stand beside a line.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "text/font_bank.h"

namespace banxin {

/// Offsets from where the pen starts on the baseline: x along it, y down from it.
struct ShortText {
    std::vector<Glyph> glyphs;
    Length width;
};

/// How the glyphs are chosen: one after the other, or one below the other.
enum class Stacking : std::uint8_t { row, column };

/// The first face that has all the characters (combining marks aside).
std::optional<FaceId> face_with_all(std::span<const FaceId> faces, std::u32string_view characters,
                                    const FontBank& fonts);

ShortText shape_short(std::u32string_view characters, FaceId face, Length size, Language language,
                      Stacking stacking, const FontBank& fonts);

/// Where the glyph's ink has its middle, from its origin, x right and y down.
Point ink_middle(FaceId face, std::uint32_t glyph, Length size, const FontBank& fonts);
Size ink_size(FaceId face, std::uint32_t glyph, Length size, const FontBank& fonts);

/// The use's index, added if it is new.
std::uint32_t index_of_use(std::vector<GlyphUse>& uses, const GlyphUse& use);

}  // namespace banxin
