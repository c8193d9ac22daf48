// Itemizing: characters → items, one for each cluster, with the face that draws it and the way it
// stands.
#pragma once

#include <string>
#include <vector>

#include "text/composition_tables.h"
#include "text/font_bank.h"
#include "text/plain_glyphs.h"
#include "text/source_text.h"

namespace banxin {

/// One cluster before shaping.
struct Item {
    std::uint32_t first = 0, count = 0;  // characters
    FaceId face{};
    CharClass cls = CharClass::han;
    Script script = Script::chinese;
    Form form = Form::running;
    bool turned = false;                 // lies on its side in a vertical line
    bool drawn = true;                   // false: a forced break, or a space its faces do not have
    const ShapedGlyph* plain = nullptr;  // its glyph, if it is one character that needs no shaper
};

/// The faces to try for one run of the paragraph, best first.
struct RunFaces {
    std::vector<FaceId> chinese, latin;
    Language language = Language::zh_hans;
    const PlainGlyphs* plain = nullptr;        // of the first Chinese face
    const PlainGlyphs* plain_marks = nullptr;  // its marks_of_region
};
std::vector<RunFaces> faces_of_runs(const Paragraph& paragraph, const std::vector<Style>& styles,
                                    WritingMode mode, const FontBank& fonts,
                                    const CompositionTables& tables);

/// Characters that no face has, by the role that should have them.
struct MissingGlyphs {
    std::uint32_t run = 0;
    std::vector<char32_t> characters;
};

struct ItemizedText {
    std::vector<Item> items;
    std::vector<MissingGlyphs> missing;  // by run, in text order
};

/// Pairs of — and …, runs of ！ and ？, marks with their base, words of one group: one item each.
/// An upright word whose full-width letters no face has is set in a cell of ordinary ones instead.
ItemizedText itemize(std::vector<Character>& characters, const std::vector<RunFaces>& faces,
                     WritingMode mode, const FontBank& fonts);

}  // namespace banxin
