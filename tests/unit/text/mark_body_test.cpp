#include "text/mark_body.h"

#include <gtest/gtest.h>

namespace banxin {
namespace {

constexpr std::int32_t upem = 1000;

TEST(HalfBody, IsTheHalfThatHoldsTheInk) {
    EXPECT_EQ(half_body({76, 229}, 1000, BodyPlace::first_half, upem), (Body{0, 500}));
    EXPECT_EQ(half_body({571, 924}, 1000, BodyPlace::second_half, upem), (Body{500, 500}));
    EXPECT_EQ(half_body({396, 591}, 1000, BodyPlace::middle, upem), (Body{250, 500}));
}

TEST(HalfBody, LetsASwashStandOutALittle) {
    EXPECT_EQ(half_body({70, 502}, 1000, BodyPlace::first_half, upem), (Body{0, 500}));
}

TEST(HalfBody, TakesTheMiddleIfAFaceDrawsTheMarkThere) {
    EXPECT_EQ(half_body({400, 580}, 1000, BodyPlace::first_half, upem), (Body{250, 500}));
}

TEST(HalfBody, FollowsTheInkWhereverItIs) {
    EXPECT_EQ(half_body({100, 560}, 1000, BodyPlace::first_half, upem), (Body{80, 500}));
}

TEST(HalfBody, IsTheWholeGlyphIfTheInkIsWiderThanHalf) {
    EXPECT_EQ(half_body({100, 700}, 1000, BodyPlace::first_half, upem), (Body{0, 1000}));
}

TEST(HalfBody, CentresAProportionalMark) {
    EXPECT_EQ(half_body({57, 308}, 350, BodyPlace::second_half, upem), (Body{-75, 500}));
}

TEST(CentredBody, StandsAroundTheInk) {
    EXPECT_EQ(centred_body({102, 225}, 327, 500, upem), (Body{-86, 500}));
    EXPECT_EQ(centred_body({36, 964}, 1000, 500, upem), (Body{0, 1000}));
}

}  // namespace
}  // namespace banxin
