// 首字下沉: a paragraph's first characters, set as high as several lines.
#pragma once

#include <optional>

#include "document/model.h"

namespace banxin {

struct DropCap {
    Paragraph cap, rest;  // of one style; together they are the whole paragraph
    Length size;          // of the cap's characters, for a paragraph of one size
};

/// Splits off the style's drop characters; nothing if it drops none or nothing would be left. An
/// opening mark goes with the character after it, a closing one with the character before, and what
/// makes one object stays whole (…… —— and marks on their base). The cap is as high as
/// `drop_lines` lines at `pitch`.
std::optional<DropCap> split_drop_cap(const Paragraph& paragraph, const std::vector<Style>& styles,
                                      Length pitch);

}  // namespace banxin
