// The sample pages look as the reference pictures beside this file do. The pictures' tolerance and
// its reason stand in support/picture_difference.h. BANXIN_UPDATE_GOLDENS=1 writes the pictures
// instead.
#include <gtest/gtest.h>

#include "app/engine.h"
#include "render/render.h"
#include "support/picture_difference.h"
#include "support/sample_pages.h"

namespace banxin {
namespace {

namespace fs = std::filesystem;
using test::PictureDifference;

/// 60 dpi: body characters are 7 pixels wide, so a moved or exchanged one shows, and a page is 1
/// megapixel.
constexpr Dpi reference_dpi{60};

Pixels decoded(const std::string& png) {
    const auto facts = read_image_facts(png);
    EXPECT_TRUE(std::holds_alternative<ImageFacts>(facts));
    auto pixels = decode_image(png, std::get<ImageFacts>(facts));
    EXPECT_TRUE(std::holds_alternative<Pixels>(pixels));
    return std::get<Pixels>(std::move(pixels));
}

Edition built(const test::SamplePage& page) {
    Edition edition = build_edition(page.edition(), {});
    if (!edition.document) throw std::runtime_error(std::string("cannot read ") + page.name);
    return edition;
}

std::string picture_of(Edition& edition) {
    Renderer renderer(edition.display, *edition.document, *edition.fonts, edition.diagnostics);
    return renderer.png(0, reference_dpi);
}

class ReferencePage : public testing::TestWithParam<test::SamplePage> {};

TEST_P(ReferencePage, LooksAsItDid) {
    const fs::path reference =
        test::source_dir() / "tests/pages" / (std::string(GetParam().name) + ".png");
    Edition edition = built(GetParam());
    const std::string now = picture_of(edition);
    if (test::updating_goldens()) {
        test::spill(reference, now);
        return;
    }
    ASSERT_TRUE(fs::exists(reference))
        << reference << " is missing: make goldens, and look at the picture";
    const Pixels before = decoded(test::slurp(reference)), after = decoded(now);
    const PictureDifference difference = test::compare(before, after);
    if (test::looks_the_same(difference)) return;
    const fs::path report =
        test::write_report(test::binary_dir() / "page-reports" / GetParam().name, GetParam().name,
                           before, after, difference);
    ADD_FAILURE() << "largest ΔE " << difference.largest << ", share above ΔE 1 "
                  << difference.noticeable_share << "; see " << report.string();
}

/// A line of the page's body text, to be spoilt.
TextLine& some_body_line(Edition& edition) {
    int lines = 0;
    for (DisplayItem& item : edition.display.pages[0].items)
        if (auto* line = std::get_if<TextLine>(&item); line && !line->runs.empty())
            if (line->runs[0].size == edition.document->styles[0].size && ++lines == 20)
                return *line;
    throw std::runtime_error("no body text");
}

bool still_looks_the_same(Edition& edition, const std::string& before) {
    return test::looks_the_same(test::compare(decoded(before), decoded(picture_of(edition))));
}

TEST(Comparison, SeesOneLineOfAPageMovedByOnePixel) {
    Edition edition = built(test::sample_pages[0]);
    const std::string before = picture_of(edition);
    for (GlyphRun& run : some_body_line(edition).runs)
        for (PlacedGlyph& glyph : run.glyphs) glyph.origin.y += pt(72 / reference_dpi.value);
    EXPECT_FALSE(still_looks_the_same(edition, before));
}

TEST(Comparison, SeesOneCharacterOfAPageExchanged) {
    Edition edition = built(test::sample_pages[0]);
    const std::string before = picture_of(edition);
    std::vector<PlacedGlyph>& glyphs = some_body_line(edition).runs[0].glyphs;
    ASSERT_GT(glyphs.size(), 1u);
    glyphs[0].id = glyphs[1].id;
    EXPECT_FALSE(still_looks_the_same(edition, before));
}

INSTANTIATE_TEST_SUITE_P(Page, ReferencePage, testing::ValuesIn(test::sample_pages),
                         test::page_name);

}  // namespace
}  // namespace banxin
