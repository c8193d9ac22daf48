// 均排 and two-character names, with the installed fonts.
#include "text/spread.h"

#include <gmock/gmock.h>

#include "company_text.h"

namespace banxin {
namespace {

using namespace test;
using testing::Each;
using testing::ElementsAre;

std::vector<int> gaps(const ShapedParagraph& set) {
    std::vector<int> result;
    for (std::size_t i = 0; i + 1 < set.clusters.size(); ++i) {
        result.push_back(set.clusters[i].space_after.natural.mpt / 10);
    }
    return result;
}

TEST(Spread, SetsATwoCharacterNameOnThree) {
    EXPECT_THAT(gaps(set_runs({spread_over("王芳", em(3))})), ElementsAre(1000));
}

TEST(Spread, SharesTheWhiteExactly) {
    const auto set = set_runs({spread_over("总编辑室主任", em(7) + Length{1})});
    EXPECT_EQ(width_of(set, 0, 6), em(7) + Length{1});
    EXPECT_THAT(gaps(set), ElementsAre(200, 200, 200, 200, 200));
}

TEST(Spread, IsFixedAndNeverParts) {
    const auto set = set_runs({spread_over("责任编辑", em(7))});
    for (std::size_t i = 0; i + 1 < 4; ++i) {
        EXPECT_EQ(set.clusters[i].after, Break::forbidden);
        EXPECT_EQ(set.clusters[i].space_after.stretch, Length{});
        EXPECT_EQ(set.clusters[i].space_after.shrink, Length{});
    }
}

TEST(Spread, KeepsWordsAndBracketsWhole) {
    const auto set = set_runs({spread_over("周刊（增刊）GDP", em(12))});
    for (std::size_t i = 0; i + 1 < set.clusters.size(); ++i) {
        const std::string here = piece(set, set.clusters[i]);
        if (here == "（" || here == "增" || here == "刊" ? i > 1 : here == "G" || here == "D") {
            EXPECT_LE(set.clusters[i].space_after.natural, em(0.2)) << i << here;
        }
    }
    EXPECT_EQ(width_of(set, 0, static_cast<std::uint32_t>(set.clusters.size())), em(12));
}

TEST(Spread, PutsASingleCharacterAtTheStart) {
    const auto set = set_runs({spread_over("文", em(3)), plain("后")});
    EXPECT_EQ(set.clusters[0].advance, em(3));
    EXPECT_EQ(set.glyphs[0].offset.x, Length{});
}

TEST(Spread, NeverPressesText) {
    const auto set = set_runs({spread_over("责任编辑", em(3))});
    EXPECT_EQ(width_of(set, 0, 4), em(4));
}

TEST(Spread, TakesTheRunsOfOneElementTogether) {
    const auto set = set_runs({spread_over("王", em(3), 1), spread_over("芳", em(3), 1)});
    EXPECT_THAT(gaps(set), ElementsAre(1000));
}

}  // namespace
}  // namespace banxin
