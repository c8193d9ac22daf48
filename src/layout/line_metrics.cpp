#include "layout/line_metrics.h"

#include <algorithm>

#include "layout/mark_classes.h"
#include "text/spacing_table.h"

namespace banxin {
namespace {

// Thousandths: how much a unit taken from each rank costs (docs/layout.md).
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
constexpr std::uint32_t longest_plain_row = 2;  // marks; in a longer row a rule may give way

/// Whether three marks or more stand around the place before cluster `last` (R1.2.5).
bool breaks_row_of_marks(const std::vector<Cluster>& clusters, std::uint32_t last) {
    std::size_t first = last, end = last;
    while (first > 0 && last - first < longest_plain_row &&
           row_marks.has(clusters[first - 1].cls)) {
        --first;
    }
    while (end < clusters.size() && end - last < longest_plain_row &&
           row_marks.has(clusters[end].cls)) {
        ++end;
    }
    return first < last && last < end && end - first > longest_plain_row;
}

std::uint32_t unsigned_part(std::int32_t length) {
    return static_cast<std::uint32_t>(std::max(0, length));
}

/// `used` thousandths of an em out of `available`: rises with the share that is taken, so that two
/// marks squeezed by half cost less than one squeezed flat.
std::int64_t share_cost(std::int64_t used, std::int64_t available, std::int64_t em,
                        std::int64_t weight) {
    if (used == 0) return 0;
    return used * 1000 / em * weight / 1000 * used / available;
}

}  // namespace

std::int64_t line_cost::widest_gap_for(std::int64_t cost) {
    std::int64_t affordable = 0, too_dear = 40'000;  // all wider gaps cost the same
    if (of_gap(too_dear) <= cost) return ceiling;
    while (too_dear - affordable > 1) {
        const std::int64_t middle = affordable + (too_dear - affordable) / 2;
        (of_gap(middle) <= cost ? affordable : too_dear) = middle;
    }
    return affordable;
}

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

void LineMetrics::measure(const ShapedParagraph& paragraph) {
    paragraph_ = &paragraph;
    size_ = static_cast<std::uint32_t>(paragraph.clusters.size());
    places_.resize(size_ + 1);
    places_[0] = {};
    squeezes_.clear();
    largest_em_ = 1;
    runs_backwards_ = false;
    std::int64_t most_at_start = 0, most_at_end = 0;
    for (std::uint32_t i = 0; i < size_; ++i) {
        add(i);
        close(i + 1);
        most_at_start = std::max<std::int64_t>(most_at_start, places_[i].at_line_start);
        most_at_end = std::max(most_at_end, places_[i + 1].width - places_[i + 1].natural);
    }
    most_edges_ = most_at_start + most_at_end;
}

/// The sums past a cluster.
void LineMetrics::add(std::uint32_t i) {
    const Cluster& cluster = paragraph_->clusters[i];
    const Glue& space = cluster.space_after;
    Place& place = places_[i];
    place.at_line_start = cluster.at_line_start.mpt;
    place.em = std::max(1, paragraph_->uses[cluster.use].size.mpt);
    largest_em_ = std::max(largest_em_, place.em);

    Place& next = places_[i + 1];
    const std::int64_t step = std::int64_t{cluster.advance.mpt} + space.natural.mpt;
    runs_backwards_ = runs_backwards_ || step < 0;
    next.natural = place.natural + step;
    const bool gives = space.shrink_rank > 0 && space.shrink.mpt > 0;
    next.shrink = place.shrink + (gives ? unsigned_part(space.shrink.mpt) : 0);
    if (gives) {
        const auto rank = std::min<std::size_t>(space.shrink_rank, glue_ranks - 1);
        squeezes_.push_back({space.shrink.mpt, static_cast<std::uint8_t>(rank)});
    }
    next.squeezable = static_cast<std::uint32_t>(squeezes_.size());
    const bool early = space.stretch_rank > 0 && space.stretch_rank < stretch_rank::general;
    next.early_stretch = place.early_stretch + (early ? unsigned_part(space.stretch.mpt) : 0);
    const bool mixed = space.stretch_rank == stretch_rank::han_latin;
    next.mixed = static_cast<std::uint16_t>(place.mixed + mixed);
    next.loose = place.loose + (space.stretch_rank == stretch_rank::general);
    next.stretchable = place.stretchable + (space.stretch_rank > 0);
    next.characters = place.characters + counted_characters.has(cluster.cls);
    next.visible = vanishes_at_line_end(cluster) ? place.visible : i + 1;
}

/// What a line that ends before cluster `position` needs there.
void LineMetrics::close(std::uint32_t position) {
    const std::vector<Cluster>& clusters = paragraph_->clusters;
    Place& place = places_[position];
    place.end = position == size_ ? Break::mandatory : clusters[position - 1].after;
    place.in_row_of_marks =
        place.end == Break::emergency && breaks_row_of_marks(clusters, position);
    place.width = place.edge = place.hanging = 0;
    if (place.visible == 0) return;
    const std::uint32_t last = place.visible - 1;
    place.edge = clusters[last].at_line_end.mpt + hyphen_at(*paragraph_, position).mpt;
    place.width = places_[last].natural + clusters[last].advance.mpt + place.edge;
    if (!is_hanging_mark(clusters, last)) return;
    place.hanging =
        clusters[last - 1].space_after.natural.mpt + clusters[last].advance.mpt + place.edge;
}

std::int64_t LineMetrics::natural(std::uint32_t first, std::uint32_t last) const {
    const Place& from = places_[first];
    const Place& end = places_[last];
    return end.visible <= first ? 0 : from.at_line_start + end.width - from.natural;
}

std::int64_t LineMetrics::least(std::uint32_t first, std::uint32_t last) const {
    const Place& end = places_[last];
    if (end.visible <= first) return 0;
    return natural(first, last) - (places_[end.visible - 1].shrink - places_[first].shrink);
}

std::int64_t LineMetrics::least_hanging(std::uint32_t first, std::uint32_t last) const {
    const Place& end = places_[last];
    if (end.hanging == 0 || end.visible < first + 2) return least(first, last);
    return natural(first, last) - end.hanging -
           (places_[end.visible - 2].shrink - places_[first].shrink);
}

Weighed LineMetrics::weigh(std::uint32_t first, std::uint32_t last, Length measure,
                           std::int64_t widest_gap) const {
    const Place& end = places_[last];
    Weighed line{.cost = line_cost::line + end_cost(first, end)};
    if (end.visible > first) {
        const std::int64_t room = measure.mpt - natural(first, last);
        weigh_width(line, first, end, room, widest_gap);
    }
    return line;
}

std::int64_t LineMetrics::end_cost(std::uint32_t first, const Place& end) const {
    switch (end.end) {
        case Break::forbidden:
            return line_cost::forbidden_break;
        case Break::emergency:
            return end.in_row_of_marks ? line_cost::emergency_in_row : line_cost::emergency_break;
        case Break::discouraged:
            return line_cost::discouraged_break;
        case Break::hyphen:
            return line_cost::hyphen + (first > 0 && break_before(first) == Break::hyphen
                                            ? line_cost::hyphen_after_hyphen
                                            : 0);
        case Break::address:
            return line_cost::address_break;
        case Break::mandatory:
            return is_orphan(first, end) ? line_cost::orphan : 0;
        case Break::allowed:
            break;
    }
    return 0;
}

void LineMetrics::weigh_width(Weighed& line, std::uint32_t first, const Place& end,
                              std::int64_t room, std::int64_t widest_gap) const {
    const Place& from = places_[first];
    const Place* to = &places_[end.visible - 1];
    std::int64_t excess = -room - (to->shrink - from.shrink);
    if (excess > 0 && end.hanging > 0 && end.visible >= first + 2) {
        const Place& before = places_[end.visible - 2];
        if (-room - end.hanging <= before.shrink - from.shrink) {
            line.cost += line_cost::hanging;
            room += end.hanging;
            to = &before;
            excess = 0;
        }
    }
    if (excess > 0) {
        // Each cluster more than one counts twice, so that what sticks out is always set by itself.
        const std::int64_t clusters = std::min<std::int64_t>(end.visible - first, 500'000);
        line.cost += line_cost::overfull * (2 * clusters - 1) + excess;
        line.fit = excess > end.edge ? LineFit::past : LineFit::overfull;
    } else if (room < 0) {
        line.cost += squeeze_cost(from, *to, -room);
    } else if (room > 0 && end.end != Break::mandatory) {
        stretch(line, from, *to, room, widest_gap);
    }
}

std::int64_t LineMetrics::squeeze_cost(const Place& from, const Place& to,
                                       std::int64_t need) const {
    std::array<std::int64_t, glue_ranks> available{};
    for (std::uint32_t i = from.squeezable; i < to.squeezable; ++i)
        available[squeezes_[i].rank] += squeezes_[i].most;
    std::int64_t cost = 0;
    for (std::size_t rank = 1; rank < glue_ranks && need > 0; ++rank) {
        if (available[rank] == 0) continue;
        const std::int64_t used = std::min(need, available[rank]);
        cost += share_cost(used, available[rank], from.em, squeeze_weights[rank]);
        need -= used;
    }
    return cost;
}

std::int64_t LineMetrics::late_stretch(const Place& from, const Place& to, std::int64_t em) {
    return static_cast<std::uint16_t>(to.mixed - from.mixed) * em * mixed_opened_more / 1000;
}

void LineMetrics::stretch(Weighed& line, const Place& from, const Place& to, std::int64_t need,
                          std::int64_t widest_gap) const {
    const std::int64_t loose = to.loose - from.loose;
    const std::int64_t gaps =
        loose > 0 ? loose : std::max<std::int64_t>(1, to.stretchable - from.stretchable);
    const std::int64_t early = to.early_stretch - from.early_stretch;
    const std::int64_t late = late_stretch(from, to, from.em);
    // Most lines that are weighed are too short by far: they are told without a division.
    if (widest_gap < line_cost::ceiling &&
        (need - early - late) * 1000 >= (widest_gap + 1) * gaps * from.em) {
        line.gap = line_cost::ceiling;
        return;
    }
    if (early > 0) {
        const std::int64_t used = std::min(need, early);
        line.cost += share_cost(used, early, from.em, early_stretch_weight);
        need -= used;
    }
    const std::int64_t uneven = need - gaps * from.em * evenly_opened / 1000;
    if (uneven > 0) need -= std::min(uneven, late);
    line.gap = need * 1000 / (gaps * from.em);
    line.cost += line_cost::of_gap(line.gap);
}

bool LineMetrics::too_short(std::uint32_t first, std::uint32_t last, Length measure,
                            std::int64_t gap) const {
    if (gap >= line_cost::ceiling || runs_backwards_) return false;
    const Place& from = places_[first];
    const Place& to = places_[last];
    const std::int64_t gaps = to.stretchable - from.stretchable + 1;
    const std::int64_t widest =
        to.natural - from.natural + most_edges_ + (to.early_stretch - from.early_stretch) +
        late_stretch(from, to, largest_em_) + (gap + 1) * gaps * largest_em_ / 1000;
    return widest < measure.mpt;
}

bool LineMetrics::is_orphan(std::uint32_t first, const Place& end) const {
    if (first == 0 || break_before(first) == Break::mandatory) return false;
    const auto last = static_cast<std::uint32_t>(&end - places_.data());
    return places_[last].characters - places_[first].characters < fewest_on_last_line;
}

}  // namespace banxin
