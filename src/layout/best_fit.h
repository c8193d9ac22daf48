// Best fit: the lines whose costs sum to the least over the whole paragraph.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "layout/line_breaker.h"
#include "layout/line_metrics.h"

namespace banxin {

std::int64_t cost_of(const LineMetrics& metrics, std::span<const Length> measures,
                     std::span<const LineBreak> lines);

/// Searches for settings; keeps its memory from one paragraph to the next.
class BestFit {
public:
    /// The setting that costs the least.
    std::vector<LineBreak> best(const LineMetrics& metrics, std::span<const Length> measures);

    /// The cheapest setting of clusters from `from` on in exactly `lines` lines, measures[0] being
    /// the first one's, without an orphan, a rule given up, or a gap over 0.10 em; empty if there
    /// is none.
    std::vector<LineBreak> in_lines(const LineMetrics& metrics, std::span<const Length> measures,
                                    std::uint32_t from, std::uint32_t lines);

    std::uint64_t lines_weighed() const { return weighed_; }  // for the last setting

private:
    static constexpr std::uint32_t none = 0xFFFF'FFFF;

    /// The cheapest way to have set the clusters before `position` in `line` lines. Past the last
    /// change of measure the number of lines no longer matters: `line` stops counting, and ways
    /// merge.
    struct Node {
        std::int64_t cost = 0;
        std::uint32_t position = 0, line = 0;
        std::uint32_t before = none;  // the node this line starts from
        std::uint32_t next = none;    // another node of the position
    };
    /// What a way may cost and how its lines may look.
    struct Limits {
        std::int64_t cost = 0;       // of the whole
        std::int64_t line_cost = 0;  // of one line
        std::int64_t gap = 0;        // of one line
        std::uint32_t counted_lines = 0;
        bool legal_only = false;
    };

    /// The cheapest way through the paragraph within the limits, or `none`.
    std::uint32_t cheapest(const LineMetrics& metrics, std::span<const Length> measures,
                           const Limits& limits);
    void search(const LineMetrics& metrics, std::span<const Length> measures, std::uint32_t from,
                const Limits& limits);
    void try_lines(const LineMetrics& metrics, std::span<const Length> measures, std::uint32_t node,
                   std::uint32_t shortest, std::uint32_t closing);
    /// True if the line is too wide, and every longer one.
    bool try_line(const LineMetrics& metrics, std::uint32_t node, std::uint32_t last,
                  Length measure);
    void reach(std::uint32_t node, std::uint32_t last, std::int64_t cost);
    std::vector<LineBreak> trace(const LineMetrics& metrics, std::uint32_t node) const;

    Limits limits_;
    std::vector<Node> nodes_;
    std::vector<std::uint32_t> at_;  // by position: its first node
    std::uint64_t weighed_ = 0;
};

}  // namespace banxin
