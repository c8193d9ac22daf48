#include "display/fault_ink.h"

#include "display/decorations.h"

namespace banxin {

InkId FaultInk::id() {
    if (!id_) {
        id_ = static_cast<InkId>(inks_.size());
        inks_.push_back({"fault", {0, 1000, 1000, 0}, {}, 1000});
    }
    return *id_;
}

void mark_missing(DisplayPage& page, const Rect& box, FaultInk& ink) {
    const Stroke stroke{fault_stroke_width, ink.id(), 1000, LinePattern::solid};
    paint_borders(page, box, {stroke, stroke, stroke, stroke});
    page.items.emplace_back(StrokeLine{box.origin, {box.right(), box.bottom()}, stroke});
    page.items.emplace_back(
        StrokeLine{{box.left(), box.bottom()}, {box.right(), box.top()}, stroke});
}

void mark_overset(DisplayPage& page, const Rect& box, FaultInk& ink) {
    const Rect mark = rect_between(box.right() - overset_mark_side,
                                   box.bottom() - overset_mark_side, box.right(), box.bottom());
    page.items.emplace_back(FillRect{mark, {ink.id(), 1000}});
}

}  // namespace banxin
