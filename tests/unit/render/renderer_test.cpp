#include <gmock/gmock.h>

#include <limits>

#include "images/byte_reader.h"
#include "render/subset_faces.h"
#include "support/files.h"
#include "unit/render/pages.h"

namespace banxin {
namespace {

using namespace test_pages;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;

std::string png_of(const DisplayList& list, Dpi dpi = {72}, std::optional<Rect> region = {}) {
    Diagnostics diagnostics;
    return Renderer(list, hand_made::document(), fonts(), diagnostics).png(0, dpi, region);
}

/// Darkness in a line's box: how much ink a character carries.
std::size_t ink_of(std::string_view text, std::string_view font,
                   WritingMode mode = WritingMode::horizontal) {
    return ink_in(
        decoded(png_of(page_with({line_of(text, font, {pt(50), pt(50)}, mode)}), Dpi{288})));
}

TEST(Render, DrawsHanCharactersWhoseSubroutinesCairoWouldLose) {
    EXPECT_GT(ink_of("如", "hei"), 60u);
    EXPECT_GT(ink_of("瘃", "hei"), 60u);
}

TEST(Render, DrawsVerticalLinesBelowTheirOrigin) {
    const DisplayList list =
        page_with({line_of("国国国", "song", {pt(50), pt(20)}, WritingMode::vertical)});
    const Pixels all = decoded(png_of(list));
    const Pixels line = decoded(png_of(list, {72}, Rect{{pt(45), pt(20)}, {pt(10), pt(30)}}));
    EXPECT_GT(ink_in(all), 0u);
    EXPECT_EQ(ink_in(all), ink_in(line));
}

TEST(Render, TurnsSidewaysRunsClockwise) {
    TextLine line = line_of("—", "hei", {pt(50), pt(50)});
    line.runs[0].orientation = Orientation::sideways;
    line.runs[0].glyphs[0].origin = {pt(50), pt(50)};
    // A dash lies above its baseline; turned clockwise it runs down, to the right of it.
    const DisplayList list = page_with({line});
    const Rect right_below{{pt(50), pt(50)}, {pt(10), pt(11)}};
    EXPECT_GT(ink_in(decoded(png_of(list, {288}, right_below))), 0u);
    EXPECT_EQ(ink_in(decoded(png_of(list, {288}))),
              ink_in(decoded(png_of(list, {288}, right_below))));
}

TEST(Render, PngHasTheRegionsSize) {
    const DisplayList list = page_with({});
    const Pixels whole = decoded(png_of(list, {144}));
    EXPECT_EQ(whole.width, 200u);
    EXPECT_EQ(whole.height, 200u);
    EXPECT_EQ(gray_at(whole, 0, 0), 255);
    EXPECT_EQ(decoded(png_of(list, {144}, Rect{{}, {pt(10), pt(20)}})).height, 40u);
}

TEST(Render, FillsAndLinesStandWhereTheDisplayListSays) {
    const Stroke dots{pt(4), InkId{0}, 1000, LinePattern::dotted};
    const Stroke twin{pt(9), InkId{0}, 1000, LinePattern::double_line};
    const Pixels png =
        decoded(png_of(page_with({FillRect{{{pt(10), pt(10)}, {pt(20), pt(20)}}, {InkId{0}, 1000}},
                                  StrokeLine{{pt(10), pt(50)}, {pt(90), pt(50)}, dots},
                                  StrokeLine{{pt(10), pt(80)}, {pt(90), pt(80)}, twin}})));
    EXPECT_LT(gray_at(png, 20, 20), 10);
    EXPECT_EQ(gray_at(png, 32, 20), 255);
    EXPECT_LT(gray_at(png, 12, 50), 10);   // a dot at the start
    EXPECT_LT(gray_at(png, 87, 50), 10);   // and at the end
    EXPECT_EQ(gray_at(png, 50, 80), 255);  // between the two lines
    EXPECT_LT(gray_at(png, 50, 77), 10);
    EXPECT_LT(gray_at(png, 50, 83), 10);
}

TEST(Render, WavesSwingByOneAndAHalfWidthsToEitherSide) {
    const Stroke wave{pt(2), InkId{0}, 1000, LinePattern::wavy};
    const Pixels png =
        decoded(png_of(page_with({StrokeLine{{pt(10), pt(50)}, {pt(90), pt(50)}, wave}})));
    EXPECT_LT(gray_at(png, 15, 47), 128);  // half waves of five widths: first up, then down
    EXPECT_EQ(gray_at(png, 15, 52), 255);
    EXPECT_LT(gray_at(png, 25, 52), 128);
    EXPECT_EQ(gray_at(png, 25, 47), 255);
    for (std::uint32_t x = 0; x < 100; ++x) {
        EXPECT_EQ(gray_at(png, x, 44), 255);
        EXPECT_EQ(gray_at(png, x, 55), 255);
    }
}

TEST(Render, DrawsWhatStandsBesideALine) {
    const TextLine line = line_of("中国", "song", {pt(20), pt(50)});
    TextLine annotated = line, dotted = line, marked = line;
    annotated.annotations = line_of("ab", "song", {pt(20), pt(30)}).runs;
    dotted.dots = line_of("●", "song", {pt(20), pt(70)}).runs;
    marked.strokes = {
        {{pt(20), pt(60)}, {pt(40), pt(60)}, {pt(1), InkId{0}, 1000, LinePattern::solid}}};
    const std::size_t plain = ink_in(decoded(png_of(page_with({line}))));
    for (const TextLine& more : {annotated, dotted, marked}) {
        EXPECT_GT(ink_in(decoded(png_of(page_with({more})))), plain);
    }
}

TEST(Render, DotsAreShapesInAPdfAndNoText) {
    TextLine line = line_of("中国", "song", {pt(20), pt(50)});
    const Document document = hand_made::document();
    Diagnostics diagnostics;
    const auto fonts_in = [&](const TextLine& text) {
        const std::string pdf = Renderer(page_with({text}), document, fonts(), diagnostics).pdf();
        std::size_t count = 0;
        for (std::size_t at = 0; (at = pdf.find("/FontDescriptor\n", at)) != std::string::npos;
             ++at)
            ++count;
        return count;
    };
    const std::size_t plain = fonts_in(line);
    ASSERT_GE(plain, 1u);
    line.dots = line_of("●", "hei", {pt(20), pt(70)}).runs;
    EXPECT_EQ(fonts_in(line), plain);
}

TEST(Render, PdfIsTheSameEachTime) {
    const DisplayList list =
        page_with({line_of("中国abc", "song", {pt(20), pt(20)}),
                   line_of("竖排", "hei", {pt(80), pt(20)}, WritingMode::vertical)});
    const Document document = hand_made::document();
    Diagnostics diagnostics;
    const std::string first = Renderer(list, document, fonts(), diagnostics).pdf();
    Renderer again(list, document, fonts(), diagnostics);
    again.png(0, Dpi{50});
    EXPECT_EQ(first, again.pdf());
    EXPECT_EQ(first, again.pdf());
    EXPECT_THAT(first, StartsWith("%PDF-1."));
}

TEST(Render, SvgIsTheSameEachTime) {
    const Document document = with_photo(marked_jpeg(60, 40));
    const Rect box{{pt(10), pt(20)}, {pt(60), pt(40)}};
    const DisplayList list =
        page_with({ImageBox{PhotoId{0}, box, box}, line_of("中国", "song", {pt(20), pt(20)})});
    Diagnostics diagnostics;
    const std::string first = Renderer(list, document, fonts(), diagnostics).svg(0);
    EXPECT_EQ(first, Renderer(list, document, fonts(), diagnostics).svg(0));
    EXPECT_THAT(first, HasSubstr("<svg"));
}

TEST(Render, PdfHasBleedAroundTheTrimAndTheEditionsDate) {
    const DisplayList list = page_with({});
    const Document document = hand_made::document();
    Diagnostics diagnostics;
    const std::string pdf = Renderer(list, document, fonts(), diagnostics).pdf();
    EXPECT_THAT(pdf, AllOf(HasSubstr("/MediaBox [ 0 0 118 118 ]"), HasSubstr("20201230000000")));
}

TEST(Render, PdfNeverTakesTheClock) {
    DisplayList list = page_with({});
    list.facts.date = "yesterday";
    const Document document = hand_made::document();
    Diagnostics diagnostics;
    EXPECT_THAT(Renderer(list, document, fonts(), diagnostics).pdf(), HasSubstr("20000101000000"));
}

TEST(Render, PdfTagsHeadingsAndParagraphsButNoArtifacts) {
    const TextLine line = line_of("中国", "song", {pt(20), pt(20)});
    const DisplayList list =
        page_with({BeginTag{TagKind::artifact, {}}, line, EndTag{}, BeginTag{TagKind::article, {}},
                   BeginTag{TagKind::h1, {}}, line, EndTag{}, BeginTag{TagKind::paragraph, {}},
                   line, EndTag{}, EndTag{}});
    const Document document = hand_made::document();
    Diagnostics diagnostics;
    const std::string pdf = Renderer(list, document, fonts(), diagnostics).pdf();
    EXPECT_THAT(diagnostics.items(), IsEmpty());
    EXPECT_THAT(pdf, AllOf(HasSubstr("/S /Document"), HasSubstr("/S /Sect"), HasSubstr("/S /H1"),
                           HasSubstr("/S /P"), Not(HasSubstr("/S /Artifact"))));
}

TEST(Render, AFaultyRunNeverStopsThePage) {
    TextLine bad = line_of("中国", "song", {pt(20), pt(20)});
    bad.runs[0].clusters.pop_back();
    TextLine nothing = bad;
    nothing.runs[0].size = {};
    TextLine unknown = bad;
    unknown.runs[0].glyphs[0].id = 0x7FFFFFFF;
    const DisplayList list =
        page_with({bad, nothing, unknown, EndTag{}, BeginTag{TagKind::h1, {}}});
    const Document document = hand_made::document();
    Diagnostics diagnostics;
    EXPECT_THAT(Renderer(list, document, fonts(), diagnostics).pdf(), Not(IsEmpty()));
    EXPECT_THAT(diagnostics.items(), IsEmpty());
}

TEST(Render, ReportsWhatCannotBeMade) {
    const DisplayList list = page_with({});
    const Document document = hand_made::document();
    Diagnostics diagnostics;
    Renderer renderer(list, document, fonts(), diagnostics);
    EXPECT_THAT(renderer.png(0, Dpi{1e9}), IsEmpty());
    EXPECT_THAT(renderer.png(0, Dpi{std::numeric_limits<double>::quiet_NaN()}), IsEmpty());
    EXPECT_THAT(renderer.png(7, Dpi{72}), IsEmpty());
    ASSERT_THAT(diagnostics.items(), SizeIs(3));
    EXPECT_EQ(diagnostics.items()[0].code, Code::output_failed);
}

/// A collection of fonts whose face `index` has outlines that make no sense.
std::string with_damaged_outlines(std::string collection, std::size_t index) {
    const std::size_t face = *read_uint(collection, 12 + 4 * index, 4);
    for (std::size_t table = face + 12; table < face + 12 + 16 * 32; table += 16) {
        if (collection.substr(table, 4) != "CFF ") continue;
        collection.replace(*read_uint(collection, table + 8, 4), 64, 64, '\xFF');
        return collection;
    }
    return collection;
}

TEST(Render, NamesAFontWhoseGlyphsCannotBeTakenOutOfIt) {
    const test::ScratchFolder folder;
    const auto file = folder.path() / "damaged.ttc";
    test::spill(file,
                with_damaged_outlines(
                    test::slurp("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc"), 2));
    FontCatalogue catalogue;
    catalogue.roles.push_back({.name = "song", .title = {}, .faces = {}, .latin = {}, .at = {}});
    catalogue.roles[0].faces[0].push_back({file.string(), 2, {}, {}, {}});
    Diagnostics diagnostics;
    const FontBank damaged(catalogue, diagnostics);
    const DisplayList list = page_with({line_of("国", "song", {pt(50), pt(50)})});
    EXPECT_THAT(Renderer(list, hand_made::document(), damaged, diagnostics).pdf(),
                StartsWith("%PDF"));
    ASSERT_THAT(diagnostics.items(), SizeIs(1));
    EXPECT_EQ(diagnostics.items()[0].code, Code::font_not_embedded);
}

}  // namespace
}  // namespace banxin
