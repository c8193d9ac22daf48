// Frames of a layout: their place, their dress and what they are for.
#pragma once

#include "document/layout_reader.h"

namespace banxin {

/// Fills in `result.frames` and `result.standing`, in the order of `elements`. Rules become frames
/// with one border.
/// Needs the grid, the page and the inks of `result`.
void read_frames(const std::vector<const XmlElement*>& elements, LayoutTemplate& result,
                 Diagnostics& diagnostics);

}  // namespace banxin
