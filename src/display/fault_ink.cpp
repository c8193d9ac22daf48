#include "display/fault_ink.h"

#include "display/decorations.h"

namespace banxin {

namespace {

InkId added(std::vector<Ink>& inks, std::string name, Cmyk cmyk) {
    Ink ink;
    ink.name = std::move(name);
    ink.cmyk = cmyk;
    inks.push_back(std::move(ink));
    return static_cast<InkId>(inks.size() - 1);
}

}  // namespace

InkId FaultInk::id() {
    if (!id_) id_ = added(inks_, "fault", {0, 1000, 1000, 0});
    return *id_;
}

InkId FaultInk::caution() {
    if (!caution_) caution_ = added(inks_, "caution", {0, 350, 1000, 0});
    return *caution_;
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
