// The comparison itself is held to account: it must see what a reader would see, and nothing else.
#include "support/picture_difference.h"

#include <gtest/gtest.h>

namespace banxin::test {
namespace {

/// Rows of “characters” of 6 × 6 pixels, as body text looks at 60 dpi.
Pixels page_of_text() {
    Pixels page{240, 160, ColourSpace::rgb, false, {}};
    for (std::uint32_t y = 0; y < page.height; ++y)
        for (std::uint32_t x = 0; x < page.width; ++x) {
            const bool stroke = y % 10 < 6 && x % 8 < 6 && (x * 7 + y * 13 + x / 8 * 5) % 5 < 2;
            page.samples.insert(page.samples.end(), 3, stroke ? 60 : 255);
        }
    return page;
}

std::uint8_t* pixel(Pixels& page, std::uint32_t x, std::uint32_t y) {
    return page.samples.data() + (std::size_t{y} * page.width + x) * 3;
}

TEST(PictureDifference, PassesNoiseOfOneLevelEverywhere) {
    const Pixels page = page_of_text();
    Pixels noisy = page;
    std::uint32_t state = 1;
    for (std::uint8_t& sample : noisy.samples) {
        state = state * 1664525u + 1013904223u;
        if (state >> 31) sample = static_cast<std::uint8_t>(sample == 255 ? 254 : sample + 1);
    }
    EXPECT_TRUE(looks_the_same(compare(page, noisy)));
}

TEST(PictureDifference, FailsALineOfTextMovedByOnePixel) {
    const Pixels page = page_of_text();
    Pixels moved = page;
    for (std::uint32_t y = 50; y < 60; ++y)
        for (std::uint32_t x = 1; x < page.width; ++x)
            std::copy_n(page.samples.data() + (std::size_t{y} * page.width + x - 1) * 3, 3,
                        pixel(moved, x, y));
    EXPECT_FALSE(looks_the_same(compare(page, moved)));
}

TEST(PictureDifference, FailsOneChangedCharacter) {
    Pixels page = page_of_text();
    const Pixels before = page;
    for (std::uint32_t y = 50; y < 56; ++y)
        for (std::uint32_t x = 80; x < 86; ++x) {
            const std::uint8_t turned =
                before.samples[(std::size_t{50 + x - 80} * page.width + 80 + y - 50) * 3];
            std::fill_n(pixel(page, x, y), 3, turned);
        }
    EXPECT_FALSE(looks_the_same(compare(before, page)));
}

TEST(PictureDifference, FailsAFaintHairlineGone) {
    const Pixels page = page_of_text();
    Pixels ruled = page;
    for (std::uint32_t x = 0; x < page.width; ++x)
        std::fill_n(pixel(ruled, x, 8), 3, std::uint8_t{215});
    EXPECT_FALSE(looks_the_same(compare(ruled, page)));
}

TEST(PictureDifference, FailsATintThatTurnedASlightlyOtherColour) {
    const Pixels page = page_of_text();
    Pixels tinted = page;
    for (std::uint32_t y = 0; y < 40; ++y)
        for (std::uint32_t x = 0; x < 60; ++x) pixel(tinted, x, y)[2] = 245;
    EXPECT_FALSE(looks_the_same(compare(page, tinted)));
}

TEST(PictureDifference, FailsAnotherSize) {
    Pixels page = page_of_text();
    const Pixels before = page;
    page.samples.erase(page.samples.begin(), page.samples.begin() + page.width * 3);
    --page.height;
    EXPECT_FALSE(looks_the_same(compare(before, page)));
}

}  // namespace
}  // namespace banxin::test
