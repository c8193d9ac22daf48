// 破栏: the four ways a width divides into columns.
#include "document/columns.h"

#include <gmock/gmock.h>

namespace banxin {
namespace {

constexpr Grid grid;  // 8 columns of 13 characters of 9 pt, gutters of one character

constexpr Length chars(double n) {
    return {round_to_int(n * 9000)};
}

/// Columns and gutters in turn, in characters.
std::vector<double> parts(Length width, std::int32_t columns, Division division,
                          const Grid& on = grid) {
    const Rect inside{{pt(1), pt(2)}, {width, pt(100)}};
    std::vector<double> result;
    Length at = inside.left();
    for (const Rect& column : divide(inside, WritingMode::horizontal, columns, division, on)) {
        if (!result.empty()) result.push_back((column.left() - at).mpt / 9000.0);
        result.push_back(column.size.width.mpt / 9000.0);
        EXPECT_EQ(column.top(), inside.top());
        EXPECT_EQ(column.size.height, inside.size.height);
        at = column.right();
    }
    EXPECT_EQ(at, inside.right());
    return result;
}

using Parts = std::vector<double>;

TEST(Divide, AbsoluteKeepsColumnsEqualAndLetsTheGutterFloat) {
    EXPECT_EQ(parts(chars(20), 2, Division::absolute), (Parts{9, 2, 9}));
    EXPECT_EQ(parts(chars(69), 3, Division::absolute), (Parts{22, 1.5, 22, 1.5, 22}));
}

TEST(Divide, RelativeKeepsTheGutterAndLengthensTheLastColumns) {
    EXPECT_EQ(parts(chars(20), 2, Division::relative), (Parts{9, 1, 10}));
    EXPECT_EQ(parts(chars(69), 3, Division::relative), (Parts{22, 1, 22, 1, 23}));
    EXPECT_EQ(parts(chars(20.5), 2, Division::relative), (Parts{9, 1, 10.5}));
}

TEST(Divide, FreeIsEqualToTheFraction) {
    EXPECT_EQ(parts(chars(20), 2, Division::free), (Parts{9.5, 1, 9.5}));
    EXPECT_EQ(parts(chars(41), 2, Division::free), (Parts{20, 1, 20}));
}

TEST(Divide, AutomaticFollowsTheGridWhereItCan) {
    Grid wide = grid;
    wide.gutter = chars(1.5);
    const auto columns = [&](std::int32_t from, std::int32_t count, std::int32_t n) {
        const Rect inside{{base_column_left(wide, from), {}},
                          {base_columns_width(wide, count), pt(9)}};
        std::vector<Length> lefts;
        for (const Rect& column :
             divide(inside, WritingMode::horizontal, n, Division::automatic, wide))
            lefts.push_back(column.left());
        return lefts;
    };
    EXPECT_EQ(columns(3, 6, 3), (std::vector{base_column_left(wide, 3), base_column_left(wide, 5),
                                             base_column_left(wide, 7)}));
    EXPECT_EQ(columns(1, 2, 2),
              (std::vector{base_column_left(wide, 1), base_column_left(wide, 2)}));
    // 三破二: no base columns to follow.
    EXPECT_EQ(parts(chars(41), 2, Division::automatic), parts(chars(41), 2, Division::relative));
}

TEST(Divide, MakesTiersOfAVerticalFrame) {
    const Rect inside{{}, {pt(50), chars(21)}};
    EXPECT_EQ(
        divide(inside, WritingMode::vertical, 2, Division::automatic, grid),
        (std::vector<Rect>{{{}, {pt(50), chars(10)}}, {{{}, chars(11)}, {pt(50), chars(10)}}}));
}

TEST(Divide, AlwaysSumsToTheInsideExactly) {
    for (const std::int32_t width : {1, 8'999, 9'000, 9'001, 123'457, 1'000'003})
        for (const std::int32_t columns : {1, 2, 3, 5, 7, 64})
            for (const Division division :
                 {Division::absolute, Division::relative, Division::free, Division::automatic}) {
                const Rect inside{{}, {Length{width}, pt(9)}};
                const auto boxes = divide(inside, WritingMode::horizontal, columns, division, grid);
                ASSERT_EQ(boxes.size(), static_cast<std::size_t>(columns));
                EXPECT_EQ(boxes.front().left(), inside.left());
                EXPECT_EQ(boxes.back().right(), inside.right());
                for (std::size_t i = 0; i < boxes.size(); ++i) {
                    EXPECT_GE(boxes[i].size.width, Length{});
                    if (i == 0) continue;
                    EXPECT_GE(boxes[i].left(), boxes[i - 1].right());
                }
            }
}

TEST(Divide, HasNoRoomInAnEmptyInside) {
    const auto boxes =
        divide({{}, {pt(-3), pt(9)}}, WritingMode::horizontal, 3, Division::free, grid);
    ASSERT_EQ(boxes.size(), 3u);
    EXPECT_TRUE(boxes[0].empty());
}

}  // namespace
}  // namespace banxin
