// The words of the sample's files, read without any of the program's own code.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace banxin::test {

/// The text of every paragraph, headline, caption and credit an edition places, in the order of its
/// XML.
std::vector<std::string> paragraphs_of(const std::filesystem::path& edition);

/// Without any white space, U+3000 included.
std::string without_white_space(std::string_view text);

}  // namespace banxin::test
