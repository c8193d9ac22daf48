#include "text/pair_break.h"

#include <algorithm>
#include <string_view>

#include "text/break_rules.h"

namespace banxin {
namespace {

// typography.md R1.3.3: the words of numbers, dates, times, money and measures.
constexpr std::u32string_view number_words =
    U"百千万萬亿億兆年月日号號时時点點分秒岁歲世季元角余餘多名个個位人次届屆期版页頁倍成度级級层層"
    U"米吨噸亩畝公";

/// Address marks after which the address may go on in the next line.
Break break_in_address(char32_t before, char32_t after) {
    return is_address_joint(before) && !is_address_joint(after) ? Break::allowed : Break::forbidden;
}

/// Proportional punctuation, which the class tables cannot tell from letters.
bool parts_word_mark(const Neighbour& before, const Neighbour& after) {
    return (before.cls == CharClass::latin && is_latin_opener(before.first)) ||
           (after.cls == CharClass::latin && is_latin_closer(after.first));
}

bool is_number(const Neighbour& neighbour) {
    return neighbour.cls == CharClass::digit || neighbour.is_number_cell;
}

/// 12万, 第3
bool parts_number_from_word(const Neighbour& before, const Neighbour& after) {
    return (is_number(before) && is_counted_by_numbers(after.first)) ||
           (before.first == U'第' && is_number(after));
}

/// R1.6.4: on the character grid a line is filled, not opened, so letters part anywhere.
bool parts_word_on_grid(const Neighbour& before, const Neighbour& after) {
    return before.rules->on_grid && before.spacing == SpacingClass::latin &&
           after.spacing == SpacingClass::latin;
}

}  // namespace

bool is_counted_by_numbers(char32_t han) {
    return number_words.find(han) != std::u32string_view::npos;
}

Break break_between(const Neighbour& before, const Neighbour& after, Way way) {
    if (after.cls == CharClass::line_end) {
        return Break::forbidden;
    }
    if (way == Way::address) {
        return break_in_address(before.first, after.first);
    }
    if (way == Way::direct && parts_word_on_grid(before, after)) {
        return Break::discouraged;
    }
    if (way == Way::direct && inseparable(before.cls, after.cls)) {
        return Break::forbidden;
    }
    const Prohibition& rules = *before.rules->prohibition;
    if (rules.no_end.has(before.cls) || rules.no_start.has(after.cls)) {
        return Break::emergency;
    }
    const bool minus = before.first == U'-' && after.cls == CharClass::digit && way == Way::direct;
    const bool strict = before.rules->style->prohibition != ProhibitionLevel::none;
    if (minus || (strict && parts_word_mark(before, after))) {
        return Break::emergency;
    }
    return parts_number_from_word(before, after) ? Break::discouraged : Break::allowed;
}

}  // namespace banxin
