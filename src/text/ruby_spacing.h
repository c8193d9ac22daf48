// Room along the line for annotations that are wider than their base.
#pragma once

#include <span>

#include "text/run_span.h"

namespace banxin {

struct AnnotationWidth {
    std::uint32_t first = 0, last = 0;  // the base's clusters
    Length width, size;                 // the annotation's
    Length base_size;                   // of the base's characters
};

/// `annotations` in text order. Between neighbours stays a quarter of an em of theirs. One may
/// overhang characters that have none by half an em, never the line's edges; bases widen evenly
/// under what remains.
void make_room_for(ShapedParagraph& shaped, std::span<const AnnotationWidth> annotations);

}  // namespace banxin
