#include "layout/line_metrics.h"

#include <algorithm>

#include "text/spacing_table.h"

namespace banxin {
namespace {

// Thousandths: how much a unit taken from each rank costs (docs/layout.md). A pause squeezed flat
// (1/2 em) costs as much as a gap of 0.046 em, a stop 0.063 em.
constexpr std::array<std::int64_t, glue_ranks> squeeze_weights = [] {
    std::array<std::int64_t, glue_ranks> weights{};
    weights.fill(500);
    weights[shrink_rank::word_space] = 50;
    weights[shrink_rank::interpunct] = 100;
    weights[shrink_rank::bracket] = 150;
    weights[shrink_rank::pause] = 200;
    weights[shrink_rank::han_latin] = 350;
    weights[shrink_rank::stop] = 500;
    return weights;
}();
constexpr std::int64_t early_stretch_weight = 100;
// Thousandths of an em. Past 2 em the cost of a gap grows evenly, up to 40 em: the wider of two spoilt
// lines still loses, and none costs as much as breaking a rule.
constexpr std::int64_t widest_gap_cubed = 2000, widest_gap_weighed = 40'000;
constexpr std::uint32_t fewest_on_last_line = 2;  // R1.8.2
constexpr std::uint32_t longest_plain_row = 2;    // marks; in a longer row a rule may give way

bool is_character(CharClass cls) {
    switch (cls) {
        case CharClass::han:
        case CharClass::latin:
        case CharClass::digit:
        case CharClass::prefix:
        case CharClass::suffix:
        case CharClass::object:
            return true;
        default:
            return false;
    }
}

bool is_mark(CharClass cls) {
    switch (cls) {
        case CharClass::open:
        case CharClass::close:
        case CharClass::pause:
        case CharClass::colon:
        case CharClass::stop:
        case CharClass::excl:
            return true;
        default:
            return false;
    }
}

/// Whether three marks or more stand around the place before cluster `last` (R1.2.5).
bool breaks_row_of_marks(const std::vector<Cluster>& clusters, std::uint32_t last) {
    std::size_t first = last, end = last;
    while (first > 0 && last - first < longest_plain_row && is_mark(clusters[first - 1].cls)) {
        --first;
    }
    while (end < clusters.size() && end - last < longest_plain_row && is_mark(clusters[end].cls)) {
        ++end;
    }
    return first < last && last < end && end - first > longest_plain_row;
}

std::size_t rank_index(std::uint8_t rank) {
    return std::min<std::size_t>(rank, glue_ranks - 1);
}

std::int64_t gap_cost(std::int64_t gap) {
    const std::int64_t cubed = std::min(gap, widest_gap_cubed);
    const std::int64_t beyond = std::min(gap, widest_gap_weighed) - cubed;
    return cubed * cubed * cubed / 1000 + beyond * 1000;
}

/// `used` thousandths of an em out of `available`: rises with the share that is taken, so that two
/// marks squeezed by half cost less than one squeezed flat.
std::int64_t share_cost(std::int64_t used, std::int64_t available, std::int64_t em,
                        std::int64_t weight) {
    if (used == 0) return 0;
    return used * 1000 / em * weight / 1000 * used / available;
}

}  // namespace

bool vanishes_at_line_end(const Cluster& cluster) {
    if (cluster.cls == CharClass::space || cluster.cls == CharClass::ideographic_space) return true;
    if (cluster.cls == CharClass::line_end) return true;
    return cluster.advance == Length{} && cluster.glyph_count == 0;
}

std::uint32_t visible_end(const ShapedParagraph& paragraph, std::uint32_t first,
                          std::uint32_t last) {
    while (last > first && vanishes_at_line_end(paragraph.clusters[last - 1])) --last;
    return last;
}

Length hyphen_at(const ShapedParagraph& paragraph, std::uint32_t last) {
    if (last == 0 || last >= paragraph.clusters.size()) return {};
    const Cluster& cluster = paragraph.clusters[last - 1];
    if (cluster.after != Break::hyphen || cluster.use >= paragraph.hyphen_advances.size())
        return {};
    return paragraph.hyphen_advances[cluster.use];
}

LineMetrics::LineMetrics(const ShapedParagraph& paragraph)
    : paragraph_(&paragraph),
      totals_(paragraph.clusters.size() + 1),
      shrinks_(paragraph.clusters.size() + 1, Ranks{}),
      visible_(paragraph.clusters.size() + 1, 0) {
    for (std::uint32_t i = 0; i < size(); ++i) {
        const Cluster& cluster = paragraph.clusters[i];
        const Glue& space = cluster.space_after;
        totals_[i].at_line_start = cluster.at_line_start.mpt;
        totals_[i].em = std::max(1, paragraph.uses[cluster.use].size.mpt);

        Totals next = totals_[i];
        next.natural += std::int64_t{cluster.advance.mpt} + space.natural.mpt;
        next.shrink += space.shrink_rank == 0 ? 0 : space.shrink.mpt;
        const bool early = space.stretch_rank > 0 && space.stretch_rank < stretch_rank::general;
        next.early_stretch += early ? space.stretch.mpt : 0;
        next.loose += space.stretch_rank == stretch_rank::general;
        next.stretchable += space.stretch_rank > 0;
        next.characters += is_character(cluster.cls);
        totals_[i + 1] = next;

        shrinks_[i + 1] = shrinks_[i];
        if (space.shrink_rank > 0)
            shrinks_[i + 1][rank_index(space.shrink_rank)] += space.shrink.mpt;
        visible_[i + 1] = vanishes_at_line_end(cluster) ? visible_[i] : i + 1;
    }
}

Break LineMetrics::break_before(std::uint32_t last) const {
    return last >= size() ? Break::mandatory : paragraph_->clusters[last - 1].after;
}

LineEnd LineMetrics::end_at(std::uint32_t last) const {
    LineEnd end{.last = last, .visible = visible_[last]};
    if (end.visible > 0) {
        const Cluster& cluster = paragraph_->clusters[end.visible - 1];
        end.body = cluster.advance.mpt;
        end.edge = std::int64_t{cluster.at_line_end.mpt} + hyphen_at(*paragraph_, last).mpt;
    }
    switch (break_before(last)) {
        case Break::forbidden:
            end.penalty = line_cost::forbidden_break;
            break;
        case Break::emergency:
            end.penalty = breaks_row_of_marks(paragraph_->clusters, last)
                              ? line_cost::emergency_in_row
                              : line_cost::emergency_break;
            break;
        case Break::hyphen:
            end.penalty = line_cost::hyphen;
            break;
        case Break::mandatory:
            end.closes = true;
            break;
        case Break::allowed:
            break;
    }
    return end;
}

std::int64_t LineMetrics::natural(std::uint32_t first, const LineEnd& end) const {
    if (end.visible <= first) return 0;
    const Totals& from = totals_[first];
    return from.at_line_start + totals_[end.visible - 1].natural - from.natural + end.body +
           end.edge;
}

std::int64_t LineMetrics::least(std::uint32_t first, const LineEnd& end) const {
    if (end.visible <= first) return 0;
    return natural(first, end) - (totals_[end.visible - 1].shrink - totals_[first].shrink);
}

Weighed LineMetrics::weigh(std::uint32_t first, const LineEnd& end, Length measure) const {
    Weighed result{.cost = line_cost::line + end.penalty};
    if (end.visible > first) {
        const Totals& from = totals_[first];
        const Totals& to = totals_[end.visible - 1];
        const std::int64_t room = measure.mpt - natural(first, end);
        const std::int64_t excess = -room - (to.shrink - from.shrink);
        if (excess > 0) {
            result.cost += overfull_cost(first, end, excess);
            result.fit = excess > end.edge ? LineFit::past : LineFit::overfull;
        } else if (room < 0) {
            result.cost += squeeze_cost(first, end.visible - 1, -room);
        } else if (room > 0 && !end.closes) {
            result.cost += stretch_cost(from, to, room);
        }
    }
    if (end.closes && is_orphan(first, end)) result.cost += line_cost::orphan;
    return result;
}

// Each cluster more than one counts twice, so that what sticks out is always set by itself.
std::int64_t LineMetrics::overfull_cost(std::uint32_t first, const LineEnd& end,
                                        std::int64_t excess) const {
    const std::int64_t clusters = std::min<std::int64_t>(end.visible - first, 500'000);
    return line_cost::overfull * (2 * clusters - 1) + excess;
}

std::int64_t LineMetrics::squeeze_cost(std::uint32_t first, std::uint32_t last_gap,
                                       std::int64_t need) const {
    const std::int64_t em = totals_[first].em;
    std::int64_t cost = 0;
    for (std::size_t rank = 1; rank < glue_ranks && need > 0; ++rank) {
        const std::int64_t available = shrinks_[last_gap][rank] - shrinks_[first][rank];
        if (available <= 0) continue;
        const std::int64_t used = std::min(need, available);
        cost += share_cost(used, available, em, squeeze_weights[rank]);
        need -= used;
    }
    return cost;
}

std::int64_t LineMetrics::stretch_cost(const Totals& from, const Totals& to,
                                       std::int64_t need) const {
    const std::int64_t early = to.early_stretch - from.early_stretch;
    std::int64_t cost = 0;
    if (early > 0) {
        const std::int64_t used = std::min(need, early);
        cost = share_cost(used, early, from.em, early_stretch_weight);
        need -= used;
    }
    const std::int64_t loose = to.loose - from.loose;
    const std::int64_t gaps =
        loose > 0 ? loose : std::max<std::int64_t>(1, to.stretchable - from.stretchable);
    return cost + gap_cost(need * 1000 / (gaps * from.em));
}

bool LineMetrics::is_orphan(std::uint32_t first, const LineEnd& end) const {
    if (first == 0 || break_before(first) == Break::mandatory) return false;
    return totals_[end.last].characters - totals_[first].characters < fewest_on_last_line;
}

}  // namespace banxin
