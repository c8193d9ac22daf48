#include "layout/justifier.h"

#include <gtest/gtest.h>

#include "support/toy_text.h"
#include "text/spacing_table.h"

namespace banxin {
namespace {

using toy::em;

SetLine set(const ShapedParagraph& paragraph, Length measure, Align align = Align::justify,
            LinePlace place = LinePlace::inner) {
    return set_line(paragraph, {0, static_cast<std::uint32_t>(paragraph.clusters.size())}, measure,
                    align, place);
}

SetLine set(std::string_view text, Length measure, Align align = Align::justify,
            LinePlace place = LinePlace::inner) {
    return set(toy::shape(text), measure, align, place);
}

using Offsets = std::vector<Length>;

TEST(SetLine, StandsOnItsCharactersWhereTheyFillTheMeasure) {
    const SetLine line = set("天地玄黄", em(4));
    EXPECT_EQ(line.offsets, (Offsets{em(0), em(1), em(2), em(3)}));
    EXPECT_EQ(line.set, em(4));
    EXPECT_EQ(line.widest_gap, Length{});
}

TEST(SetLine, SharesWhiteAmongAllGapsToTheLastUnit) {
    const SetLine line = set("天地玄黄", em(4) + Length{100});
    EXPECT_EQ(line.offsets, (Offsets{{0}, {10033}, {20067}, {30100}}));
    EXPECT_EQ(line.set, em(4) + Length{100});
    EXPECT_EQ(line.widest_gap, Length{34});
}

TEST(SetLine, OpensGapsBeyondTheirCapRatherThanMissTheMeasure) {
    const SetLine line = set("天地", em(5));
    EXPECT_EQ(line.offsets, (Offsets{em(0), em(4)}));
    EXPECT_EQ(line.widest_gap, em(3));
}

TEST(SetLine, NeverOpensBeforeAMark) {
    const SetLine line = set("天地，玄", em(4.5));
    EXPECT_EQ(line.offsets[2] - line.offsets[1], em(1));
    EXPECT_EQ(line.set, em(4.5));
}

TEST(SetLine, WidensWordSpacesFirst) {
    const SetLine line = set("天 ab cd 地", em(5));
    EXPECT_EQ(line.set, em(5));
    EXPECT_EQ(line.widest_gap, Length{});
}

TEST(SetLine, OpensHanLatinGapsOnceMoreBeforeOthersOpenWide) {
    ShapedParagraph paragraph = toy::shape("天地玄黄");
    paragraph.clusters[1].space_after.stretch_rank = stretch_rank::han_latin;
    paragraph.clusters[1].space_after.stretch = em(0.125);
    const SetLine line = set(paragraph, em(4.575));
    EXPECT_EQ(line.offsets[1] - line.offsets[0], em(1.1));
    EXPECT_EQ(line.offsets[2] - line.offsets[1], em(1.375));
    EXPECT_EQ(line.offsets[3] - line.offsets[2], em(1.1));
}

TEST(SetLine, SqueezesMarksToReachTheMeasure) {
    const SetLine line = set("天，地，玄", em(4.5));
    EXPECT_EQ(line.natural, em(5));
    EXPECT_EQ(line.set, em(4.5));
    EXPECT_EQ(line.offsets, (Offsets{em(0), em(1), em(1.75), em(2.75), em(3.5)}));
    EXPECT_FALSE(line.overfull);
}

TEST(SetLine, SqueezesBracketsBeforePauses) {
    const SetLine line = set("天《地》玄，黄", em(6));
    EXPECT_EQ(line.natural, em(7));
    EXPECT_EQ(line.set, em(6));
    EXPECT_EQ(line.offsets[6] - line.offsets[5], em(1)) << "the comma keeps its white";
}

TEST(SetLine, SaysWhenItIsWiderThanItsMeasure) {
    const SetLine line = set("天地玄黄", em(3));
    EXPECT_TRUE(line.overfull);
    EXPECT_EQ(line.set, em(4));
    EXPECT_EQ(line.offsets.front(), Length{});
}

TEST(SetLine, LeavesALastLineAtItsNaturalWidth) {
    const SetLine line = set("天地玄", em(5), Align::justify, LinePlace::last);
    EXPECT_EQ(line.offsets, (Offsets{em(0), em(1), em(2)}));
    EXPECT_EQ(line.set, em(3));
}

TEST(SetLine, CentresAndSetsFlush) {
    EXPECT_EQ(set("天地", em(5), Align::centre).offsets, (Offsets{em(1.5), em(2.5)}));
    EXPECT_EQ(set("天地", em(5), Align::end).offsets, (Offsets{em(3), em(4)}));
    EXPECT_EQ(set("天地", em(5), Align::start).offsets, (Offsets{em(0), em(1)}));
}

TEST(SetLine, DistributesEvenALastLine) {
    EXPECT_EQ(set("天地玄", em(7), Align::distribute, LinePlace::last).offsets,
              (Offsets{em(0), em(3), em(6)}));
    EXPECT_EQ(set("天", em(7), Align::distribute, LinePlace::last).offsets, (Offsets{em(0)}));
}

TEST(SetLine, GivesAClusterTheWhiteItNeedsAtTheLineStart) {
    ShapedParagraph paragraph = toy::shape("《天》");
    paragraph.clusters[0].at_line_start = em(0.5);
    EXPECT_EQ(set(paragraph, em(5), Align::start).offsets, (Offsets{em(0.5), em(1), em(2)}));
}

TEST(SetLine, SpacesAtTheEndVanish) {
    const SetLine line = set("天地 ", em(4), Align::start);
    EXPECT_EQ(line.natural, em(2));
    EXPECT_EQ(line.offsets, (Offsets{em(0), em(1), em(2)}));
}

TEST(SetLine, EndsInAHyphenWhereTheBreakAsksForOne) {
    ShapedParagraph paragraph = toy::shape("abcd");
    paragraph.clusters[1].after = Break::hyphen;
    paragraph.hyphen_advances = {em(0.3)};
    const SetLine line = set_line(paragraph, {0, 2}, em(2), Align::start, LinePlace::inner);
    EXPECT_TRUE(line.hyphen);
    EXPECT_EQ(line.natural, em(1.3));
}

ShapedParagraph with_hanging_end(std::string_view text) {
    ShapedParagraph paragraph = toy::shape(text);
    paragraph.clusters.back().may_hang = true;
    return paragraph;
}

TEST(SetLine, AHangingMarkStandsPastTheMeasure) {
    const SetLine line = set(with_hanging_end("天地玄黄，"), em(4));
    EXPECT_TRUE(line.hung);
    EXPECT_FALSE(line.overfull);
    EXPECT_EQ(line.set, em(4));
    EXPECT_EQ(line.natural, em(4));
    EXPECT_EQ(line.offsets, (Offsets{em(0), em(1), em(2), em(3), em(4)}));
}

TEST(SetLine, WhatIsBeforeAHangingMarkIsJustified) {
    const SetLine line = set(with_hanging_end("天地玄黄，"), em(4.3));
    EXPECT_TRUE(line.hung);
    EXPECT_EQ(line.set, em(4.3));
    EXPECT_EQ(line.offsets, (Offsets{em(0), em(1.1), em(2.2), em(3.3), em(4.3)}));
}

TEST(SetLine, AMarkThatFitsDoesNotHang) {
    EXPECT_FALSE(set(with_hanging_end("天地玄黄，"), em(4.5)).hung);
    EXPECT_FALSE(set(with_hanging_end("天，地玄黄，"), em(5)).hung) << "the first comma gives way";
}

TEST(SetLine, AMarkOfARowOfMarksDoesNotHang) {
    EXPECT_FALSE(set(with_hanging_end("天地》，"), em(2)).hung);
}

TEST(SetLine, MarksAnOrphan) {
    const ShapedParagraph paragraph = toy::shape("天地玄黄。");
    const auto last = [&](std::uint32_t first) {
        return set_line(paragraph, {first, 5}, em(4), Align::justify, LinePlace::last).orphan;
    };
    EXPECT_TRUE(last(3)) << "a character and its mark";
    EXPECT_FALSE(last(2));
    EXPECT_FALSE(last(0)) << "a paragraph of one line has no last line to be short";
}

TEST(SetLine, DistributesEvenlyOverAFieldOfWholeCharacters) {
    EXPECT_EQ(set("天地玄黄", em(7), Align::distribute, LinePlace::last).offsets,
              (Offsets{em(0), em(2), em(4), em(6)}));
    EXPECT_EQ(set("天地", em(6), Align::distribute, LinePlace::last).offsets,
              (Offsets{em(0), em(5)}));
}

TEST(SetLine, DistributingOpensNoWordAndNothingInsideBrackets) {
    const SetLine line = set("（天）abc", em(7), Align::distribute, LinePlace::last);
    EXPECT_EQ(line.set, em(7));
    EXPECT_EQ(line.offsets[1] - line.offsets[0], em(0.5)) << "after the opening bracket";
    EXPECT_EQ(line.offsets[2] - line.offsets[1], em(1)) << "before the closing one";
    EXPECT_EQ(line.offsets[5] - line.offsets[3], em(1)) << "letters stay together";
}

}  // namespace
}  // namespace banxin
