// House rules of composition.
#include <gmock/gmock.h>

#include "paper.h"

namespace banxin {
namespace {

using test::Faults;
using test::Paper;

/// The layout “plain”, based on “base”, changes the tables by `rules`.
Paper& with_rules(Paper& paper, const std::string& rules, const std::string& base_rules = {}) {
    Paper whole;
    paper.with("layouts/base.xml", test::slurp(whole.root() / "layouts/plain.xml"));
    paper.with("layouts/middle.xml",
               "<layout based-on='base'><composition>" + base_rules + "</composition></layout>");
    return paper.with("layouts/plain.xml", "<layout based-on='middle'><composition>\n" + rules +
                                               "</composition></layout>");
}

CompositionRules rules_of(const std::string& rules, const std::string& base_rules = {}) {
    Paper paper;
    with_rules(paper, rules, base_rules);
    EXPECT_EQ(paper.faults(), Faults{});
    const Document document = paper.document();
    EXPECT_EQ(document.compositions.size(), 2u);
    EXPECT_EQ(document.compositions.at(0), CompositionRules{});
    for (const Style& style : document.styles) EXPECT_EQ(style.composition, 1u) << style.name;
    return document.compositions.back();
}

Faults faults_of(const std::string& rules) {
    Paper paper;
    return with_rules(paper, rules).faults();
}

TEST(HouseRules, AreNoneUnlessALayoutHasThem) {
    const Document document = Paper().document();
    EXPECT_EQ(document.compositions, std::vector<CompositionRules>{CompositionRules{}});
    EXPECT_EQ(document.styles.at(0).composition, 0u);
}

TEST(HouseRules, ChangeACellOfATable) {
    const auto spacing = rules_of(
                             "<spacing style='开明' place='centre' before='close' after='han' "
                             "white='50%' least='0%' stretch='25%' shrink-rank='3' "
                             "stretch-rank='0'/><spacing style='全角' before='edge' after='open'/>")
                             .spacing;
    ASSERT_EQ(spacing.size(), 2u);
    EXPECT_EQ(spacing[0], (SpacingChange{.style = PunctuationStyle::kaiming,
                                         .place = MarkPlace::centre,
                                         .before = SpacingClass::close,
                                         .after = SpacingClass::han,
                                         .white = 500,
                                         .least = 0,
                                         .stretch = 250,
                                         .shrink_rank = 3,
                                         .stretch_rank = 0,
                                         .at = spacing[0].at}));
    EXPECT_EQ(spacing[1], (SpacingChange{.style = PunctuationStyle::quanjiao,
                                         .before = SpacingClass::edge,
                                         .after = SpacingClass::open,
                                         .at = spacing[1].at}));
}

TEST(HouseRules, NameEveryClass) {
    const std::string classes =
        "han open close pause colon stop excl dash ellipsis connector interpunct solidus prefix "
        "suffix digit latin space ideographic-space object";
    const auto prohibition =
        rules_of("<prohibition level='news-loose' no-start='" + classes + "' no-end='none'/>")
            .prohibition;
    ASSERT_EQ(prohibition.size(), 1u);
    EXPECT_EQ(prohibition[0].level, ProhibitionLevel::news_loose);
    ASSERT_EQ(prohibition[0].no_start->size(), char_class_count - 2);  // but the line's edges
    EXPECT_EQ(prohibition[0].no_start->front(), CharClass::han);
    EXPECT_EQ(prohibition[0].no_start->back(), CharClass::object);
    EXPECT_TRUE(prohibition[0].no_end->empty());
    EXPECT_EQ(
        rules_of("<spacing style='全角' before='two-em' after='interpunct'/>").spacing.at(0).before,
        SpacingClass::two_em);
}

TEST(HouseRules, GiveCharactersAnotherClass) {
    EXPECT_EQ(rules_of("<class characters='～〜' class='connector'/>"
                       "<class characters='々' class='object'/>")
                  .classes,
              (std::vector<ClassChange>{{U'～', CharClass::connector},
                                        {U'〜', CharClass::connector},
                                        {U'々', CharClass::object}}));
}

TEST(HouseRules, OverrideThoseOfTheBase) {
    const CompositionRules rules = rules_of(
        "<spacing style='全角' before='close' after='han' white='25%'/>"
        "<prohibition level='gb' no-end='open'/><class characters='～' class='han'/>",
        "<spacing style='全角' before='close' after='han' white='50%'/>"
        "<prohibition level='gb' no-start='stop' no-end='open solidus'/>"
        "<class characters='～々' class='connector'/>");
    ASSERT_EQ(rules.spacing.size(), 2u);  // applied in this order
    EXPECT_EQ(rules.spacing[1].white, 250);
    ASSERT_EQ(rules.prohibition.size(), 1u);
    EXPECT_EQ(rules.prohibition[0].no_start, std::vector{CharClass::stop});
    EXPECT_EQ(rules.prohibition[0].no_end, std::vector{CharClass::open});
    EXPECT_EQ(rules.classes,
              (std::vector<ClassChange>{{U'～', CharClass::han}, {U'々', CharClass::connector}}));
}

TEST(HouseRules, AreSaidOnce) {
    const std::string cell = "<spacing style='全角' before='close' after='han'/>";
    EXPECT_EQ(faults_of(cell + "\n" + cell),
              Faults{"layouts/plain.xml:3:29 D242(spacing; 全角 close han)"});
    EXPECT_EQ(faults_of(cell + "<spacing style='全角' place='corner' before='close' after='han'/>"),
              Faults{});
    EXPECT_EQ(faults_of("<prohibition level='gb'/><prohibition level='gb'/>"),
              Faults{"layouts/plain.xml:2:46 D242(prohibition; gb)"});
    EXPECT_EQ(faults_of("<class characters='～々～' class='han'/>"),
              Faults{"layouts/plain.xml:2:20 D242(class; ～)"});
}

TEST(HouseRules, HaveValuesATableCanHold) {
    EXPECT_THAT(
        faults_of("<spacing style='全角' before='closed' after='han'/>"),
        testing::ElementsAre(testing::StartsWith("layouts/plain.xml:2:29 X132(before; closed")));
    EXPECT_EQ(faults_of("<spacing style='全角' before='close' after='han' white='101%'/>"),
              Faults{"layouts/plain.xml:2:55 X134(white; 101%; -100%; 100%)"});
    EXPECT_EQ(faults_of("<spacing style='全角' before='close' after='han' stretch-rank='8'/>"),
              Faults{"layouts/plain.xml:2:62 X134(stretch-rank; 8; 0; 7)"});
    EXPECT_EQ(
        faults_of("<spacing style='全角' before='close' after='han' white='25%' least='50%'/>"),
        Faults{"layouts/plain.xml:2:67 X134(least; 50%; -100%; 25%)"});
    EXPECT_THAT(faults_of("<prohibition level='gb' no-start='stop dot'/>"),
                testing::ElementsAre(
                    testing::StartsWith("layouts/plain.xml:2:35 X152(no-start; stop dot; han, ")));
    EXPECT_EQ(faults_of("<class characters='～ 々' class='han'/>"),
              Faults{"layouts/plain.xml:2:20 X151(characters; ～ 々)"});
    EXPECT_EQ(faults_of("<class characters='～'/>"),
              Faults{"layouts/plain.xml:2:1 X127(class; class)"});
}

TEST(HouseRules, SetTheLimitsOfGaps) {
    const CompositionRules rules =
        rules_of("<gap of='word-space' white='25%' least='20%'/><gap of='han-latin' most='33.3%'/>",
                 "<gap of='word-space' least='10%' most='60%'/>");
    EXPECT_EQ(rules.word_space, (GapLimits{.white = 250, .least = 200, .most = 600}));
    EXPECT_EQ(rules.han_latin, (GapLimits{.white = 0, .least = 125, .most = 333}));
}

TEST(HouseRules, KeepTheLimitsOfGapsInOrder) {
    const std::string of_words = "<gap of='word-space' ";
    EXPECT_EQ(faults_of(of_words + "white='60%'/>"),
              Faults{"layouts/plain.xml:2:29 D245(word-space; least 25%, white 60%, most 50%)"});
    EXPECT_EQ(faults_of(of_words + "least='40%'/>"),
              Faults{"layouts/plain.xml:2:29 D245(word-space; least 40%, white 33.3%, most 50%)"});
    EXPECT_EQ(faults_of(of_words + "white='20%' least='10%' most='15%'/>"),
              Faults{"layouts/plain.xml:2:52 D245(word-space; least 10%, white 20%, most 15%)"});
    EXPECT_EQ(faults_of("<gap of='han-latin' least='30%'/>"),
              Faults{"layouts/plain.xml:2:28 D245(han-latin; least 30%, most 25%)"});
    EXPECT_EQ(faults_of("<gap of='han-latin' least='25%' most='25%'/>"), Faults{});
}

TEST(HouseRules, IgnoreLimitsThatContradictEachOther) {
    Paper paper;
    with_rules(paper, "<gap of='word-space' white='60%'/>");
    EXPECT_EQ(paper.faults().size(), 1u);
    EXPECT_EQ(paper.document().compositions.back().word_space, CompositionRules{}.word_space);
}

TEST(HouseRules, LeaveTheWhiteOfHanLatinGapsToTheStyles) {
    Paper paper;
    with_rules(paper, "<gap of='han-latin' white='20%' most='40%'/>");
    EXPECT_EQ(paper.faults(), Faults{"layouts/plain.xml:2:28 D246(20%)"});
    EXPECT_EQ(paper.document().compositions.back().han_latin.most, 400);
}

TEST(HouseRules, SayWhereTheMarksOfARegionStand) {
    const CompositionRules rules =
        rules_of("<marks lang='zh-HK' place='corner'/>",
                 "<marks lang='zh-HK' place='centre'/><marks lang='zh-Hans' place='centre'/>");
    EXPECT_THAT(rules.marks,
                testing::ElementsAre(MarkPlace::centre, MarkPlace::centre, MarkPlace::corner));
}

TEST(HouseRules, CheckGapsAndMarksLikeAllElse) {
    EXPECT_EQ(faults_of("<gap of='word-space'/><gap of='word-space'/>"),
              Faults{"layouts/plain.xml:2:32 D242(gap; word-space)"});
    EXPECT_EQ(faults_of("<gap of='words'/>"),
              Faults{"layouts/plain.xml:2:10 X132(of; words; word-space, han-latin)"});
    EXPECT_EQ(faults_of("<gap of='word-space' most='101%'/>"),
              Faults{"layouts/plain.xml:2:28 X134(most; 101%; 0%; 100%)"});
    EXPECT_EQ(faults_of("<gap of='word-space' least='-1%'/>"),
              Faults{"layouts/plain.xml:2:29 X134(least; -1%; 0%; 100%)"});
    EXPECT_EQ(faults_of("<gap least='10%'/>"), Faults{"layouts/plain.xml:2:1 X127(of; gap)"});
    EXPECT_EQ(faults_of("<marks lang='zh-HK' place='corner'/><marks lang='zh-HK' place='centre'/>"),
              Faults{"layouts/plain.xml:2:50 D242(marks; zh-HK)"});
    EXPECT_EQ(faults_of("<marks lang='zh-HK' place='edge'/>"),
              Faults{"layouts/plain.xml:2:28 X132(place; edge; corner, centre)"});
    EXPECT_EQ(faults_of("<marks lang='zh-HK'/>"),
              Faults{"layouts/plain.xml:2:1 X127(place; marks)"});
}

}  // namespace
}  // namespace banxin
