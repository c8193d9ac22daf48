#include "layout/line_breaker.h"

#include <algorithm>

#include "layout/best_fit.h"
#include "layout/first_fit.h"

namespace banxin {
namespace {

constexpr std::size_t most_lines_reset = 24;

}  // namespace

struct LineBreaker::Memory {
    LineMetrics metrics;
    BestFit search;
};

LineBreaker::LineBreaker() : memory_(std::make_unique<Memory>()) {}
LineBreaker::~LineBreaker() = default;
LineBreaker::LineBreaker(LineBreaker&&) noexcept = default;

std::vector<LineBreak> LineBreaker::break_lines(const ShapedParagraph& paragraph,
                                                std::span<const Length> measures, Breaker breaker) {
    memory_->metrics.measure(paragraph);
    return breaker == Breaker::first ? first_fit(memory_->metrics, measures)
                                     : memory_->search.best(memory_->metrics, measures);
}

std::vector<LineBreak> LineBreaker::reset(const ShapedParagraph& paragraph,
                                          std::span<const Length> measures,
                                          std::span<const LineBreak> lines, std::size_t count) {
    const std::size_t most = std::min(lines.size(), count) - std::min<std::size_t>(count, 1);
    const std::size_t kept = most - std::min(most, most_lines_reset);
    const auto left = measures.subspan(std::min(kept, measures.size() - 1));
    memory_->metrics.measure(paragraph);
    const std::vector<LineBreak> tail = memory_->search.in_lines(
        memory_->metrics, left, lines[kept].first, static_cast<std::uint32_t>(count - kept));
    if (tail.empty()) return {};
    std::vector<LineBreak> result(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(kept));
    result.insert(result.end(), tail.begin(), tail.end());
    return result;
}

std::vector<LineBreak> break_lines(const ShapedParagraph& paragraph,
                                   std::span<const Length> measures, Breaker breaker) {
    return LineBreaker().break_lines(paragraph, measures, breaker);
}

std::int64_t cost_of(const ShapedParagraph& paragraph, std::span<const Length> measures,
                     std::span<const LineBreak> lines) {
    return cost_of(LineMetrics(paragraph), measures, lines);
}

}  // namespace banxin
