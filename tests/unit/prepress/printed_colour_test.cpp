#include "prepress/printed_colour.h"

#include <gtest/gtest.h>

namespace banxin {
namespace {

const Ink black{.cmyk = {0, 0, 0, 1000}};
const Ink rich_black{.cmyk = {400, 0, 0, 1000}};
const Ink yellow{.cmyk = {0, 0, 1000, 0}};
const Ink white{.cmyk = {0, 0, 0, 0}};
const Ink gold{.cmyk = {0, 200, 600, 200}, .spot = "Gold"};
const Ink every_plate{.cmyk = {0, 0, 0, 1000}, .registration = true};

Ink with(Ink ink, Overprint overprint) {
    ink.overprint = overprint;
    return ink;
}
Ink half(Ink ink) {
    ink.tint = 500;
    return ink;
}

TEST(Printed, IsAProcessColourWithItsTintApplied) {
    EXPECT_EQ(printed({.cmyk = {900, 550, 0, 100}}, 1000),
              PrintedColour(ProcessColour{{900'000, 550'000, 0, 100'000}}));
    EXPECT_EQ(printed(black, 200), PrintedColour(ProcessColour{{0, 0, 0, 200'000}}));
    EXPECT_EQ(printed(half({.cmyk = {333, 0, 0, 0}}), 333),
              PrintedColour(ProcessColour{{55'445, 0, 0, 0}}));  // 0.333 · 0.5 · 0.333 = 0.0554445
}

TEST(Printed, IsATintOfAPlateOfItsOwn) {
    EXPECT_EQ(printed(gold, 300), PrintedColour(PlateColour{"Gold", 300'000}));
    EXPECT_EQ(printed(half(gold), 300), PrintedColour(PlateColour{"Gold", 150'000}));
    EXPECT_EQ(printed(every_plate, 1000), PrintedColour(PlateColour{"All", 1'000'000}));
}

TEST(InProcessInks, ASpotInkIsItsAlternate) {
    EXPECT_EQ(in_process_inks(gold, 500), (ProcessColour{{0, 100'000, 300'000, 100'000}}));
    EXPECT_EQ(in_process_inks(every_plate, 1000),
              (ProcessColour{{1'000'000, 1'000'000, 1'000'000, 1'000'000}}));
}

TEST(Overprints, ByRuleOnlyTextAndLinesOfFullBlack) {
    for (const InkUse use : {InkUse::text, InkUse::vertical_text, InkUse::stroke}) {
        EXPECT_TRUE(overprints(black, 1000, use));
        EXPECT_FALSE(overprints(black, 999, use));
        EXPECT_FALSE(overprints(half(black), 1000, use));
        for (const Ink& ink : {rich_black, yellow, white, gold, every_plate})
            EXPECT_FALSE(overprints(ink, 1000, use));
    }
    EXPECT_FALSE(overprints(black, 1000, InkUse::fill));
}

TEST(Overprints, AsAnInkSaysOfItself) {
    for (const InkUse use : {InkUse::fill, InkUse::stroke, InkUse::text, InkUse::vertical_text}) {
        for (const Ink& ink : {black, rich_black, yellow, gold, every_plate}) {
            EXPECT_TRUE(overprints(with(ink, Overprint::overprint), 500, use));
            EXPECT_FALSE(overprints(with(ink, Overprint::knock_out), 1000, use));
        }
    }
}

TEST(Overprints, NeverInWhite) {
    EXPECT_FALSE(overprints(with(white, Overprint::overprint), 1000, InkUse::text));
    EXPECT_FALSE(overprints(with(black, Overprint::overprint), 0, InkUse::text));
    EXPECT_FALSE(overprints(with(gold, Overprint::overprint), 0, InkUse::fill));
}

}  // namespace
}  // namespace banxin
