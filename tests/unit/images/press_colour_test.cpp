#include <gmock/gmock.h>

#include "press_support.h"

namespace banxin {
namespace {

using testing::AllOf;
using testing::Field;
using testing::Ge;
using testing::Le;

using Colour = PressPhotoSettings::Colour;

TEST(PressColour, OpensOutputProfilesOfCmykOnly) {
    EXPECT_NE(PressColour::open(newsprint_icc()), nullptr);
    EXPECT_NE(PressColour::open(coated_icc()), nullptr);
    EXPECT_EQ(PressColour::open(""), nullptr);
    EXPECT_EQ(PressColour::open("no profile"), nullptr);
    EXPECT_EQ(PressColour::open(swapped_profile()), nullptr);
    std::string monitor = newsprint_icc();
    monitor.replace(12, 4, "mntr");
    EXPECT_EQ(PressColour::open(monitor), nullptr);
}

TEST(PressColour, LeavesWhitePaperBare) {
    EXPECT_LE(inks_of(patch({255, 255, 255})).total(), 5);
}

TEST(PressColour, KeepsNeutralGrayNearlyNeutral) {
    for (const std::uint8_t gray : Samples{60, 120, 180, 220}) {
        const Pixels inks = decoded(pressed(patch({gray, gray, gray})).jpeg);
        const Pixels seen = newsprint().soft_proof(inks, {1000, 1000, 1000});
        EXPECT_NEAR(seen.samples[0], seen.samples[1], 12) << int(gray);
        EXPECT_NEAR(seen.samples[2], seen.samples[1], 12) << int(gray);
    }
}

TEST(PressColour, PrintsPureColoursWithoutBlack) {
    EXPECT_THAT(inks_of(patch({255, 0, 0})),
                AllOf(Field(&Inks::c, Le(5)), Field(&Inks::m, Ge(190)), Field(&Inks::y, Ge(190)),
                      Field(&Inks::k, Le(5))));
    EXPECT_THAT(inks_of(patch({255, 255, 0})),
                AllOf(Field(&Inks::c, Le(5)), Field(&Inks::m, Le(60)), Field(&Inks::y, Ge(190)),
                      Field(&Inks::k, Le(5))));
}

TEST(PressColour, PutsMostOfADarkTonesInkOnTheBlackPlate) {
    const Inks shadow = inks_of(patch({30, 30, 30}));
    EXPECT_GT(shadow.k, 200);
    EXPECT_GT(shadow.k, shadow.c);
}

TEST(PressColour, FollowsTheIntent) {
    PressPhotoSettings relative;
    relative.perceptual = false;
    EXPECT_NE(inks_of(patch({20, 90, 160})), inks_of(patch({20, 90, 160}), relative));
    EXPECT_LE(inks_of(patch({255, 255, 255}), relative).total(), 5);
}

TEST(PressColour, GrayPhotosStayOnTheBlackPlate) {
    const PressPhoto photo = pressed(patch({100}, ColourSpace::gray));
    EXPECT_EQ(photo.space, ColourSpace::gray);
    EXPECT_EQ(facts_of(photo.jpeg).space, ColourSpace::gray);
    EXPECT_NEAR(inks_at(photo, 8, 8).k, 155, 2);
    EXPECT_NEAR(photo.most_ink, 155 * 1000 / 255, 8);
}

TEST(PressColour, CanPrintAnyPhotoInGrayByItsLuminance) {
    PressPhotoSettings gray;
    gray.colour = Colour::gray;
    EXPECT_NEAR(inks_of(patch({120, 120, 120}), gray).k, 135, 2);
    EXPECT_LE(inks_of(patch({255, 255, 255}), gray).k, 1);
    EXPECT_GE(inks_of(patch({0, 0, 0}), gray).k, 254);
    const int green = inks_of(patch({0, 200, 0}), gray).k,
              blue = inks_of(patch({0, 0, 200}), gray).k;
    EXPECT_LT(green, blue);
    EXPECT_EQ(pressed(patch({0, 200, 0}), gray).space, ColourSpace::gray);
    EXPECT_EQ(pressed(patch({0, 80, 80, 20}, ColourSpace::cmyk), gray).space, ColourSpace::gray);
}

TEST(PressColour, PrintsDuotonesInBlackAndTheSecondInk) {
    PressPhotoSettings duotone;
    duotone.colour = Colour::duotone;
    duotone.duotone = {0, 500, 1000, 0};
    const Inks light = inks_of(patch({200}, ColourSpace::gray), duotone),
               dark = inks_of(patch({20}, ColourSpace::gray), duotone);
    EXPECT_EQ(inks_of(patch({255}, ColourSpace::gray), duotone).total(), 0);
    EXPECT_LE(light.c + dark.c, 2);
    EXPECT_NEAR(light.m * 2, light.y, 6);
    EXPECT_GT(light.y, light.k) << "the second ink carries the light tones";
    EXPECT_GT(dark.k, dark.y) << "black carries the shadows";
}

TEST(PressColour, TakesCmykWithoutAProfileAsItIs) {
    EXPECT_THAT(inks_of(patch({10, 200, 60, 30}, ColourSpace::cmyk)),
                AllOf(Field(&Inks::c, testing::AllOf(Ge(7), Le(13))),
                      Field(&Inks::m, testing::AllOf(Ge(197), Le(203))),
                      Field(&Inks::y, testing::AllOf(Ge(57), Le(63))),
                      Field(&Inks::k, testing::AllOf(Ge(27), Le(33)))));
}

TEST(PressColour, TurnsAdobesInvertedCmykRound) {
    const std::string adobe = std::string("Adobe\0\x64\0\0\0\0", 11) + '\0';
    const Inks inks =
        inks_of(with_segment(patch({255, 255, 255, 155}, ColourSpace::cmyk), 0xEE, adobe));
    EXPECT_LE(inks.c + inks.m + inks.y, 6);
    EXPECT_NEAR(inks.k, 100, 3);
    const std::string jpeg = pressed(patch({0, 0, 0, 100}, ColourSpace::cmyk)).jpeg;
    EXPECT_EQ(jpeg.find("Adobe"), std::string::npos);
    EXPECT_FALSE(facts_of(jpeg).adobe_inverted);
}

TEST(PressColour, ConvertsCmykThatBringsItsOwnProfile) {
    const std::string plain = patch({200, 40, 40, 0}, ColourSpace::cmyk);
    EXPECT_NE(inks_of(with_profile(plain, coated_icc())), inks_of(plain));
    EXPECT_EQ(inks_of(with_profile(plain, newsprint_icc())), inks_of(plain))
        << "the press's own profile changes nothing";
}

TEST(PressColour, KeepsBlackAloneAloneBetweenInks) {
    const Inks type = inks_of(with_profile(patch({0, 0, 0, 200}, ColourSpace::cmyk), coated_icc()));
    EXPECT_LE(type.c + type.m + type.y, 6);
    EXPECT_GT(type.k, 120);
}

TEST(PressColour, SeesRgbByItsEmbeddedProfile) {
    const std::string red = patch({255, 0, 0});
    const Inks as_blue = inks_of(with_profile(red, swapped_profile()));
    EXPECT_GT(as_blue.c, as_blue.y + 100);
    const std::string in_pieces = with_profile(red, swapped_profile(), 100);
    EXPECT_EQ(inks_of(in_pieces), as_blue);
}

TEST(PressColour, SeesPngAndTiffByTheirEmbeddedProfiles) {
    const std::string icc = swapped_profile();
    const std::string png =
        png_file({1, 1, 8, 2, png_chunk("iCCP", std::string("p\0\0", 3) + zlib_stored(icc)),
                  std::string("\0\xFF\0\0", 4)});
    EXPECT_GT(inks_of(png).c, inks_of(png).y + 100);

    auto entries = tiff_entries(1, 1, {8, 8, 8}, 2);
    TiffEntry profile{34675, {}, 4};
    for (std::size_t i = 0; i < icc.size(); i += 4) {
        std::uint32_t word = 0;
        for (std::size_t j = 4; j-- > 0;) word = word << 8 | static_cast<std::uint8_t>(icc[i + j]);
        profile.values.push_back(word);
    }
    entries.push_back(profile);
    std::string tiff = tiff_file(entries, 273, {std::string("\xFF\0\0", 3)});
    // The builder writes LONGs; a profile is UNDEFINED bytes, four times as many.
    const std::size_t at = tiff.find(little(34675, 2) + little(4, 2));
    ASSERT_NE(at, std::string::npos);
    tiff.replace(at + 2, 6, little(7, 2) + little(static_cast<std::uint32_t>(icc.size()), 4));
    EXPECT_GT(inks_of(tiff).c, inks_of(tiff).y + 100);
}

TEST(PressColour, ReadsLabAsDeviceIndependentColour) {
    const auto lab = [](const std::string& samples, std::uint32_t photometric) {
        return tiff_file(tiff_entries(1, 1, {8, 8, 8}, photometric), 273, {samples});
    };
    EXPECT_LE(inks_of(lab(std::string("\xFF\0\0", 3), 8)).total(), 5);
    const Inks red = inks_of(lab("\x80\x50\x40", 8));
    EXPECT_GT(red.m, red.c + 100);
    EXPECT_EQ(inks_of(lab("\x80\xD0\xC0", 9)), red) << "ICC's encoding has a and b shifted";
}

TEST(PressColour, ShowsWhatWillBePrintedOnItsPaper) {
    const Pixels bare = flat(1, 1, ColourSpace::cmyk, {0, 0, 0, 0});
    EXPECT_THAT(newsprint().soft_proof(bare, {1000, 1000, 1000}).samples, testing::Each(Ge(253)));
    EXPECT_THAT(newsprint().soft_proof(bare, {930, 910, 870}).samples,
                testing::ElementsAre(237, 232, 222));
    const Pixels black =
        newsprint().soft_proof(flat(1, 1, ColourSpace::cmyk, {0, 0, 0, 255}), {1000, 1000, 1000});
    EXPECT_THAT(black.samples, testing::Each(AllOf(Ge(80), Le(130))))
        << "black on newsprint is no screen's black";
}

TEST(PressColour, IsTheSameBytesEachTime) {
    const std::string file = encode_jpeg(noise(64, 48, ColourSpace::rgb), 90);
    PressPhotoSettings settings;
    settings.width = 40;
    settings.height = 30;
    settings.unsharp_amount = 800;
    EXPECT_EQ(pressed(file, settings).jpeg, pressed(file, settings).jpeg);
    const auto again = PressColour::open(newsprint_icc());
    EXPECT_EQ(pressed(file, settings).jpeg, pressed(file, settings, *again).jpeg);
}

}  // namespace
}  // namespace banxin
