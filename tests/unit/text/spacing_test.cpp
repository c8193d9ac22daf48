// typography.md §1.4 – §1.7: the white between neighbours.
#include <gmock/gmock.h>

#include <map>

#include "plain_clusters.h"
#include "text/spacing_table.h"

namespace banxin {
namespace {

using test::body;
using test::composed;
using test::composed_runs;
using test::em;
using testing::ElementsAre;

/// Natural white after each cluster but the last, in ‰ of 10 pt.
std::vector<int> white(const ShapedParagraph& paragraph) {
    std::vector<int> result;
    for (std::size_t i = 0; i + 1 < paragraph.clusters.size(); ++i) {
        result.push_back(paragraph.clusters[i].space_after.natural.mpt / 10);
    }
    return result;
}
std::vector<int> white(std::string_view text, const Style& style = body()) {
    return white(composed(text, style));
}

Style with(PunctuationStyle punctuation, Language language = Language::zh_hans) {
    Style style = body();
    style.punctuation = punctuation;
    style.language = language;
    return style;
}

int width(std::string_view text, const Style& style) {
    const ShapedParagraph paragraph = composed(text, style);
    Length sum;
    for (const Cluster& cluster : paragraph.clusters) {
        sum += cluster.advance + cluster.space_after.natural;
    }
    return sum.mpt / 10;
}

TEST(Quanjiao, SetsEveryMarkOnOneEmAsHalfABodyAndHalfAnEmOfWhite) {
    EXPECT_THAT(white("中，文"), ElementsAre(0, 500));
    EXPECT_THAT(white("中（文）字"), ElementsAre(500, 0, 0, 500));
    EXPECT_THAT(white("问？答：是；对！了"), ElementsAre(0, 500, 0, 500, 0, 500, 0, 500));
}

TEST(Quanjiao, SetsAPairOfMarksOnOneAndAHalfEm) {
    EXPECT_THAT(white("中），文"), ElementsAre(0, 0, 500));
    EXPECT_THAT(white("中，（文"), ElementsAre(0, 500, 0));
    EXPECT_THAT(white("》《"), ElementsAre(500));
    EXPECT_THAT(white("“《"), ElementsAre(0));
    EXPECT_THAT(white("。”"), ElementsAre(0));
    EXPECT_THAT(white("：“"), ElementsAre(500));
}

TEST(Quanjiao, GivesAnInterpunctAQuarterEmAfterABracket) {
    EXPECT_THAT(white("》·《"), ElementsAre(250, 500));
    EXPECT_THAT(white("马·克"), ElementsAre(0, 0));
}

TEST(Quanjiao, KeepsAMarkFlushWithBothEdgesOfTheLine) {
    const auto paragraph = composed("“中。”");
    for (const Cluster& cluster : paragraph.clusters) {
        EXPECT_EQ(cluster.at_line_start, Length{});
        EXPECT_EQ(cluster.at_line_end, Length{});
    }
}

TEST(Kaiming, SetsOnlyStopsOnOneEmAndLetsTheOthersOpen) {
    const Style kaiming = with(PunctuationStyle::kaiming);
    EXPECT_THAT(white("一，二。三！四）五（六：七", kaiming),
                ElementsAre(0, 0, 0, 500, 0, 500, 0, 0, 0, 0, 0, 0));
    const Glue pause = composed("一，二", kaiming).clusters[1].space_after;
    EXPECT_EQ(pause.stretch, em(0.5));
    EXPECT_EQ(pause.stretch_rank, stretch_rank::general);
}

TEST(Kaiming, SetsAPairOnOneEmAndOnOneAndAHalfAfterAStop) {
    const Style kaiming = with(PunctuationStyle::kaiming);
    EXPECT_THAT(white("），（", kaiming), ElementsAre(0, 0));
    EXPECT_THAT(white("。“", kaiming), ElementsAre(500));
}

TEST(Banjiao, SetsEveryMarkOnHalfAnEm) {
    EXPECT_THAT(white("一，二。三（四）五", with(PunctuationStyle::banjiao)),
                ElementsAre(0, 0, 0, 0, 0, 0, 0, 0));
}

TEST(Hangmobanjiao, SetsPairsOnTwoEmsAndTrimsOnlyTheEdges) {
    const Style style = with(PunctuationStyle::hangmobanjiao);
    EXPECT_THAT(white("中），（文", style), ElementsAre(0, 500, 1000, 0));
    const auto paragraph = composed("（中。", style);
    EXPECT_EQ(paragraph.clusters[0].at_line_start, Length{});
    EXPECT_EQ(paragraph.clusters[2].at_line_end, Length{});
    EXPECT_EQ(composed("中。文", style).clusters[1].space_after.shrink_rank, 0);
}

TEST(Plain, LeavesTheEdgesOfTheLineUntouched) {
    const auto paragraph = composed("（中。", with(PunctuationStyle::plain));
    EXPECT_EQ(paragraph.clusters[0].at_line_start, em(0.5));
    EXPECT_EQ(paragraph.clusters[2].at_line_end, em(0.5));
    EXPECT_EQ(paragraph.clusters[1].at_line_end, Length{});
}

TEST(CentredMarks, HaveAQuarterEmOnBothSides) {
    const Style taiwan = with(PunctuationStyle::quanjiao, Language::zh_hant);
    EXPECT_THAT(white("中，文。字·符", taiwan), ElementsAre(250, 250, 250, 250, 250, 250));
    EXPECT_THAT(white("「中」，「文", taiwan), ElementsAre(0, 0, 250, 250, 0));
    EXPECT_THAT(white("中、「文", taiwan), ElementsAre(250, 250, 0));
    EXPECT_THAT(white("中。」文", taiwan), ElementsAre(250, 0, 500));
}

TEST(CentredMarks, KeepTheirQuartersAtTheEdgesWhenPlain) {
    const auto paragraph = composed("，中，", with(PunctuationStyle::plain, Language::zh_hk));
    EXPECT_EQ(paragraph.clusters[0].at_line_start, em(0.25));
    EXPECT_EQ(paragraph.clusters[2].at_line_end, em(0.25));
}

TEST(EveryStyle, AddsUpToTheWidthItsNameSays) {
    // three Han, an opening bracket and a pair
    EXPECT_EQ(width("中（文）。字", with(PunctuationStyle::quanjiao)), 3000 + 1000 + 1500);
    EXPECT_EQ(width("中（文）。字", with(PunctuationStyle::kaiming)), 3000 + 500 + 1500);
    EXPECT_EQ(width("中（文）。字", with(PunctuationStyle::banjiao)), 3000 + 500 + 1000);
    EXPECT_EQ(width("中（文）。字", with(PunctuationStyle::hangmobanjiao)), 3000 + 1000 + 2000);
    EXPECT_EQ(width("中（文）。字", with(PunctuationStyle::plain)), 3000 + 1000 + 2000);
    for (const auto style : {PunctuationStyle::plain, PunctuationStyle::hangmobanjiao}) {
        EXPECT_EQ(width("中「文」，「字」。·符", with(style, Language::zh_hant)), 4000 + 7000);
    }
}

TEST(FullMarks, HaveNoWhiteToGive) {
    ShapedParagraph paragraph = composed("中：文");
    paragraph.clusters[1].advance = em(1);  // as ： in a vertical line
    compose(paragraph, {body()});
    EXPECT_EQ(paragraph.clusters[1].space_after.natural, Length{});
    EXPECT_EQ(paragraph.clusters[1].at_line_end, Length{});
}

TEST(TwoSizes, KeepTheLargerHalfOfACollapsedPair) {
    Style big = body();
    big.size = em(2);
    const std::vector<Style> styles{body(), big};
    EXPECT_THAT(white(composed_runs({{"》", 1}, {"《", 0}}, styles)), ElementsAre(1000));
    EXPECT_THAT(white(composed_runs({{"》", 0}, {"《", 1}}, styles)), ElementsAre(1000));
    EXPECT_THAT(white(composed_runs({{"中，", 1}, {"文", 0}}, styles)), ElementsAre(0, 1000));
    EXPECT_THAT(white(composed_runs({{"中", 1}, {"（", 0}, {"文", 1}}, styles)),
                ElementsAre(500, 0));
}

TEST(PairTrimming, SurvivesAChangeOfStyle) {
    Style bold = body();
    bold.font = "hei";
    EXPECT_THAT(white(composed_runs({{"中", 0}, {"）", 1}, {"，文", 0}}, {body(), bold})),
                ElementsAre(0, 0, 500));
}

TEST(HanLatinGap, IsTheHousesOwnForLettersAndForDigits) {
    Style style = body();
    style.han_latin = 250;
    style.han_digit = 100;
    EXPECT_THAT(white("中a文1字", style), ElementsAre(250, 250, 100, 100));
}

TEST(HanLatinGap, StandsNeitherBesideAMarkNorBesideProportionalPunctuation) {
    EXPECT_THAT(white("，a“b（c）", body()), ElementsAre(500, 500, 0, 500, 0, 0));
    EXPECT_THAT(white("中,(文", body()), ElementsAre(0, 0, 0));
}

TEST(HanLatinGap, ReplacesATypedSpace) {
    const auto paragraph = composed("中 a 文");
    EXPECT_THAT(white(paragraph), ElementsAre(0, 125, 0, 125));
    EXPECT_EQ(paragraph.clusters[1].advance, Length{});
    EXPECT_EQ(paragraph.text, "中 a 文");
}

TEST(HanLatinGap, ShrinksToAnEighthAndOpensEarlyToItsLimit) {
    Style style = body();
    style.han_latin = 200;
    const Glue gap = composed("中a", style).clusters[0].space_after;
    EXPECT_EQ(
        gap, (Glue{em(0.2), em(0.075), em(0.05), shrink_rank::han_latin, stretch_rank::han_latin}));
}

TEST(HanLatinGap, OpensWithAllOthersWhereTheHouseSetsNoneOrAWiderOne) {
    for (const std::int32_t natural : {0, CompositionRules{}.han_latin.most}) {
        Style style = body();
        style.han_latin = natural;
        const Glue gap = composed("中a", style).clusters[0].space_after;
        EXPECT_EQ(gap.stretch_rank, stretch_rank::general);
        EXPECT_EQ(gap.stretch, em(0.25));
    }
}

TEST(TypedSpace, IsAWordSpaceBetweenWordsAndHalfAnEmBetweenHan) {
    EXPECT_THAT(white("a b"), ElementsAre(0, 333));
    const auto paragraph = composed("王 芳");
    EXPECT_THAT(white(paragraph), ElementsAre(0, 500));
    EXPECT_EQ(paragraph.clusters[1].cls, CharClass::ideographic_space);
}

TEST(TypedSpace, DisappearsBesideAMark) {
    EXPECT_THAT(white("中， a"), ElementsAre(0, 0, 500));
}

TEST(IdeographicSpace, IsOneEmInsideTheLineAndNothingAtItsEnd) {
    const auto paragraph = composed("王　芳");
    EXPECT_THAT(white(paragraph), ElementsAre(0, 1000));
    EXPECT_EQ(paragraph.clusters[1].after, Break::allowed);
    EXPECT_EQ(paragraph.clusters[0].after, Break::forbidden);
    EXPECT_EQ(paragraph.clusters[1].advance + paragraph.clusters[1].at_line_end, Length{});
}

TEST(IdeographicSpace, VanishesAtTheLinesEndHoweverManyThereAre) {
    const auto paragraph = composed("中。　　文");
    EXPECT_THAT(white(paragraph), ElementsAre(0, 500, 1000, 1000));
    EXPECT_EQ(paragraph.clusters[2].after, Break::forbidden);
    EXPECT_EQ(paragraph.clusters[3].after, Break::allowed);
    EXPECT_EQ(paragraph.clusters[3].at_line_end, -em(1.5));
}

TEST(IdeographicSpace, IndentsAtAParagraphsStart) {
    EXPECT_THAT(white("　　中"), ElementsAre(1000, 1000));
}

TEST(LetterSpacing, IsAddedToEveryGap) {
    Style style = body();
    style.letter_spacing = 100;
    EXPECT_THAT(white("中文，a b", style), ElementsAre(100, 100, 600, 0, 433));
}

TEST(Compression, UsesUpWordSpacesThenBracketsThenPausesThenLatinGapsThenStops) {
    Style style = body();
    style.han_latin = 250;
    const auto paragraph = composed("a b（中），文。字a", style);
    std::map<char32_t, Glue> after;
    for (const Cluster& cluster : paragraph.clusters) {
        after[utf8::decode(paragraph.text, cluster.text_begin).code_point] = cluster.space_after;
    }
    EXPECT_EQ(after[U' '].shrink_rank, 1);
    EXPECT_EQ(after[U'b'].shrink_rank, 3);
    EXPECT_EQ(after[U'，'].shrink_rank, 4);
    EXPECT_EQ(after[U'字'].shrink_rank, 5);
    EXPECT_EQ(after[U'。'].shrink_rank, 6);
    EXPECT_EQ(after[U'，'].shrink, em(0.5));
    EXPECT_EQ(after[U'文'].shrink_rank, 0);
}

TEST(Expansion, OpensWordSpacesThenLatinGapsThenAllOthersUpToAQuarterEm) {
    const auto paragraph = composed("a b中文，字");
    EXPECT_EQ(paragraph.clusters[1].space_after.stretch_rank, 1);
    EXPECT_EQ(paragraph.clusters[2].space_after.stretch_rank, 2);
    EXPECT_EQ(paragraph.clusters[3].space_after, (Glue{{}, {}, em(0.25), 0, 3}));
    EXPECT_EQ(paragraph.clusters[5].space_after.stretch, em(0.25));
}

TEST(Expansion, NeverOpensBesideTheInnerSideOfAMarkNorInsideAWord) {
    const auto paragraph = composed("（中）。ab12，5%");
    for (const std::size_t solid : {0, 1, 2, 4, 5, 6, 7, 9}) {
        EXPECT_EQ(paragraph.clusters[solid].space_after.stretch_rank, 0) << solid;
    }
}

TEST(Expansion, OpensBesideAConnectorOnlyAsALastResort) {
    EXPECT_EQ(composed("京～沪").clusters[0].space_after.stretch_rank, stretch_rank::last_resort);
}

TEST(Condensed, CountsItsEmsInTheCondensedWidth) {
    std::vector<Style> styles{body()};
    ShapedParagraph paragraph = composed("中，文", styles[0]);
    paragraph.uses[0].hscale = 800;
    for (Cluster& cluster : paragraph.clusters) {
        cluster.advance = per_mille(cluster.advance, 800);
    }
    compose(paragraph, styles);
    EXPECT_EQ(paragraph.clusters[1].space_after.natural, em(0.4));
}

TEST(Compose, GivesTheSameResultWhenDoneTwice) {
    Style style = body();
    auto once = composed("　中 a 王 芳，“b c”。\u2028下5%", style);
    auto twice = once;
    compose(twice, {style});
    EXPECT_EQ(once, twice);
}

}  // namespace
}  // namespace banxin
