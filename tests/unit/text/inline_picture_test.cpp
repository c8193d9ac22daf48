#include "text/inline_picture.h"

#include <gmock/gmock.h>

#include "company_text.h"

namespace banxin {
namespace {

using namespace test;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<Photo> photo_of(std::uint32_t width, std::uint32_t height) {
    std::vector<Photo> photos(1);
    photos[0].facts.width = width;
    photos[0].facts.height = height;
    return photos;
}

ShapedParagraph with_picture(WritingMode mode, Diagnostics& diagnostics) {
    Paragraph paragraph;
    TextRun picture = plain("\uFFFC");
    picture.picture = InlinePicture{PhotoId{0}, em(1)};
    paragraph.runs = {plain("题"), picture, plain("花")};
    const auto photos = photo_of(300, 100);
    const TextTools tools(fonts(), CompositionTables::built_in(), nullptr, photos);
    return shape(paragraph, {in("song")}, mode, tools, diagnostics);
}

TEST(InlinePicture, IsAsWideAsThePictureIsInItsHeight) {
    Diagnostics diagnostics;
    const auto set = with_picture(WritingMode::horizontal, diagnostics);
    EXPECT_THAT(advances(set), ElementsAre(1000, 3000, 1000));
    EXPECT_EQ(set.clusters[1].cls, CharClass::object);
    EXPECT_THAT(set.pictures,
                ElementsAre(ClusterPicture{1, PhotoId{0}, {{{}, em(-0.5)}, {em(3), em(1)}}}));
    EXPECT_THAT(diagnostics.items(), IsEmpty());
}

TEST(InlinePicture, StandsUprightOnTheCentreOfAVerticalLine) {
    Diagnostics diagnostics;
    const auto set = with_picture(WritingMode::vertical, diagnostics);
    EXPECT_THAT(advances(set), ElementsAre(1000, 1000, 1000));
    EXPECT_EQ(set.pictures.at(0).box, (Rect{{em(-1.5), {}}, {em(3), em(1)}}));
}

TEST(InlinePicture, IsSquareIfNothingIsKnownOfIt) {
    const InlinePicture unknown{PhotoId{7}, em(2)};
    EXPECT_EQ(place_in_line(unknown, {}, WritingMode::horizontal).advance, em(2));
    EXPECT_EQ(place_in_line({PhotoId{0}, em(2)}, photo_of(0, 0), WritingMode::horizontal).advance,
              em(2));
}

TEST(InlinePicture, ATypedObjectCharacterIsNoPicture) {
    EXPECT_EQ(set_text("天\uFFFC地").text, "天地");
}

}  // namespace
}  // namespace banxin
