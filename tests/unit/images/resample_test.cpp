#include <gmock/gmock.h>

#include "support.h"

namespace banxin {
namespace {

using testing::Each;
using testing::ElementsAre;

TEST(Resample, LeavesTheSameSizeAsItIs) {
    const Pixels pixels = gray(2, 2, {1, 2, 3, 4});
    EXPECT_EQ(resample(pixels, 2, 2).samples, pixels.samples);
}

TEST(Resample, TakesTheMeanOfWhatAPixelCovers) {
    EXPECT_THAT(resample(gray(4, 1, {10, 20, 30, 50}), 2, 1).samples, ElementsAre(15, 40));
    EXPECT_THAT(resample(gray(2, 2, {0, 100, 100, 200}), 1, 1).samples, ElementsAre(100));
    // Pixels 1 and 2/3 of one: (90 × 1 + 30 × 0.5) / 1.5
    EXPECT_THAT(resample(gray(3, 1, {90, 30, 60}), 2, 1).samples, ElementsAre(70, 50));
    EXPECT_THAT(resample(gray(1, 3, {90, 30, 60}), 1, 2).samples, ElementsAre(70, 50));
}

TEST(Resample, GoesStraightBetweenCentresOfWhatItEnlarges) {
    EXPECT_THAT(resample(gray(2, 1, {0, 100}), 4, 1).samples, ElementsAre(0, 25, 75, 100));
    EXPECT_THAT(resample(gray(1, 2, {0, 100}), 1, 4).samples, ElementsAre(0, 25, 75, 100));
    EXPECT_THAT(resample(gray(1, 1, {7}), 3, 3).samples, Each(7));
}

TEST(Resample, MayEnlargeOneWayAndReduceTheOther) {
    EXPECT_THAT(resample(gray(2, 2, {0, 100, 0, 100}), 4, 1).samples, ElementsAre(0, 25, 75, 100));
}

TEST(Resample, KeepsFlatPicturesFlatAtAnySize) {
    for (const std::uint8_t value : Samples{0, 1, 127, 254, 255}) {
        const Pixels pixels = flat(7, 5, ColourSpace::cmyk, {value, value, value, value});
        for (std::uint32_t width = 1; width < 20; ++width) {
            for (std::uint32_t height = 1; height < 12; ++height) {
                ASSERT_THAT(resample(pixels, width, height).samples, Each(value));
            }
        }
    }
    EXPECT_THAT(resample(flat(100'003, 1, ColourSpace::gray, {200}), 3, 1).samples, Each(200));
}

TEST(Resample, KeepsColoursApart) {
    EXPECT_THAT(resample(rgb(2, 1, {10, 0, 200, 20, 0, 100}), 1, 1).samples,
                ElementsAre(15, 0, 150));
}

TEST(Resample, LetsNothingInvisibleBleedIn) {
    const Pixels pixels{2, 1, ColourSpace::rgb, true, {200, 100, 50, 255, 0, 255, 0, 0}};
    EXPECT_THAT(resample(pixels, 1, 1).samples, ElementsAre(200, 100, 50, 128));
    const Pixels clear{2, 1, ColourSpace::gray, true, {9, 0, 9, 0}};
    EXPECT_THAT(resample(clear, 1, 1).samples, ElementsAre(0, 0));
}

TEST(Resample, OfPixelsThatAreNotAsManyAsTheySayIsTheCallersFault) {
    EXPECT_THROW(resample(gray(2, 2, {1}), 1, 1), std::invalid_argument);
}

TEST(Resample, MakesNothingOfNothing) {
    EXPECT_TRUE(resample(gray(2, 1, {1, 2}), 0, 5).samples.empty());
    EXPECT_THAT(resample(gray(0, 0, {}), 1, 1).samples, ElementsAre(0));
}

}  // namespace
}  // namespace banxin
