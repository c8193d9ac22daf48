// Painting: frames' decorations, pictures and set text → the display list. The writing mode ends
// here.
#pragma once

#include "display/display_list.h"
#include "layout/set_text.h"

namespace banxin {

struct PaintOptions {
    bool mark_looseness = false;  // for proofs: a tint behind loose lines, a tick before exceptions
};

/// Faults stay visible: an empty photo frame is a crossed box, an overset frame ends in a red mark.
DisplayList paint(const Document& document, const EditionLayout& layout,
                  const PaintOptions& options = {});

}  // namespace banxin
