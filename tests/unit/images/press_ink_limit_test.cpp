#include <gmock/gmock.h>

#include <numeric>

#include "images/ink_limit.h"
#include "press_support.h"

namespace banxin {
namespace {

PressPhotoSettings limited_to(std::int32_t per_mille) {
    PressPhotoSettings settings;
    settings.ink_limit = per_mille;
    return settings;
}

std::int32_t most_ink_of(const Samples& cmyk) {
    std::int32_t most = 0;
    for (std::size_t i = 0; i < cmyk.size(); i += 4)
        most = std::max(most, cmyk[i] + cmyk[i + 1] + cmyk[i + 2] + cmyk[i + 3]);
    return most;
}
std::int32_t decoded_ink(const PressPhoto& photo) {
    return most_ink_of(decoded(photo.jpeg).samples);
}

Samples held(Samples inks, std::int32_t limit) {
    hold_ink(inks, limit);
    return inks;
}

TEST(InkLimit, LeavesWhatIsWithinIt) {
    EXPECT_EQ(held({100, 100, 100, 100}, 400), (Samples{100, 100, 100, 100}));
}

TEST(InkLimit, TakesColourAwayAndKeepsBlack) {
    EXPECT_EQ(held({200, 100, 100, 200}, 400), (Samples{100, 50, 50, 200}));
    EXPECT_EQ(held({255, 255, 255, 255}, 300), (Samples{15, 15, 15, 255}));
}

TEST(InkLimit, LightensBlackThatIsTooMuchAlone) {
    EXPECT_EQ(held({9, 9, 9, 255}, 200), (Samples{0, 0, 0, 200}));
    EXPECT_EQ(held({9, 0, 0, 0}, 0), (Samples{0, 0, 0, 0}));
}

TEST(InkLimit, HoldsOnEveryPixelOfAllInks) {
    for (int limit = 0; limit <= 1020; limit += 30) {
        Samples inks = noise(64, 64, ColourSpace::cmyk).samples;
        hold_ink(inks, limit);
        EXPECT_LE(most_ink_of(inks), limit);
    }
}

TEST(InkLimit, IsMeasuredInPlanesOfAnyWidth) {
    for (const std::uint32_t width : {1u, 7u, 8u, 9u, 100u}) {
        const Pixels inks = noise(width, 1, ColourSpace::cmyk);
        std::array<Samples, 4> planes;
        for (std::size_t i = 0; i < inks.samples.size(); ++i)
            planes[i % 4].push_back(inks.samples[i]);
        EXPECT_EQ(most_ink({planes[0].data(), planes[1].data(), planes[2].data(), planes[3].data()},
                           width),
                  most_ink_of(inks.samples));
    }
}

TEST(InkLimit, HoldsInTheFileAReaderDecodes) {
    for (const ColourSpace space : {ColourSpace::rgb, ColourSpace::cmyk}) {
        for (const std::int32_t limit : {3000, 2400, 2200, 1500}) {
            const PressPhoto photo =
                pressed(encode_jpeg(noise(96, 64, space), 95), limited_to(limit));
            EXPECT_LE(photo.most_ink, limit);
            EXPECT_LE(decoded_ink(photo), ink_units(limit));
            EXPECT_EQ(photo.most_ink, ink_per_mille(decoded_ink(photo)));
        }
    }
}

TEST(InkLimit, HoldsInDeepShadowsOfCoatedPaper) {
    const auto coated = PressColour::open(coated_icc());
    Pixels shadows = noise(64, 64, ColourSpace::rgb);
    for (auto& sample : shadows.samples) sample /= 12;
    const std::string file = encode_jpeg(shadows, 95);
    EXPECT_GT(pressed(file, limited_to(4000), *coated).most_ink, 2600);
    EXPECT_LE(pressed(file, limited_to(2400), *coated).most_ink, 2400);
}

TEST(InkLimit, CostsTheFileNoQualityWhereThereIsRoom) {
    const std::string file = encode_jpeg(flat(32, 32, ColourSpace::rgb, {120, 160, 200}), 95);
    EXPECT_EQ(pressed(file, limited_to(2400)).jpeg, pressed(file, limited_to(3600)).jpeg);
}

TEST(InkLimit, HoldsInGrayAndDuotone) {
    EXPECT_LE(pressed(patch({0}, ColourSpace::gray), limited_to(800)).most_ink, 800);
    PressPhotoSettings duotone = limited_to(1500);
    duotone.colour = PressPhotoSettings::Colour::duotone;
    duotone.duotone = {1000, 1000, 0, 0};
    EXPECT_LE(pressed(patch({0}, ColourSpace::gray), duotone).most_ink, 1500);
}

TEST(InkLimit, OfNothingLeavesTheSheetBare) {
    EXPECT_LE(pressed(patch({0, 0, 0}), limited_to(0)).most_ink, 0);
}

}  // namespace
}  // namespace banxin
