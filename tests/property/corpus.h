// Text of several kinds, put together from the word lists of tests/property/corpus: the same for
// the same seed, on every machine.
#pragma once

#include <string>
#include <vector>

namespace banxin::test {

/// Paragraphs of a kind (“news”: corpus/news.txt), at least `characters` code points in all.
std::vector<std::string> paragraphs(const std::string& kind, unsigned seed, std::size_t characters);

}  // namespace banxin::test
