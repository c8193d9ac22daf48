// 纵横对齐: Han stand on the character grid, whatever stands between them and wherever a line ends.
#include "text/character_grid.h"

#include <gmock/gmock.h>

#include <random>

#include "plain_clusters.h"
#include "whole_squares.h"

namespace banxin {
namespace {

using test::em;
using test::expect_whole_squares;
using testing::ElementsAre;

Style of_grid(Language language = Language::zh_hans) {
    Style style = test::body();
    style.language = language;
    style.character_grid = true;
    return style;
}

/// Letters and digits, one after the other, have the widths `next` gives.
template <class Widths>
ShapedParagraph on_grid(std::string_view text, const Style& style, Widths next) {
    ShapedParagraph paragraph;
    test::append(paragraph, {text}, {style});
    for (Cluster& cluster : paragraph.clusters)
        if (cluster.cls == CharClass::latin || cluster.cls == CharClass::digit)
            cluster.advance = next();
    compose(paragraph, {style});
    set_on_grid(paragraph, own_whites(paragraph), style.size);
    return paragraph;
}

ShapedParagraph on_grid(std::string_view text) {
    return on_grid(text, of_grid(), [] { return em(0.3); });
}

/// In ‰ of an em.
std::vector<int> white(const ShapedParagraph& paragraph) {
    std::vector<int> result;
    for (const Cluster& cluster : paragraph.clusters)
        result.push_back(cluster.space_after.natural.mpt / 10);
    result.pop_back();
    return result;
}

TEST(CharacterGrid, PadsAWordOnBothSidesToWholeSquares) {
    EXPECT_THAT(white(on_grid("中abc文")), ElementsAre(50, 0, 0, 50));
    EXPECT_THAT(white(on_grid("中abcd文")), ElementsAre(400, 0, 0, 0, 400));
    EXPECT_THAT(white(on_grid("中a1文")), ElementsAre(200, 0, 200));
}

TEST(CharacterGrid, LeavesHanAndMarksOnTheirSquares) {
    const auto paragraph = on_grid("（中），文「字」");
    EXPECT_THAT(white(paragraph), ElementsAre(0, 0, 500, 500, 500, 0, 0));
    EXPECT_EQ(paragraph.clusters.front().at_line_start, em(0.5));
    EXPECT_EQ(paragraph.clusters.back().at_line_end, em(0.5));
    EXPECT_EQ(paragraph.clusters[3].at_line_end, em(0.5));
}

TEST(CharacterGrid, SetsAHalfWideInterpunctInTheMiddleOfASquare) {
    EXPECT_THAT(white(on_grid("马·克")), ElementsAre(250, 250));
}

TEST(CharacterGrid, FixesAllWhite) {
    for (const Cluster& cluster : on_grid("中，文a b文 文——（字）").clusters) {
        EXPECT_EQ(cluster.space_after,
                  (Glue{.natural = cluster.space_after.natural, .shrink = {}, .stretch = {}}));
    }
}

TEST(CharacterGrid, CountsTheSpacesOfAPhraseButNotThoseAroundIt) {
    EXPECT_THAT(white(on_grid("中 a b 文")), ElementsAre(33, 0, 0, 333, 0, 33));
    EXPECT_THAT(white(on_grid("王 芳")), ElementsAre(250, 750));
    EXPECT_THAT(white(on_grid("王　芳")), ElementsAre(0, 1000));
}

TEST(CharacterGrid, KeepsTheWhiteOfAMarkBesideAWord) {
    EXPECT_THAT(white(on_grid("，a，")), ElementsAre(850, 350));
}

TEST(CharacterGrid, IgnoresLetterSpacing) {
    Style style = of_grid();
    style.letter_spacing = 100;
    EXPECT_THAT(white(on_grid("中文", style, [] { return em(0.3); })), ElementsAre(0));
}

TEST(CharacterGrid, LetsWordsPartAnywhereButNoNumbers) {
    const auto paragraph = on_grid("中ab12.");
    EXPECT_EQ(paragraph.clusters[1].after, Break::discouraged);
    EXPECT_EQ(paragraph.clusters[2].after, Break::forbidden);
    EXPECT_EQ(paragraph.clusters[3].after, Break::forbidden);
    EXPECT_EQ(test::composed("ab").clusters[0].after, Break::forbidden);
}

TEST(CharacterGrid, KeepsAPartedWordOnItsPlaceInTheSquare) {
    const auto paragraph = on_grid("中abcd文");  // 0.4, 1.2, 0.4
    EXPECT_EQ(paragraph.clusters[2].at_line_end, em(0));
    EXPECT_EQ(paragraph.clusters[3].at_line_start, em(0));
    EXPECT_EQ(paragraph.clusters[3].at_line_end, em(0.7));
    EXPECT_EQ(paragraph.clusters[4].at_line_start, em(0.3));
}

TEST(CharacterGrid, PadsWhatAForcedBreakEnds) {
    const auto paragraph = on_grid("中a\u2028b");
    EXPECT_EQ(paragraph.clusters[1].space_after.natural, em(0.35));
    EXPECT_EQ(paragraph.clusters[3].at_line_start, em(0.35));
}

TEST(CharacterGrid, BeginsEveryHanWithASquareInAnyText) {
    const std::u32string alphabet = U"中文国人，。「（）》·—…！aWi.,19 /～–%　\u2028";
    std::mt19937 random(20201230);
    for (int text = 0; text < 150; ++text) {
        std::string characters;
        for (int i = 0; i < 24; ++i)
            characters += utf8::encode(alphabet[random() % alphabet.size()]);
        const Language language = text % 2 == 0 ? Language::zh_hans : Language::zh_hant;
        const auto widths = [&] { return Length{static_cast<std::int32_t>(random() % 11000)}; };
        expect_whole_squares(on_grid(characters, of_grid(language), widths), em(1));
    }
}

}  // namespace
}  // namespace banxin
