// LineMetrics: running totals over a paragraph, so that any line of it is weighed in a few steps
// however long it is. The costs and their reasons are in docs/layout.md.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "text/shaped_paragraph.h"

namespace banxin {

/// What a line costs: 1000 is a gap of 1/10 em between its Han. docs/layout.md gives the reasons.
namespace line_cost {
inline constexpr std::int64_t overfull = 1'000'000'000'000;
inline constexpr std::int64_t forbidden_break = 1'000'000'000;
inline constexpr std::int64_t emergency_break = 50'000'000;
inline constexpr std::int64_t emergency_in_row = 1'000'000;
inline constexpr std::int64_t orphan = 250'000;
inline constexpr std::int64_t hyphen = 1'000;
inline constexpr std::int64_t line = 100;
inline constexpr std::int64_t ceiling = std::int64_t{1}
                                        << 61;  // sums stop here instead of overflowing

constexpr std::int64_t sum(std::int64_t a, std::int64_t b) {
    return a > ceiling - b ? ceiling : a + b;
}
}  // namespace line_cost

/// True for clusters that vanish at a line's end: typed spaces and forced breaks.
bool vanishes_at_line_end(const Cluster& cluster);
/// One past the last cluster of [first, last) that shows.
std::uint32_t visible_end(const ShapedParagraph& paragraph, std::uint32_t first,
                          std::uint32_t last);
/// The hyphen's width if a line breaks before cluster `last` with one.
Length hyphen_at(const ShapedParagraph& paragraph, std::uint32_t last);

/// A place where a line may end: before cluster `last`.
struct LineEnd {
    std::uint32_t last = 0;
    std::uint32_t visible = 0;  // one past the last cluster that shows
    std::int64_t body = 0;      // the last visible cluster
    std::int64_t edge = 0;      // the white it needs at the edge, and a hyphen
    std::int64_t penalty = 0;   // of breaking here
    bool closes = false;  // the paragraph or a forced line ends here: set at its natural width
};

enum class LineFit : std::uint8_t {
    fits,
    overfull,  // too wide, squeezed as far as it goes
    past,      // too wide even without what its end needs: so is every longer line
};

struct Weighed {
    std::int64_t cost = 0;
    LineFit fit = LineFit::fits;
};

class LineMetrics {
public:
    explicit LineMetrics(const ShapedParagraph& paragraph);

    std::uint32_t size() const { return static_cast<std::uint32_t>(paragraph_->clusters.size()); }
    /// The break before cluster `last` (> 0); mandatory at the paragraph's end.
    Break break_before(std::uint32_t last) const;
    LineEnd end_at(std::uint32_t last) const;
    Weighed weigh(std::uint32_t first, const LineEnd& end, Length measure) const;
    /// True if at most one cluster shows: such a line cannot be made shorter.
    static bool is_minimal(std::uint32_t first, const LineEnd& end) {
        return end.visible <= first + 1;
    }
    /// Width before adjustment, and the least it can be squeezed to.
    std::int64_t natural(std::uint32_t first, const LineEnd& end) const;
    std::int64_t least(std::uint32_t first, const LineEnd& end) const;

private:
    /// Over all clusters before one, each with the white after it.
    struct Totals {
        std::int64_t natural = 0;
        std::int64_t shrink = 0;
        std::int64_t early_stretch = 0;  // word spaces, Han–Latin
        std::uint32_t loose = 0;         // gaps between Han, and all that opens with them
        std::uint32_t stretchable = 0;   // gaps of any rank
        std::uint32_t characters = 0;    // what is not a mark or white
        std::int32_t at_line_start = 0;  // of this cluster
        std::int32_t em = 1;             // of this cluster
    };
    using Ranks = std::array<std::int64_t, glue_ranks>;

    std::int64_t squeeze_cost(std::uint32_t first, std::uint32_t last_gap, std::int64_t need) const;
    std::int64_t stretch_cost(const Totals& from, const Totals& to, std::int64_t need) const;
    std::int64_t overfull_cost(std::uint32_t first, const LineEnd& end, std::int64_t excess) const;
    bool is_orphan(std::uint32_t first, const LineEnd& end) const;

    const ShapedParagraph* paragraph_;
    std::vector<Totals> totals_;  // one more than clusters
    std::vector<Ranks> shrinks_;  // running, by rank
    std::vector<std::uint32_t>
        visible_;  // by position: one past the last cluster that shows before it
};

}  // namespace banxin
