// First fit: each line by itself, push in before push out (R1.2.4). The plain reference for the
// best fit, and the bound it starts from.
#pragma once

#include <span>
#include <vector>

#include "layout/line_breaker.h"
#include "layout/line_metrics.h"

namespace banxin {

std::vector<LineBreak> first_fit(const LineMetrics& metrics, std::span<const Length> measures);

}  // namespace banxin
