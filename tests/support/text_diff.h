// A unified diff, for messages of failed tests.
#pragma once

#include <string>
#include <string_view>

namespace banxin::test {

/// Lines only in `expected` start with -, lines only in `actual` with +, three common lines stand
/// around them. Empty if the texts are equal.
std::string unified_diff(std::string_view expected, std::string_view actual);

}  // namespace banxin::test
