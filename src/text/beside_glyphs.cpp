#include "text/beside_glyphs.h"

#include <algorithm>

#include "text/hb_handles.h"
#include "text/hb_language.h"

namespace banxin {
namespace {

constexpr std::size_t longest_short_text = 200;  // characters; lengths stay far from their limits

constexpr bool is_combining(char32_t c) {
    return c >= 0x300 && c <= 0x36F;
}

void fill(hb_buffer_t* buffer, std::u32string_view characters) {
    hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
    for (std::size_t i = 0; i < std::min(characters.size(), longest_short_text); ++i) {
        hb_buffer_add(buffer, characters[i], static_cast<unsigned>(i));
    }
}

void shape(hb_buffer_t* buffer, hb_font_t* font, Language language, Stacking stacking) {
    const bool row = stacking == Stacking::row;
    hb_buffer_set_direction(buffer, row ? HB_DIRECTION_LTR : HB_DIRECTION_TTB);
    hb_buffer_set_script(buffer, row ? HB_SCRIPT_LATIN : HB_SCRIPT_BOPOMOFO);
    hb_buffer_set_language(buffer, hb_language_of(language));
    const hb_feature_t no_ligatures{HB_TAG('l', 'i', 'g', 'a'), 0, HB_FEATURE_GLOBAL_START,
                                    HB_FEATURE_GLOBAL_END};
    hb_shape(font, buffer, &no_ligatures, 1);
}

}  // namespace

std::optional<FaceId> face_with_all(std::span<const FaceId> faces, std::u32string_view characters,
                                    const FontBank& fonts) {
    for (const FaceId face : faces) {
        const bool all = std::all_of(characters.begin(), characters.end(), [&](char32_t c) {
            return is_combining(c) || fonts.covers(face, c);
        });
        if (all) return face;
    }
    return std::nullopt;
}

ShortText shape_short(std::u32string_view characters, FaceId face, Length size, Language language,
                      Stacking stacking, const FontBank& fonts) {
    const HbBuffer buffer(hb_buffer_create());
    fill(buffer.get(), characters);
    shape(buffer.get(), fonts.font(face), language, stacking);
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
    const hb_glyph_position_t* at = hb_buffer_get_glyph_positions(buffer.get(), &count);
    const std::int64_t em = fonts.facts(face).units_per_em;
    ShortText text;
    std::int64_t pen = 0;
    for (unsigned i = 0; i < count; ++i) {
        const Point offset{scale(size, pen + at[i].x_offset, em), -scale(size, at[i].y_offset, em)};
        text.glyphs.push_back({infos[i].codepoint, offset});
        pen += at[i].x_advance;
    }
    text.width = scale(size, pen, em);
    return text;
}

Point ink_middle(FaceId face, std::uint32_t glyph, Length size, const FontBank& fonts) {
    const GlyphInk ink = fonts.ink(face, glyph);
    const std::int64_t twice_em = 2 * std::int64_t{fonts.facts(face).units_per_em};
    return {scale(size, ink.left + ink.right, twice_em),
            -scale(size, ink.bottom + ink.top, twice_em)};
}

Size ink_size(FaceId face, std::uint32_t glyph, Length size, const FontBank& fonts) {
    const GlyphInk ink = fonts.ink(face, glyph);
    const std::int64_t em = fonts.facts(face).units_per_em;
    return {scale(size, ink.right - ink.left, em), scale(size, ink.top - ink.bottom, em)};
}

std::uint32_t index_of_use(std::vector<GlyphUse>& uses, const GlyphUse& use) {
    const auto found = std::find(uses.begin(), uses.end(), use);
    const auto at = static_cast<std::uint32_t>(found - uses.begin());
    if (found == uses.end()) uses.push_back(use);
    return at;
}

}  // namespace banxin
