#include "layout/photo.h"

#include <gmock/gmock.h>

#include "support/toy_page.h"

namespace banxin {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using toy::area;
using toy::em;

struct Placed {
    Photo photo;
    Page page = toy::page();
    std::vector<Style> styles = {toy::style()};
    std::string caption, credit;

    explicit Placed(Frame frame) {
        page.frames = {std::move(frame)};
        photo.facts.width = 200;
        photo.facts.height = 100;
    }
    ShapedText shaped(const std::string& text) const {
        if (text.empty()) return {};
        return {toy::shape(text, styles, page.frames[0].mode)};
    }
    PhotoSetting set() const {
        return set_photo(photo, shaped(caption), shaped(credit), styles, page, {0, 0});
    }
};

Placed in(Rect box) {
    return Placed(toy::frame("photo", box, PhotoContent{}));
}

TEST(SetPhoto, FillsItsFrameWithoutACaption) {
    Placed placed = in(area(0, 0, 20, 10));
    EXPECT_EQ(placed.set().picture, area(0, 0, 20, 10));
}

TEST(SetPhoto, StandsOnTheLineAboveItsCaption) {
    Placed placed = in(area(0, 0, 20, 10));
    placed.caption = "天地玄黄";
    const PhotoSetting setting = placed.set();
    EXPECT_EQ(setting.picture, area(0, 0, 20, 9));
    EXPECT_EQ(setting.caption.lines[0].slot.origin, (Point{em(0), toy::pitch * 9 + pt(5)}));
}

TEST(SetPhoto, TakesAsManyCaptionLinesAsItNeeds) {
    Placed placed = in(area(0, 0, 6, 10));
    placed.caption = "天地玄黄宇宙洪荒日月盈昃辰宿";
    const PhotoSetting setting = placed.set();
    EXPECT_EQ(setting.caption.lines.size(), 3u);
    EXPECT_EQ(setting.picture, area(0, 0, 6, 7));
}

TEST(SetPhoto, LeavesTheGapItsFrameAsksFor) {
    Placed placed = in(area(0, 0, 20, 10));
    std::get<PhotoContent>(placed.page.frames[0].content).caption_gap = 2;
    placed.caption = "天地玄黄";
    EXPECT_EQ(placed.set().picture, area(0, 0, 20, 7));
}

TEST(SetPhoto, StartsTheCaptionAtThePicturesEdge) {
    Placed placed = in(area(0, 0, 6.7, 10));
    placed.caption = "天地玄黄宇宙洪荒";
    const PhotoSetting setting = placed.set();
    EXPECT_EQ(setting.caption.lines[0].slot.origin.x, em(0));
    EXPECT_EQ(setting.caption.lines[0].slot.measure, em(6));
    EXPECT_EQ(setting.picture.size.width, em(6.7));
}

TEST(SetPhoto, SetsTheCreditFlushOnTheCaptionsLastLine) {
    Placed placed = in(area(0, 0, 20, 10));
    placed.caption = "天地玄黄";
    placed.credit = "洪荒摄";
    const PhotoSetting setting = placed.set();
    EXPECT_EQ(setting.credit.lines[0].slot.origin, (Point{em(17), toy::pitch * 9 + pt(5)}));
    EXPECT_EQ(setting.caption.lines[0].slot.origin.y, setting.credit.lines[0].slot.origin.y);
}

TEST(SetPhoto, SetsTheCreditOnALineOfItsOwnWithoutAnEmBetween) {
    Placed placed = in(area(0, 0, 7.5, 10));
    placed.caption = "天地玄黄";
    placed.credit = "洪荒摄";
    const PhotoSetting setting = placed.set();
    EXPECT_EQ(setting.caption.lines[0].slot.row, 8u);
    EXPECT_EQ(setting.credit.lines[0].slot.row, 9u);
    EXPECT_EQ(setting.credit.lines[0].slot.origin.x, em(4.5));
    EXPECT_EQ(setting.picture, area(0, 0, 7.5, 8));
}

TEST(SetPhoto, GivesACreditAloneALine) {
    Placed placed = in(area(0, 0, 20, 10));
    placed.credit = "洪荒摄";
    EXPECT_EQ(placed.set().picture, area(0, 0, 20, 9));
}

TEST(SetPhoto, BreaksACreditWiderThanThePicture) {
    Placed placed = in(area(0, 0, 4, 10));
    placed.credit = "天地玄黄宇宙摄";
    const PhotoSetting setting = placed.set();
    EXPECT_EQ(setting.credit.lines.size(), 2u);
    EXPECT_EQ(setting.picture, area(0, 0, 4, 8));
}

TEST(SetPhoto, CoversItsBoxAroundTheFocus) {
    Placed wide = in({{}, {pt(100), pt(100)}});
    EXPECT_EQ(wide.set().placed, (Rect{{pt(-50), pt(0)}, {pt(200), pt(100)}}));
    wide.photo.focus_x = 300;
    EXPECT_EQ(wide.set().placed.left(), pt(-10));
    wide.photo.focus_x = 1000;
    EXPECT_EQ(wide.set().placed.left(), pt(-100)) << "never past the picture's edge";
}

TEST(SetPhoto, ZoomsInOnItsFocus) {
    Placed placed = in({{}, {pt(100), pt(100)}});
    placed.photo.zoom = 1500;
    EXPECT_EQ(placed.set().placed, (Rect{{pt(-100), pt(-25)}, {pt(300), pt(150)}}));
}

TEST(SetPhoto, CoversByTheUprightPicture) {
    Placed turned = in({{}, {pt(100), pt(100)}});
    turned.photo.facts.orientation = 6;
    EXPECT_EQ(turned.set().placed.size, (Size{pt(100), pt(200)}));
}

TEST(SetPhoto, SurvivesAPictureOnePixelWide) {
    Placed thin = in(area(0, 0, 30, 10));
    thin.photo.facts.width = 1;
    thin.photo.facts.height = 1'000'000'000;
    EXPECT_EQ(thin.set().placed.size.width, em(30));
}

TEST(SetPhoto, LeavesNoPictureWhereTheCaptionTakesAll) {
    Placed placed = in(area(0, 0, 4, 2));
    placed.caption = "天地玄黄宇宙洪荒日月盈昃";
    const PhotoSetting setting = placed.set();
    EXPECT_TRUE(setting.picture.empty());
    EXPECT_EQ(setting.caption.overset.lines, 1);
}

TEST(SetPhoto, RespectsItsPadding) {
    Placed placed = in(area(0, 0, 20, 10));
    for (Length& side : placed.page.frames[0].padding) side = pt(5);
    EXPECT_EQ(placed.set().picture, inset(area(0, 0, 20, 10), pt(5)));
}

TEST(SetPhoto, CaptionsAVerticalFrameAtItsLeft) {
    Frame frame = toy::frame("photo", {{em(0), em(0)}, {pt(70), em(20)}}, PhotoContent{});
    frame.mode = WritingMode::vertical;
    Placed placed{std::move(frame)};
    placed.caption = "天地玄黄";
    const PhotoSetting setting = placed.set();
    EXPECT_EQ(setting.picture, rect_between(pt(15), em(0), pt(70), em(20)));
    EXPECT_EQ(setting.caption.lines[0].slot.origin, (Point{pt(5), em(0)}));
}

}  // namespace
}  // namespace banxin
