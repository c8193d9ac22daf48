// The inks of marks that show a fault: an empty photo frame, overset text, loose lines.
#pragma once

#include <optional>

#include "display/display_list.h"

namespace banxin {

/// Adds each ink to the list's inks with its first mark only, so that a clean edition has its own
/// inks alone.
class FaultInk {
public:
    explicit FaultInk(std::vector<Ink>& inks) : inks_(inks) {}
    InkId id();
    /// Amber: to be looked at, not wrong.
    InkId caution();

private:
    std::vector<Ink>& inks_;
    std::optional<InkId> id_, caution_;
};

inline constexpr Length fault_stroke_width = pt(1);
inline constexpr Length overset_mark_side = mm(2);

/// The box with both its diagonals: something that should be here is not.
void mark_missing(DisplayPage& page, const Rect& box, FaultInk& ink);
/// A small square in the box's lower right corner: text was left off after this frame.
void mark_overset(DisplayPage& page, const Rect& box, FaultInk& ink);

}  // namespace banxin
