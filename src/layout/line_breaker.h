// Breaking a paragraph into lines: an optimum over the whole paragraph, or first fit.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "text/shaped_paragraph.h"

namespace banxin {

/// Clusters [first, last) make a line.
struct LineBreak {
    std::uint32_t first = 0, last = 0;
    bool emergency = false;  // a rule gave way here
    friend bool operator==(const LineBreak&, const LineBreak&) = default;
};

/// measures[i] is line i's; the last one holds for all further lines. Not empty.
/// A paragraph that no legal setting fits is still broken everywhere it must be: nothing is lost.
std::vector<LineBreak> break_lines(const ShapedParagraph& paragraph, std::span<const Length> measures, Breaker breaker);

/// The documented cost of a setting (docs/typography.md): what the best fit minimises.
std::int64_t cost_of(const ShapedParagraph& paragraph, std::span<const Length> measures, std::span<const LineBreak> lines);

}  // namespace banxin
