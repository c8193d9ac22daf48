#include "layout/keep_rules.h"

#include <gmock/gmock.h>

#include "set_story.h"

namespace banxin {
namespace {

using namespace story_test;

constexpr std::string_view two_lines_and_two =
    "天地玄黄。宇宙洪荒。日月盈昃辰宿列张寒来天地玄黄。宇宙洪荒。日月盈昃辰宿列张寒来暑往";

std::vector<LineSlot> first_slots(std::vector<LineSlot> of, std::size_t count) {
    of.resize(count);
    return of;
}

std::vector<bool> widows(const SetText& set) {
    std::vector<bool> flags;
    for (const PlacedLine& line : set.lines) flags.push_back(line.line.widow);
    return flags;
}

TEST(SetStory, SqueezesAParagraphWhoseLastLineWouldStandAloneAtAColumnTop) {
    const SetText story = set({{body, two_lines_and_two}, {body, "天地"}}, slots(2, 2, 20));
    EXPECT_EQ(places(story), (Places{{0, 0}, {0, 1}, {1, 0}}));
    EXPECT_EQ(texts(story).back(), "天地");
    EXPECT_THAT(widows(story), testing::Each(false));
}

TEST(SetStory, GivesAWidowCompanyIfItCannotBeSqueezedIn) {
    const SetText story = set({{body,
                                "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云"
                                "腾致雨露结为霜金生丽水玉出"}},
                              slots(2, 3, 12));
    EXPECT_EQ(places(story).back(), (std::pair{1, 1})) << "two lines in the second column";
    EXPECT_THAT(widows(story), testing::Each(false));
}

TEST(SetStory, LeavesAWidowRatherThanMakeTheStoryOverset) {
    const SetText story = set({{body,
                                "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云"
                                "腾致雨露结为霜金生丽水玉出"}},
                              first_slots(slots(2, 3, 12), 4));
    EXPECT_EQ(story.overset, Overset{});
    EXPECT_EQ(widows(story), (std::vector{false, false, false, true}));
}

TEST(SetStory, MarksAWidowThatNoGoodSettingAvoids) {
    const SetText story = set({{body, "天地玄黄宇宙洪荒日月"}}, slots(2, 2, 4));
    EXPECT_EQ(widows(story), (std::vector{false, false, true}));
}

TEST(SetStory, LeavesWidowsWhereTheStyleDoesNotMind) {
    std::vector<Style> with = styles();
    with[body].keep_widows = false;
    const SetText story = set({{body, two_lines_and_two}}, slots(2, 2, 20), with);
    EXPECT_EQ(places(story), (Places{{0, 0}, {0, 1}, {1, 0}}));
    EXPECT_EQ(widows(story), (std::vector{false, false, true}));
}

TEST(SetStory, LeavesNoFirstLineAloneBelowAHeading) {
    std::vector<Style> with = styles();
    with[crosshead].keep_with_next = 1;
    const SetText story =
        set({{body, "天地玄黄"}, {crosshead, "宇宙"}, {body, "洪荒日月盈昃辰宿列张"}},
            slots(2, 5, 4), with);
    EXPECT_EQ(places(story), (Places{{0, 0}, {1, 0}, {1, 2}, {1, 3}, {1, 4}}));
}

TEST(SetStory, MarksOrphans) {
    const SetText story = set({{body, "天地玄——黄"}}, slots(1, 4, 3));
    EXPECT_TRUE(story.lines.back().line.orphan);
}

}  // namespace
}  // namespace banxin
