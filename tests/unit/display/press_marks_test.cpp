#include "display/press_marks.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "support/hand_made.h"
#include "support/noto_fonts.h"

namespace banxin {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

/// Two pages of 300 × 400 pt with 9 pt of bleed; black, red and two tints of one spot ink.
DisplayList two_pages() {
    const Document document = hand_made::document();
    DisplayList list{document.facts, document.inks, {}};
    list.inks.push_back({.name = "gold", .cmyk = {0, 200, 600, 200}, .spot = "Gold"});
    list.inks.push_back({.name = "pale", .cmyk = {0, 200, 600, 200}, .spot = "Gold", .tint = 300});
    for (int number = 5; number < 7; ++number)
        list.pages.push_back({"要闻", number, {pt(300), pt(400)}, pt(9), {}, {}});
    return list;
}

DisplayList marked(PressMarks marks, DisplayList list = two_pages()) {
    PressProfile profile;
    profile.title = "新闻纸";
    profile.marks = marks;
    profile.marks.offset = mm(2);
    add_press_marks(list, profile, hand_made::document(), test::noto_fonts());
    return list;
}

template <class Mark>
std::vector<Mark> of_kind(const DisplayPage& page) {
    std::vector<Mark> marks;
    for (const DisplayItem& item : page.items) {
        if (const auto* mark = std::get_if<Mark>(&item)) marks.push_back(*mark);
    }
    return marks;
}

/// At least `distance` outside the trim of 300 × 400 pt, and inside the page's paper.
void expect_outside(Point from, Point to, const DisplayPage& page) {
    const Length distance = page.bleed + mm(2), paper = page.bleed + page.margin;
    EXPECT_TRUE(
        std::max(from.x, to.x) <= -distance || std::min(from.x, to.x) >= pt(300) + distance ||
        std::max(from.y, to.y) <= -distance || std::min(from.y, to.y) >= pt(400) + distance);
    EXPECT_GE(std::min(from.x, to.x), -paper);
    EXPECT_GE(std::min(from.y, to.y), -paper);
    EXPECT_LE(std::max(from.x, to.x), pt(300) + paper);
    EXPECT_LE(std::max(from.y, to.y), pt(400) + paper);
}

TEST(PressMarks, AreOnlyThoseAskedFor) {
    const DisplayList none = marked({});
    EXPECT_EQ(none.inks, two_pages().inks);
    EXPECT_EQ(none.pages, two_pages().pages);
    EXPECT_THAT(of_kind<FillRect>(marked({.crop = true}).pages[0]), IsEmpty());
    EXPECT_THAT(of_kind<StrokeLine>(marked({.colour_bar = true}).pages[0]), IsEmpty());
}

TEST(PressMarks, StandOnTheMarginOfEveryPage) {
    const DisplayList list = marked({.crop = true, .registration = true, .colour_bar = true});
    for (const DisplayPage& page : list.pages) {
        EXPECT_GT(page.margin, mm(2) + mark_length);
        for (const StrokeLine& line : of_kind<StrokeLine>(page))
            expect_outside(line.from, line.to, page);
        for (const FillRect& patch : of_kind<FillRect>(page))
            expect_outside(patch.rect.origin, {patch.rect.right(), patch.rect.bottom()}, page);
    }
}

TEST(PressMarks, AreHairlinesOnEveryPlate) {
    const DisplayList list = marked({.crop = true, .registration = true});
    for (const StrokeLine& line : of_kind<StrokeLine>(list.pages[0])) {
        EXPECT_EQ(line.stroke.width, pt(0.25));
        EXPECT_TRUE(list.inks.at(index(line.stroke.ink)).registration);
    }
}

TEST(CropMarks, PointAtTheTrimsCorners) {
    std::vector<Length> xs, ys;
    for (const StrokeLine& line : of_kind<StrokeLine>(marked({.crop = true}).pages[0])) {
        EXPECT_TRUE(line.from.x == line.to.x || line.from.y == line.to.y);
        (line.from.x == line.to.x ? xs : ys)
            .push_back(line.from.x == line.to.x ? line.from.x : line.from.y);
    }
    EXPECT_THAT(xs, testing::UnorderedElementsAre(Length{}, Length{}, pt(300), pt(300)));
    EXPECT_THAT(ys, testing::UnorderedElementsAre(Length{}, Length{}, pt(400), pt(400)));
}

TEST(RegistrationMarks, StandInTheMiddleOfEverySide) {
    const auto lines = of_kind<StrokeLine>(marked({.registration = true}).pages[0]);
    const auto crosses = std::count_if(lines.begin(), lines.end(), [](const StrokeLine& line) {
        const Point middle{(line.from.x + line.to.x) / 2, (line.from.y + line.to.y) / 2};
        const bool arm = std::max(line.to.x - line.from.x, line.to.y - line.from.y) > mm(4.9);
        return arm && (middle.x == pt(150) || middle.y == pt(200));
    });
    EXPECT_EQ(crosses, 8);
}

TEST(ColourBar, ShowsEachPlateOnceInFullAndHalf) {
    DisplayList list = two_pages();
    for (auto& page : list.pages) page.trim.width = pt(600);
    list = marked({.colour_bar = true}, list);
    std::vector<std::pair<std::string, int>> patches;
    for (const FillRect& patch : of_kind<FillRect>(list.pages[1])) {
        const Ink& ink = list.inks.at(index(patch.fill.ink));
        EXPECT_EQ(ink.tint, 1000);
        patches.emplace_back(ink.spot.empty() ? ink.name : ink.spot, patch.fill.tint);
    }
    EXPECT_EQ(patches, (std::vector<std::pair<std::string, int>>{{"cyan", 1000},
                                                                 {"cyan", 500},
                                                                 {"magenta", 1000},
                                                                 {"magenta", 500},
                                                                 {"yellow", 1000},
                                                                 {"yellow", 500},
                                                                 {"black", 1000},
                                                                 {"black", 500},
                                                                 {"Gold", 1000},
                                                                 {"Gold", 500}}));
}

TEST(ColourBar, EndsBeforeTheMiddleOfANarrowPage) {
    for (const FillRect& patch : of_kind<FillRect>(marked({.colour_bar = true}).pages[0]))
        EXPECT_LT(patch.rect.right(), pt(150) - mark_length / 2);
}

TEST(Slug, SaysWhichPageOfWhichPaperItIs) {
    const DisplayList list = marked({.slug = true});
    const auto lines = of_kind<TextLine>(list.pages[1]);
    ASSERT_EQ(lines.size(), 1u);
    ASSERT_EQ(lines[0].runs.empty(), false);
    std::string text;
    for (const GlyphRun& run : lines[0].runs) {
        text += run.text;
        EXPECT_TRUE(list.inks.at(index(run.fill.ink)).registration);
    }
    for (const char* part : {"测试报", "2020-12-30", "第6版", "要闻", "新闻纸"})
        EXPECT_THAT(text, HasSubstr(part));
}

TEST(Slug, BecomesSmallerWhereItDoesNotFit) {
    DisplayList list = two_pages();
    list.pages[0].trim.width = pt(600);
    list = marked({.slug = true}, list);
    const auto size_on = [&](std::size_t page) {
        return of_kind<TextLine>(list.pages[page]).at(0).runs.at(0).size;
    };
    EXPECT_EQ(size_on(0), slug_size);
    EXPECT_LT(size_on(1), slug_size);
    for (const TextLine& line : of_kind<TextLine>(list.pages[1])) {
        for (const GlyphRun& run : line.runs) {
            for (const PlacedGlyph& glyph : run.glyphs)
                EXPECT_LT(glyph.origin.x, pt(150) - mark_length / 2);
        }
    }
}

}  // namespace
}  // namespace banxin
