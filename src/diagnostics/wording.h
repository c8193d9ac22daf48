// Words with arguments put in.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace banxin {

/// `text` with {0}, {1} … replaced. A placeholder without an argument stays as it is, so that it is
/// seen.
std::string fill_in(std::string_view text, const std::vector<std::string>& args);
/// `text` with … for every placeholder: the words of no particular case.
std::string without_arguments(std::string_view text);
/// The numbers of the placeholders in `text`.
std::set<std::size_t> placeholders(std::string_view text);

}  // namespace banxin
