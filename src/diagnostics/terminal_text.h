// Text as a terminal shows it: in cells, without what would steer the terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace banxin {

/// Cells a character takes: 2 for Han and full-width ones, 0 for combining marks, else 1.
std::size_t cell_width(char32_t code_point);
/// One printable line: tabs are a space, control characters, directional overrides and malformed
/// bytes U+FFFD.
std::string printable(std::string_view text);

/// A line of a file with a mark below a part of it, clipped around that part if the line is long.
struct MarkedLine {
    std::string line, mark;  // the mark has spaces up to its first caret
};
/// Marks the bytes [begin, end) of `line`, at least one cell.
MarkedLine mark_in_line(std::string_view line, std::size_t begin, std::size_t end);

}  // namespace banxin
