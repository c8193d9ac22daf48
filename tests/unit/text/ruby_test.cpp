// 注音 with the installed fonts.
#include "text/ruby.h"

#include <gmock/gmock.h>

#include "company_text.h"

namespace banxin {
namespace {

using namespace test;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;
using testing::SizeIs;

constexpr auto hair = pt(0.05);

std::vector<std::string> texts(const ShapedParagraph& set) {
    std::vector<std::string> result;
    for (const Beside& beside : set.beside) result.push_back(beside.text);
    return result;
}

TEST(Ruby, GivesEachCharacterItsSyllable) {
    const auto set = set_runs({plain("看"), with_pinyin("北京", "běi jīng"), plain("城")});
    ASSERT_THAT(texts(set), ElementsAre("běi", "jīng"));
    EXPECT_EQ(set.beside[0].first, 1u);
    EXPECT_EQ(set.beside[0].last, 2u);
    EXPECT_EQ(set.beside[1].first, 2u);
    EXPECT_EQ(set.uses[set.beside[0].use].size, em(0.5));
}

TEST(Ruby, StandsOverTheWholeBaseIfTheSyllablesDoNotMatch) {
    const auto set = set_runs({with_pinyin("北京", "Beijing")});
    ASSERT_THAT(set.beside, SizeIs(1));
    EXPECT_EQ(set.beside[0].first, 0u);
    EXPECT_EQ(set.beside[0].last, 2u);
    EXPECT_EQ(set.clusters[0].after, Break::forbidden);
}

TEST(Ruby, MayPartBetweenCharactersOfWhichEachHasItsOwn) {
    const auto set = set_runs({with_pinyin("北京", "běi jīng")});
    EXPECT_EQ(set.clusters[0].after, Break::allowed);
}

TEST(Ruby, SkipsTheMarksOfItsBase) {
    const auto set = set_runs({with_pinyin("北，京", "běi jīng")});
    ASSERT_THAT(set.beside, SizeIs(2));
    EXPECT_EQ(set.beside[1].first, 2u);
}

TEST(Ruby, IsCentredOverItsBaseAndClearOfIt) {
    const auto set = set_runs({with_pinyin("安", "ān")});
    const Rect ink = ink_of(set, set.beside[0]);
    EXPECT_LT(ink.bottom(), em(-0.5));
    EXPECT_LT(std::abs((ink.left() + ink.right()).mpt), em(0.1).mpt);
}

TEST(Ruby, StandsRightOfAVerticalLineTurnedClockwise) {
    const auto set = set_runs({with_pinyin("安", "ān")}, WritingMode::vertical);
    EXPECT_EQ(set.uses[set.beside[0].use].orientation, Orientation::sideways);
    const Rect ink = ink_of(set, set.beside[0]);
    EXPECT_GT(ink.left(), em(0.5));
    EXPECT_LT(std::abs((ink.top() + ink.bottom()).mpt), em(0.1).mpt);
}

TEST(Ruby, WidensBasesUntilAQuarterEmPartsNeighbours) {
    const auto set = set_runs({with_pinyin("庄双", "zhuāng shuāng")});
    const Rect first = ink_of(set, set.beside[0]), second = ink_of(set, set.beside[1]);
    const Length apart = (set.clusters[0].advance + set.clusters[1].advance) / 2;
    EXPECT_GE(apart + second.left() - first.right(), em(0.125) - hair);
    EXPECT_LE(apart + second.left() - first.right(), em(0.25));
    EXPECT_GT(set.clusters[0].advance, em(1));
    const Length shift = (set.clusters[0].advance - em(1)) / 2;
    EXPECT_EQ(set.glyphs[0].offset.x, shift);  // the base stays in the middle
}

TEST(Ruby, MayOverhangANeighbourThatHasNone) {
    const auto set = set_runs({plain("村"), with_pinyin("庄", "zhuāng"), plain("里")});
    EXPECT_EQ(set.clusters[1].advance, em(1));
}

TEST(Ruby, NeverReachesPastTheEdgesOfALine) {
    const auto set = set_runs({with_pinyin("庄", "zhuāng")});
    const Rect ink = ink_of(set, set.beside[0]);
    const Length over = -ink.left() - em(0.5);
    EXPECT_GE(set.clusters[0].at_line_start + hair, over);
    EXPECT_GE(set.clusters[0].at_line_end + hair, over);
}

TEST(Ruby, WidensAGroupEvenly) {
    const auto set = set_runs({with_pinyin("可口", "CocaColaInternational")});
    EXPECT_GT(set.clusters[0].advance, em(1));
    EXPECT_LE(std::abs((set.clusters[0].advance - set.clusters[1].advance).mpt), 1);
}

TEST(Ruby, StacksBopomofoAtTheRightOfItsCharacter) {
    const auto set = set_runs({with_bopomofo("中國", "ㄓㄨㄥ ㄍㄨㄛˊ")});
    ASSERT_THAT(texts(set), ElementsAre("ㄓㄨㄥ", "ㄍㄨㄛ", "ˊ"));
    EXPECT_EQ(set.uses[set.beside[0].use].size, em(0.3));
    EXPECT_THAT(advances(set), ElementsAre(1500, 1500));
    for (const Beside& beside : set.beside) {
        const Rect ink = ink_of(set, beside);
        EXPECT_GE(ink.left(), em(0.25));
        EXPECT_LE(ink.right(), em(0.75));
        EXPECT_GE(ink.top(), em(-0.5));
        EXPECT_LE(ink.bottom(), em(0.5));
    }
}

TEST(Ruby, SetsToneMarksUpperRightAndTheLightToneBefore) {
    const auto set = set_runs({with_bopomofo("好了", "ㄏㄠˇ ㄌㄜ˙")});
    ASSERT_THAT(texts(set), ElementsAre("ㄏㄠ", "ˇ", "ㄌㄜ", "˙"));
    const auto ink = [&](std::size_t i) { return ink_of(set, set.beside[i]); };
    EXPECT_GE(ink(1).left(), ink(0).right());
    EXPECT_LT(ink(1).bottom(), ink(0).bottom());
    EXPECT_LE(ink(3).bottom(), ink(2).top());
}

TEST(Ruby, SetsBopomofoBesideAVerticalLineWithoutRoomInIt) {
    const auto set = set_runs({with_bopomofo("中國", "ㄓㄨㄥ ㄍㄨㄛˊ")}, WritingMode::vertical);
    EXPECT_THAT(advances(set), ElementsAre(1000, 1000));
    EXPECT_GE(ink_of(set, set.beside[0]).left(), em(0.5));
    EXPECT_LE(ink_of(set, set.beside[2]).right(), em(1));
}

TEST(Ruby, TellsWhatNoFaceHas) {
    Paragraph paragraph;
    paragraph.runs = {with_pinyin("安", "ᚠ")};
    Diagnostics diagnostics;
    shape(paragraph, {in("song")}, WritingMode::horizontal, fonts(), diagnostics);
    ASSERT_THAT(diagnostics.items(), SizeIs(1));
    EXPECT_EQ(diagnostics.items()[0].code, Code::glyph_missing);
}

TEST(Ruby, PartsSyllablesAtSpaces) {
    EXPECT_THAT(syllables_of("běi  jīng "), ElementsAre("běi", "jīng"));
    EXPECT_THAT(syllables_of(""), IsEmpty());
}

}  // namespace
}  // namespace banxin
