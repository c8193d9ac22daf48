#include "display/text_painter.h"

#include <gmock/gmock.h>

#include "support/hand_made.h"

namespace banxin {
namespace {

using hand_made::em;
using testing::ElementsAre;
using testing::SizeIs;

const std::vector<Style>& styles() {
    static const std::vector<Style> all = hand_made::document().styles;
    return all;
}

TextLine only_line(const SetText& text) {
    return paint_line(text, 0, styles());
}

TEST(PaintLine, PlacesHorizontalGlyphsAlongX) {
    const TextLine line =
        only_line(hand_made::one_line("天地", hand_made::body, {pt(100), pt(200)}));

    ASSERT_THAT(line.runs, SizeIs(1));
    EXPECT_THAT(line.runs[0].glyphs, ElementsAre(PlacedGlyph{U'天', {pt(100), pt(203.8)}},
                                                 PlacedGlyph{U'地', {pt(110), pt(203.8)}}));
}

TEST(PaintLine, PlacesVerticalGlyphsAlongY) {
    const TextLine line = only_line(hand_made::one_line("天地", hand_made::body, {pt(100), pt(200)},
                                                        {}, WritingMode::vertical));

    EXPECT_THAT(line.runs[0].glyphs, ElementsAre(PlacedGlyph{U'天', {pt(95), pt(208.8)}},
                                                 PlacedGlyph{U'地', {pt(95), pt(218.8)}}));
    EXPECT_EQ(line.mode, WritingMode::vertical);
}

TEST(PaintLine, KeepsTheOriginalCharacters) {
    SetText text = hand_made::one_line("“文”", hand_made::body, {});
    text.paragraphs[0].glyphs[1].id = 7;  // whatever glyph shows it

    const TextLine line = only_line(text);

    EXPECT_EQ(line.runs[0].text, "“文”");
    EXPECT_THAT(line.runs[0].clusters,
                ElementsAre(TextCluster{3, 1}, TextCluster{3, 1}, TextCluster{3, 1}));
}

TEST(PaintLine, StartsARunWhereTheUseChanges) {
    SetText text = hand_made::one_line("天地玄", hand_made::body, {});
    ShapedParagraph& paragraph = text.paragraphs[0];
    paragraph.uses.push_back(
        {FaceId{3}, pt(8), 900, Orientation::sideways, static_cast<StyleId>(hand_made::red_body)});
    paragraph.clusters[1].use = 1;

    const TextLine line = only_line(text);

    ASSERT_THAT(line.runs, SizeIs(3));
    EXPECT_EQ(line.runs[1].text, "地");
    EXPECT_EQ(line.runs[1].face, FaceId{3});
    EXPECT_EQ(line.runs[1].size, pt(8));
    EXPECT_EQ(line.runs[1].hscale, 900);
    EXPECT_EQ(line.runs[1].orientation, Orientation::sideways);
    EXPECT_EQ(line.runs[1].fill, (Fill{static_cast<InkId>(1), 1000}));
    EXPECT_EQ(line.runs[2].text, "玄");
}

TEST(PaintLine, LeavesOutForcedBreaks) {
    const TextLine line = only_line(hand_made::one_line("天\u2028", hand_made::body, {}));

    EXPECT_EQ(line.runs[0].text, "天");
    EXPECT_THAT(line.runs[0].glyphs, SizeIs(1));
}

TEST(PaintLine, KeepsASpaceDroppedAtTheLineEndInTheText) {
    SetText text;
    text.paragraphs.push_back(hand_made::shaped("ab cd"));
    text.lines = {hand_made::line(text, 0, 0, 2, {pt(10), pt(10)}),
                  hand_made::line(text, 0, 3, 5, {pt(10), pt(25)})};

    const TextLine line = only_line(text);

    EXPECT_EQ(line.runs[0].text, "ab ");
    EXPECT_EQ(line.runs[0].glyphs[2].origin.x, pt(10) + em + em);
}

TEST(PaintLine, JoinsCharactersWithoutAGlyphToTheOneBefore) {
    SetText text = hand_made::one_line("天\u200b地", hand_made::body, {});
    text.paragraphs[0].clusters[1].glyph_count = 0;

    const TextLine line = only_line(text);

    EXPECT_EQ(line.runs[0].text, "天\u200b地");
    EXPECT_THAT(line.runs[0].clusters, ElementsAre(TextCluster{6, 1}, TextCluster{3, 1}));
}

TEST(PaintLine, TellsAsManyGlyphsAsCharactersOneByOne) {
    SetText text = hand_made::one_line("——", hand_made::body, {});
    ShapedParagraph& paragraph = text.paragraphs[0];
    paragraph.clusters[0].text_end = 6;
    paragraph.clusters[0].glyph_count = 2;
    paragraph.clusters.pop_back();
    text.lines[0].line.last = 1;

    EXPECT_THAT(only_line(text).runs[0].clusters,
                ElementsAre(TextCluster{3, 1}, TextCluster{3, 1}));
}

TEST(PaintLine, EndsAHyphenatedLineWithASoftHyphen) {
    SetText text = hand_made::one_line("ab", hand_made::body, {pt(10), pt(10)});
    text.paragraphs[0].hyphens = {{45, {{}, pt(3.8)}}};
    text.lines[0].line.hyphen = true;

    const GlyphRun run = only_line(text).runs[0];

    EXPECT_EQ(run.text, "ab\u00AD");
    EXPECT_EQ(run.glyphs[2], (PlacedGlyph{45, {pt(30), pt(13.8)}}));
}

TEST(ReadText, HasNoForcedBreaks) {
    EXPECT_EQ(read_text(hand_made::shaped("上\u2028下")), "上下");
}

}  // namespace
}  // namespace banxin
