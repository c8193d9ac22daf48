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

/// What stands in line number `line` as pictures (题花), in text order.
std::vector<ImageBox> pictures_of(const SetText& text, std::size_t line);

/// A run without glyphs yet, in what `use` says.
GlyphRun empty_run(const GlyphUse& use, std::span<const Style> styles);

/// A paragraph's text as it is read: without forced line breaks and pictures.
std::string read_text(const ShapedParagraph& paragraph);

}  // namespace banxin
