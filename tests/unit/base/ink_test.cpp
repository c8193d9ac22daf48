#include "base/ink.h"

#include <gmock/gmock.h>

namespace banxin {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;

auto near(double value) {
    return DoubleNear(value, 1e-9);
}

const Ink red{.name = "red", .cmyk = {0, 1000, 900, 50}};

TEST(PreviewRgb, IsTheComplementOfTheInks) {
    EXPECT_THAT(preview_rgb({.cmyk = {0, 0, 0, 0}}), ElementsAre(near(1), near(1), near(1)));
    EXPECT_THAT(preview_rgb({.cmyk = {0, 0, 0, 1000}}), ElementsAre(near(0), near(0), near(0)));
    EXPECT_THAT(preview_rgb({.cmyk = {1000, 0, 0, 0}}), ElementsAre(near(0), near(1), near(1)));
    EXPECT_THAT(preview_rgb(red), ElementsAre(near(0.95), near(0), near(0.095)));
}

TEST(PreviewRgb, OfATintIsLighter) {
    EXPECT_THAT(preview_rgb({.cmyk = {0, 0, 0, 1000}}, 200),
                ElementsAre(near(0.8), near(0.8), near(0.8)));
    EXPECT_THAT(preview_rgb(red, 0), ElementsAre(near(1), near(1), near(1)));
}

TEST(PreviewRgb, TakesAnInksOwnTintAndThatOfItsUseTogether) {
    EXPECT_THAT(preview_rgb({.cmyk = {0, 1000, 0, 0}, .tint = 500}, 500),
                ElementsAre(near(1), near(0.75), near(1)));
}

TEST(PreviewRgb, OfASpotInkIsThatOfItsProcessAlternate) {
    EXPECT_EQ(preview_rgb({.cmyk = {0, 910, 760, 0}, .spot = "PANTONE 185 C"}),
              preview_rgb({.cmyk = {0, 910, 760, 0}}));
}

}  // namespace
}  // namespace banxin
