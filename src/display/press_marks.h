// The press's marks: around the bleed, on paper that is cut off.
#pragma once

#include "display/display_list.h"
#include "document/press_profile.h"
#include "text/font_bank.h"

namespace banxin {

/// How far marks reach: 角线 and 套准十字线 are as long, patches of the colour bar as wide.
inline constexpr Length mark_length = mm(5);
/// Type of the slug line, unless it has to be smaller to fit.
inline constexpr Length slug_size = pt(7);

/// Gives each page a margin and in it the marks the profile asks for: crop marks and registration
/// marks in an ink of all plates, 0.25 pt wide, a colour bar with every plate at 100 and 50 %, and
/// a line that says what the plate is. A page too narrow for the whole bar gets its first patches.
void add_press_marks(DisplayList& list, const PressProfile& profile, const Document& document,
                     const FontBank& fonts);

}  // namespace banxin
