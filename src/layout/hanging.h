// Where marks have no room to hang (R1.5.3): beside a column rule, or in a gutter of less than half
// a character.
#pragma once

#include <optional>

#include "text/shape_edition.h"

namespace banxin {

bool has_hanging_marks(const ShapedText& text);
/// The first frame of the thread beside whose columns no mark can hang, or nothing.
std::optional<FrameRef> frame_without_hanging_room(const Document& document,
                                                   const std::vector<FrameRef>& thread);
void keep_marks_inside(ShapedText& text);

}  // namespace banxin
