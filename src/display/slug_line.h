// The slug: the line beside a page that tells plate makers which page it is.
#pragma once

#include <optional>
#include <string>

#include "display/display_list.h"
#include "text/font_bank.h"

namespace banxin {

/// `text` in the document's first style's font, on one line from `origin` (on its centre), in
/// `ink`; smaller than `size` if that would be wider than `measure`. Nothing if there is nothing to
/// set.
std::optional<TextLine> slug_line(const std::string& text, const Document& document,
                                  const FontBank& fonts, InkId ink, Point origin, Length measure,
                                  Length size);

}  // namespace banxin
