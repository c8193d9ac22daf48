#include "text/shift.h"

namespace banxin {
namespace {

constexpr std::int32_t shifted_size = 600;  // ‰ of the base's
/// ‰ of the base's size. Superscript figures reach the top of the em box, subscript ones its foot;
/// in a vertical line characters stand upright on the em box's right or left edge.
constexpr std::int32_t baseline_up = 360, baseline_down = 120, to_the_side = 200;

}  // namespace

ShiftedSize shifted(Shift shift, Length size, WritingMode mode) {
    if (shift == Shift::none) return {size, {}};
    const bool horizontal = mode == WritingMode::horizontal;
    const bool up = shift == Shift::superscript;
    const Length up_by = per_mille(size, horizontal ? baseline_up : to_the_side);
    const Length down_by = per_mille(size, horizontal ? baseline_down : to_the_side);
    return {per_mille(size, shifted_size), up ? up_by : -down_by};
}

void keep_with_base(ShapedParagraph& shaped, const std::vector<TextRun>& runs,
                    std::span<const RunSpan> spans) {
    for (std::size_t run = 0; run < runs.size(); ++run) {
        const auto [first, last, size, over, under] = spans[run];
        if (runs[run].shift == Shift::none || first == last) continue;
        never_part(std::span(shaped.clusters).subspan(first, last - first));
        if (first == 0 || shaped.clusters[first - 1].after == Break::mandatory) continue;
        shaped.clusters[first - 1].after = Break::forbidden;
        shaped.clusters[first - 1].space_after = {};
    }
}

}  // namespace banxin
