// The fonts inside the PDF are sound: every glyph can be drawn, has the very shape the installed
// font has, and stands for the characters it was used for. (Cairo 1.16 breaks many CJK fonts when
// it subsets them itself.)
#include <map>
#include <set>

#include "system/embedded_fonts.h"
#include "system/outline.h"
#include "system/sample_pdf.h"

namespace banxin {
namespace {

using test::Outline;
using test::OutlineFont;

/// What a page uses of one face: shapes, and the texts each was used for.
using UsedShapes = std::map<Outline, std::set<std::string>>;

struct UsedGlyph {
    FaceId face;
    std::uint32_t glyph;
    friend auto operator<=>(const UsedGlyph&, const UsedGlyph&) = default;
};

void collect(const GlyphRun& run, std::map<UsedGlyph, std::set<std::string>>& used) {
    std::size_t byte = 0, glyph = 0;
    for (const TextCluster& cluster : run.clusters) {
        for (std::size_t i = 0; i < cluster.glyphs; ++i)
            used[{run.face, run.glyphs.at(glyph + i).id}].insert(
                run.text.substr(byte, cluster.bytes));
        byte += cluster.bytes;
        glyph += cluster.glyphs;
    }
}

std::map<std::string, UsedShapes> used_shapes(const Edition& edition) {
    std::map<UsedGlyph, std::set<std::string>> used;
    for (const DisplayPage& page : edition.display.pages)
        for (const DisplayItem& item : page.items)
            if (const auto* line = std::get_if<TextLine>(&item))
                for (const GlyphRun& run : line->runs) collect(run, used);
    std::map<FaceId, OutlineFont> fonts;
    std::map<std::string, UsedShapes> shapes;
    for (const auto& [glyph, texts] : used) {
        const FaceFacts& facts = edition.fonts->facts(glyph.face);
        const OutlineFont& font =
            fonts.try_emplace(glyph.face, facts.file, facts.face_index).first->second;
        shapes[facts.postscript_name][font.outline(glyph.glyph).value()].insert(texts.begin(),
                                                                                texts.end());
    }
    return shapes;
}

using EmbeddedGlyphs = test::SamplePdf;

TEST_P(EmbeddedGlyphs, CanAllBeDrawn) {
    for (const test::EmbeddedFont& embedded : test::embedded_fonts(bytes_)) {
        const OutlineFont font(embedded.program);
        EXPECT_GT(font.glyph_count(), 1u) << embedded.name;
        for (std::uint32_t glyph = 0; glyph < font.glyph_count(); ++glyph)
            EXPECT_TRUE(font.outline(glyph)) << embedded.name << " glyph " << glyph;
    }
}

TEST_P(EmbeddedGlyphs, HaveTheShapesOfTheInstalledFonts) {
    std::map<std::string, UsedShapes> used = used_shapes(edition_);
    for (const test::EmbeddedFont& embedded : test::embedded_fonts(bytes_)) {
        const OutlineFont font(embedded.program);
        const UsedShapes& shapes = used[embedded.name];
        for (std::uint32_t glyph = 1; glyph < font.glyph_count(); ++glyph)
            EXPECT_TRUE(shapes.contains(font.outline(glyph).value()))
                << embedded.name << " glyph " << glyph;
    }
}

TEST_P(EmbeddedGlyphs, AreAllThatThePageUses) {
    std::map<std::string, std::set<Outline>> there;
    for (const test::EmbeddedFont& embedded : test::embedded_fonts(bytes_)) {
        const OutlineFont font(embedded.program);
        for (std::uint32_t glyph = 0; glyph < font.glyph_count(); ++glyph)
            there[embedded.name].insert(font.outline(glyph).value());
    }
    for (const auto& [name, shapes] : used_shapes(edition_))
        for (const auto& [outline, texts] : shapes)
            EXPECT_TRUE(outline.empty() || there[name].contains(outline))
                << name << ": " << *texts.begin();
}

TEST_P(EmbeddedGlyphs, StandForTheCharactersTheyWereUsedFor) {
    std::map<std::string, UsedShapes> used = used_shapes(edition_);
    std::size_t compared = 0;
    for (const test::EmbeddedFont& embedded : test::embedded_fonts(bytes_)) {
        if (embedded.simple) continue;  // its codes are characters
        const OutlineFont font(embedded.program);
        for (std::uint32_t glyph = 1; glyph < font.glyph_count(); ++glyph) {
            const auto text = embedded.text.find(font.cid(glyph));
            const Outline outline = font.outline(glyph).value();
            if (text == embedded.text.end() || outline.empty()) continue;
            const std::set<std::string>& texts = used[embedded.name][outline];
            EXPECT_TRUE(texts.contains(text->second))
                << embedded.name << " glyph " << glyph << " “" << text->second << "”";
            ++compared;
        }
    }
    EXPECT_GT(compared, 500u);
}

INSTANTIATE_TEST_SUITE_P(Page, EmbeddedGlyphs, testing::ValuesIn(test::all_files()),
                         test::file_name);

}  // namespace
}  // namespace banxin
