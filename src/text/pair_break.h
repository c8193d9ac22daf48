// What two neighbours say of the line break between them.
#pragma once

#include "text/neighbour.h"

namespace banxin {

/// What parts two neighbours, spaces aside: nothing, a space, or the way is inside an address.
enum class Way : std::uint8_t { direct, space, address };

Break break_between(const Neighbour& before, const Neighbour& after, Way way);

/// 万 亿 年 月 日 and the like: a number rather stays with them (R1.3.3).
bool is_counted_by_numbers(char32_t han);

}  // namespace banxin
