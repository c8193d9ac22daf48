#include "render/pictures.h"

#include <gmock/gmock.h>

#include "unit/render/pages.h"

namespace banxin {
namespace {

using namespace test_pages;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

DisplayList photo_page() {
    const Rect box{{pt(10), pt(20)}, {pt(60), pt(40)}};
    return page_with({ImageBox{PhotoId{0}, box, box}});
}

enum class Corner { left_top, right_top, right_bottom, left_bottom };

/// Which quarter of the photo's box is black.
std::vector<Corner> black_corners(const Pixels& png) {
    std::vector<Corner> black;
    const std::pair<std::uint32_t, std::uint32_t> centres[] = {
        {25, 30}, {55, 30}, {55, 50}, {25, 50}};
    for (std::size_t i = 0; i < 4; ++i) {
        if (gray_at(png, centres[i].first, centres[i].second) < 128)
            black.push_back(static_cast<Corner>(i));
    }
    return black;
}

Corner expected_corner(std::uint8_t orientation) {
    static constexpr Corner by_orientation[] = {
        Corner::left_top, Corner::right_top, Corner::right_bottom, Corner::left_bottom,
        Corner::left_top, Corner::right_top, Corner::right_bottom, Corner::left_bottom};
    return by_orientation[orientation - 1];
}

class EveryOrientation : public testing::TestWithParam<int> {};
INSTANTIATE_TEST_SUITE_P(Exif, EveryOrientation, testing::Range(1, 9));

TEST_P(EveryOrientation, PutsTheMarkedCornerInItsPlaceInPng) {
    const auto orientation = static_cast<std::uint8_t>(GetParam());
    const Document document = with_photo(marked_jpeg(60, 40, orientation));
    ASSERT_EQ(document.photos[0].facts.orientation, orientation);
    const DisplayList list = photo_page();
    Diagnostics diagnostics;
    const Pixels png = decoded(Renderer(list, document, fonts(), diagnostics).png(0, Dpi{72}));
    EXPECT_THAT(black_corners(png), testing::ElementsAre(expected_corner(orientation)));
}

TEST_P(EveryOrientation, MapsTheStoredCornerInPdf) {
    const auto orientation = static_cast<std::uint8_t>(GetParam());
    const cairo_matrix_t upright = upright_matrix(orientation);
    double x = 0.25, y = 0.25;
    cairo_matrix_transform_point(&upright, &x, &y);
    const Corner corner = y < 0.5 ? (x < 0.5 ? Corner::left_top : Corner::right_top)
                                  : (x < 0.5 ? Corner::left_bottom : Corner::right_bottom);
    EXPECT_EQ(corner, expected_corner(orientation));
    // The stored top edge comes to lie along a side of the upright picture from orientation 5 on.
    double dx = 1, dy = 0;
    cairo_matrix_transform_distance(&upright, &dx, &dy);
    EXPECT_EQ(dy != 0, orientation >= 5);
}

TEST(Pictures, PassAJpegIntoThePdfByteForByte) {
    const std::string jpeg = marked_jpeg(60, 40, 6);
    const Document document = with_photo(jpeg);
    const DisplayList list = photo_page();
    Diagnostics diagnostics;
    EXPECT_THAT(Renderer(list, document, fonts(), diagnostics).pdf(), HasSubstr(jpeg));
}

TEST(Pictures, StandInThePdfOnceHoweverOftenTheyAreShown) {
    const std::string jpeg = marked_jpeg(60, 40);
    const Document document = with_photo(jpeg);
    DisplayList list = photo_page();
    list.pages.push_back(list.pages[0]);
    Diagnostics diagnostics;
    const std::string pdf = Renderer(list, document, fonts(), diagnostics).pdf();
    const std::size_t first = pdf.find(jpeg);
    ASSERT_NE(first, std::string::npos);
    EXPECT_EQ(pdf.find(jpeg, first + 1), std::string::npos);
}

TEST(Pictures, CmykJpegsStayCmyk) {
    Pixels cmyk{8, 8, ColourSpace::cmyk, false, std::vector<std::uint8_t>(8 * 8 * 4, 40)};
    Document document = with_photo(encode_jpeg(cmyk, 95));
    const DisplayList list = photo_page();
    Diagnostics diagnostics;
    EXPECT_THAT(Renderer(list, document, fonts(), diagnostics).pdf(),
                testing::AllOf(HasSubstr(document.photos[0].bytes), HasSubstr("/DeviceCMYK")));
}

TEST(Pictures, PngPhotosAreDecodedForThePdf) {
    const Document document = with_photo(encode_png(marked_picture(60, 40), 72));
    const DisplayList list = photo_page();
    Diagnostics diagnostics;
    EXPECT_THAT(Renderer(list, document, fonts(), diagnostics).pdf(), HasSubstr("/Subtype /Image"));
    EXPECT_THAT(diagnostics.items(), IsEmpty());
}

TEST(Pictures, AreClippedToTheirBox) {
    const Document document = with_photo(encode_jpeg(marked_picture(60, 40), 95));
    // Only the right half shows: white.
    const DisplayList list = page_with({ImageBox{
        PhotoId{0}, {{pt(50), pt(20)}, {pt(30), pt(40)}}, {{pt(20), pt(20)}, {pt(60), pt(40)}}}});
    Diagnostics diagnostics;
    EXPECT_EQ(ink_in(decoded(Renderer(list, document, fonts(), diagnostics).png(0, Dpi{72}))), 0u);
}

TEST(Pictures, ADamagedPictureIsReportedOnceAndMarked) {
    Document document = with_photo(marked_jpeg(60, 40));
    document.photos[0].bytes.resize(200);
    const DisplayList list = photo_page();
    Diagnostics diagnostics;
    Renderer renderer(list, document, fonts(), diagnostics);
    renderer.png(0, Dpi{72});
    const Pixels png = decoded(renderer.png(0, Dpi{144}));
    EXPECT_THAT(diagnostics.items(), SizeIs(1));
    const std::size_t centre = (std::size_t{80} * png.width + 80) * png.components();
    EXPECT_GT(png.samples[centre], 200);
    EXPECT_LT(png.samples[centre + 1], 128);
}

TEST(Pictures, StandInSvgAsJpeg) {
    const Document document = with_photo(marked_jpeg(60, 40));
    const DisplayList list = photo_page();
    Diagnostics diagnostics;
    const std::string svg = Renderer(list, document, fonts(), diagnostics).svg(0);
    EXPECT_THAT(svg, HasSubstr("width=\"60\" height=\"40\" xlink:href=\"data:image/jpeg;base64,"));
}

}  // namespace
}  // namespace banxin
