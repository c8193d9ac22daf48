// UTF-8: the encoding of every text in the program. Offsets into text are bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace banxin::utf8 {

struct Decoded {
    char32_t code_point;
    std::size_t size;  // bytes taken
};

/// The code point that starts at `at` (< text.size()). Malformed bytes give U+FFFD, one byte each.
Decoded decode(std::string_view text, std::size_t at);
void append(std::string& text, char32_t code_point);
std::string encode(char32_t code_point);
/// Byte offset of the first malformed sequence, or npos.
std::size_t find_malformed(std::string_view text);
/// Number of code points.
std::size_t length(std::string_view text);
/// The first `count` code points, with … if something was left off.
std::string excerpt(std::string_view text, std::size_t count);

}  // namespace banxin::utf8
