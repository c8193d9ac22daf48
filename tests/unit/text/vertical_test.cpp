// typography.md §1.12: vertical lines, with the installed fonts.
#include <gmock/gmock.h>

#include "shaped_text.h"

namespace banxin {
namespace {

using namespace test;
using testing::Each;
using testing::ElementsAre;

ShapedParagraph down(std::string text, const Style& style = in("song")) {
    return set_text(std::move(text), style, WritingMode::vertical);
}

const GlyphUse& use_of(const ShapedParagraph& set, const Cluster& cluster) {
    return set.uses[cluster.use];
}

std::vector<CharClass> classes(const ShapedParagraph& set) {
    std::vector<CharClass> result;
    for (const Cluster& cluster : set.clusters) {
        result.push_back(cluster.cls);
    }
    return result;
}

void expect_ink_in_body(const ShapedParagraph& set, const Cluster& cluster) {
    const bool turned = use_of(set, cluster).orientation == Orientation::sideways;
    const auto [top, bottom] = turned ? ink_down_turned(set, cluster) : ink_down(set, cluster);
    EXPECT_GE(top, -em(0.02)) << piece(set, cluster);
    EXPECT_LE(bottom, cluster.advance + em(0.02)) << piece(set, cluster);
}

TEST(Vertical, SetsHanUprightInTheMiddleOfTheLine) {
    const auto set = down("中国");
    EXPECT_THAT(advances(set), ElementsAre(1000, 1000));
    EXPECT_EQ(set.glyphs[0].offset, (Point{-em(0.5), em(0.88)}));
    EXPECT_EQ(use_of(set, set.clusters[0]).orientation, Orientation::upright);
}

TEST(Vertical, GivesPausesStopsAndBracketsHalfAnEmThatHoldsTheirInk) {
    for (const auto role : {"song", "hei", "kai"}) {
        const auto set = down("，。、）》」』】（《「『【", in(role));
        EXPECT_THAT(advances(set), Each(500)) << role;
        for (const Cluster& cluster : set.clusters) {
            expect_ink_in_body(set, cluster);
        }
    }
}

TEST(Vertical, PutsPausesOfZhHansAtTheRightAndThoseOfTaiwanInTheMiddle) {
    const auto china = down("中，");
    EXPECT_GT(ink_across(china, china.clusters[1]).begin, Length{});
    const auto taiwan = down("中，", in("hei", Language::zh_hant));
    EXPECT_LT(ink_across(taiwan, taiwan.clusters[1]).begin, Length{});
    EXPECT_EQ(taiwan.clusters[1].advance, em(0.5));
    EXPECT_EQ(taiwan.clusters[0].space_after.natural, em(0.25));
}

TEST(Vertical, KeepsColonsAndCallsUprightOnOneEm) {
    for (const auto language : {Language::zh_hans, Language::zh_hant}) {
        const auto set = down("中：文；字！符？", in("hei", language));
        EXPECT_THAT(advances(set), Each(1000));
        for (const Cluster& cluster : set.clusters) {
            EXPECT_EQ(use_of(set, cluster).orientation, Orientation::upright);
            EXPECT_EQ(cluster.space_after.natural, Length{});
        }
    }
}

TEST(Vertical, ExchangesTheQuotesOfZhHansButKeepsTheirText) {
    const auto set = down("“中‘文’”", in("kai"));
    const auto wanted = down("『中「文」』", in("kai"));
    EXPECT_EQ(set.text, "“中‘文’”");
    EXPECT_EQ(set.glyphs, wanted.glyphs);
    EXPECT_EQ(advances(set), advances(wanted));
}

TEST(Vertical, LetsQuotesInsideLatinLieWithIt) {
    const auto set = down("看the “b” c");
    const Cluster& quote = cluster_of(set, "“");
    EXPECT_EQ(quote.cls, CharClass::latin);
    EXPECT_EQ(use_of(set, quote).orientation, Orientation::sideways);
}

TEST(Vertical, LaysDashesAndEllipsesAlongTheLine) {
    const auto set = down("——……～");
    EXPECT_THAT(advances(set), ElementsAre(2000, 2000, 1000));
    for (const Cluster& cluster : set.clusters) {
        EXPECT_EQ(use_of(set, cluster).orientation, Orientation::upright);  // the face's own forms
    }
    expect_ink_in_body(set, set.clusters[0]);
}

TEST(Vertical, TurnsWhatTheFaceHasNoVerticalFormOf) {
    const auto set = down("——–", in("kai"));
    EXPECT_THAT(advances(set), ElementsAre(2000, 500));
    for (const Cluster& cluster : set.clusters) {
        EXPECT_EQ(use_of(set, cluster).orientation, Orientation::sideways);
    }
    expect_ink_in_body(set, set.clusters[0]);
    EXPECT_EQ(set.glyphs[0].offset.x, -em(0.38));
}

TEST(Vertical, StandsSignsUprightOnWholeEms) {
    for (const char* sign : {"％", "℃", "№", "×", "①", "＋", "／"}) {
        const auto set = set_text(std::string("中") + sign, in("song"), WritingMode::vertical);
        EXPECT_EQ(set.uses[set.clusters[1].use].orientation, Orientation::upright) << sign;
    }
    EXPECT_EQ(set_text("℃", in("song"), WritingMode::vertical).clusters[0].advance, em(1));
}

TEST(Vertical, LaysASlashBetweenHanOnItsSide) {
    const auto set = set_text("是/否", in("song"), WritingMode::vertical);
    const Cluster& slash = set.clusters[1];
    const bool turned = set.uses[slash.use].orientation == Orientation::sideways;
    const auto upright = set_text("是/否", in("song"));
    const bool exchanged =
        first_glyph(set, slash).id != first_glyph(upright, upright.clusters[1]).id;
    EXPECT_TRUE(turned || exchanged);
}

TEST(Vertical, CentresAnInterpunctOnHalfAnEm) {
    const auto set = down("马·克");
    EXPECT_EQ(set.clusters[1].advance, em(0.5));
    const auto [top, bottom] = ink_down(set, set.clusters[1]);
    EXPECT_NEAR((top + bottom).mpt / 2.0, em(0.25).mpt, 20);
    const auto [left, right] = ink_across(set, set.clusters[1]);
    EXPECT_NEAR((left + right).mpt / 2.0, 0, 20);
}

TEST(Vertical, LaysLatinWordsAndLongNumbersOnTheirSide) {
    const auto set = down("在Paris用2026元", in("mixed"));
    const Cluster& letter = cluster_of(set, "P");
    EXPECT_EQ(use_of(set, letter).orientation, Orientation::sideways);
    EXPECT_EQ(first_glyph(set, letter).offset, (Point{-em(0.38), Length{}}));
    EXPECT_EQ(use_of(set, cluster_of(set, "6")).orientation, Orientation::sideways);
    EXPECT_EQ(set.clusters[0].space_after.natural, em(0.125));
}

TEST(Vertical, StandsSingleLettersAndAcronymsUprightEachOnAnEm) {
    const auto set = down("用GDP和A", in("mixed"));
    const Cluster& acronym = cluster_of(set, "GDP");
    EXPECT_EQ(acronym.advance, em(3));
    EXPECT_EQ(acronym.cls, CharClass::object);
    EXPECT_EQ(use_of(set, acronym).orientation, Orientation::upright);
    EXPECT_EQ(use_of(set, acronym).face, face_of("song"));
    EXPECT_EQ(set.clusters[0].space_after.natural, Length{});
    EXPECT_EQ(cluster_of(set, "A").advance, em(1));
    EXPECT_EQ(set.text, "用GDP和A");
}

TEST(Vertical, LaysAcronymsInAPhraseAndLongOnes) {
    const auto set = down("看US news和UNESCO");
    for (const Cluster& cluster : set.clusters) {
        const bool han = cluster.cls == CharClass::han;
        EXPECT_EQ(use_of(set, cluster).orientation,
                  han ? Orientation::upright : Orientation::sideways);
    }
}

TEST(Vertical, SetsShortNumbersSideBySideOnOneEm) {
    const auto set = down("10月28日第365天3.0版", in("mixed"));
    for (const auto number : {"10", "28", "365", "3.0"}) {
        const Cluster& cluster = cluster_of(set, number);
        EXPECT_EQ(cluster.advance, em(1)) << number;
        EXPECT_EQ(cluster.cls, CharClass::object);
        EXPECT_EQ(use_of(set, cluster).orientation, Orientation::upright);
    }
    const GlyphUse& wide = use_of(set, cluster_of(set, "365"));
    EXPECT_LT(wide.hscale, 1000);
    const Glyph& left = first_glyph(set, cluster_of(set, "365"));
    EXPECT_GE(left.offset.x, -em(0.5));
    EXPECT_EQ(left.offset.y, em(0.88));
}

TEST(Vertical, BreaksNoLineBetweenANumberAndItsSign) {
    const auto set = down("增28%了");
    EXPECT_THAT(pieces(set), ElementsAre("增", "28", "%", "了"));
    EXPECT_EQ(set.clusters[1].after, Break::forbidden);
    EXPECT_EQ(set.clusters[2].advance, em(1));
    EXPECT_EQ(use_of(set, set.clusters[2]).orientation, Orientation::upright);
    EXPECT_EQ(set.clusters[2].space_after.natural, Length{});
}

TEST(Vertical, SetsATcyRunInOneCell) {
    Paragraph paragraph = runs({{"第", 0}, {"1234", 0}, {"号", 0}});
    paragraph.runs[1].tate_chu_yoko = true;
    Diagnostics diagnostics;
    const auto set = shape(paragraph, {in("song")}, WritingMode::vertical, fonts(), diagnostics);
    EXPECT_THAT(pieces(set), ElementsAre("第", "1234", "号"));
    EXPECT_THAT(advances(set), ElementsAre(1000, 1000, 1000));
    const auto across =
        shape(paragraph, {in("song")}, WritingMode::horizontal, fonts(), diagnostics);
    EXPECT_EQ(across.clusters.size(), 6u);
}

TEST(Vertical, KeepsAForcedBreakInsideATcyRun) {
    Paragraph paragraph = runs({{"1\u20282", 0}});
    paragraph.runs[0].tate_chu_yoko = true;
    Diagnostics diagnostics;
    const auto set = shape(paragraph, {in("song")}, WritingMode::vertical, fonts(), diagnostics);
    EXPECT_THAT(classes(set),
                ElementsAre(CharClass::object, CharClass::line_end, CharClass::object));
}

TEST(Vertical, SetsTwoCallsSideBySideOnOneEm) {
    const auto set = down("好！？");
    EXPECT_THAT(advances(set), ElementsAre(1000, 1000));
    EXPECT_EQ(set.clusters[1].cls, CharClass::excl);
    EXPECT_LT(set.glyphs[1].offset.x, set.glyphs[2].offset.x);
    EXPECT_EQ(set.glyphs[1].offset.y, set.glyphs[2].offset.y);
}

TEST(Vertical, CondensesAcrossTheLineOnly) {
    Style condensed = in("song");
    condensed.hscale = 800;
    const auto set = down("中Paris", condensed);
    EXPECT_EQ(set.clusters[0].advance, em(1));
    EXPECT_EQ(set.glyphs[0].offset.x, -em(0.4));
    EXPECT_EQ(use_of(set, set.clusters[1]).hscale, 1000);
}

TEST(Vertical, KeepsTheSameProhibitionsAsHorizontal) {
    const auto set = down("中，文（字");
    EXPECT_EQ(set.clusters[0].after, Break::emergency);
    EXPECT_EQ(set.clusters[1].after, Break::allowed);
    EXPECT_EQ(set.clusters[3].after, Break::emergency);
}

}  // namespace
}  // namespace banxin
