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

}  // namespace
}  // namespace banxin
