// What the breaker tells apart by class: marks, and the characters that keep a last line company.
#pragma once

#include "text/break_rules.h"
#include "text/shaped_paragraph.h"

namespace banxin {

inline constexpr ClassSet counted_characters{CharClass::han,    CharClass::latin,
                                             CharClass::digit,  CharClass::prefix,
                                             CharClass::suffix, CharClass::object};
inline constexpr ClassSet row_marks{CharClass::open,  CharClass::close, CharClass::pause,
                                    CharClass::colon, CharClass::stop,  CharClass::excl};
inline constexpr std::uint32_t fewest_on_last_line = 2;  // characters, R1.8.2

/// True if cluster `i` may stand past the line's end: never one of a row of marks (R1.5.2).
inline bool is_hanging_mark(const std::vector<Cluster>& clusters, std::uint32_t i) {
    return i > 0 && clusters[i].may_hang && !row_marks.has(clusters[i - 1].cls);
}

}  // namespace banxin
