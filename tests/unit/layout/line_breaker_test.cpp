#include "layout/line_breaker.h"

#include <gmock/gmock.h>

#include "layout/best_fit.h"
#include "layout/justifier.h"
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

/// `text`, whose commas may hang.
ShapedParagraph hanging(std::string_view text) {
    ShapedParagraph paragraph = toy::shape(text);
    for (Cluster& cluster : paragraph.clusters)
        cluster.may_hang = cluster.cls == CharClass::pause || cluster.cls == CharClass::stop;
    return paragraph;
}

Lines set_hanging(std::string_view text, Length measure, Breaker breaker = Breaker::best) {
    const ShapedParagraph paragraph = hanging(text);
    return texts(paragraph, break_lines(paragraph, std::vector{measure}, breaker));
}

TEST(BreakLines, HangsAMarkThatWouldStartTheNextLine) {
    const Lines lines{"天地玄黄，", "宇宙洪荒"};
    EXPECT_EQ(set_hanging("天地玄黄，宇宙洪荒", em(4)), lines);
    EXPECT_EQ(set_hanging("天地玄黄，宇宙洪荒", em(4), Breaker::first), lines);
}

TEST(BreakLines, SqueezesBeforeAMarkHangs) {
    const ShapedParagraph paragraph = hanging("天，地玄黄，宇宙洪荒日");
    const auto lines = break_lines(paragraph, std::vector{em(5)}, Breaker::best);
    ASSERT_EQ(texts(paragraph, lines).front(), "天，地玄黄，");
    EXPECT_FALSE(set_line(paragraph, lines.front(), em(5), Align::justify, LinePlace::inner).hung);
}

TEST(BreakLines, HangsTheParagraphsLastMarkRatherThanLeaveAnOrphan) {
    EXPECT_EQ(set_hanging("天地玄黄宇宙洪荒。", em(4)), (Lines{"天地玄黄", "宇宙洪荒。"}));
}

TEST(BreakLines, NeverHangsOneOfARowOfMarks) {
    EXPECT_EQ(set_hanging("天地玄》，宇宙洪荒", em(3.5)).front(), "天地");
}

/// Break `after` character `at`.
ShapedParagraph with_break(std::string_view text, std::size_t at, Break after) {
    ShapedParagraph paragraph = toy::shape(text);
    paragraph.clusters[at - 1].after = after;
    return paragraph;
}

TEST(BreakLines, AvoidsADiscouragedBreakWhereTheLineHardlyOpens) {
    const std::string thirty = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕";
    const ShapedParagraph paragraph =
        with_break(thirty + "天地玄黄宇宙洪荒", 30, Break::discouraged);
    const auto lines = break_lines(paragraph, std::vector{em(30)}, Breaker::best);
    EXPECT_EQ(lines.front().last, 29u);
}

TEST(BreakLines, TakesADiscouragedBreakBeforeAWideGap) {
    const ShapedParagraph paragraph = with_break("天地玄黄宇宙洪荒日月", 4, Break::discouraged);
    EXPECT_EQ(texts(paragraph, break_lines(paragraph, std::vector{em(4)}, Breaker::best)).front(),
              "天地玄黄");
}

TEST(BreakLines, PartsAWordOfAnAddressOnlyBeforeAWideGap) {
    const std::string twenty = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往";
    const ShapedParagraph wide = with_break(twenty + "天地玄黄宇宙洪荒", 20, Break::address);
    EXPECT_EQ(break_lines(wide, std::vector{em(20)}, Breaker::best).front().last, 19u);
    const ShapedParagraph narrow = with_break("天地玄黄宇宙洪荒日月", 4, Break::address);
    EXPECT_EQ(texts(narrow, break_lines(narrow, std::vector{em(4)}, Breaker::best)).front(),
              "天地玄黄");
}

std::int64_t cost_with_hyphens(std::vector<std::size_t> after) {
    ShapedParagraph paragraph = toy::shape("abcdefghijkl");
    paragraph.hyphen_advances = {Length{}};
    for (const std::size_t at : after) paragraph.clusters[at - 1].after = Break::hyphen;
    return cost_of(paragraph, std::vector{em(2)}, std::vector<LineBreak>{{0, 4}, {4, 8}, {8, 12}});
}

TEST(CostOf, TwoHyphensInARowCostMoreThanTwoApart) {
    const std::int64_t both = cost_with_hyphens({4, 8});
    const std::int64_t first = cost_with_hyphens({4}), second = cost_with_hyphens({8});
    const std::int64_t none = cost_with_hyphens({});
    EXPECT_GT(both - none, first - none + second - none);
}

