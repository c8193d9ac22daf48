// LineMetrics: running totals over a paragraph, so that any line of it is weighed in a few steps
// however long it is. The costs and their reasons are in docs/layout.md.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "text/shaped_paragraph.h"

namespace banxin {

/// What a line costs. docs/layout.md gives the reasons.
namespace line_cost {
/// Of gaps opened by so many thousandths of an em: up to 0.10 em by the cube, then by the fourth
/// power. Past 1 em the cost grows evenly, up to 40 em: the wider of two spoilt lines still loses,
/// and none costs as much as breaking a rule.
constexpr std::int64_t of_gap(std::int64_t gap) {
    constexpr std::int64_t noticed = 100, spoilt = 1000, widest = 40'000;
    if (gap <= noticed) return gap * gap * gap / 25;
    const std::int64_t weighed = gap < spoilt ? gap : spoilt;
    const std::int64_t beyond = (gap < widest ? gap : widest) - weighed;
    return weighed * weighed * weighed / 25 * weighed / noticed + beyond * 1'600'000;
}
inline constexpr std::int64_t overfull = 1'000'000'000'000;
inline constexpr std::int64_t forbidden_break = 400'000'000'000;
inline constexpr std::int64_t emergency_break = 100'000'000'000;
inline constexpr std::int64_t emergency_in_row = of_gap(1000);
inline constexpr std::int64_t orphan = of_gap(630);
inline constexpr std::int64_t hyphen = of_gap(100);
inline constexpr std::int64_t hyphen_after_hyphen = of_gap(120);  // besides the hyphen itself
inline constexpr std::int64_t address_break = of_gap(120);  // without a hyphen, so it shows more
inline constexpr std::int64_t discouraged_break = of_gap(40);
inline constexpr std::int64_t hanging = of_gap(25);
inline constexpr std::int64_t line = 100;
inline constexpr std::int64_t ceiling = std::int64_t{1}
                                        << 61;  // sums stop here instead of overflowing

constexpr std::int64_t sum(std::int64_t a, std::int64_t b) {
    return a > ceiling - b ? ceiling : a + b;
}
/// The widest gap that costs no more.
std::int64_t widest_gap_for(std::int64_t cost);
}  // namespace line_cost

/// How the gaps of a line too short by more than word spaces and Han–Latin gaps first give are
/// opened (docs/layout.md): all so far, then those between Han and Latin by so much more, then all.
/// Thousandths of an em.
inline constexpr std::int32_t evenly_opened = 100, mixed_opened_more = 250;

/// True for clusters that vanish at a line's end: typed spaces and forced breaks.
bool vanishes_at_line_end(const Cluster& cluster);
/// One past the last cluster of [first, last) that shows.
std::uint32_t visible_end(const ShapedParagraph& paragraph, std::uint32_t first,
                          std::uint32_t last);
/// The hyphen's width if a line breaks before cluster `last` with one.
Length hyphen_at(const ShapedParagraph& paragraph, std::uint32_t last);

enum class LineFit : std::uint8_t {
    fits,
    overfull,  // too wide, squeezed as far as it goes
    past,      // too wide even without what its end needs: so is every longer line
};

struct Weighed {
    std::int64_t cost = 0;
    std::int64_t gap = 0;  // thousandths of an em between its Han
    LineFit fit = LineFit::fits;
};

/// A line is clusters [first, last).
class LineMetrics {
public:
    LineMetrics() = default;
    explicit LineMetrics(const ShapedParagraph& paragraph) { measure(paragraph); }
    /// Starts again with another paragraph, which must outlive this; keeps the memory.
    void measure(const ShapedParagraph& paragraph);

    std::uint32_t size() const { return size_; }
    /// The break before cluster `last` (> 0); mandatory at the paragraph's end.
    Break break_before(std::uint32_t last) const { return places_[last].end; }
    /// A line that opens further than `widest_gap` thousandths of an em counts as opening without
    /// end.
    Weighed weigh(std::uint32_t first, std::uint32_t last, Length measure,
                  std::int64_t widest_gap = line_cost::ceiling) const;
    /// True if at most one cluster shows: such a line cannot be made shorter.
    bool is_minimal(std::uint32_t first, std::uint32_t last) const {
        return places_[last].visible <= first + 1;
    }
    /// Width before adjustment, and the least it can be squeezed to.
    std::int64_t natural(std::uint32_t first, std::uint32_t last) const;
    std::int64_t least(std::uint32_t first, std::uint32_t last) const;
    /// The least of a line whose last mark hangs; `least` if none may.
    std::int64_t least_hanging(std::uint32_t first, std::uint32_t last) const;
    /// The white, and the hyphen, that the line's end needs.
    std::int64_t edge(std::uint32_t last) const { return places_[last].edge; }
    /// True if a line [first, last) and every shorter one is too short for `measure`, even with
    /// gaps of `gap` thousandths of an em. Once true, true for every later `first` too.
    bool too_short(std::uint32_t first, std::uint32_t last, Length measure, std::int64_t gap) const;

private:
    /// Before one cluster: running sums of all clusters before it, each with the white after it,
    /// and what a line needs that starts or ends here. One cache line. Of the 32-bit sums only
    /// differences count.
    struct Place {
        std::int64_t natural = 0;
        std::int64_t width = 0;  // `natural` of a line's end here: less white, more edge
        std::uint32_t shrink = 0;
        std::uint32_t early_stretch = 0;  // word spaces, Han–Latin
        std::uint32_t loose = 0;          // gaps between Han, and all that opens with them
        std::uint32_t stretchable = 0;    // gaps of any rank
        std::uint32_t characters = 0;     // what is not a mark or white
        std::uint32_t squeezable = 0;     // index into squeezes_
        std::uint32_t visible = 0;        // one past the last cluster that shows before it
        std::int32_t at_line_start = 0;   // of this cluster
        std::int32_t em = 1;              // of this cluster
        std::int32_t edge = 0;
        std::int32_t hanging = 0;  // what sticks out if the last mark hangs; 0: none may
        Break end = Break::allowed;
        bool in_row_of_marks = false;  // of an emergency break
        std::uint16_t mixed = 0;       // gaps between Han and Latin; no line has so many
    };
    struct Squeeze {
        std::int32_t most;
        std::uint8_t rank;
    };

    void add(std::uint32_t cluster);
    void close(std::uint32_t position);
    std::int64_t end_cost(std::uint32_t first, const Place& end) const;
    void weigh_width(Weighed& line, std::uint32_t first, const Place& end, std::int64_t room,
                     std::int64_t widest_gap) const;
    std::int64_t squeeze_cost(const Place& from, const Place& to, std::int64_t need) const;
    /// What Han–Latin gaps give once all others are open.
    static std::int64_t late_stretch(const Place& from, const Place& to, std::int64_t em);
    void stretch(Weighed& line, const Place& from, const Place& to, std::int64_t need,
                 std::int64_t widest_gap) const;
    bool is_orphan(std::uint32_t first, const Place& end) const;

    const ShapedParagraph* paragraph_ = nullptr;
    std::uint32_t size_ = 0;
    std::vector<Place> places_{Place{}};  // one more than clusters
    std::vector<Squeeze> squeezes_;       // the white that gives, in text order
    std::int32_t largest_em_ = 1;
    std::int64_t most_edges_ = 0;  // by how much a line's ends make it wider than its clusters
    bool runs_backwards_ = false;  // some cluster has less than no width
};

}  // namespace banxin
