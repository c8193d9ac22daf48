#include "display/decorations.h"

#include <gmock/gmock.h>

#include "display/stroke_parts.h"
#include "support/hand_made.h"

namespace banxin {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

const Stroke fine{pt(1), InkId{0}, 1000, LinePattern::solid};

std::vector<StrokeLine> lines_of(const DisplayPage& page) {
    std::vector<StrokeLine> lines;
    for (const DisplayItem& item : page.items) lines.push_back(std::get<StrokeLine>(item));
    return lines;
}

TEST(StrokeParts, ThickOutsideThinInside) {
    EXPECT_THAT(stroke_parts({pt(5), InkId{0}, 1000, LinePattern::thick_thin}),
                ElementsAre(StrokePart{{}, pt(3)}, StrokePart{pt(4), pt(5)}));
    EXPECT_THAT(stroke_parts({pt(3), InkId{0}, 1000, LinePattern::double_line}),
                ElementsAre(StrokePart{{}, pt(1)}, StrokePart{pt(2), pt(3)}));
}

TEST(ExtendedToBleed, MovesOnlySidesAtTheTrim) {
    const Rect box = rect_between(pt(0), pt(50), pt(301), pt(80));
    EXPECT_EQ(extended_to_bleed(box, {pt(300), pt(400)}, pt(9)),
              rect_between(pt(-9), pt(50), pt(309), pt(80)));
}

TEST(PaintBorders, StandInsideTheBoxClockwise) {
    DisplayPage page;
    paint_borders(page, {{pt(10), pt(20)}, {pt(100), pt(50)}}, {fine, fine, fine, fine});
    EXPECT_THAT(lines_of(page),
                ElementsAre(StrokeLine{{pt(10), pt(20.5)}, {pt(110), pt(20.5)}, fine},
                            StrokeLine{{pt(109.5), pt(20)}, {pt(109.5), pt(70)}, fine},
                            StrokeLine{{pt(110), pt(69.5)}, {pt(10), pt(69.5)}, fine},
                            StrokeLine{{pt(10.5), pt(70)}, {pt(10.5), pt(20)}, fine}));
}

TEST(PaintBorders, InnerLinesOfADoubleBorderMeetAtTheCorners) {
    const Stroke twin{pt(3), InkId{0}, 1000, LinePattern::double_line};
    DisplayPage page;
    paint_borders(page, {{pt(0), pt(0)}, {pt(100), pt(50)}}, {twin, twin, twin, twin});
    const auto lines = lines_of(page);
    ASSERT_THAT(lines, SizeIs(8));
    EXPECT_EQ(lines[0], (StrokeLine{{pt(0), pt(0.5)}, {pt(100), pt(0.5)}, fine}));
    EXPECT_EQ(lines[1], (StrokeLine{{pt(2), pt(2.5)}, {pt(98), pt(2.5)}, fine}));
}

TEST(PaintBorders, ARuleOfSeveralLinesKeepsItsPattern) {
    const Stroke wenwu{pt(5), InkId{0}, 1000, LinePattern::thick_thin};
    DisplayPage page;
    paint_borders(page, {{pt(0), pt(40)}, {pt(100), pt(5)}}, {wenwu, {}, {}, {}});
    EXPECT_THAT(lines_of(page),
                ElementsAre(StrokeLine{{pt(0), pt(42.5)}, {pt(100), pt(42.5)}, wenwu}));
}

TEST(PaintBorders, ABoxWithoutHeightHasItsRuleOnItsMiddle) {
    DisplayPage page;
    paint_borders(page, {{pt(0), pt(40)}, {pt(100), pt(0)}}, {fine, {}, {}, {}});
    EXPECT_THAT(lines_of(page), ElementsAre(StrokeLine{{pt(0), pt(40)}, {pt(100), pt(40)}, fine}));
}

/// Two free columns in a box of 210 × 300 pt: the rule stands near its middle.
Page two_columns() {
    Page page = hand_made::document().pages[0];
    TextContent text;
    text.columns = 2;
    text.division = Division::free;
    text.column_rule = fine;
    page.frames = {hand_made::frame("text", {{pt(10), pt(20)}, {pt(210), pt(300)}}, text)};
    return page;
}

Frame obstacle(Rect box) {
    Frame frame = hand_made::frame("photo", box, PhotoContent{.photo = PhotoId{0}});
    frame.stand_off = pt(5);
    return frame;
}

TEST(ColumnRules, RunFromTheTopOfTheFrameToItsFoot) {
    const auto rules = column_rules(two_columns(), 0);
    ASSERT_THAT(rules, SizeIs(1));
    EXPECT_EQ(rules[0].from.y, pt(20));
    EXPECT_EQ(rules[0].to.y, pt(320));
    EXPECT_EQ(rules[0].from.x, rules[0].to.x);
}

TEST(ColumnRules, AreCutByAPhotoInFront) {
    Page page = two_columns();
    page.frames.push_back(obstacle({{pt(60), pt(100)}, {pt(120), pt(80)}}));
    const auto rules = column_rules(page, 0);
    ASSERT_THAT(rules, SizeIs(2));
    EXPECT_EQ(rules[0].from.y, pt(20));
    EXPECT_EQ(rules[0].to.y, pt(95));
    EXPECT_EQ(rules[1].from.y, pt(185));
    EXPECT_EQ(rules[1].to.y, pt(320));
}

TEST(ColumnRules, PassAPhotoBesideThem) {
    Page page = two_columns();
    page.frames.push_back(obstacle({{pt(10), pt(100)}, {pt(80), pt(80)}}));
    EXPECT_THAT(column_rules(page, 0), SizeIs(1));
}

TEST(ColumnRules, LeaveNoStubsShorterThanALine) {
    Page page = two_columns();
    page.frames.push_back(obstacle({{pt(60), pt(30)}, {pt(120), pt(80)}}));
    const auto rules = column_rules(page, 0);
    ASSERT_THAT(rules, SizeIs(1));
    EXPECT_EQ(rules[0].from.y, pt(115));
}

TEST(ColumnRules, LieBetweenTheTiersOfVerticalText) {
    Page page = two_columns();
    page.frames[0].mode = WritingMode::vertical;
    const auto rules = column_rules(page, 0);
    ASSERT_THAT(rules, SizeIs(1));
    EXPECT_EQ(rules[0].from.y, rules[0].to.y);
    EXPECT_EQ(rules[0].from.x, pt(10));
    EXPECT_EQ(rules[0].to.x, pt(220));
}

}  // namespace
}  // namespace banxin
