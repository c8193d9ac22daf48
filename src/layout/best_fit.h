// Best fit: the lines whose costs sum to the least over the whole paragraph.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "layout/line_breaker.h"
#include "layout/line_metrics.h"

namespace banxin {

struct BestFit {
    std::vector<LineBreak> lines;
    std::uint64_t lines_weighed = 0;  // how much work it was
};

BestFit best_fit(const LineMetrics& metrics, std::span<const Length> measures);
std::int64_t cost_of(const LineMetrics& metrics, std::span<const Length> measures,
                     std::span<const LineBreak> lines);

}  // namespace banxin
