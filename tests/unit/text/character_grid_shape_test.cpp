// The character grid with real faces: both directions of lines, sizes and annotations.
#include <gtest/gtest.h>

#include "shaped_text.h"
#include "whole_squares.h"

namespace banxin {
namespace {

using test::em;
using test::expect_whole_squares;
using test::fonts;
using test::in;
using test::runs;
using test::set_text;

TEST(CharacterGrid, HoldsInBothDirectionsOfLinesAndInCondensedType) {
    const std::string text = "天Wave玄，1985年（GDP）约翰·Lennon 宇宙28日洪50%荒";
    for (const WritingMode mode : {WritingMode::horizontal, WritingMode::vertical}) {
        Style style = in("song");
        style.character_grid = true;
        expect_whole_squares(set_text(text, style, mode), em(1));
        style.hscale = 870;
        style.size = Length{9333};
        const Length square =
            mode == WritingMode::horizontal ? per_mille(style.size, 870) : style.size;
        expect_whole_squares(set_text(text, style, mode), square);
    }
}

TEST(CharacterGrid, PadsCharactersOfAnotherSizeTogether) {
    std::vector<Style> styles(2, in("song"));
    styles[0].character_grid = styles[1].character_grid = true;
    styles[1].size = em(1.5);
    Diagnostics diagnostics;
    const auto set = shape(runs({{"天", 0}, {"地玄，黄", 1}, {"宇", 0}}), styles,
                           WritingMode::horizontal, fonts(), diagnostics);
    Length at = set.clusters[0].advance;
    for (std::size_t i = 0; i < 5; ++i) {
        at += set.clusters[i].space_after.natural + set.clusters[i + 1].advance;
    }
    EXPECT_EQ((at - set.clusters[5].advance).mpt % em(1).mpt, 0);
}

TEST(CharacterGrid, GivesAWideAnnotationWholeSquares) {
    Paragraph paragraph = runs({{"天", 0}, {"地", 0}, {"玄", 0}});
    paragraph.runs[1].ruby = Ruby{Ruby::Kind::pinyin, "zhuāngzhuāng"};
    Style style = in("song");
    style.character_grid = true;
    Diagnostics diagnostics;
    const auto set = shape(paragraph, {style}, WritingMode::horizontal, fonts(), diagnostics);
    const Length at = set.clusters[0].advance + set.clusters[0].space_after.natural +
                      set.clusters[1].advance + set.clusters[1].space_after.natural;
    EXPECT_GT(set.clusters[1].advance, em(1));
    EXPECT_EQ(at.mpt % em(1).mpt, 0);
}

}  // namespace
}  // namespace banxin
