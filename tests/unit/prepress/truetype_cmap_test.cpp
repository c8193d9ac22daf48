#include "prepress/truetype_cmap.h"

#include <gmock/gmock.h>

#include "truetype_program.h"

namespace banxin {
namespace {

using test::truetype_program;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

constexpr test::CmapSegment last_segment{0xffff, 0xffff, 1, 0};

TEST(TrueTypeCmap, AddsTheDeltaOfItsSegment) {
    EXPECT_THAT(
        glyphs_by_character(truetype_program({{'0', '2', 0x10000 - '0' + 5, 0}, last_segment})),
        ElementsAre(Pair('0', 5), Pair('1', 6), Pair('2', 7)));
}

TEST(TrueTypeCmap, LooksListedGlyphsUp) {
    // The list stands four bytes after the first segment's offset.
    EXPECT_THAT(glyphs_by_character(truetype_program({{'a', 'c', 0, 4}, last_segment}, {3, 0, 9})),
                ElementsAre(Pair('a', 3), Pair('c', 9)));
}

TEST(TrueTypeCmap, IsEmptyOfAnythingElse) {
    EXPECT_THAT(glyphs_by_character(""), IsEmpty());
    EXPECT_THAT(glyphs_by_character("no program"), IsEmpty());
    EXPECT_THAT(glyphs_by_character(truetype_program({})), IsEmpty());
}

TEST(TrueTypeCmap, EndsAtDamage) {
    const auto whole = truetype_program({{'a', 'c', 0, 4}, last_segment}, {3, 4, 5});
    for (std::size_t size = 0; size < whole.size(); ++size)
        glyphs_by_character(whole.substr(0, size));
    EXPECT_THAT(glyphs_by_character(truetype_program({{'c', 'a', 0, 0}})), IsEmpty());
    EXPECT_THAT(glyphs_by_character(truetype_program({{'0', '0', 1, 0}, {'0', '0', 2, 0}})),
                ElementsAre(Pair('0', '1')));
    EXPECT_THAT(glyphs_by_character(truetype_program({{'0', '0', 0, 0xfff0}})), IsEmpty());
}

TEST(WinAnsi, HasQuotesAndDashesWhereLatin1HasControls) {
    EXPECT_EQ(win_ansi_character('A'), U'A');
    EXPECT_EQ(win_ansi_character(0x93), U'“');
    EXPECT_EQ(win_ansi_character(0x97), U'—');
    EXPECT_EQ(win_ansi_character(0xb7), U'·');
    EXPECT_EQ(win_ansi_character(0x81), 0u);
    EXPECT_EQ(win_ansi_character('\n'), 0u);
}

}  // namespace
}  // namespace banxin
