// Counting what does not fit (余行), in the lines and characters editors cut by.
#pragma once

#include "layout/set_text.h"

namespace banxin {

/// Adds the text of `paragraph` from cluster `from` on to the count, and to the first words while
/// they are few.
void count_characters(Overset& overset, const ShapedParagraph& paragraph, std::uint32_t from);

}  // namespace banxin
