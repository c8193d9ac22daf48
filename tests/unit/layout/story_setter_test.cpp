#include "layout/story_setter.h"

#include <gmock/gmock.h>

#include "set_story.h"

namespace banxin {
namespace {

using namespace story_test;

TEST(SetStory, FlowsFromColumnToColumn) {
    const SetText story = set({{body, "天地玄黄宇宙洪荒日月"}}, slots(2, 2, 4));
    EXPECT_EQ(texts(story), (Lines{"天地玄黄", "宇宙洪荒", "日月"}));
    EXPECT_EQ(places(story), (Places{{0, 0}, {0, 1}, {1, 0}}));
    EXPECT_EQ(story.lines_short, 1);
    EXPECT_EQ(story.overset, Overset{});
}

TEST(SetStory, IndentsFirstLines) {
    std::vector<Style> indented = styles();
    indented[body].first_indent = em(2);
    const SetText story = set({{body, "天地玄黄宇宙洪荒"}}, slots(1, 3, 6), indented);
    EXPECT_EQ(texts(story), (Lines{"天地玄黄", "宇宙洪荒"}));
    EXPECT_EQ(story.lines[0].slot.origin.x, em(2));
    EXPECT_EQ(story.lines[0].slot.measure, em(4));
    EXPECT_EQ(story.lines[1].slot.origin.x, em(0));
}

TEST(SetStory, IndentsBothSides) {
    std::vector<Style> indented = styles();
    indented[body].start_indent = em(1);
    indented[body].end_indent = em(2);
    const SetText story = set({{body, "天地玄黄宇宙"}}, slots(1, 3, 6), indented);
    EXPECT_EQ(texts(story), (Lines{"天地玄", "黄宇宙"}));
    EXPECT_EQ(story.lines[1].slot.origin.x, em(1));
}

TEST(SetStory, CountsWhatIsOversetInLinesAndCharacters) {
    const SetText story =
        set({{body, "天地玄黄宇宙洪荒"}, {body, "日月盈昃辰宿 列张，寒来暑往"}}, slots(1, 3, 4));
    EXPECT_EQ(story.overset.lines, 3);
    EXPECT_EQ(story.overset.characters, 9);
    EXPECT_EQ(story.overset.first_words, "辰宿列张，寒来暑往");
    EXPECT_EQ(story.lines_short, 0);
}

TEST(SetStory, TellsOnlyTheFirstTwelveOversetCharacters) {
    const SetText story =
        set({{body, "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏"}}, slots(1, 1, 4));
    EXPECT_EQ(story.overset.first_words, "宇宙洪荒日月盈昃辰宿列张");
    EXPECT_EQ(story.overset.characters, 20);
    EXPECT_EQ(story.overset.lines, 5);
}

TEST(SetStory, CountsEverythingAsOversetWhereThereIsNoSlot) {
    const SetText story = set({{body, "天地玄黄"}}, {});
    EXPECT_EQ(story.overset.characters, 4);
    EXPECT_TRUE(story.lines.empty());
}

TEST(SetStory, CentresACrossheadInTheGridLinesItTakes) {
    const SetText story =
        set({{body, "天地玄黄"}, {crosshead, "宇宙"}, {body, "洪荒日月盈昃"}}, slots(1, 8, 4));
    EXPECT_EQ(places(story), (Places{{0, 0}, {0, 2}, {0, 4}, {0, 5}}));
    EXPECT_EQ(story.lines[1].slot.origin.y, pt(42.5)) << "between rows 2 (35 pt) and 3 (50 pt)";
}

TEST(SetStory, LargeTypeTakesAsManyLinesAsItNeeds) {
    std::vector<Style> with = styles();
    with[byline].size = pt(20);
    const SetText story = set({{byline, "天地"}, {body, "玄黄"}}, slots(1, 4, 8), with);
    EXPECT_EQ(places(story), (Places{{0, 0}, {0, 2}}));
}

TEST(SetStory, LeavesNoWhiteAtAColumnTop) {
    const SetText story =
        set({{crosshead, "天地"}, {body, "玄黄宇宙"}, {body, "洪荒日月"}, {crosshead, "盈昃"}},
            slots(2, 4, 4));
    EXPECT_EQ(places(story), (Places{{0, 0}, {0, 2}, {0, 3}, {1, 0}}));
}

TEST(SetStory, MovesAHeadingToTheColumnOfItsText) {
    const SetText story = set(
        {{body, "天地玄黄"}, {crosshead, "宇宙"}, {body, "洪荒日月盈昃辰宿列张"}}, slots(2, 5, 4));
    EXPECT_EQ(places(story), (Places{{0, 0}, {1, 0}, {1, 2}, {1, 3}, {1, 4}}));
    EXPECT_EQ(story.foot_rows_short, 4);
}

TEST(SetStory, KeepsAHeadingWhereItsTextFollows) {
    const SetText story = set(
        {{body, "天地玄黄"}, {crosshead, "宇宙"}, {body, "洪荒日月盈昃辰宿列张"}}, slots(2, 6, 4));
    EXPECT_EQ(places(story), (Places{{0, 0}, {0, 2}, {0, 4}, {0, 5}, {1, 0}}));
    EXPECT_EQ(story.foot_rows_short, 0);
}

TEST(SetStory, KeepsAChainOfHeadingsTogether) {
    const SetText story =
        set({{body, "天地"}, {crosshead, "玄黄"}, {crosshead, "宇宙"}, {body, "洪荒日月盈昃"}},
            slots(2, 8, 4));
    EXPECT_EQ(places(story).at(1), (std::pair{1, 0}));
}

TEST(SetStory, LeavesAHeadingAtTheStorysEndWhereItIs) {
    const SetText story = set({{body, "天地玄黄"}, {crosshead, "宇宙"}}, slots(2, 4, 4));
    EXPECT_EQ(places(story), (Places{{0, 0}, {0, 2}}));
}

TEST(SetStory, SetsEachLineToItsSlotBesideAnObstacle) {
    Frame photo = toy::frame("photo", area(4, 1, 4, 1), PhotoContent{});
    photo.stand_off = Length{};
    const SetText story = set({{body, "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来"}},
                              slots({toy::frame("a", area(0, 0, 8, 3)), photo}));
    EXPECT_EQ(texts(story), (Lines{"天地玄黄宇宙洪荒", "日月盈昃", "辰宿列张寒来"}));
}

TEST(SetStory, ReadsBothPiecesOfACutRowBeforeTheNext) {
    Frame photo = toy::frame("photo", area(4, 0, 4, 1), PhotoContent{});
    photo.stand_off = Length{};
    const auto cut = slots({toy::frame("a", area(0, 0, 12, 2)), photo});
    EXPECT_EQ(texts(set({{body, "天地玄黄宇宙洪荒日月"}}, cut)),
              (Lines{"天地玄黄", "宇宙洪荒", "日月"}));
    const SetText two = set({{body, "天地玄"}, {body, "宇宙"}}, cut);
    EXPECT_EQ(places(two), (Places{{0, 0}, {0, 1}})) << "a paragraph starts in a row of its own";
}

TEST(SetStory, GivesAHeadingTheRoomAllItsRowsShare) {
    Frame photo = toy::frame("photo", area(6, 1, 4, 1), PhotoContent{});
    photo.stand_off = Length{};
    const SetText story =
        set({{crosshead, "天地"}}, slots({toy::frame("a", area(0, 0, 10, 2)), photo}));
    EXPECT_EQ(story.lines[0].slot.measure, em(6));
}

TEST(SetStory, PassesOverEmptyParagraphs) {
    const SetText story = set({{body, "天地"}, {body, ""}, {body, "玄黄"}}, slots(1, 3, 4));
    EXPECT_EQ(places(story), (Places{{0, 0}, {0, 1}}));
}

TEST(SetStory, ChangingOneParagraphChangesNoOthersLines) {
    const std::vector<LineSlot> room = slots(1, 30, 7);
    const SetText before = set(
        {{body, "天地玄黄，宇宙洪荒。"}, {body, "日月盈昃"}, {body, "辰宿列张，寒来暑往。"}}, room);
    const SetText after =
        set({{body, "天地玄黄，宇宙洪荒。"}, {body, "日月"}, {body, "辰宿列张，寒来暑往。"}}, room);
    ASSERT_EQ(before.lines.size(), after.lines.size());
    for (std::size_t i = 0; i < before.lines.size(); ++i) {
        if (before.lines[i].paragraph == 1) continue;
        EXPECT_EQ(before.lines[i], after.lines[i]);
    }
}

}  // namespace
}  // namespace banxin
