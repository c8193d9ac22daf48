#include "text/spacing_table.h"

#include <stdexcept>
#include <string_view>

namespace banxin {
namespace {

using Em = GlueRule::Em;
using Kind = GlueRule::Kind;

struct Symbol {
    char letter;
    GlueRule rule;
};

constexpr GlueRule opening(GlueRule rule, std::int16_t stretch = general_stretch) {
    rule.stretch_rank = stretch_rank::general;
    rule.stretch = stretch;
    return rule;
}
/// White that belongs to the character before it, to the one after it, or to the larger of the two
/// (R1.4.1).
constexpr GlueRule of_first(std::int16_t white, std::uint8_t rank, std::int16_t least = 0) {
    return {.first = white, .shrink_rank = rank, .least = least};
}
constexpr GlueRule of_second(std::int16_t white, std::uint8_t rank) {
    return {.second = white, .em = Em::second, .shrink_rank = rank};
}
constexpr GlueRule of_larger(std::int16_t white, std::uint8_t rank) {
    return {.first = white, .em = Em::larger, .shrink_rank = rank};
}
constexpr GlueRule of_both(std::int16_t first, std::int16_t second) {
    return {.first = first, .second = second};
}
constexpr std::uint8_t rigid = 0;  // white that is never pressed

// clang-format off
// The legend of the tables. A mark is half an em of body; its blank half is what the letters below stand for.
constexpr Symbol legend[] = {
    // no white
    {'-', {}},                                                             // never opens (R1.3.6)
    {'.', opening({})},                                                    // opens with all others
    {'~', {.stretch_rank = stretch_rank::last_resort, .stretch = general_stretch}},  // R1.3.6 "avoid"
    {'l', {.kind = Kind::han_latin}},                                      // R1.6.1
    {'d', {.kind = Kind::han_digit}},
    // the blank half of one mark, pressed out when the line needs it
    {'[', opening(of_second(500, shrink_rank::bracket))},
    {']', opening(of_first(500, shrink_rank::bracket))},
    {',', opening(of_first(500, shrink_rank::pause))},
    {'!', opening(of_first(500, shrink_rank::stop))},
    // two blank halves collapsed into one: after a bracket, a pause, a stop
    {'b', opening(of_larger(500, shrink_rank::bracket))},
    {'p', opening(of_larger(500, shrink_rank::pause))},
    {'s', opening(of_larger(500, shrink_rank::stop))},
    // beside an interpunct
    {'q', opening(of_first(250, shrink_rank::bracket))},
    {'h', opening(of_first(500, shrink_rank::pause, 250))},
    {'i', opening(of_second(250, shrink_rank::interpunct))},
    {'j', opening(of_first(250, shrink_rank::interpunct))},
    // half set marks that open back to a whole em (ChineseJFM: {0, 0.5, 0})
    {'(', opening(of_second(0, rigid), 500)},
    {')', opening(of_first(0, rigid), 500)},
    // a quarter em beside a centred mark: before and after a pause, before and after a stop, at brackets
    {'2', of_second(250, shrink_rank::pause)},
    {'c', opening(of_first(250, shrink_rank::pause))},
    {'3', of_second(250, shrink_rank::stop)},
    {'e', opening(of_first(250, shrink_rank::stop))},
    {'x', opening(of_larger(250, shrink_rank::pause))},
    {'z', opening(of_larger(250, shrink_rank::stop))},
    {'y', of_first(250, shrink_rank::bracket)},
    // rigid white that may open
    {'4', opening(of_first(250, rigid))},
    {'5', opening(of_first(500, rigid))},
    {'6', opening(of_second(500, rigid))},
    {'K', opening(of_second(250, rigid))},
    {'A', opening(of_both(500, 500))},
    {'B', opening(of_both(250, 500))},
    {'V', opening(of_both(250, 250))},
    {'W', opening(of_both(500, 250))},
    // rigid white that never opens
    {'7', of_first(500, rigid)},
    {'8', of_second(500, rigid)},
    {'9', of_both(500, 250)},
    {'a', of_first(250, rigid)},
    {'k', of_second(250, rigid)},
    {'w', of_both(250, 250)},
};
// clang-format on

constexpr GlueRule rule_of(char letter) {
    for (const Symbol& symbol : legend) {
        if (symbol.letter == letter) {
            return symbol.rule;
        }
    }
    throw std::logic_error("a letter without a legend");  // stops the compiler
}

using Rows = std::array<std::string_view, spacing_class_count>;

constexpr SpacingTable expand(const Rows& rows) {
    SpacingTable table{};
    for (std::size_t before = 0; before < spacing_class_count; ++before) {
        for (std::size_t after = 0; after < spacing_class_count; ++after) {
            table[before][after] = rule_of(rows[before].at(2 * after));
        }
    }
    return table;
}

// clang-format off
// Columns: the class after, in the order of SpacingClass:
//   line end, han, wide, Latin, Digit, latin Mark, tiGht, Open, Close, Pause, Stop, Full mark, 2-em, Interpunct.
// Read: the row's class, then the column's.

// 全角式, zh-Hans. CLREQ "Compression of punctuation" (a pair of two ems is set on 1.5), 行首行尾标点
// (half an em at both edges), GB/T 15834 5.1.10; the inner gaps are typography.md §1.4's table.
constexpr SpacingTable quanjiao_corner = expand({
    //              E h w L D M G O C P S F 2 I
    /* line start*/ "- - - - - - - - - - - - - -",
    /* han       */ "- . . l d . ~ [ - - - - . .",
    /* wide      */ "- . . . . . ~ [ - - - - . .",
    /* latin     */ "- l . - - - - [ - - - - . .",
    /* digit     */ "- d . - - - - [ - - - - . .",
    /* latin mark*/ "- . . - - - - [ - - - - . .",
    /* tight     */ "- ~ ~ - - - ~ [ - - - - ~ ~",
    /* open      */ "- - - - - - - - - - - - - -",
    /* close     */ "- ] ] ] ] ] ] b - - - - ] q",
    /* pause     */ "- , , , , , , p - - - - , h",
    /* stop      */ "- ! ! ! ! ! ! s - - - - ! h",
    /* full mark */ "- . . . . . . [ - - - - . .",
    /* two em    */ "- . . . . . ~ [ - - - - - i",
    /* interpunct*/ "- . . . . . ~ [ - - - - . .",
});

// 全角式, Taiwan and Hong Kong: pause and stop are centred, a quarter em on both sides; · is one em (§1.15).
constexpr SpacingTable quanjiao_centre = expand({
    //              E h w L D M G O C P S F 2 I
    /* line start*/ "- - - - - - - - - - - - - -",
    /* han       */ "- . . l d . ~ [ - 2 3 - . i",
    /* wide      */ "- . . . . . ~ [ - 2 3 - . i",
    /* latin     */ "- l . - - - - [ - 2 3 - . i",
    /* digit     */ "- d . - - - - [ - 2 3 - . i",
    /* latin mark*/ "- . . - - - - [ - 2 3 - . i",
    /* tight     */ "- ~ ~ - - - ~ [ - 2 3 - ~ i",
    /* open      */ "- - - - - - - - - - - - - -",
    /* close     */ "- ] ] ] ] ] ] b - y y - ] q",
    /* pause     */ "- c c c c c c x - - - - c c",
    /* stop      */ "- e e e e e e z - - - - e e",
    /* full mark */ "- . . . . . . [ - - - - . i",
    /* two em    */ "- . . . . . ~ [ - 2 3 - - i",
    /* interpunct*/ "- j j j j j j [ - - - - j j",
});

// 开明式: 。．？！ one em, every other mark half, opening back to an em where a line needs it.
// xeCJK PunctStyle kaiming; ChineseJFM.
constexpr SpacingTable kaiming_corner = expand({
    //              E h w L D M G O C P S F 2 I
    /* line start*/ "- - - - - - - - - - - - - -",
    /* han       */ "- . . l d . ~ ( - - - - . .",
    /* wide      */ "- . . . . . ~ ( - - - - . .",
    /* latin     */ "- l . - - - - ( - - - - . .",
    /* digit     */ "- d . - - - - ( - - - - . .",
    /* latin mark*/ "- . . - - - - ( - - - - . .",
    /* tight     */ "- ~ ~ - - - ~ ( - - - - ~ ~",
    /* open      */ "- - - - - - - - - - - - - -",
    /* close     */ "- ) ) ) ) ) ) ) - - - - ) .",
    /* pause     */ "- ) ) ) ) ) ) ) - - - - ) .",
    /* stop      */ "- ! ! ! ! ! ! s - - - - ! h",
    /* full mark */ "- . . . . . . ( - - - - . .",
    /* two em    */ "- . . . . . ~ ( - - - - - .",
    /* interpunct*/ "- . . . . . ~ ( - - - - . .",
});

constexpr SpacingTable kaiming_centre = expand({
    //              E h w L D M G O C P S F 2 I
    /* line start*/ "- - - - - - - - - - - - - -",
    /* han       */ "- . . l d . ~ ( - - 3 - . .",
    /* wide      */ "- . . . . . ~ ( - - 3 - . .",
    /* latin     */ "- l . - - - - ( - - 3 - . .",
    /* digit     */ "- d . - - - - ( - - 3 - . .",
    /* latin mark*/ "- . . - - - - ( - - 3 - . .",
    /* tight     */ "- ~ ~ - - - ~ ( - - 3 - ~ ~",
    /* open      */ "- - - - - - - - - - - - - -",
    /* close     */ "- ) ) ) ) ) ) ) - - y - ) .",
    /* pause     */ "- ) ) ) ) ) ) ) - - - - ) .",
    /* stop      */ "- e e e e e e z - - - - e e",
    /* full mark */ "- . . . . . . ( - - - - . .",
    /* two em    */ "- . . . . . ~ ( - - 3 - - .",
    /* interpunct*/ "- . . . . . ~ ( - - - - . .",
});

// 半角式: every mark half an em. xeCJK PunctStyle banjiao. The same in both regions.
constexpr SpacingTable banjiao_both = expand({
    //              E h w L D M G O C P S F 2 I
    /* line start*/ "- - - - - - - - - - - - - -",
    /* han       */ "- . . l d . ~ . - - - - . .",
    /* wide      */ "- . . . . . ~ . - - - - . .",
    /* latin     */ "- l . - - - - . - - - - . .",
    /* digit     */ "- d . - - - - . - - - - . .",
    /* latin mark*/ "- . . - - - - . - - - - . .",
    /* tight     */ "- ~ ~ - - - ~ . - - - - ~ ~",
    /* open      */ "- - - - - - - - - - - - - -",
    /* close     */ "- . . . . . . . - - - - . .",
    /* pause     */ "- . . . . . . . - - - - . .",
    /* stop      */ "- . . . . . . . - - - - . .",
    /* full mark */ "- . . . . . . . - - - - . .",
    /* two em    */ "- . . . . . ~ . - - - - - .",
    /* interpunct*/ "- . . . . . ~ . - - - - . .",
});

// 行末半角式: every mark one em, pairs two; half only at the line's edges. xeCJK PunctStyle hangmobanjiao.
constexpr Rows whole_marks_corner = {
    //              E h w L D M G O C P S F 2 I
    /* line start*/ "- - - - - - - - - - - - - -",
    /* han       */ "- . . l d . ~ 6 - - - - . .",
    /* wide      */ "- . . . . . ~ 6 - - - - . .",
    /* latin     */ "- l . - - - - 6 - - - - . .",
    /* digit     */ "- d . - - - - 6 - - - - . .",
    /* latin mark*/ "- . . - - - - 6 - - - - . .",
    /* tight     */ "- ~ ~ - - - ~ 6 - - - - ~ ~",
    /* open      */ "- - - - - - - 8 - - - - - -",
    /* close     */ "- 5 5 5 5 5 5 A 7 7 7 7 5 5",
    /* pause     */ "- 5 5 5 5 5 5 A 7 7 7 7 5 5",
    /* stop      */ "- 5 5 5 5 5 5 A 7 7 7 7 5 5",
    /* full mark */ "- . . . . . . 6 - - - - . .",
    /* two em    */ "- . . . . . ~ 6 - - - - - .",
    /* interpunct*/ "- . . . . . ~ 6 - - - - . .",
};

constexpr Rows whole_marks_centre = {
    //              E h w L D M G O C P S F 2 I
    /* line start*/ "- - - - - - - - - - - - - -",
    /* han       */ "- . . l d . ~ 6 - k k - . K",
    /* wide      */ "- . . . . . ~ 6 - k k - . K",
    /* latin     */ "- l . - - - - 6 - k k - . K",
    /* digit     */ "- d . - - - - 6 - k k - . K",
    /* latin mark*/ "- . . - - - - 6 - k k - . K",
    /* tight     */ "- ~ ~ - - - ~ 6 - k k - ~ K",
    /* open      */ "- - - - - - - 8 - k k - - k",
    /* close     */ "- 5 5 5 5 5 5 A 7 9 9 7 5 W",
    /* pause     */ "- 4 4 4 4 4 4 B a w w a 4 V",
    /* stop      */ "- 4 4 4 4 4 4 B a w w a 4 V",
    /* full mark */ "- . . . . . . 6 - k k - . K",
    /* two em    */ "- . . . . . ~ 6 - k k - - K",
    /* interpunct*/ "- 4 4 4 4 4 4 B a w w a 4 V",
};

constexpr SpacingTable hangmobanjiao_corner = expand(whole_marks_corner);
constexpr SpacingTable hangmobanjiao_centre = expand(whole_marks_centre);

// 原样: as 行末半角, and the line's edges are left alone too ("台湾的很多印刷品都采用不调整", CLREQ).
constexpr SpacingTable with_edges(const Rows& rows, const Rows& edges) {
    constexpr auto edge = static_cast<std::size_t>(SpacingClass::edge);
    SpacingTable table = expand(rows);
    for (std::size_t cls = 0; cls < spacing_class_count; ++cls) {
        table[edge][cls] = rule_of(edges[0].at(2 * cls));
        table[cls][edge] = rule_of(edges[1].at(2 * cls));
    }
    return table;
}
constexpr SpacingTable plain_corner = with_edges(whole_marks_corner, {
    //                   E h w L D M G O C P S F 2 I
    /* at a line start*/ "- - - - - - - 8 - - - - - -",
    /* at a line end  */ "- - - - - - - - 7 7 7 - - -",
});
constexpr SpacingTable plain_centre = with_edges(whole_marks_centre, {
    //                   E h w L D M G O C P S F 2 I
    /* at a line start*/ "- - - - - - - 8 - k k - - k",
    /* at a line end  */ "- - - - - - - - 7 a a - - a",
});
// clang-format on

}  // namespace

const SpacingTable& spacing_table(PunctuationStyle style, MarkPlace place) {
    const bool corner = place == MarkPlace::corner;
    switch (style) {
        case PunctuationStyle::quanjiao:
            return corner ? quanjiao_corner : quanjiao_centre;
        case PunctuationStyle::kaiming:
            return corner ? kaiming_corner : kaiming_centre;
        case PunctuationStyle::banjiao:
            return banjiao_both;
        case PunctuationStyle::hangmobanjiao:
            return corner ? hangmobanjiao_corner : hangmobanjiao_centre;
        case PunctuationStyle::plain:
            return corner ? plain_corner : plain_centre;
    }
    return quanjiao_corner;
}

}  // namespace banxin
