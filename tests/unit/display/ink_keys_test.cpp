#include "display/ink_keys.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <stdexcept>

namespace banxin {
namespace {

constexpr InkUse uses[] = {InkUse::fill, InkUse::stroke, InkUse::text, InkUse::vertical_text};

/// Inks of all colours: `count` of them, none like its neighbours.
std::vector<Ink> inks_of_all_colours(std::uint32_t count) {
    const auto part = [](std::uint32_t seed) { return static_cast<std::uint16_t>(seed % 1001); };
    std::vector<Ink> inks;
    for (std::uint32_t i = 0; i < count; ++i)
        inks.push_back({.cmyk = {part(i * 7), part(i * 131), part(i * 337), part(i * 17)}});
    return inks;
}

/// As Cairo writes a colour and a reader reads it.
Rgb through_cairo(Rgb colour) {
    for (double& part : colour) {
        char text[32];
        std::snprintf(text, sizeof text, "%f", part);
        part = std::strtod(text, nullptr);
    }
    return colour;
}

void expect_round_trip(const KeyedInk& ink, const std::vector<Ink>& inks) {
    const Rgb key = key_of(ink, inks),
              preview = preview_rgb(inks[index(ink.fill.ink)], ink.fill.tint);
    ASSERT_EQ(ink_of(through_cairo(key), inks), ink) << index(ink.fill.ink) << " " << ink.fill.tint;
    for (std::size_t i = 0; i < 3; ++i) ASSERT_NEAR(key[i], preview[i], 0.001 + 1e-9);
}

TEST(InkKeys, ComeBackAsTheInkTintAndUseTheyWereMadeOf) {
    const auto inks = inks_of_all_colours(40);
    for (std::uint32_t ink = 0; ink < inks.size(); ++ink) {
        for (std::uint16_t tint = 0; tint <= 1000; ++tint)
            expect_round_trip({{static_cast<InkId>(ink), tint}, uses[(ink + tint) % 4]}, inks);
    }
}

TEST(InkKeys, AreAsManyAsThereMayBeInks) {
    const auto inks = inks_of_all_colours(max_keyed_inks);
    for (std::uint32_t ink = 0; ink < inks.size(); ++ink) {
        for (const InkUse use : uses)
            expect_round_trip(
                {{static_cast<InkId>(ink), static_cast<std::uint16_t>(ink % 1001)}, use}, inks);
    }
}

TEST(InkKeys, AreDifferentForInksOfOneColour) {
    const std::vector<Ink> inks{{.cmyk = {0, 0, 0, 1000}}, {.cmyk = {0, 0, 0, 1000}}};
    EXPECT_NE(key_of({{InkId{0}, 1000}, InkUse::text}, inks),
              key_of({{InkId{1}, 1000}, InkUse::text}, inks));
    EXPECT_NE(key_of({{InkId{0}, 1000}, InkUse::text}, inks),
              key_of({{InkId{0}, 1000}, InkUse::fill}, inks));
}

TEST(InkKeys, AreNotFoundInOtherColours) {
    const auto inks = inks_of_all_colours(20);
    EXPECT_EQ(ink_of({0, 0, 0}, inks), std::nullopt);
    EXPECT_EQ(ink_of({1, 1, 1}, inks), std::nullopt);
    EXPECT_EQ(ink_of({0.5, 0.5, 0.5}, inks), std::nullopt);
    EXPECT_EQ(ink_of({-1, 0, 2}, inks), std::nullopt);
    EXPECT_EQ(ink_of(key_of({{InkId{19}, 1000}, InkUse::fill}, inks), inks_of_all_colours(19)),
              std::nullopt);
}

TEST(InkKeys, AreBrokenByAMillionthInAnyPart) {
    const auto inks = inks_of_all_colours(20);
    for (std::uint32_t ink = 0; ink < inks.size(); ++ink) {
        const Rgb key = key_of({{static_cast<InkId>(ink), 700}, InkUse::text}, inks);
        for (std::size_t part = 0; part < 3; ++part) {
            for (const double error : {-1e-6, 1e-6, -1e-3, 1e-3}) {
                Rgb damaged = key;
                damaged[part] += error;
                EXPECT_EQ(ink_of(damaged, inks), std::nullopt)
                    << ink << " " << part << " " << error;
            }
        }
    }
}

TEST(InkKeys, RefuseWhatCannotBePrinted) {
    const auto inks = inks_of_all_colours(max_keyed_inks + 1);
    EXPECT_THROW(key_of({{static_cast<InkId>(max_keyed_inks), 1000}}, inks), std::out_of_range);
    EXPECT_THROW(key_of({{InkId{0}, 1001}}, inks), std::out_of_range);
    EXPECT_THROW(key_of({{InkId{0}, 1000}}, {}), std::out_of_range);
}

}  // namespace
}  // namespace banxin
