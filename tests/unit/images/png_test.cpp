#include <gmock/gmock.h>

#include "file_builders.h"
#include "support.h"

namespace banxin {
namespace {

using namespace std::string_literals;
using testing::ElementsAre;

TEST(Png, ComesBackAsItWasWritten) {
    for (const Pixels& pixels :
         {gray(3, 2, {0, 1, 2, 253, 254, 255}), rgb(1, 2, {1, 2, 3, 4, 5, 6}),
          Pixels{2, 1, ColourSpace::gray, true, {9, 0, 8, 255}},
          Pixels{1, 1, ColourSpace::rgb, true, {1, 2, 3, 4}}}) {
        const std::string file = encode_png(pixels, 150);
        EXPECT_EQ(facts_of(file), (ImageFacts{.format = ImageFormat::png,
                                              .space = pixels.space,
                                              .width = pixels.width,
                                              .height = pixels.height,
                                              .alpha = pixels.alpha}));
        EXPECT_EQ(decoded(file).samples, pixels.samples);
        EXPECT_EQ(decoded(file).alpha, pixels.alpha);
    }
}

TEST(Png, SaysItsResolutionAndNoTime) {
    const std::string file = encode_png(gray(1, 1, {0}), 254);
    EXPECT_NE(file.find(png_chunk("pHYs", big(10000, 4) + big(10000, 4) + "\x01")),
              std::string::npos);
    EXPECT_EQ(file.find("tIME"), std::string::npos);
    EXPECT_EQ(file, encode_png(gray(1, 1, {0}), 254));
    EXPECT_EQ(encode_png(gray(1, 1, {0}), 0).find("pHYs"), std::string::npos);
}

TEST(Png, OfCmykIsTheCallersFault) {
    EXPECT_THROW(encode_png(flat(1, 1, ColourSpace::cmyk, {0, 0, 0, 0}), 96),
                 std::invalid_argument);
    EXPECT_THROW(encode_png(rgb(1, 2, {1, 2, 3}), 96), std::invalid_argument);
}

TEST(Png, Of16BitsIsScaledTo8) {
    const std::string file = png_file({3, 1, 16, 0, "", "\0\x00\x00\x80\x80\xFF\xFF"s});
    EXPECT_EQ(facts_of(file).bits, 16);
    EXPECT_THAT(decoded(file).samples, ElementsAre(0, 128, 255));
}

TEST(Png, OfFewBitsSpreadsOverAllGrays) {
    EXPECT_THAT(decoded(png_file({4, 1, 2, 0, "", "\0\x1B"s})).samples,
                ElementsAre(0, 85, 170, 255));
    EXPECT_THAT(decoded(png_file({3, 1, 1, 0, "", "\0\xA0"s})).samples, ElementsAre(255, 0, 255));
}

TEST(Png, OfAPaletteBecomesRgb) {
    const std::string palette = png_chunk("PLTE", "\x01\x02\x03\xF0\xF1\xF2"s);
    const std::string file = png_file({2, 1, 1, 3, palette, "\0\x40"s});
    EXPECT_EQ(facts_of(file), (ImageFacts{.format = ImageFormat::png, .width = 2, .height = 1}));
    EXPECT_THAT(decoded(file).samples, ElementsAre(1, 2, 3, 0xF0, 0xF1, 0xF2));
}

TEST(Png, OfAPaletteMayBeTransparent) {
    const std::string chunks =
        png_chunk("PLTE", "\x01\x02\x03\xF0\xF1\xF2"s) + png_chunk("tRNS", "\x80");
    const std::string file = png_file({2, 1, 8, 3, chunks, "\0\x00\x01"s});
    EXPECT_TRUE(facts_of(file).alpha);
    EXPECT_TRUE(decoded(file).alpha);
    EXPECT_THAT(decoded(file).samples, ElementsAre(1, 2, 3, 0x80, 0xF0, 0xF1, 0xF2, 0xFF));
}

TEST(Png, IsTurnedUprightByItsExif) {
    const std::string file =
        png_file({2, 1, 8, 0, png_chunk("eXIf", exif_block(8)), "\0\x01\x02"s});
    EXPECT_EQ(facts_of(file).orientation, 8);
    EXPECT_EQ(decoded(file).width, 1u);
    EXPECT_THAT(decoded(file).samples, ElementsAre(2, 1));
}

TEST(Png, IsReducedOnRequest) {
    const std::string file = encode_png(gray(4, 2, {10, 20, 30, 40, 10, 20, 30, 40}), 96);
    EXPECT_EQ(decoded(file, 2).width, 2u);
    EXPECT_THAT(decoded(file, 2).samples, ElementsAre(15, 35));
    EXPECT_THAT(decoded(file, 100).samples, ElementsAre(25));
}

TEST(Png, CutShortAnywhereIsTruncated) {
    const std::string chunks =
        png_chunk("PLTE", "\x01\x02\x03\xF0\xF1\xF2"s) + png_chunk("tRNS", "\x80");
    for (const std::string& file : {png_file({2, 1, 8, 3, chunks, "\0\x00\x01"s}),
                                    encode_png(flat(20, 20, ColourSpace::rgb, {1, 2, 3}), 96)}) {
        EXPECT_EQ(fault_of(file), std::nullopt);
        for (std::size_t size = 8; size < file.size(); ++size) {
            EXPECT_EQ(fault_of(file.substr(0, size)), ImageFault::truncated) << size;
        }
        for (std::size_t size = 0; size < 8; ++size) {
            EXPECT_EQ(fault_of(file.substr(0, size)), ImageFault::unknown_format) << size;
        }
    }
}

TEST(Png, WithAnyByteChangedDoesNotCrash) {
    const std::string good = encode_png(flat(5, 5, ColourSpace::rgb, {1, 2, 3}), 96);
    for (std::size_t i = 0; i < good.size(); ++i) {
        for (const char value : {'\0', '\x7F', '\xFF'}) {
            std::string file = good;
            file[i] = value;
            fault_of(file);
        }
    }
}

TEST(Png, WithDamagedPixelsIsDamaged) {
    std::string file = encode_png(flat(5, 5, ColourSpace::rgb, {1, 2, 3}), 96);
    file[file.find("IDAT") + 8] ^= 0x55;
    EXPECT_EQ(fault_of(file), ImageFault::damaged);
}

TEST(Png, ThatClaimsToBeHugeIsRefusedBeforeItTakesMemory) {
    EXPECT_EQ(fault_of(png_file({0x7FFFFFFF, 0x7FFFFFFF, 8, 2, "", ""})), ImageFault::too_large);
    EXPECT_EQ(fault_of(png_file({10'000, 10'000, 8, 2, "", ""})), ImageFault::truncated);
    EXPECT_EQ(fault_of(png_file({0, 5, 8, 2, "", ""})), ImageFault::damaged);
    EXPECT_EQ(fault_of(png_file({0x80000001, 1, 8, 2, "", ""})), ImageFault::damaged);
}

TEST(Png, OfAnImpossibleDepthIsDamaged) {
    EXPECT_EQ(fault_of(png_file({1, 1, 3, 0, "", "\0\0"s})), ImageFault::damaged);
    EXPECT_EQ(fault_of(png_file({1, 1, 4, 2, "", "\0\0"s})), ImageFault::damaged);
    EXPECT_EQ(fault_of(png_file({1, 1, 8, 5, "", "\0\0"s})), ImageFault::damaged);
}

TEST(ImageFacts, AreOfThreeFormatsOnly) {
    EXPECT_EQ(fault_of(""), ImageFault::unknown_format);
    EXPECT_EQ(fault_of("GIF89a"), ImageFault::unknown_format);
    EXPECT_EQ(fault_of("<svg/>"), ImageFault::unknown_format);
}

TEST(ImageFacts, ThatAreNotThoseOfTheFileAreDamage) {
    const std::string file = encode_png(gray(2, 2, {1, 2, 3, 4}), 96);
    ImageFacts facts = facts_of(file);
    facts.width = 3;
    EXPECT_EQ(std::get<ImageFault>(decode_image(file, facts)), ImageFault::damaged);
    facts = facts_of(file);
    facts.space = ColourSpace::rgb;
    EXPECT_EQ(std::get<ImageFault>(decode_image(file, facts)), ImageFault::damaged);
}

}  // namespace
}  // namespace banxin
