#include <gmock/gmock.h>

#include "file_builders.h"
#include "sample_files.h"
#include "support.h"

namespace banxin {
namespace {

using testing::Each;
using testing::ElementsAre;

Pixels quarters() {  // 16 × 16: dark, mid / light, white
    Pixels pixels{16, 16, ColourSpace::gray, false, {}};
    for (int y = 0; y < 16; ++y) {
        for (int x = 0; x < 16; ++x) {
            pixels.samples.push_back(static_cast<std::uint8_t>((y / 8 * 2 + x / 8) * 85));
        }
    }
    return pixels;
}

std::uint8_t at(const Pixels& pixels, std::uint32_t x, std::uint32_t y) {
    return pixels.samples[(y * pixels.width + x) * pixels.components()];
}

void expect_near(const Samples& samples, const Samples& expected, int tolerance) {
    ASSERT_GE(samples.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        EXPECT_NEAR(samples[i], expected[i], tolerance) << i;
}

TEST(Jpeg, ComesBackAsItWasWritten) {
    const std::string file = encode_jpeg(quarters(), 95);
    EXPECT_EQ(
        facts_of(file),
        (ImageFacts{
            .format = ImageFormat::jpeg, .space = ColourSpace::gray, .width = 16, .height = 16}));
    const Pixels pixels = decoded(file);
    EXPECT_EQ(pixels.width, 16u);
    expect_near(pixels.samples, quarters().samples, 3);
}

TEST(Jpeg, KeepsColours) {
    const Pixels red = flat(9, 7, ColourSpace::rgb, {200, 30, 40});
    const std::string file = encode_jpeg(red, 95);
    EXPECT_EQ(facts_of(file).space, ColourSpace::rgb);
    expect_near(decoded(file).samples, red.samples, 3);
}

TEST(Jpeg, IsTheSameBytesEachTime) {
    EXPECT_EQ(encode_jpeg(quarters(), 80), encode_jpeg(quarters(), 80));
}

TEST(Jpeg, OfCmykIsWrittenAndReadWithZeroForNoInk) {
    const Pixels ink = flat(8, 8, ColourSpace::cmyk, {0, 255, 60, 10});
    const std::string file = encode_jpeg(ink, 95);
    EXPECT_EQ(facts_of(file).space, ColourSpace::cmyk);
    EXPECT_FALSE(facts_of(file).adobe_inverted);
    expect_near(decoded(file).samples, {0, 255, 60, 10}, 3);
}

TEST(Jpeg, OfAdobesCmykIsTurnedRound) {
    const std::string adobe = std::string("Adobe\0\x64\0\0\0\0", 11) + '\0';
    const std::string file = with_segment(
        encode_jpeg(flat(8, 8, ColourSpace::cmyk, {255, 0, 195, 245}), 95), 0xEE, adobe);
    EXPECT_TRUE(facts_of(file).adobe_inverted);
    expect_near(decoded(file).samples, {0, 255, 60, 10}, 3);
}

TEST(Jpeg, OfAdobesYcckIsTurnedRound) {
    EXPECT_TRUE(facts_of(ycck_jpeg()).adobe_inverted);
    expect_near(decoded(ycck_jpeg()).samples, {40, 80, 120, 160}, 4);
}

TEST(Jpeg, HasNothingInvertedInRgbWithAdobesMarker) {
    const std::string adobe = std::string("Adobe\0\x64\0\0\0\0", 11) + '\1';
    const Pixels red = flat(8, 8, ColourSpace::rgb, {200, 30, 40});
    const std::string file = with_segment(encode_jpeg(red, 95), 0xEE, adobe);
    EXPECT_FALSE(facts_of(file).adobe_inverted);
    expect_near(decoded(file).samples, red.samples, 3);
}

TEST(Jpeg, MayBeProgressive) {
    EXPECT_EQ(facts_of(progressive_jpeg()).width, 16u);
    const Pixels pixels = decoded(progressive_jpeg());
    for (std::uint32_t x = 0; x < 16; ++x) EXPECT_NEAR(at(pixels, x, 5), 16 * x, 6);
}

TEST(Jpeg, IsTurnedUprightByItsExifOrientation) {
    // Values at the upright top left, top right, bottom left, bottom right.
    const std::vector<Samples> seen = {{0, 85, 170, 255}, {85, 0, 255, 170}, {255, 170, 85, 0},
                                       {170, 255, 0, 85}, {0, 170, 85, 255}, {170, 0, 255, 85},
                                       {255, 85, 170, 0}, {85, 255, 0, 170}};
    for (std::uint32_t orientation = 1; orientation <= 8; ++orientation) {
        const std::string file = with_orientation(encode_jpeg(quarters(), 95), orientation);
        EXPECT_EQ(facts_of(file).orientation, orientation);
        const Pixels pixels = decoded(file);
        expect_near({at(pixels, 3, 3), at(pixels, 12, 3), at(pixels, 3, 12), at(pixels, 12, 12)},
                    seen[orientation - 1], 3);
    }
}

TEST(Jpeg, SwapsItsSidesWhenItLiesOnOne) {
    const std::string file =
        with_orientation(encode_jpeg(flat(24, 8, ColourSpace::gray, {9}), 90), 6);
    EXPECT_EQ(facts_of(file).width, 24u);
    EXPECT_EQ(facts_of(file).upright_width(), 8u);
    EXPECT_EQ(decoded(file).width, 8u);
    EXPECT_EQ(decoded(file).height, 24u);
    EXPECT_EQ(decoded(file, 4).height, 6u);
}

TEST(Jpeg, TakesAnOrientationOutOfRangeAsUpright) {
    EXPECT_EQ(facts_of(with_orientation(encode_jpeg(quarters(), 90), 0)).orientation, 1);
    EXPECT_EQ(facts_of(with_orientation(encode_jpeg(quarters(), 90), 9)).orientation, 1);
}

TEST(Jpeg, IsReducedToNoLessThanAskedFor) {
    const std::string file = encode_jpeg(flat(100, 50, ColourSpace::gray, {128}), 90);
    for (std::uint32_t reduce = 1; reduce <= 60; ++reduce) {
        const Pixels pixels = decoded(file, reduce);
        EXPECT_GE(pixels.width * reduce, 100u) << reduce;
        EXPECT_GE(pixels.height * reduce, 50u) << reduce;
        EXPECT_LT(pixels.width * reduce, 400u) << reduce;
        EXPECT_THAT(pixels.samples, Each(128));
    }
}

TEST(Jpeg, CutShortAnywhereIsAFault) {
    for (const std::string& file :
         {with_orientation(encode_jpeg(quarters(), 80), 6), progressive_jpeg(), ycck_jpeg()}) {
        EXPECT_EQ(fault_of(file), std::nullopt);
        for (std::size_t size = 0; size < file.size(); ++size) {
            EXPECT_NE(fault_of(file.substr(0, size)), std::nullopt) << size;
        }
        EXPECT_EQ(fault_of(file.substr(0, file.size() - 3)), ImageFault::truncated);
    }
}

TEST(Jpeg, WithAnyByteChangedDoesNotCrash) {
    for (const std::string& good : {encode_jpeg(quarters(), 80), progressive_jpeg()}) {
        for (std::size_t i = 0; i < good.size(); ++i) {
            for (const char value : {'\0', '\x7F', '\xFF'}) {
                std::string file = good;
                file[i] = value;
                fault_of(file);
            }
        }
    }
}

TEST(Jpeg, OfAKindNoPressTakesIsUnsupported) {
    std::string arithmetic = encode_jpeg(quarters(), 80);
    arithmetic[arithmetic.find("\xFF\xC0") + 1] = '\xC9';
    EXPECT_EQ(fault_of(arithmetic), ImageFault::unsupported);
    std::string twelve_bits = encode_jpeg(quarters(), 80);
    twelve_bits[twelve_bits.find("\xFF\xC0") + 4] = '\x0C';
    EXPECT_EQ(fault_of(twelve_bits), ImageFault::unsupported);
}

TEST(Jpeg, ThatClaimsToBeHugeIsRefusedBeforeItTakesMemory) {
    std::string file = encode_jpeg(quarters(), 80);
    const std::size_t size_at = file.find("\xFF\xC0") + 5;
    EXPECT_EQ(fault_of(std::string(file).replace(size_at, 4, "\xFF\x00\xFF\x00", 4)),
              ImageFault::too_large);
    EXPECT_EQ(fault_of(std::string(file).replace(size_at, 4, "\x20\x00\x20\x00", 4)),
              ImageFault::truncated);
    EXPECT_EQ(fault_of(std::string(file).replace(size_at, 4, std::string(4, '\0'))),
              ImageFault::damaged);
}

TEST(Jpeg, OfTransparentPixelsIsTheCallersFault) {
    EXPECT_THROW(encode_jpeg({1, 1, ColourSpace::gray, true, {1, 2}}, 90), std::invalid_argument);
    EXPECT_THROW(encode_jpeg(gray(2, 2, {1}), 90), std::invalid_argument);
}

}  // namespace
}  // namespace banxin
