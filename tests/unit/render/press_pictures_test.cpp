#include "render/press_pictures.h"

#include <gmock/gmock.h>

#include "support/files.h"
#include "unit/render/pages.h"

namespace banxin {
namespace {

using namespace test_pages;
using testing::HasSubstr;
using testing::Not;

const std::string& newsprint_icc() {
    static const std::string icc =
        test::slurp(test::source_dir() / "layouts/press/newsprint-tr002.icc");
    return icc;
}

/// A press of 144 ppi: two pixels a point.
struct Press {
    Press() { profile.photos.ppi = 144; }
    PressPhotos photos(unsigned threads = 1) const {
        return {*colour, newsprint_icc(), profile, PhotoCache{{}}, threads};
    }

    std::unique_ptr<PressColour> colour = PressColour::open(newsprint_icc());
    PressProfile profile;
};

const Rect box{{pt(10), pt(20)}, {pt(60), pt(40)}};

ImageBox whole() {
    return {PhotoId{0}, box, box};
}
/// Only the right half of a photo that stands from 10 to 70 pt.
ImageBox right_half() {
    return {PhotoId{0}, {{pt(40), pt(0)}, {pt(100), pt(100)}}, box};
}

std::string press_pdf(const std::string& photo, const ImageBox& image, const PressPhotos& press,
                      Diagnostics& diagnostics) {
    const Document document = with_photo(photo);
    const DisplayList list = page_with({image});
    return Renderer(list, document, fonts(), diagnostics).pdf(&press);
}
std::string press_pdf(const std::string& photo, const ImageBox& image) {
    const Press press;
    Diagnostics diagnostics;
    const std::string pdf = press_pdf(photo, image, press.photos(), diagnostics);
    for (const Diagnostic& diagnostic : diagnostics.items())
        ADD_FAILURE() << facts_of(diagnostic.code).number << ' '
                      << testing::PrintToString(diagnostic.args);
    return pdf;
}

/// The first JPEG in the PDF.
Pixels jpeg_in(const std::string& pdf) {
    const std::size_t begin = pdf.find("\xFF\xD8\xFF"), end = pdf.find("\nendstream", begin);
    if (begin == std::string::npos || end == std::string::npos) {
        ADD_FAILURE() << "no JPEG in the PDF";
        return {};
    }
    return decoded(pdf.substr(begin, end - begin));
}

std::string photo_of(std::uint32_t width, std::uint32_t height, std::uint8_t orientation = 1) {
    return marked_jpeg(width, height, orientation);
}

TEST(VisiblePart, IsWhatTheBoxLeavesOfThePhoto) {
    const auto part = visible_part(right_half());
    ASSERT_TRUE(part);
    EXPECT_EQ(part->rect, (Rect{{pt(40), pt(20)}, {pt(30), pt(40)}}));
    EXPECT_THAT(part->crop, testing::ElementsAre(500'000, 0, 500'000, 1'000'000));
    EXPECT_FALSE(visible_part({PhotoId{0}, {{pt(80), pt(0)}, {pt(9), pt(9)}}, box}));
    EXPECT_FALSE(visible_part({PhotoId{0}, {}, box}));
    EXPECT_FALSE(visible_part({PhotoId{0}, box, {}}));
}

TEST(PressPictures, StandInThePdfInThePressesInks) {
    const std::string pdf = press_pdf(photo_of(240, 160), whole());
    EXPECT_THAT(pdf, testing::AllOf(HasSubstr("/DeviceCMYK"), HasSubstr("/DCTDecode"),
                                    Not(HasSubstr("/Decode ["))));
    EXPECT_EQ(jpeg_in(pdf).space, ColourSpace::cmyk);
}

TEST(PressPictures, HaveThePixelsThePressAsksFor) {
    const Pixels pixels = jpeg_in(press_pdf(photo_of(480, 320), whole()));
    EXPECT_EQ(pixels.width, 120u);
    EXPECT_EQ(pixels.height, 80u);
}

TEST(PressPictures, AreNeverEnlarged) {
    const Pixels pixels = jpeg_in(press_pdf(photo_of(60, 40), whole()));
    EXPECT_EQ(pixels.width, 60u);
    EXPECT_EQ(pixels.height, 40u);
}

TEST(PressPictures, HoldOnlyWhatIsToBeSeen) {
    const Pixels pixels = jpeg_in(press_pdf(photo_of(480, 320), right_half()));
    EXPECT_EQ(pixels.width, 60u);
    EXPECT_EQ(pixels.height, 80u);
    // The photo's black quarter is cut off.
    EXPECT_LT(pixels.samples[(20 * 60 + 20) * 4 + 3], 10);
}

TEST(PressPictures, AreUpright) {
    // Stored, the black quarter is at the left top.
    const std::pair<std::uint32_t, std::uint32_t> black_at[] = {
        {30, 20}, {90, 20}, {90, 60}, {30, 60}, {30, 20}, {90, 20}, {90, 60}, {30, 60}};
    for (std::uint8_t orientation = 1; orientation <= 8; ++orientation) {
        const bool lies = orientation >= 5;
        const Pixels pixels =
            jpeg_in(press_pdf(photo_of(lies ? 160 : 240, lies ? 240 : 160, orientation), whole()));
        ASSERT_EQ(pixels.width, 120u) << int(orientation);
        for (std::size_t i = 0; i < 4; ++i) {
            const auto [x, y] = black_at[i];
            const bool black = black_at[orientation - 1] == black_at[i];
            EXPECT_EQ(pixels.samples[(std::size_t{y} * 120 + x) * 4 + 3] > 128, black)
                << int(orientation) << ' ' << i;
        }
    }
}

TEST(PressPictures, StandInThePdfOnceHoweverOftenTheyAreShown) {
    const Document document = with_photo(photo_of(240, 160));
    DisplayList list = page_with({whole(), right_half(), whole()});
    list.pages.push_back(list.pages[0]);
    const Press press;
    Diagnostics diagnostics;
    const PressPhotos photos = press.photos();
    const std::string pdf = Renderer(list, document, fonts(), diagnostics).pdf(&photos);
    std::size_t count = 0;
    for (std::size_t at = 0; (at = pdf.find("/DCTDecode", at)) != pdf.npos; ++at) ++count;
    EXPECT_EQ(count, 2u) << "the whole photo and its half";
}

TEST(PressPictures, ArePrintedInGrayOrTwoInksWhereAskedTo) {
    ImageBox image = whole();
    image.colour = PhotoColour::gray;
    EXPECT_EQ(jpeg_in(press_pdf(photo_of(240, 160), image)).space, ColourSpace::gray);

    Document document = with_photo(photo_of(240, 160));
    image.colour = PhotoColour::duotone;
    image.duotone = InkId{1};
    DisplayList list = page_with({image});
    list.inks.resize(2);
    list.inks[1].cmyk = {0, 0, 1000, 0};
    const Press press;
    Diagnostics diagnostics;
    const PressPhotos photos = press.photos();
    const Pixels duotone = jpeg_in(Renderer(list, document, fonts(), diagnostics).pdf(&photos));
    ASSERT_EQ(duotone.space, ColourSpace::cmyk);
    const std::uint8_t* black_corner = &duotone.samples[(20 * 120 + 30) * 4];
    EXPECT_LE(black_corner[0] + black_corner[1], 4);
    EXPECT_GT(black_corner[2], 150);
    EXPECT_GT(black_corner[3], 240);
}

TEST(PressPictures, AreTheSameBytesOnAnyNumberOfThreads) {
    Document document = with_photo(photo_of(240, 160));
    std::vector<DisplayItem> items;
    for (std::uint32_t i = 0; i < 6; ++i) {
        document.photos.push_back(document.photos[0]);
        document.photos.back().bytes = photo_of(200 + 8 * i, 160);
        document.photos.back().facts.width = 200 + 8 * i;
        items.push_back(ImageBox{PhotoId{i}, box, box});
    }
    const DisplayList list = page_with(items);
    const Press press;
    Diagnostics diagnostics;
    const PressPhotos one = press.photos(1), many = press.photos(4);
    EXPECT_EQ(Renderer(list, document, fonts(), diagnostics).pdf(&one),
              Renderer(list, document, fonts(), diagnostics).pdf(&many));
    EXPECT_THAT(diagnostics.items(), testing::IsEmpty());
}

TEST(PressPictures, OfADamagedFileAreReportedOnce) {
    Document document = with_photo(photo_of(240, 160));
    document.photos[0].bytes.resize(200);
    const DisplayList list = page_with({whole(), right_half()});
    const Press press;
    Diagnostics diagnostics;
    const PressPhotos photos = press.photos();
    Renderer(list, document, fonts(), diagnostics).pdf(&photos);
    EXPECT_THAT(diagnostics.items(), testing::SizeIs(1));
}

TEST(PressPictures, MayBeMadeBeforeTheyAreDrawn) {
    const Document document = with_photo(photo_of(60, 40));
    const DisplayList list = page_with({whole()});
    const Press press;
    Diagnostics diagnostics;
    const PressPhotos photos = press.photos();
    Renderer renderer(list, document, fonts(), diagnostics);
    renderer.convert_photos(photos);
    const std::string pdf = renderer.pdf(&photos);
    EXPECT_EQ(pdf, renderer.pdf(&photos));
    renderer.convert_photos(photos);
    EXPECT_THAT(renderer.pdf(), HasSubstr(document.photos[0].bytes));
}

TEST(PressPictures, AreNotInThePdfForReaders) {
    const std::string jpeg = photo_of(60, 40);
    const Document document = with_photo(jpeg);
    const DisplayList list = page_with({whole()});
    const Press press;
    Diagnostics diagnostics;
    const PressPhotos photos = press.photos();
    Renderer renderer(list, document, fonts(), diagnostics);
    renderer.pdf(&photos);
    EXPECT_THAT(renderer.pdf(), HasSubstr(jpeg));
}

}  // namespace
}  // namespace banxin
