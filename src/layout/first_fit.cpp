#include "layout/first_fit.h"

#include <algorithm>

namespace banxin {
namespace {

/// Where a line starting at one cluster could end; 0 is nowhere.
struct Ends {
    std::uint32_t natural = 0;        // as much as fits unsqueezed, at any place
    std::uint32_t natural_legal = 0;  // … at a legal break
    std::uint32_t push_in = 0;        // the first legal break past `natural` that squeezing reaches
    std::uint32_t hanging = 0;        // … that is reached if its mark hangs
    std::uint32_t emergency = 0;      // the last that squeezing reaches
    std::uint32_t any = 0;
};

bool is_legal(Break kind) {
    return kind != Break::forbidden && kind != Break::emergency;
}

void note_squeezed(Ends& ends, std::uint32_t last, Break kind, bool unsqueezed) {
    if (unsqueezed) ends.natural = last;
    if (unsqueezed && is_legal(kind)) ends.natural_legal = last;
    if (!unsqueezed && is_legal(kind) && ends.push_in == 0) ends.push_in = last;
    if (kind == Break::emergency) ends.emergency = last;
    ends.any = last;
}

Ends ends_of_line(const LineMetrics& metrics, std::uint32_t first, Length measure) {
    Ends ends;
    for (std::uint32_t last = first + 1; last <= metrics.size(); ++last) {
        const std::int64_t least = metrics.least(first, last);
        const Break kind = metrics.break_before(last);
        if (least <= measure.mpt) {
            note_squeezed(ends, last, kind, metrics.natural(first, last) <= measure.mpt);
        } else if (is_legal(kind) && metrics.least_hanging(first, last) <= measure.mpt) {
            ends.hanging = last;
        } else if (least - metrics.edge(last) > measure.mpt) {
            break;
        }
        if (kind == Break::mandatory) break;
    }
    if (ends.push_in < ends.natural) ends.push_in = 0;
    return ends;
}

/// A cluster that is too wide by itself, with the white that vanishes after it.
std::uint32_t alone(const LineMetrics& metrics, std::uint32_t first) {
    std::uint32_t last = first + 1;
    while (metrics.break_before(last) == Break::forbidden && metrics.is_minimal(first, last + 1))
        ++last;
    return last;
}

std::uint32_t end_of_line(const LineMetrics& metrics, std::uint32_t first, Length measure) {
    const Ends ends = ends_of_line(metrics, first, measure);
    if (ends.natural != 0 && ends.natural == ends.natural_legal) return ends.natural;
    if (ends.push_in != 0) return ends.push_in;
    if (ends.hanging != 0) return ends.hanging;
    if (ends.natural_legal != 0) return ends.natural_legal;
    if (ends.emergency != 0) return ends.emergency;
    if (ends.any != 0) return ends.any;
    return alone(metrics, first);
}

}  // namespace

std::vector<LineBreak> first_fit(const LineMetrics& metrics, std::span<const Length> measures) {
    std::vector<LineBreak> lines;
    for (std::uint32_t first = 0; first < metrics.size();) {
        const Length measure = measures[std::min(lines.size(), measures.size() - 1)];
        const std::uint32_t last = end_of_line(metrics, first, measure);
        lines.push_back({first, last, !is_legal(metrics.break_before(last))});
        first = last;
    }
    return lines;
}

}  // namespace banxin
