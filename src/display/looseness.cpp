#include "display/looseness.h"

namespace banxin {
namespace {

constexpr std::uint16_t loose_tint = 200, very_loose_tint = 150;  // ‰, of caution and of fault
constexpr Length tick_width = pt(1.5), tick_distance = pt(2);

Length size_of(const TextLine& line) {
    return line.runs.empty() ? Length{} : line.runs.front().size;
}

/// `from` and `to` along the line, over half of `height` on either side of its centre.
Rect along_line(const TextLine& line, Length from, Length to, Length height) {
    const Point o = line.origin;
    const Length half = height / 2;
    return line.mode == WritingMode::horizontal
               ? rect_between(o.x + from, o.y - half, o.x + to, o.y + half)
               : rect_between(o.x - half, o.y + from, o.x + half, o.y + to);
}

}  // namespace

std::int32_t gap_per_mille(const TextLine& line) {
    const Length size = size_of(line);
    return size > Length{} ? scale(line.widest_gap, 1000, size.mpt).mpt : 0;
}

Looseness looseness_of(const TextLine& line) {
    const std::int32_t gap = gap_per_mille(line);
    if (gap > very_loose_gap) return Looseness::very_loose;
    return gap > loose_gap ? Looseness::loose : Looseness::even;
}

bool is_exception(const TextLine& line) {
    return line.overfull || line.emergency || line.orphan || line.hung || line.widow;
}

std::vector<FillRect> proof_marks(const TextLine& line, FaultInk& ink) {
    std::vector<FillRect> marks;
    const Length size = size_of(line);
    const Rect whole = along_line(line, {}, line.measure, size);
    switch (looseness_of(line)) {
        case Looseness::very_loose:
            marks.push_back({whole, {ink.id(), very_loose_tint}});
            break;
        case Looseness::loose:
            marks.push_back({whole, {ink.caution(), loose_tint}});
            break;
        case Looseness::even:
            break;
    }
    if (is_exception(line)) {
        const Rect tick = along_line(line, -tick_distance - tick_width, -tick_distance, size);
        marks.push_back({tick, {ink.id(), 1000}});
    }
    return marks;
}

}  // namespace banxin
