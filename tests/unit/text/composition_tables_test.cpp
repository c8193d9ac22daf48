// What a house changes in the tables, and that nothing else changes with it.
#include "text/composition_tables.h"

#include <gmock/gmock.h>

#include "plain_clusters.h"

namespace banxin {
namespace {

using test::body;
using test::composed;

constexpr auto quanjiao = PunctuationStyle::quanjiao;

SpacingChange after_a_pause(MarkPlace place = MarkPlace::corner) {
    SpacingChange change;
    change.style = quanjiao;
    change.place = place;
    change.before = SpacingClass::pause;
    change.after = SpacingClass::han;
    return change;
}

HouseTables with(const SpacingChange& change) {
    CompositionRules rules;
    rules.spacing = {change};
    return HouseTables(rules);
}

Style of_a_house() {
    Style style = body();
    style.composition = 1;
    return style;
}

Glue after_the_comma(const CompositionRules& rules, const Style& style) {
    ShapedParagraph paragraph = composed("天，地", style);
    compose(paragraph, {style}, CompositionTables({{}, rules}));
    return paragraph.clusters[1].space_after;
}

TEST(HouseTables, AreTheBuiltInOnesWithoutRules) {
    const HouseTables tables;
    EXPECT_EQ(&tables.spacing(quanjiao, MarkPlace::corner),
              &spacing_table(quanjiao, MarkPlace::corner));
    EXPECT_FALSE(tables.changes_classes());
    EXPECT_EQ(tables.class_of(U'。'), CharClass::stop);
    EXPECT_TRUE(tables.prohibition(ProhibitionLevel::gb).no_start.has(CharClass::pause));
}

TEST(HouseTables, CopyOnlyTheTableTheyChange) {
    SpacingChange change = after_a_pause();
    change.white = 250;
    const HouseTables tables = with(change);
    EXPECT_NE(&tables.spacing(quanjiao, MarkPlace::corner),
              &spacing_table(quanjiao, MarkPlace::corner));
    EXPECT_EQ(&tables.spacing(quanjiao, MarkPlace::centre),
              &spacing_table(quanjiao, MarkPlace::centre));
}

TEST(HouseTables, ChangeBothPlacesOfMarksIfNoneIsSaid) {
    SpacingChange change = after_a_pause();
    change.place = std::nullopt;
    change.white = 125;
    const HouseTables tables = with(change);
    for (const MarkPlace place : {MarkPlace::corner, MarkPlace::centre}) {
        const auto row = static_cast<std::size_t>(SpacingClass::pause);
        const auto column = static_cast<std::size_t>(SpacingClass::han);
        EXPECT_EQ(tables.spacing(quanjiao, place)[row][column].first, 125);
    }
}

TEST(HouseSpacing, ChangesTheWhiteOfItsCellOnly) {
    CompositionRules rules;
    rules.spacing = {after_a_pause()};
    rules.spacing[0].white = 250;
    EXPECT_EQ(after_the_comma(rules, of_a_house()).natural, test::em(0.25));
    EXPECT_EQ(after_the_comma(rules, body()).natural, test::em(0.5));
}

TEST(HouseSpacing, ChangesHowFarAndWhenWhiteGives) {
    CompositionRules rules;
    rules.spacing = {after_a_pause()};
    rules.spacing[0].least = 300;
    rules.spacing[0].stretch = 100;
    rules.spacing[0].shrink_rank = 2;
    rules.spacing[0].stretch_rank = 1;
    const Glue glue = after_the_comma(rules, of_a_house());
    EXPECT_EQ(glue.natural, test::em(0.5));
    EXPECT_EQ(glue.shrink, test::em(0.2));
    EXPECT_EQ(glue.stretch, test::em(0.1));
    EXPECT_EQ(glue.shrink_rank, 2);
    EXPECT_EQ(glue.stretch_rank, 1);
}

TEST(HouseSpacing, MakesWhiteThatNeverGaveGiveWithAllOthers) {
    SpacingChange change;
    change.style = PunctuationStyle::plain;
    change.place = MarkPlace::corner;
    change.before = SpacingClass::pause;
    change.after = SpacingClass::han;
    change.least = 250;
    CompositionRules rules;
    rules.spacing = {change};
    Style style = of_a_house();
    style.punctuation = PunctuationStyle::plain;
    EXPECT_EQ(after_the_comma(rules, style).shrink, test::em(0.25));
    EXPECT_NE(after_the_comma(rules, style).shrink_rank, 0);
}

TEST(HouseSpacing, NeverShrinksBelowNothing) {
    CompositionRules rules;
    rules.spacing = {after_a_pause()};
    rules.spacing[0].white = 100;
    rules.spacing[0].least = 2000;
    EXPECT_EQ(after_the_comma(rules, of_a_house()).shrink, Length{});
    rules.spacing[0].white = -1'000'000;
    EXPECT_EQ(after_the_comma(rules, of_a_house()).natural, Length{});
}

TEST(HouseSpacing, SetsTheRoomAtTheLinesEdges) {
    SpacingChange at_end;
    at_end.style = quanjiao;
    at_end.before = SpacingClass::pause;
    at_end.after = SpacingClass::edge;
    at_end.white = 500;
    SpacingChange at_start;
    at_start.style = quanjiao;
    at_start.before = SpacingClass::edge;
    at_start.after = SpacingClass::open;
    at_start.white = 500;
    CompositionRules rules;
    rules.spacing = {at_end, at_start};
    ShapedParagraph paragraph = composed("，（", of_a_house());
    compose(paragraph, {of_a_house()}, CompositionTables({{}, rules}));
    EXPECT_EQ(paragraph.clusters[0].at_line_end, test::em(0.5));
    EXPECT_EQ(paragraph.clusters[1].at_line_start, test::em(0.5));
}

TEST(HouseSpacing, MayFixAGapThatTheStyleSets) {
    SpacingChange change;
    change.style = quanjiao;
    change.before = SpacingClass::han;
    change.after = SpacingClass::latin;
    change.white = 300;
    CompositionRules rules;
    rules.spacing = {change};
    ShapedParagraph paragraph = composed("中a", of_a_house());
    compose(paragraph, {of_a_house()}, CompositionTables({{}, rules}));
    EXPECT_EQ(paragraph.clusters[0].space_after.natural, test::em(0.3));
}

/// Between the first and the second of `text`.
Glue first_glue(std::string_view text, const CompositionRules& rules, const Style& style) {
    ShapedParagraph paragraph = composed(text, style);
    compose(paragraph, {style}, CompositionTables({{}, rules}));
    return paragraph.clusters[paragraph.clusters[1].cls == CharClass::space].space_after;
}

TEST(HouseGaps, SetWordSpaces) {
    CompositionRules rules;
    rules.word_space = {.white = 300, .least = 200, .most = 600};
    const Glue gap = first_glue("a b", rules, of_a_house());
    EXPECT_EQ(gap.natural, test::em(0.3));
    EXPECT_EQ(gap.shrink, test::em(0.1));
    EXPECT_EQ(gap.stretch, test::em(0.3));
    EXPECT_EQ(first_glue("a b", rules, body()).natural, per_mille(test::em(1), 333));
}

TEST(HouseGaps, SayHowFarGapsBetweenHanAndLatinGive) {
    CompositionRules rules;
    rules.han_latin = {.least = 50, .most = 400};
    const Glue gap = first_glue("中a", rules, of_a_house());
    EXPECT_EQ(gap.natural, test::em(0.125));
    EXPECT_EQ(gap.shrink, test::em(0.075));
    EXPECT_EQ(gap.stretch, test::em(0.275));
}

TEST(HouseGaps, HoldForAGapThatTheTableFixes) {
    SpacingChange change;
    change.style = quanjiao;
    change.before = SpacingClass::han;
    change.after = SpacingClass::latin;
    CompositionRules rules;
    rules.spacing = {change};
    rules.han_latin = {.least = 200, .most = 400};
    const Glue gap = first_glue("中a", rules, of_a_house());
    EXPECT_EQ(gap.natural, test::em(0.2));
    EXPECT_EQ(gap.shrink, Length{});
    EXPECT_EQ(gap.stretch, test::em(0.2));
}

TEST(HouseMarks, StandWhereTheHouseSays) {
    CompositionRules rules;
    rules.marks[static_cast<std::size_t>(Language::zh_hk)] = MarkPlace::corner;
    Style style = of_a_house();
    style.language = Language::zh_hk;
    EXPECT_EQ(after_the_comma(rules, style).natural, test::em(0.5));
    EXPECT_EQ(after_the_comma({}, style).natural, test::em(0.25));
    style.language = Language::zh_hant;
    EXPECT_EQ(after_the_comma(rules, style).natural, test::em(0.25));
}

TEST(HouseMarks, HaveTheGlyphsOfARegionWhereTheyStandSo) {
    EXPECT_EQ(HouseTables().language_of_marks(Language::zh_hk), Language::zh_hk);
    CompositionRules rules;
    rules.marks = {MarkPlace::centre, MarkPlace::centre, MarkPlace::corner};
    const HouseTables tables(rules);
    EXPECT_EQ(tables.language_of_marks(Language::zh_hans), Language::zh_hant);
    EXPECT_EQ(tables.language_of_marks(Language::zh_hant), Language::zh_hant);
    EXPECT_EQ(tables.language_of_marks(Language::zh_hk), Language::zh_hans);
}

TEST(HouseClasses, TakeTheLastChangeOfACharacterAndNoEdges) {
    CompositionRules rules;
    rules.classes = {
        {U'々', CharClass::pause}, {U'々', CharClass::stop}, {U'天', CharClass::line_end}};
    const HouseTables tables(rules);
    EXPECT_EQ(tables.class_of(U'々'), CharClass::stop);
    EXPECT_EQ(tables.class_of(U'天'), CharClass::han);
}

TEST(CompositionTables, AreBuiltInForAHouseThatDoesNotExist) {
    Style style = body();
    style.composition = 7;
    const CompositionTables tables;
    EXPECT_EQ(&tables.of(style), &tables.of(body()));
}

}  // namespace
}  // namespace banxin
