// Set lines → text lines: every glyph at its place on the page, the original characters beside it.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "display/display_list.h"
#include "layout/set_text.h"

namespace banxin {

/// Line number `line` of `text`. White dropped at its end stays in the text, so that a reader still
/// copies it.
TextLine paint_line(const SetText& text, std::size_t line, std::span<const Style> styles);

/// A paragraph's text as it is read: without forced line breaks.
std::string read_text(const ShapedParagraph& paragraph);

}  // namespace banxin
