// Breaking a paragraph into lines: an optimum over the whole paragraph, or first fit.
#pragma once

#include <cstdint>
#include <memory>
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

/// Breaks one paragraph after another and keeps its memory between them. The result depends on
/// nothing but the arguments.
class LineBreaker {
public:
    LineBreaker();
    ~LineBreaker();
    LineBreaker(LineBreaker&&) noexcept;

    /// measures[i] is line i's; the last one holds for all further lines. Not empty. A paragraph
    /// that no legal setting fits is still broken everywhere it must be: nothing is lost.
    std::vector<LineBreak> break_lines(const ShapedParagraph& paragraph,
                                       std::span<const Length> measures, Breaker breaker);
    /// `lines` set again, in `count` lines: only the last two dozen change, and no orphan, no rule
    /// given up and no gap over 0.10 em is among those. Empty if that cannot be.
    std::vector<LineBreak> reset(const ShapedParagraph& paragraph, std::span<const Length> measures,
                                 std::span<const LineBreak> lines, std::size_t count);

private:
    struct Memory;
    std::unique_ptr<Memory> memory_;
};

std::vector<LineBreak> break_lines(const ShapedParagraph& paragraph,
                                   std::span<const Length> measures, Breaker breaker);

/// The documented cost of a setting (docs/layout.md): what the best fit minimises.
std::int64_t cost_of(const ShapedParagraph& paragraph, std::span<const Length> measures,
                     std::span<const LineBreak> lines);

}  // namespace banxin
