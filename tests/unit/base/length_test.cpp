#include "base/length.h"

#include <gmock/gmock.h>

#include "base/geometry.h"
#include "base/ink.h"

namespace banxin {
namespace {

using testing::ElementsAre;

TEST(Length, RoundsToTheNearestThousandthOfAPoint) {
    EXPECT_EQ(pt(9), Length{9000});
    EXPECT_EQ(pt(-0.0006), Length{-1});
    EXPECT_EQ(mm(25.4), Length{72000});
    EXPECT_DOUBLE_EQ(to_pt(Length{10500}), 10.5);
    EXPECT_DOUBLE_EQ(to_mm(pt(72)), 25.4);
}

TEST(Length, ScalesHalfAwayFromZero) {
    EXPECT_EQ(scale(Length{5}, 1, 2), Length{3});
    EXPECT_EQ(scale(Length{-5}, 1, 2), Length{-3});
    EXPECT_EQ(scale(Length{2'000'000'000}, 999, 1000), Length{1'998'000'000});
    EXPECT_EQ(per_mille(pt(9), 250), Length{2250});
}

TEST(Distribute, SpendsEveryUnit) {
    const std::vector<std::int32_t> equal(7, 1);
    const auto parts = distribute(Length{100}, equal);
    Length sum{};
    for (const Length part : parts) {
        sum += part;
        EXPECT_GE(part, Length{14});
        EXPECT_LE(part, Length{15});
    }
    EXPECT_EQ(sum, Length{100});
}

TEST(Distribute, FollowsTheWeights) {
    EXPECT_THAT(distribute(Length{10}, std::vector{1, 0, 4}),
                ElementsAre(Length{2}, Length{0}, Length{8}));
    EXPECT_THAT(distribute(Length{-10}, std::vector{1, 1}), ElementsAre(Length{-5}, Length{-5}));
    EXPECT_THAT(distribute(Length{10}, std::vector<std::int32_t>{}), ElementsAre());
}

TEST(Rect, ThatOnlyTouchesDoesNotOverlap) {
    const Rect left{{pt(0), pt(0)}, {pt(10), pt(10)}};
    const Rect right{{pt(10), pt(0)}, {pt(10), pt(10)}};
    EXPECT_FALSE(overlaps(left, right));
    EXPECT_TRUE(intersection(left, right).empty());
    EXPECT_TRUE(overlaps(left, inset(right, pt(-1))));
}

TEST(Ink, PreviewsTintsTowardsWhite) {
    const Ink black{"black", {0, 0, 0, 1000}, "", 1000};
    EXPECT_THAT(preview_rgb(black), ElementsAre(0, 0, 0));
    Ink gray = black;
    gray.tint = 0;
    EXPECT_THAT(preview_rgb(gray), ElementsAre(1, 1, 1));
    EXPECT_THAT(preview_rgb(Ink{"red", {0, 1000, 1000, 0}, "", 1000}), ElementsAre(1, 0, 0));
}

}  // namespace
}  // namespace banxin
