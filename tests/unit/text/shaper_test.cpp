// Shaping with the installed fonts: classes, bodies, faces and glyphs of horizontal lines.
#include "text/shaper.h"

#include <gmock/gmock.h>

#include "base/utf8.h"
#include "shaped_text.h"

namespace banxin {
namespace {

using namespace test;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(Shape, SetsHanOnWholeEms) {
    const auto set = set_text("中国𠮷");
    EXPECT_THAT(advances(set), ElementsAre(1000, 1000, 1000));
    EXPECT_EQ(set.glyphs.size(), 3u);
}

TEST(Shape, KeepsTheTextAndEveryClustersPlaceInIt) {
    const auto set = set_text("中——文 a");
    EXPECT_EQ(set.text, "中——文 a");
    EXPECT_THAT(pieces(set), ElementsAre("中", "——", "文", " ", "a"));
}

TEST(Shape, GivesMarksHalfAnEmThatHoldsTheirInk) {
    for (const auto role : {"song", "hei", "kai"}) {
        const auto set = set_text("，。、：；！，？）》”’」（《“‘「", in(role));
        for (const Cluster& cluster : set.clusters) {
            EXPECT_EQ(cluster.advance, em(0.5)) << role << " " << piece(set, cluster);
            const auto [left, right] = ink_across(set, cluster);
            EXPECT_GE(left, -per_mille(em(1), 20)) << role << " " << piece(set, cluster);
            EXPECT_LE(right, em(0.5) + per_mille(em(1), 20)) << role << " " << piece(set, cluster);
        }
    }
}

TEST(Shape, PullsAnOpeningMarkBackByItsBlankHalf) {
    const auto set = set_text("（");
    EXPECT_EQ(set.glyphs[0].offset.x, -em(0.5));
}

TEST(Shape, CentresTheMarksOfTaiwanInTheirHalf) {
    const auto set = set_text("中，。、：；", in("hei", Language::zh_hant));
    for (std::size_t i = 1; i < set.clusters.size(); ++i) {
        EXPECT_EQ(set.clusters[i].advance, em(0.5));
        EXPECT_EQ(set.glyphs[i].offset.x, -em(0.25));
    }
}

TEST(Shape, KeepsTheCallsOfTaiwanOnOneEm) {
    EXPECT_THAT(advances(set_text("！？", in("hei", Language::zh_hant))), ElementsAre(1000));
    EXPECT_THAT(advances(set_text("中！文？", in("hei", Language::zh_hant))),
                ElementsAre(1000, 1000, 1000, 1000));
}

TEST(Shape, SetsADashAndAnEllipsisAsOneObjectOfTwoEms) {
    const auto set = set_text("——……⸺");
    EXPECT_THAT(advances(set), ElementsAre(2000, 2000, 2000));
    EXPECT_EQ(set.clusters[0].cls, CharClass::dash);
    EXPECT_EQ(set.clusters[0].glyph_count, 1u);  // Noto's ligature
    EXPECT_EQ(set.clusters[1].cls, CharClass::ellipsis);
    EXPECT_EQ(set.clusters[1].glyph_count, 2u);
    EXPECT_THAT(advances(set_text("——", in("kai"))), ElementsAre(2000));  // two glyphs that join
}

TEST(Shape, JoinsFourEmsOfEllipsisOnlyAtTheJoint) {
    const auto set = set_text("…………————");
    EXPECT_THAT(pieces(set), ElementsAre("……", "……", "——", "——"));
    EXPECT_THAT(advances(set), ElementsAre(2000, 2000, 2000, 2000));
}

TEST(Shape, SetsTwoCallsOnOneEmAndThreeOnTwo) {
    EXPECT_THAT(advances(set_text("好！！")), ElementsAre(1000, 1000));
    EXPECT_THAT(advances(set_text("好？！")), ElementsAre(1000, 1000));
    EXPECT_THAT(advances(set_text("好！！！")), ElementsAre(1000, 2000));
    EXPECT_THAT(advances(set_text("好‼")), ElementsAre(1000, 1000));
}

TEST(Shape, SetsThreeCallsHalfAnEmApartInTheMiddleOfTwoEms) {
    for (const Language language : {Language::zh_hans, Language::zh_hant, Language::zh_hk}) {
        const auto set = set_text("！！！", in("song", language));
        ASSERT_EQ(set.glyphs.size(), 3u);
        EXPECT_EQ(set.glyphs[1].offset.x - set.glyphs[0].offset.x, em(0.5));
        EXPECT_EQ(set.glyphs[2].offset.x - set.glyphs[1].offset.x, em(0.5));
        const GlyphInk ink = ink_of(set, set.clusters[0]);
        const Length left = set.glyphs[0].offset.x + units(set, set.clusters[0], ink.left);
        const Length right =
            em(2) - set.glyphs[2].offset.x - units(set, set.clusters[0], ink.right);
        EXPECT_GE(left, em(0.25));
        EXPECT_GE(right, em(0.25));
    }
}

TEST(Shape, SetsQuotesThatCloseInALaterParagraphAsChinese) {
    const auto set = set_text("“天地玄黄，");
    EXPECT_EQ(set.clusters[0].cls, CharClass::open);
    EXPECT_EQ(set.clusters[0].advance, em(0.5));
}

TEST(Shape, TakesTheRunsWordForQuotesOfEitherKind) {
    Paragraph paragraph = runs({{"说“好”", 0}});
    paragraph.runs[0].shared = SharedAs::latin;
    Diagnostics diagnostics;
    const auto set = shape(paragraph, {in("mixed")}, WritingMode::horizontal, fonts(), diagnostics);
    EXPECT_EQ(set.uses[set.clusters[1].use].face,
              fonts().faces("mixed", Language::zh_hans)->latin.front());
}

TEST(Shape, SetsANumberWithAWideColonOfTheRatioAsItWasTyped) {
    EXPECT_THAT(pieces(set_text("1：2和8:30")),
                ElementsAre("1", "：", "2", "和", "8", ":", "3", "0"));
}

TEST(Shape, UsesTheTablesOfTheHouse) {
    Style style = in("song");
    style.composition = 1;
    CompositionRules rules;
    rules.classes = {{U'々', CharClass::stop}};
    const CompositionTables tables({{}, rules});
    Diagnostics diagnostics;
    const auto set = shape(runs({{"人々", 0}}), {style}, WritingMode::horizontal,
                           TextTools(fonts(), tables), diagnostics);
    EXPECT_EQ(set.clusters[0].after, Break::emergency);
}

TEST(Shape, GivesInterpunctSlashAndShortDashHalfAnEm) {
    EXPECT_THAT(advances(set_text("马·克/列–宁")),
                ElementsAre(1000, 500, 1000, 500, 1000, 500, 1000));
    EXPECT_THAT(advances(set_text("京—沪～粤")), ElementsAre(1000, 1000, 1000, 1000, 1000));
}

TEST(Shape, CentresTheInkOfAnInterpunct) {
    const auto set = set_text("马·克");
    const auto [left, right] = ink_across(set, set.clusters[1]);
    EXPECT_NEAR((left + right).mpt / 2.0, em(0.25).mpt, 20);
}

TEST(Shape, GivesTaiwanOneEmForAnInterpunctAndASlash) {
    const auto set = set_text("馬·克/列", in("hei", Language::zh_hant));
    EXPECT_EQ(set.clusters[1].advance + set.clusters[0].space_after.natural +
                  set.clusters[1].space_after.natural,
              em(1));
    EXPECT_EQ(set.clusters[3].advance, em(1));
}

/// Of a house whose marks of Hong Kong stand in a corner.
ShapedParagraph set_in_hong_kong(std::string text, WritingMode mode) {
    Style style = in("song", Language::zh_hk);
    style.composition = 1;
    CompositionRules rules;
    rules.marks[static_cast<std::size_t>(Language::zh_hk)] = MarkPlace::corner;
    const CompositionTables tables({{}, rules});
    Diagnostics diagnostics;
    return shape(runs({{std::move(text), 0}}), {style}, mode, TextTools(fonts(), tables),
                 diagnostics);
}

TEST(Shape, TakesTheGlyphsOfMarksFromARegionWhereTheyStandAsTheHouseSays) {
    const auto set = set_in_hong_kong("骨，。", WritingMode::horizontal);
    const auto mainland = set_text("，。", in("song", Language::zh_hans));
    const auto own = set_text("骨", in("song", Language::zh_hk));
    EXPECT_EQ(first_glyph(set, set.clusters[0]).id, own.glyphs[0].id);
    EXPECT_EQ(set.glyphs[1], mainland.glyphs[0]);
    EXPECT_EQ(set.glyphs[2], mainland.glyphs[1]);
    EXPECT_EQ(set_in_hong_kong("，", WritingMode::vertical).glyphs,
              set_text("，", in("song"), WritingMode::vertical).glyphs);
}

TEST(Shape, SetsMarksInACornerAsWideAsInTheMainland) {
    EXPECT_THAT(advances(set_in_hong_kong("，！·/", WritingMode::horizontal)),
                ElementsAre(500, 500, 500, 500));
}

TEST(Shape, TakesQuotesFromTheHanFaceInChineseAndFromTheCompanionInLatin) {
    const auto set = set_text("中“文”the “b” c", in("mixed"));
    EXPECT_EQ(set.clusters[1].cls, CharClass::open);
    EXPECT_EQ(set.clusters[1].advance, em(0.5));
    const Cluster& latin = cluster_of(set, "“", 1);
    EXPECT_EQ(latin.cls, CharClass::latin);
    EXPECT_EQ(set.uses[latin.use].face, fonts().faces("mixed", Language::zh_hans)->latin.front());
}

TEST(Shape, SetsAnApostropheOfTheHanFaceAsWideAsItIsInLatin) {
    const auto set = set_text("读Children’s Day");
    EXPECT_LT(cluster_of(set, "’").advance, em(0.4));
}

TEST(Shape, TakesLettersAndDigitsFromTheCompanionFace) {
    const auto set = set_text("中a1", in("mixed"));
    const FaceId companion = fonts().faces("mixed", Language::zh_hans)->latin.front();
    EXPECT_EQ(set.uses[set.clusters[0].use].face, face_of("song"));
    EXPECT_EQ(set.uses[set.clusters[1].use].face, companion);
    EXPECT_EQ(set.uses[set.clusters[2].use].face, companion);
}

TEST(Shape, KernsLatinButFormsNoLigatures) {
    const auto set = set_text("office", in("mixed"));
    EXPECT_THAT(pieces(set), ElementsAre("o", "f", "f", "i", "c", "e"));
    EXPECT_EQ(set.glyphs.size(), 6u);
    const auto together = set_text("AVA", in("hei"));
    const auto alone = set_text("A", in("hei"));
    EXPECT_LT(together.clusters[0].advance, alone.clusters[0].advance);
}

TEST(Shape, KeepsCombiningMarksAndSelectorsWithTheirBase) {
    EXPECT_THAT(pieces(set_text("e\u0301葛\U000E0100")), ElementsAre("e\u0301", "葛\U000E0100"));
}

TEST(Shape, NarrowsFullWidthNumbersButKeepsTheirText) {
    const auto set = set_text("２０年");
    EXPECT_EQ(set.text, "２０年");
    EXPECT_LT(set.clusters[0].advance, em(0.7));
    EXPECT_EQ(set_text("第２年").clusters[1].advance, em(1));
}

TEST(Shape, KeepsALoneFullWidthDigitWithItsSign) {
    const auto set = set_text("增５％降");
    EXPECT_EQ(set.clusters[0].after, Break::allowed);
    EXPECT_EQ(set.clusters[1].after, Break::forbidden);
}

TEST(Shape, LetsATypedSpaceBetweenHanAndLatinGoIntoTheGap) {
    const auto set = set_text("中 a");
    EXPECT_THAT(pieces(set), ElementsAre("中", " ", "a"));
    EXPECT_EQ(set.clusters[1].advance, Length{});
    EXPECT_EQ(set.clusters[1].space_after.natural, per_mille(em(1), 125));
}

TEST(Shape, GivesAForcedBreakNoGlyphAndNoWidth) {
    const auto set = set_text("中\u2028文");
    EXPECT_EQ(set.clusters[1].glyph_count, 0u);
    EXPECT_EQ(set.clusters[1].advance, Length{});
    EXPECT_EQ(set.clusters[1].after, Break::mandatory);
}

TEST(Shape, PutsEverySizeOfAParagraphOnOneBaseline) {
    std::vector<Style> styles{in("song"), in("song")};
    styles[1].size = em(2);
    Diagnostics diagnostics;
    const auto set =
        shape(runs({{"中", 0}, {"大", 1}}), styles, WritingMode::horizontal, fonts(), diagnostics);
    EXPECT_EQ(set.glyphs[0].offset.y, em(0.38));
    EXPECT_EQ(set.glyphs[1].offset.y, em(0.38));
    EXPECT_EQ(set.clusters[1].advance, em(2));
}

TEST(Shape, CondensesAdvancesAndOffsetsAlike) {
    Style condensed = in("song");
    condensed.hscale = 800;
    const auto set = set_text("中（文", condensed);
    EXPECT_THAT(advances(set), ElementsAre(800, 400, 800));
    EXPECT_EQ(set.clusters[0].space_after.natural, em(0.4));
    EXPECT_EQ(set.glyphs[1].offset.x, -em(0.4));
}

TEST(Shape, TightensAHeadlineBySpacingSizeAndScale) {
    std::vector<Style> styles{in("song"), in("song")};
    styles[0].size = em(2);
    styles[1].size = em(1);
    Diagnostics diagnostics;
    const Tightening tightening{.letter_spacing = -50, .size = em(1), .hscale = 900};
    const auto set = shape(runs({{"大字", 0}, {"小", 1}}), styles, WritingMode::horizontal, fonts(),
                           diagnostics, tightening);
    EXPECT_EQ(set.clusters[0].advance, em(0.9));
    EXPECT_EQ(set.clusters[0].space_after.natural, -em(0.045));
    EXPECT_EQ(set.clusters[2].advance, em(0.45));
    EXPECT_EQ(set.glyphs[0].offset.y, em(0.38));
}

TEST(Shape, ComposesAcrossRunsOfDifferentStyles) {
    std::vector<Style> styles{in("song"), in("hei")};
    Diagnostics diagnostics;
    const auto set = shape(runs({{"中", 0}, {"）", 1}, {"，文", 0}}), styles,
                           WritingMode::horizontal, fonts(), diagnostics);
    EXPECT_EQ(set.clusters[1].space_after.natural, Length{});
    EXPECT_EQ(set.uses.size(), 2u);
}

TEST(Shape, BreaksNoLineInsideANobrRun) {
    std::vector<Style> styles{in("song")};
    Paragraph paragraph = runs({{"见", 0}, {"第 八版", 0}, {"。", 0}});
    paragraph.runs[1].no_break = true;
    Diagnostics diagnostics;
    const auto set = shape(paragraph, styles, WritingMode::horizontal, fonts(), diagnostics);
    EXPECT_EQ(set.clusters[0].after, Break::allowed);
    for (std::size_t i = 1; i < 4; ++i) {
        EXPECT_EQ(set.clusters[i].after, Break::forbidden) << i;
    }
}

TEST(Shape, NamesMissingGlyphsOnceAndDrawsABox) {
    std::vector<Style> styles{in("kai")};
    Diagnostics diagnostics;
    Paragraph paragraph = runs({{"中\U0010FFFD\U0010FFFD\u0E01文", 0}});
    paragraph.runs[0].at = {FileId{1}, 3, 9};
    const auto set = shape(paragraph, styles, WritingMode::horizontal, fonts(), diagnostics);
    EXPECT_THAT(diagnostics.items(),
                ElementsAre(Diagnostic{Code::glyph_missing,
                                       {FileId{1}, 3, 9},
                                       {"\U0010FFFD (U+10FFFD), \u0E01 (U+0E01)", "kai"}}));
    EXPECT_EQ(set.clusters[1].glyph_count, 1u);
    EXPECT_EQ(set.glyphs[1].id, 0u);
    EXPECT_GT(set.clusters[1].advance, Length{});
}

TEST(Shape, FallsBackToTheRolesOtherFaces) {
    FontCatalogue catalogue = installed_fonts();
    catalogue.roles[2].faces[0].push_back(face(serif_cjk, 2));
    Diagnostics diagnostics;
    const FontBank bank(catalogue, {in("kai")}, diagnostics);
    const auto set = shape(runs({{"中㐂😀Ⓐ鿫", 0}}), {in("kai")}, WritingMode::horizontal,
                           bank, diagnostics);
    const auto faces = bank.faces("kai", Language::zh_hans)->han;
    for (const Cluster& cluster : set.clusters) {
        const FaceId used = set.uses[cluster.use].face;
        const char32_t c = utf8::decode(set.text, cluster.text_begin).code_point;
        EXPECT_EQ(used,
                  bank.covers(faces[0], c) || !bank.covers(faces[1], c) ? faces[0] : faces[1]);
    }
}

TEST(Shape, SetsBlankClustersWithoutAnyFont) {
    Diagnostics diagnostics;
    const FontBank none({"", {}, {}}, diagnostics);
    const auto set =
        shape(runs({{"中文。", 0}}), {in("song")}, WritingMode::horizontal, none, diagnostics);
    EXPECT_EQ(set.clusters.size(), 3u);
    EXPECT_THAT(set.glyphs, IsEmpty());
    EXPECT_EQ(set.clusters[0].advance, em(1));
}

TEST(Shape, SetsAnEmptyParagraphAsNothing) {
    EXPECT_THAT(set_text("").clusters, IsEmpty());
    Diagnostics diagnostics;
    EXPECT_THAT(
        shape(Paragraph{}, {in("song")}, WritingMode::vertical, fonts(), diagnostics).clusters,
        IsEmpty());
}

TEST(Shape, TakesWhateverBytesItIsGiven) {
    std::string bytes;
    for (int i = 0; i < 2000; ++i) {
        bytes += static_cast<char>((i * 7919) >> 3);
    }
    for (const auto mode : {WritingMode::horizontal, WritingMode::vertical}) {
        const auto set = set_text(bytes, in("kai"), mode);
        std::uint32_t end = 0;
        for (const Cluster& cluster : set.clusters) {
            EXPECT_EQ(cluster.text_begin, end);
            end = cluster.text_end;
        }
        EXPECT_EQ(end, set.text.size());
    }
}

}  // namespace
}  // namespace banxin
