// Vertical setting (typography.md §1.12): which characters are exchanged, and how words and numbers
// stand.
#pragma once

#include "document/model.h"
#include "text/source_text.h"

namespace banxin {

/// The ordinary mark of a vertical presentation form (U+FE10 … U+FE48); 0 if it is none.
char32_t mark_of_vertical_form(char32_t code_point);

/// Exchanges “ ” ‘ ’ for 『 』 「 」 in zh-Hans and % for ％, and forms words, numbers and <tcy>
/// runs.
void arrange_vertically(const Paragraph& paragraph, const std::vector<Style>& styles,
                        std::vector<Character>& characters);

inline constexpr char32_t fullwidth_offset =
    0xFEE0;  // from an ASCII character to its full-width form

/// True for marks that lie along the line, and are turned with it if the face has no vertical form
/// of them.
bool turns_with_line(CharClass cls, char32_t code_point);

}  // namespace banxin
