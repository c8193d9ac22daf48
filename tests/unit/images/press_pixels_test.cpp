#include "images/press_pixels.h"

#include <gmock/gmock.h>

#include <numeric>

#include "images/lanczos.h"
#include "images/unsharp.h"
#include "press_support.h"
#include "sample_files.h"

namespace banxin {
namespace {

using testing::Each;

PressPixels planes_asked(const std::string& file, const PressPhotoSettings& settings) {
    auto read = read_press_pixels(file, facts_of(file), settings);
    if (const auto* fault = std::get_if<ImageFault>(&read)) {
        ADD_FAILURE() << "fault " << int(*fault);
        return {.planes = {Pixels{}}};
    }
    return std::get<PressPixels>(std::move(read));
}

/// The planes as one picture; Y, Cb, Cr as the colours they stand for.
Pixels picture_of(const PressPixels& pixels) {
    Pixels picture{pixels.width(), pixels.height(), pixels.space, false, {}};
    for (std::size_t i = 0; i < pixels.planes.front().samples.size(); ++i) {
        Samples pixel;
        for (const Pixels& plane : pixels.planes) pixel.push_back(plane.samples[i]);
        if (pixels.is_ycc) {
            const double y = pixel[0], b = pixel[1] - 128.0, r = pixel[2] - 128.0;
            const auto sample = [](double v) {
                return static_cast<std::uint8_t>(std::clamp(v + 0.5, 0.0, 255.0));
            };
            pixel = {sample(y + 1.402 * r), sample(y - 0.344 * b - 0.714 * r),
                     sample(y + 1.772 * b)};
        }
        picture.samples.insert(picture.samples.end(), pixel.begin(), pixel.end());
    }
    return picture;
}
PressPixels planes_of(const Pixels& picture) {
    PressPixels pixels{.space = picture.space};
    const std::size_t n = picture.components();
    for (std::size_t plane = 0; plane < n; ++plane) {
        Pixels& samples = pixels.planes.emplace_back(gray(picture.width, picture.height, {}));
        for (std::size_t i = plane; i < picture.samples.size(); i += n)
            samples.samples.push_back(picture.samples[i]);
    }
    return pixels;
}

Pixels asked(const std::string& file, const PressPhotoSettings& settings) {
    return picture_of(planes_asked(file, settings));
}
Pixels sharpened(const Pixels& picture, const UnsharpMask& mask) {
    PressPixels pixels = planes_of(picture);
    sharpen(pixels, mask);
    return picture_of(pixels);
}

PressPhotoSettings size(std::uint32_t width, std::uint32_t height,
                        std::array<std::int32_t, 4> crop = {0, 0, 1'000'000, 1'000'000}) {
    PressPhotoSettings settings;
    settings.width = width;
    settings.height = height;
    settings.crop = crop;
    return settings;
}

/// Gray that grows to the right and, half as fast, downwards.
Pixels slope(std::uint32_t width, std::uint32_t height) {
    Pixels pixels{width, height, ColourSpace::gray, false, {}};
    for (std::uint32_t y = 0; y < height; ++y)
        for (std::uint32_t x = 0; x < width; ++x)
            pixels.samples.push_back(static_cast<std::uint8_t>(170 * x / width + 85 * y / height));
    return pixels;
}
std::uint8_t at(const Pixels& pixels, std::uint32_t x, std::uint32_t y) {
    return pixels.samples.at((std::size_t{y} * pixels.width + x) * pixels.components());
}

TEST(PressPixels, AreNeverMoreThanThePictureHas) {
    const std::string file = encode_png(slope(40, 30), 72);
    EXPECT_EQ(asked(file, size(400, 300)).width, 40u);
    EXPECT_EQ(asked(file, size(400, 20)).height, 20u);
    EXPECT_EQ(asked(file, size(400, 300, {500'000, 0, 250'000, 1'000'000})).width, 10u);
    EXPECT_EQ(asked(file, size(0, 0)).height, 30u);
}

TEST(PressPixels, AreThePicturesOwnWhereNothingIsToChange) {
    const Pixels picture = slope(40, 30);
    EXPECT_EQ(asked(encode_png(picture, 72), size(40, 30)).samples, picture.samples);
    const Pixels crop =
        asked(encode_png(picture, 72), size(20, 10, {250'000, 333'333, 500'000, 333'334}));
    EXPECT_EQ(at(crop, 0, 0), at(picture, 10, 10));
    EXPECT_EQ(at(crop, 19, 9), at(picture, 29, 19));
}

TEST(PressPixels, OfAFlatPictureStayFlatAtAnySize) {
    for (const ColourSpace space : {ColourSpace::gray, ColourSpace::rgb}) {
        const std::string file = encode_png(
            flat(97, 61, space, space == ColourSpace::gray ? Samples{77} : Samples{77, 77, 77}),
            72);
        for (const std::uint32_t side : {1u, 2u, 3u, 7u, 30u, 60u, 61u})
            EXPECT_THAT(asked(file, size(side, side)).samples, Each(77)) << side;
    }
}

TEST(PressPixels, KeepASlopeWhereItIs) {
    const Pixels small = asked(encode_png(slope(300, 200), 72), size(60, 40));
    for (const std::uint32_t x : {6u, 30u, 53u})
        EXPECT_NEAR(at(small, x, 20), 170 * (x + 0.5) / 60 + 85 * 0.51, 1.5) << x;
}

TEST(PressPixels, KeepFineStripesFromBecomingCoarseOnes) {
    Pixels stripes{200, 8, ColourSpace::gray, false, {}};
    for (int i = 0; i < 200 * 8; ++i)
        stripes.samples.push_back(i % 2 == 0 ? std::uint8_t{0} : std::uint8_t{255});
    const Pixels small = asked(encode_png(stripes, 72), size(70, 8));
    for (std::uint32_t x = 4; x < 66; ++x) EXPECT_NEAR(at(small, x, 4), 127, 12) << x;
}

TEST(PressPixels, OfAJpegReducedByItsDecoderLieWhereTheOthersDo) {
    const Pixels picture = slope(403, 299);  // no multiple of 8
    const Pixels by_jpeg = asked(encode_jpeg(picture, 100), size(45, 33)),
                 by_png = asked(encode_png(picture, 72), size(45, 33));
    ASSERT_EQ(by_jpeg.samples.size(), by_png.samples.size());
    for (std::size_t i = 0; i < by_png.samples.size(); ++i)
        EXPECT_NEAR(by_jpeg.samples[i], by_png.samples[i], 3) << i;
}

TEST(PressPixels, OfColourInFewerSamplesLieWhereTheDecoderPutsThem) {
    for (const std::string& file : {halved_colour_jpeg(), quartered_colour_jpeg(), fine_blue_jpeg(),
                                    encode_jpeg(decoded(halved_colour_jpeg()), 100)}) {
        const std::string upsampled = encode_png(decoded(file), 72);
        for (const auto& settings : {size(0, 0), size(30, 20), size(21, 14),
                                     size(9, 9, {300'000, 200'000, 500'000, 700'000})}) {
            ASSERT_TRUE(planes_asked(file, settings).is_ycc);
            const Pixels by_planes = asked(file, settings), by_pixels = asked(upsampled, settings);
            ASSERT_EQ(by_planes.samples.size(), by_pixels.samples.size());
            for (std::size_t i = 0; i < by_pixels.samples.size(); ++i)
                EXPECT_NEAR(by_planes.samples[i], by_pixels.samples[i], 6) << i;
        }
    }
}

TEST(PressPixels, OfInksBehindALightnessAreReadAsInks) {
    EXPECT_EQ(asked(ycck_jpeg(), size(0, 0)).samples, decoded(ycck_jpeg()).samples);
}

TEST(PressPixels, AreCutOutOfThePictureAsSeenUpright) {
    const Pixels upright = slope(32, 24);
    const PressPhotoSettings left_top = size(8, 6, {0, 0, 250'000, 250'000});
    for (std::uint32_t orientation = 1; orientation <= 8; ++orientation) {
        // Turning is undone by itself, but for the quarter turns 6 and 8, which undo each other.
        const std::uint32_t inverse = orientation == 6 ? 8 : orientation == 8 ? 6 : orientation;
        const Pixels stored = turn_upright(upright, static_cast<std::uint8_t>(inverse));
        const std::string file = with_orientation(encode_jpeg(stored, 100), orientation);
        const Pixels part = asked(file, left_top);
        ASSERT_EQ(part.width, 8u) << orientation;
        ASSERT_EQ(part.height, 6u) << orientation;
        for (std::uint32_t y = 0; y < 6; ++y)
            for (std::uint32_t x = 0; x < 8; ++x)
                EXPECT_NEAR(at(part, x, y), at(upright, x, y), 3) << orientation;
    }
}

TEST(PressPixels, ShowWhitePaperThroughWhatIsTransparent) {
    const std::string png =
        png_file({2, 1, 8, 6, "", std::string("\0\x10\x20\x30\xFF\x10\x20\x30\0", 9)});
    EXPECT_EQ(asked(png, size(2, 1)).samples, (Samples{0x10, 0x20, 0x30, 255, 255, 255}));
}

TEST(PressPixels, Of16BitsAreTheSameAsOf8) {
    const std::string wide = png_file({2, 1, 16, 0, "", std::string("\0\x40\x40\xC0\xC0", 5)}),
                      narrow = png_file({2, 1, 8, 0, "", std::string("\0\x40\xC0", 3)});
    EXPECT_EQ(asked(wide, size(2, 1)).samples, asked(narrow, size(2, 1)).samples);
}

TEST(PressPixels, TakeACropThatLeavesThePictureAsFarAsItGoes) {
    const std::string file = encode_png(slope(40, 30), 72);
    EXPECT_EQ(asked(file, size(9, 9, {900'000, 0, 900'000, 1'000'000})).width, 4u);
    EXPECT_EQ(asked(file, size(9, 9, {-5, -5, 0, -1})).width, 1u);
    EXPECT_EQ(asked(file, size(9, 9, {2'000'000, 2'000'000, 5, 5})).height, 1u);
}

TEST(LanczosAxis, SpendsEveryWeightWithinThePicture) {
    for (const std::uint32_t target : {1u, 2u, 5u, 99u, 100u}) {
        const FilterAxis axis = lanczos_axis(100, {0, 100}, target);
        ASSERT_EQ(axis.taps.size(), target);
        for (const auto& taps : axis.taps) {
            const auto begin = axis.weights.begin() + static_cast<std::ptrdiff_t>(taps.weights);
            ASSERT_LT(taps.first, taps.end);
            ASSERT_LE(taps.end, 100u);
            EXPECT_NEAR(std::accumulate(begin, begin + (taps.end - taps.first), 0.0), 1, 1e-5);
        }
    }
}

Pixels edge() {
    Pixels pixels{32, 4, ColourSpace::rgb, false, {}};
    for (int i = 0; i < 32 * 4; ++i) {
        const bool right = i % 32 >= 16;
        for (const int value : right ? std::array{200, 150, 140} : std::array{100, 50, 40})
            pixels.samples.push_back(static_cast<std::uint8_t>(value));
    }
    return pixels;
}

TEST(Unsharp, MakesEdgesSteeperAndKeepsTheirHue) {
    const Pixels pixels = sharpened(edge(), {.amount = 1000, .radius = 1000});
    EXPECT_LT(at(pixels, 15, 2), 100);
    EXPECT_GT(at(pixels, 16, 2), 200);
    EXPECT_EQ(at(pixels, 4, 2), 100);
    const std::uint8_t* dark = &pixels.samples[(2 * 32 + 15) * 3];
    EXPECT_EQ(dark[0] - dark[1], 50);
    EXPECT_EQ(dark[1] - dark[2], 10);
}

TEST(Unsharp, OfJpegsLightnessDoesTheSame) {
    PressPixels pixels = planes_asked(encode_jpeg(edge(), 100), size(0, 0));
    ASSERT_TRUE(pixels.is_ycc);
    sharpen(pixels, {.amount = 1000, .radius = 1000});
    const Pixels by_lightness = picture_of(pixels),
                 by_colours = sharpened(edge(), {.amount = 1000, .radius = 1000});
    for (std::size_t i = 0; i < by_colours.samples.size(); ++i)
        EXPECT_NEAR(by_lightness.samples[i], by_colours.samples[i], 5) << i;
}

TEST(Unsharp, LeavesDifferencesBelowItsThreshold) {
    EXPECT_EQ(sharpened(edge(), {.amount = 1000, .radius = 1000, .threshold = 60}).samples,
              edge().samples);
    EXPECT_EQ(sharpened(edge(), {.amount = 0}).samples, edge().samples);
}

TEST(Unsharp, ScalesInksTogether) {
    Pixels inks{32, 1, ColourSpace::cmyk, false, {}};
    for (int x = 0; x < 32; ++x)
        for (const int value : x < 16 ? std::array{0, 0, 0, 0} : std::array{100, 50, 0, 0})
            inks.samples.push_back(static_cast<std::uint8_t>(value));
    const Pixels sharp = sharpened(inks, {.amount = 1000, .radius = 1000});
    const std::uint8_t* dark = &sharp.samples[16 * 4];
    EXPECT_GT(dark[0], 110);
    EXPECT_NEAR(dark[0], 2 * dark[1], 2);
    EXPECT_EQ(sharp.samples[15 * 4], 0) << "no ink comes to bare paper";
}

TEST(Unsharp, WorksOnPicturesOfOnePixel) {
    EXPECT_EQ(sharpened(gray(1, 1, {9}), {.amount = 5000, .radius = 5000}).samples, (Samples{9}));
}

}  // namespace
}  // namespace banxin
