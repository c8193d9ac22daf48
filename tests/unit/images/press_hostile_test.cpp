#include <gmock/gmock.h>

#include "base/parallel.h"
#include "images/icc_profile.h"
#include "press_support.h"
#include "sample_files.h"

namespace banxin {
namespace {

/// Converts whatever it is; a fault is as good as a photo within its limits.
void survive(const std::string& file, const PressColour& colour = newsprint()) {
    PressPhotoSettings settings;
    settings.width = 9;
    settings.height = 9;
    const Converted made = convert(file, settings, colour);
    const auto* photo = std::get_if<PressPhoto>(&made);
    EXPECT_LE(photo ? photo->most_ink : 0, 2400);
}

std::string mutated(std::string bytes, std::size_t at, char value) {
    bytes[at] = value;
    return bytes;
}

TEST(HostilePhotos, CutShortAreFaults) {
    const std::string jpeg = encode_jpeg(noise(32, 32, ColourSpace::rgb), 90),
                      png = encode_png(noise(32, 32, ColourSpace::rgb), 72);
    for (const std::string& good :
         {jpeg, png, lzw_tiff(), ycck_jpeg(), progressive_jpeg(), halved_colour_jpeg()}) {
        for (std::size_t size = 0; size < good.size(); size += 1 + good.size() / 41)
            survive(good.substr(0, size));
        const Converted made =
            newsprint().convert(good.substr(0, good.size() / 2), facts_of(good), {});
        EXPECT_TRUE(std::holds_alternative<ImageFault>(made));
    }
}

TEST(HostilePhotos, WithHeadersThatLieAreFaults) {
    const std::string good = encode_jpeg(noise(32, 32, ColourSpace::rgb), 90);
    ImageFacts lie = facts_of(good);
    lie.width = 100'000;
    lie.height = 100'000;
    EXPECT_EQ(std::get<ImageFault>(newsprint().convert(good, lie, {})), ImageFault::too_large);
    lie.width = lie.height = 10'000;
    EXPECT_EQ(std::get<ImageFault>(newsprint().convert(good, lie, {})), ImageFault::truncated);
    lie = facts_of(good);
    lie.width = 0;
    EXPECT_EQ(std::get<ImageFault>(newsprint().convert(good, lie, {})), ImageFault::damaged);
    lie.width = 31;
    EXPECT_EQ(std::get<ImageFault>(newsprint().convert(good, lie, {})), ImageFault::damaged);
    lie = facts_of(good);
    for (const ColourSpace space : {ColourSpace::gray, ColourSpace::cmyk, ColourSpace::lab}) {
        lie.space = space;
        static_cast<void>(newsprint().convert(good, lie, {}));
    }
}

TEST(HostilePhotos, WithAnyByteChangedDoNotCrash) {
    const std::string cmyk = with_profile(encode_jpeg(noise(16, 16, ColourSpace::cmyk), 60),
                                          newsprint_icc().substr(0, 400)),
                      rgb = with_profile(encode_jpeg(noise(16, 16, ColourSpace::rgb), 60),
                                         swapped_profile(), 90);
    for (const std::string& good :
         {cmyk, rgb, lzw_tiff(), ycck_jpeg(), progressive_jpeg(), halved_colour_jpeg()}) {
        for (std::size_t i = 0; i < good.size(); i += 3)
            for (const char value : {'\0', '\xFF'}) survive(mutated(good, i, value));
    }
}

TEST(HostileProfiles, OrOnesOfOtherColoursCountAsNone) {
    const std::string red = patch({255, 0, 0});
    const Inks usual = inks_of(red);
    std::string no_signature = swapped_profile();
    no_signature.replace(36, 4, "nope");
    for (const std::string& icc :
         {std::string("x"), std::string(500, '\0'), newsprint_icc(), no_signature,
          swapped_profile().substr(0, 300), mutated(swapped_profile(), 0, '\x7F')}) {
        EXPECT_EQ(inks_of(with_profile(red, icc)), usual);
    }
}

TEST(HostileProfiles, WithTagsThatAreNotThereCountAsNone) {
    std::string icc = swapped_profile();
    icc.replace(128 + 4 + 12 + 4, 4, big(0x7FFF'FFFF, 4));  // where the second tag stands
    EXPECT_FALSE(describes(icc, ColourSpace::rgb));
    EXPECT_EQ(inks_of(with_profile(patch({255, 0, 0}), icc)), inks_of(patch({255, 0, 0})));
}

TEST(HostileProfiles, InPiecesThatDoNotFitCountAsNone) {
    const std::string red = patch({255, 0, 0}), icc = swapped_profile();
    const auto piece = [&](char number, char count, const std::string& bytes) {
        return std::string("ICC_PROFILE\0", 12) + number + count + bytes;
    };
    const std::string front = icc.substr(0, 200), back = icc.substr(200);
    const Inks usual = inks_of(red);
    const auto two = [&](const std::string& first, const std::string& second) {
        return inks_of(with_segment(with_segment(red, 0xE2, second), 0xE2, first));
    };
    EXPECT_NE(two(piece(1, 2, front), piece(2, 2, back)), usual);
    EXPECT_NE(two(piece(2, 2, back), piece(1, 2, front)), usual) << "in any order";
    EXPECT_EQ(two(piece(1, 2, front), piece(1, 2, back)), usual);
    EXPECT_EQ(two(piece(1, 3, front), piece(2, 3, back)), usual);
    EXPECT_EQ(two(piece(0, 2, front), piece(1, 2, back)), usual);
    EXPECT_EQ(inks_of(with_segment(red, 0xE2, piece(1, 1, ""))), usual);
}

TEST(HostileProfiles, WithAnyByteChangedDoNotCrash) {
    const std::string red = patch({255, 0, 0}), icc = swapped_profile();
    for (std::size_t i = 0; i < icc.size(); i += 2)
        survive(with_profile(red, mutated(icc, i, static_cast<char>(icc[i] ^ 0xFF))));
}

TEST(HostileProfiles, ForThePressDoNotCrashEither) {
    const std::string red = patch({255, 0, 0});
    const auto press_with = [&](const std::string& icc) {
        if (const auto colour = PressColour::open(icc)) survive(red, *colour);
    };
    // The header, the table of tags, and the heads of the first tables.
    for (std::size_t i = 0; i < 400; i += 5) press_with(mutated(newsprint_icc(), i, '\xFF'));
    for (const std::size_t size : {130u, 400u, 5000u, 200'000u})
        press_with(newsprint_icc().substr(0, size));
}

TEST(PressColour, MayBeUsedByManyThreads) {
    const auto colour = PressColour::open(newsprint_icc());
    std::vector<std::string> files, one(12), many(12);
    for (std::uint32_t i = 0; i < 12; ++i) {
        const std::string jpeg = encode_jpeg(noise(16 + i, 16, ColourSpace::rgb), 90);
        files.push_back(i % 3 == 0 ? with_profile(jpeg, swapped_profile()) : jpeg);
    }
    parallel_for(12, 1, [&](std::size_t i) { one[i] = pressed(files[i]).jpeg; });
    parallel_for(12, 4, [&](std::size_t i) { many[i] = pressed(files[i], {}, *colour).jpeg; });
    EXPECT_EQ(one, many);
}

}  // namespace
}  // namespace banxin
