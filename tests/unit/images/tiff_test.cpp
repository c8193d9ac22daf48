#include <gmock/gmock.h>

#include "file_builders.h"
#include "sample_files.h"
#include "support.h"

namespace banxin {
namespace {

using namespace std::string_literals;
using testing::Each;
using testing::ElementsAre;

constexpr std::uint32_t white_is_zero = 0, black_is_zero = 1, rgb_colours = 2, palette = 3,
                        inks = 5, lab = 8, icc_lab = 9, fax_lab = 10;

std::string strip_file(std::vector<TiffEntry> entries, const std::string& strip) {
    return tiff_file(std::move(entries), 273, {strip});
}
std::vector<TiffEntry> with(std::vector<TiffEntry> entries, TiffEntry more) {
    std::erase_if(entries, [&](const TiffEntry& entry) { return entry.tag == more.tag; });
    entries.push_back(std::move(more));
    return entries;
}

TEST(Tiff, OfRgbIsReadAsItIs) {
    const std::string file = strip_file(tiff_entries(2, 1, {8, 8, 8}, rgb_colours), "\1\2\3\4\5\6");
    EXPECT_EQ(facts_of(file), (ImageFacts{.format = ImageFormat::tiff, .width = 2, .height = 1}));
    EXPECT_THAT(decoded(file).samples, ElementsAre(1, 2, 3, 4, 5, 6));
}

TEST(Tiff, OfInksIsReadWithZeroForNoInk) {
    const std::string file = strip_file(tiff_entries(1, 1, {8, 8, 8, 8}, inks), "\0\xFF\x3C\x0A"s);
    EXPECT_EQ(facts_of(file).space, ColourSpace::cmyk);
    EXPECT_THAT(decoded(file).samples, ElementsAre(0, 255, 60, 10));
}

TEST(Tiff, Of16BitsIsScaledTo8) {
    const std::string file =
        strip_file(tiff_entries(3, 1, {16}, black_is_zero), "\0\0\x80\x80\xFF\xFF"s);
    EXPECT_EQ(facts_of(file).bits, 16);
    EXPECT_THAT(decoded(file).samples, ElementsAre(0, 128, 255));
}

TEST(Tiff, OfFewBitsSpreadsOverAllGrays) {
    EXPECT_THAT(decoded(strip_file(tiff_entries(4, 1, {2}, black_is_zero), "\x1B")).samples,
                ElementsAre(0, 85, 170, 255));
    EXPECT_THAT(decoded(strip_file(tiff_entries(3, 1, {4}, black_is_zero), "\x0F\x80")).samples,
                ElementsAre(0, 255, 136));
}

TEST(Tiff, MayHaveZeroForWhite) {
    EXPECT_THAT(decoded(strip_file(tiff_entries(3, 1, {1}, white_is_zero), "\xA0")).samples,
                ElementsAre(0, 255, 0));
}

TEST(Tiff, OfAPaletteBecomesRgb) {
    const TiffEntry colours{320,
                            {0x0100, 0, 0, 0xF000, 0x0200, 0, 0, 0xF100, 0x0300, 0, 0, 0xF200}};
    const auto entries = with(tiff_entries(2, 1, {2}, palette), colours);
    EXPECT_EQ(facts_of(strip_file(entries, "\x30")).space, ColourSpace::rgb);
    EXPECT_THAT(decoded(strip_file(entries, "\x30")).samples,
                ElementsAre(1, 2, 3, 0xF0, 0xF1, 0xF2));
}

TEST(Tiff, OfAPaletteMayHaveOnly8BitColours) {
    const TiffEntry colours{320, {1, 0xF0, 2, 0xF1, 3, 0xF2}};
    EXPECT_THAT(
        decoded(strip_file(with(tiff_entries(2, 1, {1}, palette), colours), "\x40")).samples,
        ElementsAre(1, 2, 3, 0xF0, 0xF1, 0xF2));
}

TEST(Tiff, MayStoreOnePlaneAfterTheOther) {
    const auto entries = with(tiff_entries(2, 1, {8, 8, 8}, rgb_colours), {284, {2}});
    EXPECT_THAT(decoded(tiff_file(entries, 273, {"\1\4", "\2\5", "\3\6"})).samples,
                ElementsAre(1, 2, 3, 4, 5, 6));
}

TEST(Tiff, MayBeTiled) {
    auto entries = tiff_entries(17, 2, {8}, black_is_zero);
    std::erase_if(entries, [](const TiffEntry& entry) { return entry.tag == 278; });
    entries.push_back({322, {16}});
    entries.push_back({323, {16}});
    std::string left(256, '\x09'), right(256, '\x07');
    left[16] = '\x05';
    const Pixels pixels = decoded(tiff_file(entries, 324, {left, right}));
    ASSERT_EQ(pixels.samples.size(), 34u);
    EXPECT_EQ(pixels.samples[0], 9);
    EXPECT_EQ(pixels.samples[16], 7);
    EXPECT_EQ(pixels.samples[17], 5);
    EXPECT_EQ(pixels.samples[33], 7);
}

TEST(Tiff, KeepsTransparency) {
    const auto entries = with(tiff_entries(1, 1, {8, 8, 8, 8}, rgb_colours), {338, {2}});
    EXPECT_TRUE(facts_of(strip_file(entries, "\1\2\3\4")).alpha);
    EXPECT_THAT(decoded(strip_file(entries, "\1\2\3\4")).samples, ElementsAre(1, 2, 3, 4));
}

TEST(Tiff, DividesMultipliedColoursByTheirTransparency) {
    const auto entries = with(tiff_entries(2, 1, {8, 8}, black_is_zero), {338, {1}});
    EXPECT_THAT(decoded(strip_file(entries, "\x40\x80\0\0"s)).samples, ElementsAre(128, 128, 0, 0));
}

TEST(Tiff, LeavesMasksOfUnspecifiedUseOut) {
    const auto entries = with(tiff_entries(1, 1, {8, 8, 8, 8, 8}, inks), {338, {0}});
    EXPECT_FALSE(facts_of(strip_file(entries, "\1\2\3\4\5")).alpha);
    EXPECT_THAT(decoded(strip_file(entries, "\1\2\3\4\5")).samples, ElementsAre(1, 2, 3, 4));
}

TEST(Tiff, OfLabIsShownAsRgb) {
    const std::string white = strip_file(tiff_entries(1, 1, {8, 8, 8}, lab), "\xFF\0\0"s);
    EXPECT_EQ(facts_of(white).space, ColourSpace::lab);
    EXPECT_EQ(decoded(white).space, ColourSpace::rgb);
    EXPECT_THAT(decoded(white).samples, Each(testing::Ge(254)));
    const Samples red =
        decoded(strip_file(tiff_entries(1, 1, {8, 8, 8}, lab), "\x80\x50\x40")).samples;
    EXPECT_GT(red[0], red[1] + 100);
    EXPECT_EQ(decoded(strip_file(tiff_entries(1, 1, {8, 8, 8}, icc_lab), "\x80\xD0\xC0")).samples,
              red);
}

TEST(Tiff, OfLabIn16BitsIsTheSameColour) {
    const Samples red =
        decoded(strip_file(tiff_entries(1, 1, {8, 8, 8}, lab), "\x80\x50\x40")).samples;
    EXPECT_EQ(
        decoded(strip_file(tiff_entries(1, 1, {16, 16, 16}, lab), "\x80\x80\0\x50\0\x40"s)).samples,
        red);
    EXPECT_EQ(decoded(strip_file(tiff_entries(1, 1, {16, 16, 16}, icc_lab), "\0\x80\0\xD0\0\xC0"s))
                  .samples,
              red);
    const auto planes = with(tiff_entries(1, 1, {16, 16, 16}, lab), {284, {2}});
    EXPECT_EQ(decoded(tiff_file(planes, 273, {"\x80\x80", "\0\x50"s, "\0\x40"s})).samples, red);
}

TEST(Tiff, IsTurnedUprightInAllEightWays) {
    // 3 × 2 pixels:  1 2 3 / 4 5 6
    const std::vector<Samples> seen = {{1, 2, 3, 4, 5, 6}, {3, 2, 1, 6, 5, 4}, {6, 5, 4, 3, 2, 1},
                                       {4, 5, 6, 1, 2, 3}, {1, 4, 2, 5, 3, 6}, {4, 1, 5, 2, 6, 3},
                                       {6, 3, 5, 2, 4, 1}, {3, 6, 2, 5, 1, 4}};
    for (std::uint32_t orientation = 1; orientation <= 8; ++orientation) {
        const std::string file = strip_file(
            with(tiff_entries(3, 2, {8}, black_is_zero), {274, {orientation}}), "\1\2\3\4\5\6");
        EXPECT_EQ(facts_of(file).orientation, orientation);
        EXPECT_EQ(decoded(file).samples, seen[orientation - 1]) << orientation;
        EXPECT_EQ(decoded(file).width, orientation <= 4 ? 3u : 2u);
    }
}

TEST(Tiff, MayBePacked) {
    const auto entries = with(tiff_entries(4, 1, {8}, black_is_zero), {259, {32773}});
    EXPECT_THAT(decoded(strip_file(entries, "\xFE\x07\0\x09"s)).samples, ElementsAre(7, 7, 7, 9));
}

TEST(Tiff, MayBeCompressedAsUsual) {
    const Samples expected = flat(16, 16, ColourSpace::rgb, {200, 100, 50}).samples;
    EXPECT_EQ(decoded(lzw_tiff()).samples, expected);
    EXPECT_EQ(decoded(deflate_tiff()).samples, expected);
    const Samples samples = decoded(jpeg_tiff()).samples;
    ASSERT_EQ(samples.size(), expected.size());
    for (std::size_t i = 0; i < samples.size(); ++i) EXPECT_NEAR(samples[i], expected[i], 4);
}

TEST(Tiff, MayBeAFax) {
    const Pixels pixels = decoded(fax_tiff());
    for (std::size_t i = 0; i < pixels.samples.size(); ++i) {
        EXPECT_EQ(pixels.samples[i], i % 16 < 8 ? 0 : 255);
    }
}

TEST(Tiff, OfColoursWeDoNotKnowIsUnsupported) {
    EXPECT_EQ(fault_of(strip_file(tiff_entries(1, 1, {8, 8, 8}, fax_lab), "\1\2\3")),
              ImageFault::unsupported);
    EXPECT_EQ(fault_of(strip_file(tiff_entries(1, 1, {32}, black_is_zero), "\1\2\3\4")),
              ImageFault::unsupported);
    EXPECT_EQ(
        fault_of(strip_file(with(tiff_entries(1, 1, {16}, black_is_zero), {339, {3}}), "\1\2")),
        ImageFault::unsupported);
    EXPECT_EQ(
        fault_of(strip_file(with(tiff_entries(1, 1, {8}, black_is_zero), {259, {34712}}), "\1")),
        ImageFault::unsupported);
}

TEST(Tiff, CutShortDoesNotCrashAndIsAFaultWherePixelsAreMissing) {
    for (const std::string& file :
         {lzw_tiff(), deflate_tiff(), jpeg_tiff(), fax_tiff(),
          strip_file(tiff_entries(4, 4, {8}, black_is_zero), std::string(16, 'x'))}) {
        EXPECT_EQ(fault_of(file), std::nullopt);
        for (std::size_t size = 0; size + 4 < file.size(); ++size) fault_of(file.substr(0, size));
        EXPECT_NE(fault_of(file.substr(0, file.size() / 2)), std::nullopt);
    }
    const std::string plain =
        strip_file(tiff_entries(4, 4, {8}, black_is_zero), std::string(16, 'x'));
    for (std::size_t missing = 1; missing <= 16; ++missing) {
        EXPECT_EQ(fault_of(plain.substr(0, plain.size() - missing)), ImageFault::truncated)
            << missing;
    }
}

TEST(Tiff, WithAnyByteChangedDoesNotCrash) {
    for (const std::string& good : {lzw_tiff(), deflate_tiff(), jpeg_tiff(), fax_tiff()}) {
        for (std::size_t i = 0; i < good.size(); ++i) {
            for (const char value : {'\0', '\x7F', '\xFF'}) {
                std::string file = good;
                file[i] = value;
                fault_of(file);
            }
        }
    }
}

TEST(Tiff, ThatClaimsToBeHugeIsRefusedBeforeItTakesMemory) {
    auto entries = tiff_entries(1, 1, {8}, black_is_zero);
    entries = with(with(entries, {256, {2'000'000'000}, 4}), {257, {2'000'000'000}, 4});
    EXPECT_NE(fault_of(strip_file(entries, "x")), std::nullopt);
    entries = with(with(entries, {256, {20'000}, 4}), {257, {20'000}, 4});
    EXPECT_EQ(fault_of(strip_file(with(entries, {278, {20'000}}), "x")), ImageFault::too_large);
    entries = with(with(entries, {256, {10'000}, 4}), {257, {10'000}, 4});
    EXPECT_EQ(fault_of(strip_file(entries, "x")), ImageFault::truncated);
    entries = with(with(entries, {256, {0}, 4}), {257, {0}, 4});
    EXPECT_NE(fault_of(strip_file(entries, "x")), std::nullopt);
}

}  // namespace
}  // namespace banxin
