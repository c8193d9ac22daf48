// Setting a story's body: paragraphs into slots, grid lines taken, headings kept, overset told.
#pragma once

#include <span>

#include "layout/set_text.h"

namespace banxin {

/// `pitch` is the slots' row pitch. Lines never leave the slots; what does not fit is told in
/// `overset`.
SetText set_story(ShapedText paragraphs, const std::vector<Style>& styles,
                  std::span<const LineSlot> slots, Length pitch);

}  // namespace banxin
