// An edition of full pages, for the cost of each further page.
#pragma once

#include <filesystem>

namespace banxin::bench {

inline constexpr int characters_per_dense_page = 9400;

/// Writes an edition of `pages` pages, each of 9 400 characters in eight columns, with the words of
/// the stories in `words` (a folder of story files). Returns its edition.xml.
std::filesystem::path write_dense_edition(const std::filesystem::path& folder,
                                          const std::filesystem::path& words, int pages);

}  // namespace banxin::bench
