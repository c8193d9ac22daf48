#include "text/plain_glyphs.h"

#include <hb-ot.h>

#include "text/hb_handles.h"
#include "text/hb_language.h"

namespace banxin {
namespace {

// What HarfBuzz turns on by itself. `mark` and `mkmk` move only marks, which are shaped with their
// base; `kern` is off for Han.
constexpr hb_tag_t substitutions[] = {
    HB_TAG('r', 'v', 'r', 'n'), HB_TAG('c', 'c', 'm', 'p'), HB_TAG('l', 'o', 'c', 'l'),
    HB_TAG('r', 'l', 'i', 'g'), HB_TAG('c', 'a', 'l', 't'), HB_TAG('c', 'l', 'i', 'g'),
    HB_TAG('l', 'i', 'g', 'a'), HB_TAG('r', 'c', 'l', 't'), HB_TAG('l', 't', 'r', 'a'),
    HB_TAG('l', 't', 'r', 'm'), HB_TAG('r', 'a', 'n', 'd'), HB_TAG('v', 'e', 'r', 't')};
constexpr hb_tag_t positionings[] = {HB_TAG('d', 'i', 's', 't'), HB_TAG('c', 'u', 'r', 's'),
                                     HB_TAG('a', 'b', 'v', 'm'), HB_TAG('b', 'l', 'w', 'm')};

/// Adds every glyph that a table's lookups of these features take in.
class Collector {
public:
    Collector(hb_face_t* face, hb_tag_t table, Language language, hb_set_t* glyphs)
        : face_(face), table_(table), glyphs_(glyphs) {
        hb_tag_t scripts[8], languages[8];
        unsigned script_count = 8, language_count = 8;
        hb_ot_tags_from_script_and_language(HB_SCRIPT_HAN, hb_language_of(language), &script_count,
                                            scripts, &language_count, languages);
        hb_ot_layout_table_select_script(face, table, script_count, scripts, &script_, nullptr);
        hb_ot_layout_script_select_language(face, table, script_, language_count, languages,
                                            &language_);
    }

    void add_required() {
        unsigned feature = HB_OT_LAYOUT_NO_FEATURE_INDEX;
        if (hb_ot_layout_language_get_required_feature_index(face_, table_, script_, language_,
                                                             &feature)) {
            add_feature(feature);
        }
    }

    void add(hb_tag_t tag) {
        unsigned feature = HB_OT_LAYOUT_NO_FEATURE_INDEX;
        if (hb_ot_layout_language_find_feature(face_, table_, script_, language_, tag, &feature)) {
            add_feature(feature);
        }
    }

private:
    void add_feature(unsigned feature) {
        unsigned lookups[32];
        unsigned count = 32;
        for (unsigned begin = 0; count == 32; begin += count) {
            hb_ot_layout_feature_get_lookups(face_, table_, feature, begin, &count, lookups);
            for (unsigned i = 0; i < count; ++i) {
                hb_ot_layout_lookup_collect_glyphs(face_, table_, lookups[i], glyphs_, glyphs_,
                                                   glyphs_, nullptr);
            }
        }
    }

    hb_face_t* face_;
    hb_tag_t table_;
    hb_set_t* glyphs_;
    unsigned script_ = 0, language_ = 0;
};

/// Where HarfBuzz neither composes nor decomposes, nor looks for a character to stand in. In
/// vertical lines it knows forms of marks that the face's tables do not tell of.
bool in_blocks(char32_t c, WritingMode mode) {
    const bool han = c >= 0x3400 && c <= 0x9FFF;
    const bool mark = (c >= 0x2012 && c <= 0x2027) || (c >= 0x3001 && c <= 0x301F) ||
                      (c >= 0xFF01 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6);
    return han || (mark && mode == WritingMode::horizontal);
}

bool has_table(hb_face_t* face, hb_tag_t tag) {
    const HbBlob blob(hb_face_reference_table(face, tag));
    return hb_blob_get_length(blob.get()) > 0;
}

}  // namespace

PlainGlyphs::PlainGlyphs(hb_font_t* font, Language language, WritingMode mode)
    : font_(font), mode_(mode), moved_(hb_set_create()) {
    hb_face_t* face = hb_font_get_face(font);
    none_ = has_table(face, HB_TAG('m', 'o', 'r', 'x')) ||
            has_table(face, HB_TAG('m', 'o', 'r', 't')) ||
            has_table(face, HB_TAG('k', 'e', 'r', 'x')) ||
            has_table(face, HB_TAG('t', 'r', 'a', 'k'));
    Collector substituted(face, HB_OT_TAG_GSUB, language, moved_.get());
    substituted.add_required();
    for (const hb_tag_t tag : substitutions) {
        if (tag != HB_TAG('v', 'e', 'r', 't') || mode == WritingMode::vertical) {
            substituted.add(tag);
        }
    }
    Collector positioned(face, HB_OT_TAG_GPOS, language, moved_.get());
    positioned.add_required();
    for (const hb_tag_t tag : positionings) {
        positioned.add(tag);
    }
}

void PlainGlyphs::DestroySet::operator()(hb_set_t* set) const {
    hb_set_destroy(set);
}

PlainGlyphs::~PlainGlyphs() {
    for (const std::atomic<Page*>& page : pages_) {
        delete page.load(std::memory_order_relaxed);
    }
}

bool PlainGlyphs::is_plain(char32_t code_point, ShapedGlyph& glyph) const {
    if (none_ || !in_blocks(code_point, mode_) ||
        hb_font_get_nominal_glyph(font_, code_point, &glyph.id) == 0 || glyph.id == 0 ||
        hb_set_has(moved_.get(), glyph.id)) {
        return false;
    }
    GlyphPosition& position = glyph.position;
    if (mode_ == WritingMode::horizontal) {
        position.x_advance = hb_font_get_glyph_h_advance(font_, glyph.id);
    } else {
        position.y_advance = hb_font_get_glyph_v_advance(font_, glyph.id);
        hb_font_subtract_glyph_origin_for_direction(font_, glyph.id, HB_DIRECTION_TTB,
                                                    &position.x_offset, &position.y_offset);
    }
    return true;
}

const ShapedGlyph* PlainGlyphs::look_up(char32_t code_point) const {
    const std::lock_guard lock(mutex_);
    std::atomic<Page*>& slot = pages_[code_point >> 8];
    Page* page = slot.load(std::memory_order_relaxed);
    if (page == nullptr) {
        page = new Page;
        slot.store(page, std::memory_order_release);
    }
    Entry& entry = page->entries[code_point & 0xFF];
    if (entry.state.load(std::memory_order_relaxed) == State::unknown) {
        const State state = is_plain(code_point, entry.glyph) ? State::plain : State::shaped;
        entry.state.store(state, std::memory_order_release);
    }
    return entry.state.load(std::memory_order_relaxed) == State::plain ? &entry.glyph : nullptr;
}

}  // namespace banxin
