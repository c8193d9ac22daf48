#include "layout/keep_rules.h"

#include <algorithm>

namespace banxin {
namespace {

// Of a paragraph below a heading: a first line alone at a column's foot is no text (R1.8.3).
constexpr std::int32_t fewest_below_heading = 2;

/// Rows below a heading that must be free so that it stays with what it heads; a chain of headings
/// asks for all of it. Stops counting at `enough`.
std::int32_t rows_kept_below(Flow& flow, std::size_t heading, const LineSlot& slot,
                             std::int32_t enough) {
    std::int32_t rows = 0;
    for (std::size_t i = heading; rows < enough && i + 1 < flow.text.paragraphs.size(); ++i) {
        const std::int32_t keep = flow.style(i).keep_with_next;
        if (keep <= 0) break;
        const bool heads_too =
            flow.style(i + 1).keep_with_next > 0 && i + 2 < flow.text.paragraphs.size();
        const std::int32_t lines = count_lines(flow, i + 1, slot);
        rows += flow.style(i).lines_after + flow.style(i + 1).lines_before;
        rows += flow.rows(i + 1) *
                (heads_too ? lines : std::min(std::max(keep, fewest_below_heading), lines));
        if (!heads_too) break;
    }
    return rows;
}

/// The places the paragraph would take in `count` lines are all there.
bool has_places(const Attempt& tried, std::size_t count) {
    return count > 0 && count <= tried.places.size();
}

}  // namespace

bool parts_from_next(Flow& flow, std::size_t heading, const Attempt& tried) {
    if (flow.style(heading).keep_with_next <= 0 || heading + 1 == flow.text.paragraphs.size())
        return false;
    if (tried.lines.empty() || !tried.fits()) return false;
    const Place& first = tried.places.front();
    const Place& last = tried.places[tried.lines.size() - 1];
    const std::size_t column_end = end_of_column(flow.slots, first.first);
    if (column_end == flow.slots.size() || at_column_top(flow, first.first)) return false;
    if (last.first >= column_end) return true;
    const std::int32_t free = rows_between(flow.slots, last.next, column_end);
    return rows_kept_below(flow, heading, last.slot, free + 1) > free;
}

bool has_widow(const Flow& flow, const Attempt& tried) {
    const std::size_t lines = tried.lines.size();
    return lines > 1 && tried.fits() && at_column_top(flow, tried.places[lines - 1].first);
}

void avoid_widow(Flow& flow, std::size_t paragraph, Attempt& tried) {
    if (!has_widow(flow, tried)) return;
    const std::size_t now = tried.lines.size();
    for (const std::size_t count : {now - 1, now + 1}) {
        if (!has_places(tried, count) || (count > now && !flow.may_lengthen)) continue;
        std::vector<LineBreak> lines =
            flow.breaker.reset(flow.paragraph(paragraph), tried.measures, tried.lines, count);
        if (lines.empty()) continue;
        tried.lines = std::move(lines);
        flow.lengthened = flow.lengthened || count > now;
        return;
    }
}

}  // namespace banxin
