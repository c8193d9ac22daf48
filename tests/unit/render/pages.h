// Pages to render: hand-made display lists with real fonts and pictures made on the spot.
#pragma once

#include <string>

#include "display/display_list.h"
#include "images/pixels.h"
#include "render/render.h"
#include "support/hand_made.h"
#include "text/font_bank.h"
#include "text/shaper.h"

namespace banxin::test_pages {

/// 宋 and 黑 as the system has them.
const FontBank& fonts();

/// A line of `text` in the role `font` at `origin`, shaped.
TextLine line_of(std::string_view text, std::string_view font, Point origin,
                 WritingMode mode = WritingMode::horizontal);

/// A page of 100 × 100 pt with 9 pt of bleed and these items.
DisplayList page_with(std::vector<DisplayItem> items);

/// White but for its left upper quarter, as stored: black.
Pixels marked_picture(std::uint32_t width, std::uint32_t height);
/// A JPEG of it with an EXIF orientation.
std::string marked_jpeg(std::uint32_t width, std::uint32_t height, std::uint8_t orientation = 1);
Document with_photo(std::string bytes);

/// The gray of a pixel of a PNG file, 0 … 255.
int gray_at(const Pixels& png, std::uint32_t x, std::uint32_t y);
Pixels decoded(const std::string& image);
/// Pixels darker than half.
std::size_t ink_in(const Pixels& png);

}  // namespace banxin::test_pages
