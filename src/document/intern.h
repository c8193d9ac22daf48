// A table of values that holds each of them once.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace banxin {

/// The place of `value` in the table, added at its end if it is new.
template <class T>
std::uint32_t intern_in(std::vector<T>& table, const T& value) {
    const auto found = std::ranges::find(table, value);
    const auto place = static_cast<std::uint32_t>(found - table.begin());
    if (found == table.end()) table.push_back(value);
    return place;
}

}  // namespace banxin
