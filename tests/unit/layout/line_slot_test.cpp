#include "layout/line_slot.h"

#include <gmock/gmock.h>

#include "support/toy_page.h"

namespace banxin {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using toy::area;
using toy::em;

std::vector<LineSlot> slots(std::vector<Frame> frames) {
    Page page = toy::page();
    page.frames = std::move(frames);
    return line_slots(page, 0, 0);
}

std::vector<Point> origins(const std::vector<LineSlot>& slots) {
    std::vector<Point> result;
    for (const LineSlot& slot : slots) result.push_back(slot.origin);
    return result;
}

std::vector<Length> measures(const std::vector<LineSlot>& slots) {
    std::vector<Length> result;
    for (const LineSlot& slot : slots) result.push_back(slot.measure);
    return result;
}

Frame photo(Rect box, Length stand_off) {
    Frame frame = toy::frame("photo", box, PhotoContent{});
    frame.stand_off = stand_off;
    return frame;
}

Frame vertical(Frame frame) {
    frame.mode = WritingMode::vertical;
    return frame;
}

TEST(LineSlots, StandOnThePagesLines) {
    const auto rows = slots({toy::frame("a", area(0, 2, 9, 3))});
    EXPECT_THAT(origins(rows),
                ElementsAre(Point{em(0), pt(35)}, Point{em(0), pt(50)}, Point{em(0), pt(65)}));
    EXPECT_THAT(measures(rows), ElementsAre(em(9), em(9), em(9)));
}

TEST(LineSlots, StayOnThePagesLinesInAFrameOffTheGrid) {
    const auto rows = slots({toy::frame("a", {{em(0), pt(31)}, {em(9), pt(40)}})});
    EXPECT_THAT(origins(rows), ElementsAre(Point{em(0), pt(50)}, Point{em(0), pt(65)}));
}

TEST(LineSlots, LeaveThePaddingWhite) {
    Frame frame = toy::frame("a", area(0, 0, 10, 3));
    frame.padding[static_cast<std::size_t>(Side::left)] = em(1);
    frame.padding[static_cast<std::size_t>(Side::top)] = pt(3);
    EXPECT_THAT(origins(slots({frame})), ElementsAre(Point{em(1), pt(20)}, Point{em(1), pt(35)}));
}

TEST(LineSlots, CentreWhatIsLeftOfLessThanACharacter) {
    const auto rows = slots({toy::frame("a", area(0, 0, 9.5, 1))});
    EXPECT_THAT(origins(rows), ElementsAre(Point{em(0.25), pt(5)}));
    EXPECT_THAT(measures(rows), ElementsAre(em(9)));
}

TEST(LineSlots, RunThroughTheColumnsInTextOrder) {
    const auto rows = slots({toy::columns("a", area(0, 0, 19, 2), 2)});
    EXPECT_THAT(origins(rows), ElementsAre(Point{em(0), pt(5)}, Point{em(0), pt(20)},
                                           Point{em(10), pt(5)}, Point{em(10), pt(20)}));
    EXPECT_EQ(rows[3].column, 1);
    EXPECT_EQ(rows[3].row, 1u);
}

TEST(LineSlots, VerticalLinesRunFromTheRight) {
    const auto rows = slots({vertical(toy::frame("a", {{em(2), pt(10)}, {em(4), em(8)}}))});
    EXPECT_THAT(origins(rows),
                ElementsAre(Point{em(5.5), pt(10)}, Point{em(4), pt(10)}, Point{em(2.5), pt(10)}));
    EXPECT_THAT(measures(rows), ElementsAre(em(8), em(8), em(8)));
}

TEST(LineSlots, GiveWayToAFrameInFront) {
    const auto rows = slots({toy::frame("a", area(0, 0, 9, 3)), photo(area(5, 1, 4, 1), {})});
    EXPECT_THAT(measures(rows), ElementsAre(em(9), em(5), em(9)));
}

TEST(LineSlots, KeepItsStandOffInWholeCharacters) {
    const auto rows = slots({toy::frame("a", area(0, 0, 9, 3)), photo(area(5, 1, 4, 1), em(0.4))});
    EXPECT_THAT(measures(rows), ElementsAre(em(9), em(4), em(9)));
}

TEST(LineSlots, AreCutInTwoByAFrameInTheMiddle) {
    const auto rows = slots({toy::frame("a", area(0, 0, 15, 1)), photo(area(4.5, 0, 4, 1), {})});
    EXPECT_THAT(origins(rows), ElementsAre(Point{em(0), pt(5)}, Point{em(9), pt(5)}));
    EXPECT_THAT(measures(rows), ElementsAre(em(4), em(6)));
    EXPECT_EQ(rows[0].row, rows[1].row);
}

TEST(LineSlots, LeavePiecesOfLessThanFourCharactersOut) {
    const auto rows = slots({toy::frame("a", area(0, 0, 12, 1)), photo(area(3, 0, 4, 1), {})});
    EXPECT_THAT(origins(rows), ElementsAre(Point{em(7), pt(5)}));
}

TEST(LineSlots, IgnoreFramesBehindAndThoseWithoutStandOff) {
    Page page = toy::page();
    page.frames = {photo(area(0, 0, 9, 1), em(1)), toy::frame("a", area(0, 0, 9, 1)),
                   toy::frame("b", area(0, 0, 9, 1))};
    EXPECT_THAT(line_slots(page, 0, 1), SizeIs(1));
}

TEST(LineSlots, AreNoneUnderAFrameThatCoversThemAll) {
    EXPECT_THAT(slots({toy::frame("a", area(0, 0, 9, 3)), photo(area(0, 0, 9, 3), {})}), IsEmpty());
}

TEST(LineSlots, StayInsideABoxDrawnAroundTheirFrame) {
    Frame box = toy::frame("box", area(0, 0, 9, 2), PlainContent{});
    box.stand_off = em(0.5);
    EXPECT_THAT(slots({toy::frame("a", area(0, 0, 9, 2)), box}), SizeIs(2));
}

TEST(LineSlots, VerticalLinesGiveWayToo) {
    const auto rows = slots({vertical(toy::frame("a", {{em(0), em(0)}, {em(4), em(10)}})),
                             photo({{em(0), em(0)}, {em(1.5), em(5)}}, {})});
    EXPECT_THAT(measures(rows), ElementsAre(em(10), em(10), em(5)));
    EXPECT_EQ(rows[2].origin, (Point{em(0.5), em(5)}));
}

TEST(LineSlots, OffTheTypeAreaStandInTheFramesMiddle) {
    EXPECT_THAT(origins(slots({toy::frame("folio", {{em(0), pt(-30)}, {em(9), pt(20)}})})),
                ElementsAre(Point{em(0), pt(-20)}));
    EXPECT_THAT(origins(slots({toy::frame("folio", {{em(0), pt(-30)}, {em(9), pt(8)}})})),
                ElementsAre(Point{em(0), pt(-26)}));
}

TEST(LineSlots, BetweenTwoLinesOfTheGridStandInTheFramesMiddle) {
    EXPECT_THAT(origins(slots({toy::frame("a", {{em(0), pt(4)}, {em(9), pt(12)}})})),
                ElementsAre(Point{em(0), pt(10)}));
}

TEST(LineSlots, AreNoneInAFrameWithoutRoom) {
    EXPECT_THAT(slots({toy::frame("a", {{}, {em(0.9), em(9)}})}), IsEmpty());
    EXPECT_THAT(slots({toy::frame("a", {{}, {em(9), em(-1)}})}), IsEmpty());
}

TEST(ColumnBoxes, SumToTheFramesInside) {
    const Frame frame = toy::columns("a", area(0, 0, 30, 4), 3);
    const std::vector<Rect> boxes = column_boxes(frame, toy::page().grid);
    ASSERT_THAT(boxes, SizeIs(3));
    EXPECT_EQ(boxes.front().left(), frame.box.left());
    EXPECT_EQ(boxes.back().right(), frame.box.right());
}

}  // namespace
}  // namespace banxin
