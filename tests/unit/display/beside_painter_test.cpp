#include "display/beside_painter.h"

#include <gmock/gmock.h>

#include "display/text_painter.h"
#include "support/hand_made.h"

namespace banxin {
namespace {

using hand_made::em;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const std::vector<Style>& styles() {
    static const std::vector<Style> all = hand_made::document().styles;
    return all;
}

constexpr Point start{pt(100), pt(200)};

/// “天地玄黄” in one line, or in two lines of two characters.
SetText one_line(WritingMode mode = WritingMode::horizontal) {
    return hand_made::one_line("天地玄黄", hand_made::body, start, {}, mode);
}
SetText two_lines() {
    SetText text;
    text.paragraphs = {hand_made::shaped("天地玄黄")};
    text.lines = {hand_made::line(text, 0, 0, 2, start), hand_made::line(text, 0, 2, 4, start)};
    return text;
}

Beside line_mark(Beside::Kind kind, std::uint32_t first, std::uint32_t last) {
    Beside mark;
    mark.kind = kind;
    mark.first = first;
    mark.last = last;
    mark.distance = pt(6);
    mark.width = pt(0.5);
    return mark;
}

/// With one glyph, 2 pt left of the middle and 7 pt above the line's centre.
Beside with_glyph(ShapedParagraph& paragraph, Beside::Kind kind, std::uint32_t first,
                  std::uint32_t last) {
    Beside beside;
    beside.kind = kind;
    beside.first = first;
    beside.last = last;
    beside.glyph_begin = static_cast<std::uint32_t>(paragraph.glyphs.size());
    beside.glyph_count = 1;
    paragraph.glyphs.push_back({77, {-pt(2), -pt(7)}});
    return beside;
}

TEST(PaintBeside, DrawsLinesBelowDrawnInAtBothEnds) {
    SetText text = one_line();
    text.paragraphs[0].beside = {line_mark(Beside::Kind::proper_name, 1, 3)};
    const TextLine line = paint_line(text, 0, styles());
    const Stroke stroke{pt(0.5), InkId{}, 1000, LinePattern::solid};
    EXPECT_THAT(line.strokes,
                ElementsAre(StrokeLine{{pt(111.25), pt(206)}, {pt(128.75), pt(206)}, stroke}));
}

TEST(PaintBeside, DrawsLinesLeftOfAVerticalLineAndTitlesWavy) {
    SetText text = one_line(WritingMode::vertical);
    text.paragraphs[0].beside = {line_mark(Beside::Kind::book_title, 1, 3)};
    const TextLine line = paint_line(text, 0, styles());
    const Stroke stroke{pt(0.5), InkId{}, 1000, LinePattern::wavy};
    EXPECT_THAT(line.strokes,
                ElementsAre(StrokeLine{{pt(94), pt(211.25)}, {pt(94), pt(228.75)}, stroke}));
}

TEST(PaintBeside, NeighbouringLinesAreApart) {
    SetText text = one_line();
    text.paragraphs[0].beside = {line_mark(Beside::Kind::proper_name, 0, 2),
                                 line_mark(Beside::Kind::proper_name, 2, 4)};
    const TextLine line = paint_line(text, 0, styles());
    ASSERT_THAT(line.strokes, SizeIs(2));
    EXPECT_EQ(line.strokes[1].from.x - line.strokes[0].to.x, pt(2.5));
}

TEST(PaintBeside, ALineGoesOnOverALineBreakWithoutAGap) {
    SetText text = two_lines();
    text.paragraphs[0].beside = {line_mark(Beside::Kind::underline, 1, 4)};
    const TextLine first = paint_line(text, 0, styles()), second = paint_line(text, 1, styles());
    ASSERT_THAT(first.strokes, SizeIs(1));
    EXPECT_EQ(first.strokes[0].to.x, pt(120));
    ASSERT_THAT(second.strokes, SizeIs(1));
    EXPECT_EQ(second.strokes[0].from.x, pt(100));
    EXPECT_EQ(second.strokes[0].to.x, pt(118.75));
}

TEST(PaintBeside, StretchesALineWithItsText) {
    SetText text = one_line();
    text.lines[0].line.offsets = {{}, pt(12), pt(24), pt(36)};
    text.paragraphs[0].beside = {line_mark(Beside::Kind::underline, 0, 4)};
    EXPECT_EQ(paint_line(text, 0, styles()).strokes.at(0).to.x, pt(144.75));
}

TEST(PaintBeside, CentresAnnotationsOnWhatTheyStandOver) {
    SetText text = one_line();
    ShapedParagraph& paragraph = text.paragraphs[0];
    text.lines[0].line.offsets = {{}, pt(12), pt(24), pt(36)};
    Beside note = with_glyph(paragraph, Beside::Kind::pinyin, 1, 3);
    note.text = "dì";
    paragraph.beside = {note};
    const TextLine line = paint_line(text, 0, styles());
    ASSERT_THAT(line.annotations, SizeIs(1));
    EXPECT_EQ(line.annotations[0].text, "dì");
    EXPECT_THAT(line.annotations[0].glyphs,
                ElementsAre(PlacedGlyph{77, {pt(123 - 2), pt(200 - 7)}}));
    EXPECT_THAT(line.annotations[0].clusters, ElementsAre(TextCluster{3, 1}));
}

TEST(PaintBeside, GathersDotsInOneRunThatIsNotRead) {
    SetText text = two_lines();
    ShapedParagraph& paragraph = text.paragraphs[0];
    Beside dot = with_glyph(paragraph, Beside::Kind::emphasis, 0, 1);
    for (std::uint32_t i = 0; i < 3; ++i) {
        dot.first = i;
        dot.last = i + 1;
        paragraph.beside.push_back(dot);
    }
    const TextLine first = paint_line(text, 0, styles()), second = paint_line(text, 1, styles());
    ASSERT_THAT(first.dots, SizeIs(1));
    EXPECT_THAT(first.dots[0].glyphs, SizeIs(2));
    EXPECT_EQ(first.dots[0].text, "");
    ASSERT_THAT(second.dots, SizeIs(1));
    EXPECT_THAT(second.dots[0].glyphs, ElementsAre(PlacedGlyph{77, {pt(103), pt(193)}}));
}

TEST(PaintBeside, LeavesPlainLinesAlone) {
    const SetText text = one_line();
    const TextLine line = paint_line(text, 0, styles());
    EXPECT_THAT(line.annotations, IsEmpty());
    EXPECT_THAT(line.dots, IsEmpty());
    EXPECT_THAT(line.strokes, IsEmpty());
}

TEST(PicturesOf, PlacesTheLinesOwnPictures) {
    SetText text = two_lines();
    text.paragraphs[0].pictures = {{1, PhotoId{3}, {{{}, -pt(5)}, {pt(10), pt(10)}}},
                                   {2, PhotoId{4}, {{{}, -pt(5)}, {pt(10), pt(10)}}}};
    const Rect first{{pt(110), pt(195)}, {pt(10), pt(10)}};
    const Rect second{{pt(100), pt(195)}, {pt(10), pt(10)}};
    EXPECT_THAT(pictures_of(text, 0), ElementsAre(ImageBox{PhotoId{3}, first, first}));
    EXPECT_THAT(pictures_of(text, 1), ElementsAre(ImageBox{PhotoId{4}, second, second}));
}

}  // namespace
}  // namespace banxin
