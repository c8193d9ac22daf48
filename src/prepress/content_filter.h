// A page's content rewritten: vertical lines in vertical fonts, and what stands outside the
// structure tree marked as an artifact.
#pragma once

#include "prepress/vertical_fonts.h"

namespace banxin {

/// Throws std::runtime_error if the content is not Cairo's.
void filter_content(QPDFObjectHandle page, VerticalFonts& fonts);

}  // namespace banxin
