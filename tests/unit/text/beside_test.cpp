// 着重号 专名号 书名号甲式 着重线, and superscripts, with the installed fonts.
#include "text/beside.h"

#include <gmock/gmock.h>

#include "company_text.h"

namespace banxin {
namespace {

using namespace test;
using testing::IsEmpty;
using testing::SizeIs;

constexpr Length half_gap = em(0.5) + pt(3);  // tests set in 10 pt; a gap of a third is 3.3 pt

TEST(Beside, IsNothingForPlainText) {
    EXPECT_THAT(set_text("天地玄黄").beside, IsEmpty());
}

TEST(Beside, DotsEveryCharacterButNoMark) {
    const auto set = set_runs({plain("天"), with_dots("地，玄 黄。"), plain("宇")});
    std::vector<std::uint32_t> dotted;
    for (const Beside& dot : set.beside) {
        EXPECT_EQ(dot.kind, Beside::Kind::emphasis);
        dotted.push_back(dot.first);
    }
    EXPECT_EQ(dotted, (std::vector<std::uint32_t>{1, 3, 5}));
}

TEST(Beside, CentresDotsBelowTheirCharacterInTheLineGap) {
    const auto set = set_runs({with_dots("地")});
    const Rect ink = ink_of(set, set.beside.at(0));
    EXPECT_LT(std::abs((ink.left() + ink.right()).mpt), 3);
    EXPECT_GT(ink.top(), em(0.5));
    EXPECT_LT(ink.bottom(), half_gap);
}

TEST(Beside, AsksForNoMoreLinesThanItsTextTakes) {
    TextRun all = with_line("史记", LineMark::book_title);
    all.emphasis = true;
    all.ruby = Ruby{Ruby::Kind::bopomofo, "ㄕˇ ㄐㄧˋ"};
    for (const GlyphUse& use : set_runs({all}).uses) EXPECT_LE(use.size, em(1));
}

TEST(Beside, DotsStandRightOfAVerticalLine) {
    const auto set = set_runs({with_dots("地")}, WritingMode::vertical);
    const Rect ink = ink_of(set, set.beside.at(0));
    EXPECT_LT(std::abs((ink.top() + ink.bottom()).mpt), 3);
    EXPECT_GT(ink.left(), em(0.5));
    EXPECT_LT(ink.right(), half_gap);
}

TEST(Beside, DrawsOneLineForEachElement) {
    const auto set = set_runs({with_line("王", LineMark::proper_name, 1),
                               with_line("芳", LineMark::proper_name, 1),
                               with_line("李明", LineMark::proper_name, 2)});
    ASSERT_THAT(set.beside, SizeIs(2));
    EXPECT_EQ(set.beside[0].first, 0u);
    EXPECT_EQ(set.beside[0].last, 2u);
    EXPECT_EQ(set.beside[1].first, 2u);
    EXPECT_EQ(set.beside[1].last, 4u);
}

TEST(Beside, LinesAreAtLeastHalfAPointAndFitTheLineGap) {
    for (const LineMark mark : {LineMark::proper_name, LineMark::book_title, LineMark::underline}) {
        const auto set = set_runs({with_line("史记", mark)});
        const Beside& line = set.beside.at(0);
        const Length half = mark == LineMark::book_title ? line.width * 2 : line.width / 2;
        EXPECT_GE(line.width, pt(0.5));
        EXPECT_GE(line.distance - half, em(0.5));
        EXPECT_LE(line.distance + half, half_gap);
    }
}

TEST(Beside, DotsStandBelowALineTheyShare) {
    TextRun both = with_line("王芳", LineMark::proper_name);
    both.emphasis = true;
    const auto set = set_runs({both});
    ASSERT_THAT(set.beside, SizeIs(3));
    const Beside& line = set.beside[0];
    EXPECT_EQ(line.kind, Beside::Kind::proper_name);
    const Rect dot = ink_of(set, set.beside[1]);
    EXPECT_GT(dot.top(), line.distance + line.width / 2);
    EXPECT_LT(dot.bottom(), em(0.5) + pt(3.4));
}

TEST(Beside, LineMarksComeFirstThenAllElseInTextOrder) {
    const auto set = set_runs({with_dots("天"), with_pinyin("地", "dì"),
                               with_line("玄", LineMark::underline), with_dots("黄")});
    ASSERT_THAT(set.beside, SizeIs(4));
    EXPECT_EQ(set.beside[0].kind, Beside::Kind::underline);
    EXPECT_EQ(set.beside[1].kind, Beside::Kind::emphasis);
    EXPECT_EQ(set.beside[2].kind, Beside::Kind::pinyin);
    EXPECT_EQ(set.beside[3].kind, Beside::Kind::emphasis);
}

TEST(Shift, SetsSuperscriptsSmallAndHighAndSubscriptsLow) {
    const auto set = set_runs({plain("面"), with_shift("2", Shift::superscript), plain("水"),
                               with_shift("2", Shift::subscript)});
    EXPECT_EQ(set.uses[set.clusters[1].use].size, em(0.6));
    const Span high = ink_down(set, set.clusters[1]), low = ink_down(set, set.clusters[3]);
    EXPECT_GE(high.begin, em(-0.5));
    EXPECT_LT(high.end, em(0.1));
    EXPECT_GT(low.begin, em(0));
    EXPECT_LE(low.end, em(0.55));
    EXPECT_EQ(set.text, "面2水2");
}

TEST(Shift, StandsAtTheRightOfAVerticalLine) {
    const auto set =
        set_runs({plain("注"), with_shift("①", Shift::superscript)}, WritingMode::vertical);
    const Span ink = ink_across(set, set.clusters[1]);
    EXPECT_GT(ink.begin, em(-0.2));
    EXPECT_LE(ink.end, em(0.5));
}

TEST(Shift, NeverPartsFromItsBaseAndLeavesNoGap) {
    const auto set = set_runs({plain("平方米"), with_shift("2", Shift::superscript)});
    EXPECT_EQ(set.clusters[2].after, Break::forbidden);
    EXPECT_EQ(set.clusters[2].space_after, Glue{});
}

}  // namespace
}  // namespace banxin
