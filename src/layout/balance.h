// Balanced columns: feet on one line, as high as the text allows.
#pragma once

#include <span>
#include <vector>

#include "layout/set_text.h"

namespace banxin {

/// A story set as by set_story; if it ends in a frame that asks for balance, that frame's columns
/// are as short as they can be, the last one shorter by less than a row for each column.
SetText set_balanced(ShapedText paragraphs, const Document& document,
                     std::span<const LineSlot> slots, Length pitch);

/// True if the frame asks for balanced columns and has more than one.
bool is_balanced(const Frame& frame);

}  // namespace banxin
