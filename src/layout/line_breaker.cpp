#include "layout/line_breaker.h"

#include "layout/best_fit.h"
#include "layout/first_fit.h"

namespace banxin {

std::vector<LineBreak> break_lines(const ShapedParagraph& paragraph,
                                   std::span<const Length> measures, Breaker breaker) {
    const LineMetrics metrics(paragraph);
    return breaker == Breaker::first ? first_fit(metrics, measures)
                                     : best_fit(metrics, measures).lines;
}

std::int64_t cost_of(const ShapedParagraph& paragraph, std::span<const Length> measures,
                     std::span<const LineBreak> lines) {
    return cost_of(LineMetrics(paragraph), measures, lines);
}

}  // namespace banxin
