#include "prepress/decimal.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace banxin {

namespace {

TEST(Decimal, HasNoMoreDigitsThanItNeeds) {
    EXPECT_EQ(decimal(0), "0");
    EXPECT_EQ(decimal(1'500'000), "1.5");
    EXPECT_EQ(decimal(-120'000), "-0.12");
    EXPECT_EQ(decimal(-3'000'001), "-3.000001");
}

TEST(Decimal, ReadsWhatItWrites) {
    for (const std::int64_t value : {0, 1, -1, 999'999, -1'000'000, 123'456'789}) {
        EXPECT_EQ(to_millionths(decimal(value)), value);
    }
    EXPECT_EQ(to_millionths(".5"), 500'000);
    EXPECT_EQ(to_millionths("+2"), 2'000'000);
}

TEST(Decimal, RefusesWhatIsNoNumber) {
    for (const auto* text : {"", "-", "1e5", "1,5", "1.5x", "inf", "nan", "99999999999999999999"}) {
        EXPECT_THROW(to_millionths(text), std::runtime_error) << text;
    }
}

}  // namespace
}  // namespace banxin
