#include "layout/line_breaker.h"

#include <gmock/gmock.h>

#include "layout/best_fit.h"
#include "support/toy_text.h"

namespace banxin {
namespace {

using toy::em;
using Lines = std::vector<std::string>;

Lines texts(const ShapedParagraph& paragraph, const std::vector<LineBreak>& breaks) {
    Lines lines;
    for (const LineBreak& line : breaks)
        lines.push_back(toy::text_of(paragraph, line.first, line.last));
    return lines;
}

Lines set(std::string_view text, std::vector<Length> measures, Breaker breaker = Breaker::best) {
    const ShapedParagraph paragraph = toy::shape(text);
    return texts(paragraph, break_lines(paragraph, measures, breaker));
}

Lines set(std::string_view text, Length measure, Breaker breaker = Breaker::best) {
    return set(text, std::vector{measure}, breaker);
}

Lines set_first(std::string_view text, Length measure) {
    return set(text, measure, Breaker::first);
}

std::vector<bool> emergencies(std::string_view text, Length measure) {
    std::vector<bool> flags;
    for (const LineBreak& line :
         break_lines(toy::shape(text), std::vector{measure}, Breaker::best)) {
        flags.push_back(line.emergency);
    }
    return flags;
}

TEST(BreakLines, FillsLinesOfHanToTheMeasure) {
    EXPECT_EQ(set("天地玄黄宇宙洪荒", em(4)), (Lines{"天地玄黄", "宇宙洪荒"}));
    EXPECT_EQ(set_first("天地玄黄宇宙洪荒", em(4)), (Lines{"天地玄黄", "宇宙洪荒"}));
}

TEST(BreakLines, MakesNoLinesOfNothing) {
    EXPECT_EQ(set("", em(4)), Lines{});
    EXPECT_EQ(set_first("", em(4)), Lines{});
}

TEST(BreakLines, NeverStartsALineWithAComma) {
    EXPECT_EQ(set("天地玄黄，宇宙洪荒", em(4)), (Lines{"天地玄", "黄，宇宙", "洪荒"}));
    EXPECT_EQ(set_first("天地玄黄，宇宙洪荒", em(4)), (Lines{"天地玄", "黄，宇宙", "洪荒"}));
}

TEST(BreakLines, NeverEndsALineWithAnOpeningMark) {
    EXPECT_EQ(set("天地玄黄《宇宙》洪荒", em(5)), (Lines{"天地玄黄", "《宇宙》洪荒"}));
    EXPECT_EQ(set_first("天地玄黄《宇宙》洪荒", em(5)), (Lines{"天地玄黄", "《宇宙》洪", "荒"}));
}

TEST(BreakLines, AMarkAtTheLineEndTakesHalfAnEm) {
    EXPECT_EQ(set("天地玄黄。宇宙洪荒", em(4.5)), (Lines{"天地玄黄。", "宇宙洪荒"}));
}

TEST(BreakLines, PushesAMarkInBeforeItPushesACharacterOut) {
    // The first two marks give a quarter em each, and the third stays with its line.
    const Lines lines{"天、地、玄黄宇宙洪荒，", "日月盈昃辰宿列张"};
    EXPECT_EQ(set("天、地、玄黄宇宙洪荒，日月盈昃辰宿列张", em(10)), lines);
    EXPECT_EQ(set_first("天、地、玄黄宇宙洪荒，日月盈昃辰宿列张", em(10)), lines);
}

TEST(BreakLines, PushesOutWhereNothingGivesWay) {
    EXPECT_EQ(set("天地玄黄宇宙洪荒日月盈，昃辰宿列张寒来暑往", em(11)),
              (Lines{"天地玄黄宇宙洪荒日月", "盈，昃辰宿列张寒来暑往"}));
}

TEST(BreakLines, FirstFitLeavesGlueAloneWhereTheLineMayEnd) {
    EXPECT_EQ(set_first("天，地，玄黄宇", em(4.5)), (Lines{"天，地，", "玄黄宇"}));
}

TEST(BreakLines, LeavesNoSingleCharacterOnTheLastLine) {
    EXPECT_EQ(set("天地玄黄宇宙洪荒日", em(4)), (Lines{"天地玄黄", "宇宙洪", "荒日"}));
}

TEST(BreakLines, SqueezesAParagraphToPullItsLastCharacterUp) {
    EXPECT_EQ(set("天，地，玄黄。", em(5.5)), (Lines{"天，地，玄黄。"}));
}

TEST(BreakLines, ACharacterWithItsMarkIsStillAnOrphan) {
    EXPECT_EQ(set("天地玄黄宇宙洪荒日。", em(4)), (Lines{"天地玄黄", "宇宙洪", "荒日。"}));
}

TEST(BreakLines, BreaksWhereTheTextSaysSo) {
    EXPECT_EQ(set("天地\u2028玄黄宇宙洪荒", em(4)), (Lines{"天地", "玄黄宇宙", "洪荒"}));
    EXPECT_EQ(set_first("天地\u2028\u2028玄", em(4)), (Lines{"天地", "", "玄"}));
}

TEST(BreakLines, KeepsWordsAndNumbersWhole) {
    EXPECT_EQ(set("天地玄 NATO 黄宇宙", em(4)), (Lines{"天地玄", "NATO 黄", "宇宙"}));
    EXPECT_EQ(set("洪荒一二2020年", em(5)), (Lines{"洪荒一二", "2020年"}));
}

TEST(BreakLines, BreaksAWordThatIsWiderThanTheMeasure) {
    const Lines lines = set("天abcdefghijk地", em(4));
    EXPECT_THAT(lines, testing::SizeIs(testing::Le(3u)));
    std::string all;
    for (const std::string& line : lines) all += line;
    EXPECT_EQ(all, "天abcdefghijk地");
    EXPECT_THAT(emergencies("天abcdefghijk地", em(4)), testing::Contains(true));
}

TEST(BreakLines, GivesARuleUpBeforeALineIsSpoilt) {
    EXPECT_EQ(set("天。』」）”》", em(2)), (Lines{"天。』", "」）”》"}));
    EXPECT_EQ(emergencies("天。』」）”》", em(2)), (std::vector{true, false}));
}

TEST(BreakLines, OpensALineHoweverUglyBeforeItStartsOneWithAComma) {
    EXPECT_EQ(set("天地abcdefghi，玄黄宇宙洪", em(7)),
              (Lines{"天地", "abcdefghi，玄黄", "宇宙洪"}));
}

TEST(BreakLines, SetsAClusterWiderThanTheMeasureByItself) {
    EXPECT_EQ(set("天——地", em(1)), (Lines{"天", "——", "地"}));
    EXPECT_EQ(set_first("天——地", em(1)), (Lines{"天", "——", "地"}));
    EXPECT_EQ(set("天地", em(0)), (Lines{"天", "地"}));
    EXPECT_EQ(set("天地", em(-1)), (Lines{"天", "地"}));
}

TEST(BreakLines, TakesEachLinesOwnMeasure) {
    EXPECT_EQ(set("天地玄黄宇宙洪荒日月", {em(2), em(5), em(3)}),
              (Lines{"天地", "玄黄宇宙洪", "荒日月"}));
}

TEST(BreakLines, TheLastMeasureHoldsForAllFurtherLines) {
    EXPECT_EQ(set("天地玄黄宇宙洪荒", {em(4), em(2)}), (Lines{"天地玄黄", "宇宙", "洪荒"}));
}

TEST(BreakLines, OpensTwoLinesALittleBeforeOneALot) {
    // Greedy leaves the second line with 2 em of white; the best shares it out.
    const std::string_view text = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏——闰余成岁";
    const auto paragraph = toy::shape(text);
    const std::vector measures{em(13)};
    const auto best = break_lines(paragraph, measures, Breaker::best);
    const auto first = break_lines(paragraph, measures, Breaker::first);
    EXPECT_LE(cost_of(paragraph, measures, best), cost_of(paragraph, measures, first));
}

TEST(CostOf, RanksFaultsAboveUglyLines) {
    const ShapedParagraph paragraph = toy::shape("天地玄黄宇，宙洪荒日月");
    const std::vector measures{em(5)};
    const auto cost = [&](std::vector<LineBreak> lines) {
        return cost_of(paragraph, measures, lines);
    };
    const auto legal = cost({{0, 4}, {4, 9}, {9, 11}});
    const auto orphan = cost({{0, 4}, {4, 8}, {8, 10}, {10, 11}});
    const auto comma_first = cost({{0, 5}, {5, 9}, {9, 11}});
    const auto overfull = cost({{0, 7}, {7, 11}});
    EXPECT_LT(legal, 250'000);
    EXPECT_GT(orphan, 250'000);
    EXPECT_GT(comma_first, 1'000'000);
    EXPECT_GT(overfull, 1'000'000'000'000);
}

TEST(CostOf, CountsFewerLinesAsCheaperWhereAllElseIsEqual) {
    const ShapedParagraph paragraph = toy::shape("天地\u2028玄黄");
    EXPECT_LT(cost_of(toy::shape("天地玄黄"), std::vector{em(4)}, std::vector<LineBreak>{{0, 4}}),
              cost_of(paragraph, std::vector{em(4)}, std::vector<LineBreak>{{0, 3}, {3, 5}}));
}

}  // namespace
}  // namespace banxin
