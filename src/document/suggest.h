// “Did you mean …?”
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace banxin {

/// The candidate that differs from `word` in the fewest letters; empty if all differ too much to be
/// meant.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

/// “a, b, c”; of many the first few, then ….
std::string list_of(std::span<const std::string_view> names);

}  // namespace banxin
