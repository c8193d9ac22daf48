// Character classes of Chinese composition (typography.md §1.1) and what is read from Unicode for them.
#pragma once

#include <cstdint>

#include "document/model.h"

namespace banxin {

enum class CharClass : std::uint8_t {
    line_start,  // the line's edges are classes of their own, so that edge spacing is a table row
    line_end,
    han,
    open,    // “ ‘ 「 『 （ 〔 【 〈 《 …
    close,   // ” ’ 」 』 ） 〕 】 〉 》 …
    pause,   // ， 、
    colon,   // ： ；
    stop,    // 。 ．
    excl,    // ！ ？ and runs of them
    dash,    // —— ⸺: one two-em object
    ellipsis,  // …… ⋯⋯
    connector,  // – — ～
    interpunct,  // ·
    solidus,   // / ／
    prefix,   // ￥ № before a number
    suffix,   // ％ ℃ after a number
    digit,
    latin,
    space,    // a typed word space between Latin words
    ideographic_space,  // U+3000
    object,   // 纵中横排, inline pictures: as wide as they are
};
inline constexpr std::size_t char_class_count = static_cast<std::size_t>(CharClass::object) + 1;

}  // namespace banxin