/// A paragraph set at one measure, and set again in `count` lines.
Lines reset(const ShapedParagraph& paragraph, Length measure, std::size_t count) {
    const std::vector measures{measure};
    LineBreaker breaker;
    const auto lines = breaker.break_lines(paragraph, measures, Breaker::best);
    return texts(paragraph, breaker.reset(paragraph, measures, lines, count));
}

constexpr std::string_view two_lines_and_two =
    "天地玄黄。宇宙洪荒。日月盈昃辰宿列张寒来天地玄黄。宇宙洪荒。日月盈昃辰宿列张寒来暑往";

TEST(ResetLines, SqueezesAParagraphIntoALineFewer) {
    const ShapedParagraph paragraph = toy::shape(two_lines_and_two);
    EXPECT_EQ(break_lines(paragraph, std::vector{em(20)}, Breaker::best).size(), 3u);
    EXPECT_EQ(reset(paragraph, em(20), 2), (Lines{"天地玄黄。宇宙洪荒。日月盈昃辰宿列张寒来天",
                                                  "地玄黄。宇宙洪荒。日月盈昃辰宿列张寒来暑往"}));
}

TEST(ResetLines, OpensAParagraphIntoALineMore) {
    const ShapedParagraph paragraph =
        toy::shape("天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏");
    EXPECT_EQ(break_lines(paragraph, std::vector{em(12)}, Breaker::best).size(), 2u);
    EXPECT_EQ(reset(paragraph, em(12), 3),
              (Lines{"天地玄黄宇宙洪荒日月盈", "昃辰宿列张寒来暑往秋收", "冬藏"}));
}

TEST(ResetLines, RefusesAWideGapAndAnOrphan) {
    EXPECT_EQ(reset(toy::shape("天地玄黄宇宙洪荒"), em(4), 3), Lines{});
    EXPECT_EQ(reset(toy::shape("天地玄黄宇宙洪荒"), em(4), 1), Lines{});
}

TEST(ResetLines, ChangesOnlyTheEndOfALongParagraph) {
    std::string text;
    for (int i = 0; i < 60; ++i) text += "天地玄黄宇宙洪荒日月盈昃辰";
    const ShapedParagraph paragraph = toy::shape(text);
    const std::vector measures{em(13)};
    LineBreaker breaker;
    const auto before = breaker.break_lines(paragraph, measures, Breaker::best);
    const auto after = breaker.reset(paragraph, measures, before, before.size() + 1);
    ASSERT_EQ(after.size(), before.size() + 1);
    EXPECT_TRUE(std::equal(after.begin(), after.begin() + 30, before.begin()));
    EXPECT_EQ(after.back().last, paragraph.clusters.size());
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
    EXPECT_LT(legal, line_cost::orphan);
    EXPECT_GT(orphan, line_cost::orphan);
    EXPECT_GT(comma_first, line_cost::emergency_break);
    EXPECT_LT(comma_first, line_cost::forbidden_break);
    EXPECT_GT(overfull, line_cost::overfull);
}

TEST(CostOf, AGapCostsMoreThanItsShare) {
    EXPECT_LT(2 * line_cost::of_gap(50), line_cost::of_gap(100));
    EXPECT_EQ(line_cost::of_gap(100), 40'000);
    EXPECT_GT(line_cost::of_gap(200), 15 * line_cost::of_gap(100)) << "steeper past 0.10 em";
    EXPECT_LT(line_cost::of_gap(40'000), line_cost::emergency_break);
    EXPECT_EQ(line_cost::of_gap(50'000), line_cost::of_gap(40'000));
}

TEST(CostOf, KnowsTheWidestGapForACost) {
    for (const std::int64_t gap : {0, 1, 99, 100, 101, 999, 1000, 1001, 39'999}) {
        EXPECT_GE(line_cost::widest_gap_for(line_cost::of_gap(gap)), gap);
        EXPECT_LE(line_cost::of_gap(line_cost::widest_gap_for(line_cost::of_gap(gap))),
                  line_cost::of_gap(gap));
    }
}

TEST(CostOf, CountsFewerLinesAsCheaperWhereAllElseIsEqual) {
    const ShapedParagraph paragraph = toy::shape("天地\u2028玄黄");
    EXPECT_LT(cost_of(toy::shape("天地玄黄"), std::vector{em(4)}, std::vector<LineBreak>{{0, 4}}),
              cost_of(paragraph, std::vector{em(4)}, std::vector<LineBreak>{{0, 3}, {3, 5}}));
}

}  // namespace
}  // namespace banxin
