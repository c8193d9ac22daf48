#include "display/colour_key.h"

#include <gtest/gtest.h>

namespace banxin {

namespace {

constexpr std::array<std::array<double, 3>, 5> colours{{{0, 0, 0},
                                                        {1, 1, 1},
                                                        {0.8, 0.123456, 0.05},
                                                        {0.000137, 0.000251, 0.000373},
                                                        {0.9995, 0.5, 0.25}}};

TEST(ColourKey, ComesBackAsItWasGiven) {
    for (const auto& colour : colours) {
        for (const auto key : {ColourKey::plain, ColourKey::vertical_text}) {
            EXPECT_EQ(read_key(with_key(colour, key)).key, key) << colour[0];
        }
    }
}

TEST(ColourKey, DoesNotChangeTheColourAScreenShows) {
    for (const auto& colour : colours) {
        const auto keyed = with_key(colour, ColourKey::vertical_text);
        for (std::size_t i = 0; i < 3; ++i) EXPECT_NEAR(keyed[i], colour[i], 0.5 / 255);
    }
}

TEST(ColourKey, LeavesThousandths) {
    EXPECT_EQ(read_key(with_key({0.8, 0.1234, 0}, ColourKey::vertical_text)),
              (KeyedColour{{800, 123, 0}, ColourKey::vertical_text}));
    EXPECT_EQ(read_key({0.5, 0.0004, 1}), (KeyedColour{{500, 0, 1000}, ColourKey::plain}));
}

}  // namespace
}  // namespace banxin
