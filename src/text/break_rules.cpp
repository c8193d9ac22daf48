#include "text/break_rules.h"

#include <array>
#include <string_view>

namespace banxin {
namespace {

using enum CharClass;

// CLREQ 行首行尾禁则, basic: 点号、结束引号/括号/书名号、连接号、间隔号、分隔号; GB-W3C 5.1.3.
constexpr ClassSet basic_no_start{close, pause, colon, stop, excl, connector, interpunct, solidus};
constexpr ClassSet basic_no_end{open};

constexpr Prohibition levels[] = {
    // none: "Commonly used in newspapers in Taiwan and Hong Kong" (CLREQ)
    {{}, {}},
    // basic
    {basic_no_start, basic_no_end},
    // gb: CLREQ "GB法", GB/T 15834 5.1.9: 分隔号 stands at neither edge
    {basic_no_start, basic_no_end | ClassSet{solidus}},
    // strict: CLREQ 严格处理
    {basic_no_start | ClassSet{dash, ellipsis}, basic_no_end | ClassSet{solidus}},
    // news_loose: JLREQ appendix 3, "Very loose (Newspapers)", but ：； stay forbidden as pause
    // marks of Chinese, and so does the slash, of which it says nothing
    {{close, pause, colon, stop, solidus}, {open}},
};
static_assert(std::size(levels) == static_cast<std::size_t>(ProhibitionLevel::news_loose) + 1);

// JLREQ "unbreakable character sequences"; CLREQ 符号分离禁则.
struct Pair {
    ClassSet before, after;
};
constexpr ClassSet word{latin, digit};
constexpr Pair inseparable_pairs[] = {
    {word, word},                  // one word, one number, a number and its unit
    {word, {connector, solidus}},  // a hyphen or slash stays with the word before it
    {{prefix}, {digit, object}},   // ￥5, №5
    {word, {prefix}},              // US$5, 5±2
    {{digit, object}, {suffix}},   // 5％, 5℃, 90°
    {{suffix}, {suffix}},          // 5′30″
};

constexpr auto expand_pairs() {
    std::array<std::array<bool, char_class_count>, char_class_count> table{};
    for (const Pair& pair : inseparable_pairs) {
        for (std::size_t before = 0; before < char_class_count; ++before) {
            for (std::size_t after = 0; after < char_class_count; ++after) {
                table[before][after] |= pair.before.has(static_cast<CharClass>(before)) &&
                                        pair.after.has(static_cast<CharClass>(after));
            }
        }
    }
    return table;
}
constexpr auto inseparable_table = expand_pairs();

// The ASCII part of Word's kinsoku lists (typography.md R1.2.3), and the curly quotes of Latin
// text.
constexpr std::u32string_view latin_openers = U"([{“‘";
constexpr std::u32string_view latin_closers = U")]},.:;!?”’…";
constexpr std::u32string_view address_joints = U"/.-?&=_@#:;,";

}  // namespace

const Prohibition& prohibition(ProhibitionLevel level) {
    return levels[static_cast<std::size_t>(level)];
}

bool inseparable(CharClass before, CharClass after) {
    return inseparable_table[static_cast<std::size_t>(before)][static_cast<std::size_t>(after)];
}

bool is_latin_opener(char32_t code_point) {
    return latin_openers.find(code_point) != std::u32string_view::npos;
}

bool is_latin_closer(char32_t code_point) {
    return latin_closers.find(code_point) != std::u32string_view::npos;
}

bool is_address_joint(char32_t code_point) {
    return address_joints.find(code_point) != std::u32string_view::npos;
}

}  // namespace banxin
