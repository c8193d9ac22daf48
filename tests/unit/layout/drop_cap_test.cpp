#include "layout/drop_cap.h"

#include <gmock/gmock.h>

#include "set_story.h"

namespace banxin {
namespace {

using namespace story_test;

/// A cap two lines high and two characters wide, and its paragraph.
SetText set_with_cap(const std::vector<Text>& before, std::string_view text,
                     const std::vector<LineSlot>& room, std::int32_t lines = 2) {
    const std::vector<Style> with = styles();
    const WritingMode mode = room.front().mode;
    ShapedText shaped;
    for (const Text& each : before)
        shaped.push_back(toy::shape(each.text, with, mode, StyleId{each.style}));
    shaped.push_back(toy::shape("大", with, mode));
    shaped.back().drop_lines = lines;
    shaped.back().uses.front().size = em(2);
    shaped.back().clusters.front().advance = em(2);
    shaped.push_back(toy::shape(text, with, mode));
    return set_story(std::move(shaped), with, room, toy::pitch);
}

TEST(SetStory, SetsADropCapBesideTheFirstLinesOfItsParagraph) {
    const SetText story =
        set_with_cap({}, "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往", slots(1, 4, 9));
    EXPECT_EQ(texts(story), (Lines{"大", "天地玄黄宇宙", "洪荒日月盈昃", "辰宿列张寒来暑往"}));
    EXPECT_EQ(places(story), (Places{{0, 0}, {0, 0}, {0, 1}, {0, 2}}));
    EXPECT_EQ(story.lines[0].slot.origin, (Point{em(0), pt(12.5)})) << "between rows 0 and 1";
    EXPECT_EQ(story.lines[1].slot.origin.x, em(3)) << "on the column's character grid";
    EXPECT_EQ(story.lines[1].slot.measure, em(6));
    EXPECT_EQ(story.lines[3].slot.origin.x, em(0));
}

TEST(SetStory, KeepsTheRowsOfADropCapFreeBelowAShortParagraph) {
    const std::vector<Style> with = styles();
    ShapedText shaped{toy::shape("大", with), toy::shape("天地", with), toy::shape("玄黄", with)};
    shaped[0].drop_lines = 3;
    const SetText story = set_story(shaped, with, slots(1, 6, 9), toy::pitch);
    EXPECT_EQ(places(story), (Places{{0, 0}, {0, 0}, {0, 3}}));
    EXPECT_EQ(story.lines_short, 2);
}

TEST(SetStory, MovesADropCapWithItsTextToTheNextColumn) {
    const SetText story =
        set_with_cap({{body, "天地玄黄宇宙洪荒日月"}}, "盈昃辰宿列张寒来", slots(2, 3, 9));
    EXPECT_EQ(places(story), (Places{{0, 0}, {0, 1}, {1, 0}, {1, 0}, {1, 1}}));
    EXPECT_EQ(story.foot_rows_short, 1);
}

TEST(SetStory, CountsADropCapThatFindsNoRoomAsOverset) {
    const SetText story =
        set_with_cap({{body, "天地玄黄宇宙洪荒日月"}}, "盈昃辰宿列张寒来暑", slots(1, 3, 9));
    EXPECT_EQ(story.overset.lines, 2);
    EXPECT_EQ(story.overset.characters, 10);
    EXPECT_EQ(story.overset.first_words, "大盈昃辰宿列张寒来暑");
}

TEST(SetStory, SetsADropCapAboveItsTextWhereNothingFitsBesideIt) {
    const SetText story = set_with_cap({}, "天地玄黄", slots(1, 4, 4));
    EXPECT_EQ(places(story), (Places{{0, 0}, {0, 2}}));
}

TEST(SetStory, SetsADropCapInVerticalLinesToo) {
    Frame frame = toy::frame("a", area(0, 0, 6, 6));
    frame.mode = WritingMode::vertical;
    const std::vector<LineSlot> room = slots({frame});
    const SetText story = set_with_cap({}, "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来", room);
    ASSERT_EQ(story.lines.size(), 4u);
    const Length middle = room[0].origin.x + (room[1].origin.x - room[0].origin.x) / 2;
    EXPECT_EQ(story.lines[0].slot.origin, (Point{middle, room[0].origin.y}));
    EXPECT_EQ(story.lines[1].slot.origin.y, room[0].origin.y + em(3));
    EXPECT_EQ(story.lines[1].slot.origin.x, room[0].origin.x);
    EXPECT_EQ(story.lines[3].slot.origin, room[2].origin);
}

}  // namespace
}  // namespace banxin
