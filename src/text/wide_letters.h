// Full-width letters and digits: typography.md R1.10.1.
#pragma once

#include <vector>

#include "text/source_text.h"

namespace banxin {

/// Those of words and numbers become proportional, and the points of such numbers with them; a lone
/// one stays full-width.
void set_wide_letters(std::vector<Character>& characters);

}  // namespace banxin
