#include "layout/justifier.h"

#include <algorithm>
#include <array>

#include "layout/line_metrics.h"
#include "layout/mark_classes.h"
#include "text/spacing_table.h"

namespace banxin {
namespace {

/// The white between the visible clusters of a line, one gap after each but the last. What it
/// gains is kept in memory lent by the line.
class Gaps {
public:
    Gaps(std::span<const Cluster> clusters, std::vector<Length>& change)
        : clusters_(clusters), change_(change) {
        change_.assign(clusters.size(), Length{});
    }

    /// Takes `need` from the gaps in the order of their ranks; returns what could not be taken.
    Length squeeze(Length need) {
        for (std::uint8_t rank = 1; rank < glue_ranks && need > Length{}; ++rank) {
            need -= share(need, -1, [rank](const Glue& glue) {
                return glue.shrink_rank == rank ? glue.shrink.mpt : 0;
            });
        }
        return need;
    }

    /// Gives `room` to word spaces and Han–Latin gaps, each up to its stretch, and what is left to
    /// the others; where these would open too far, Han–Latin gaps open once more. Past all limits
    /// the gaps between Han, or all that stretch at all, have equal parts. Returns what no gap
    /// could take.
    Length stretch(Length room, Length em) {
        room -= stretch_ranks(room, stretch_rank::word_space, stretch_rank::han_latin);
        room -= open_mixed(room - per_mille(em, evenly_opened) * gaps_between_han(),
                           per_mille(em, mixed_opened_more));
        room -= stretch_ranks(room, stretch_rank::general, glue_ranks - 1);
        if (room > Length{}) room -= share_equally(room, stretch_rank::general);
        if (room > Length{}) room -= share_equally(room, 1);
        return room;
    }

    Length widest_between_han() const {
        Length widest{};
        for (std::size_t i = 0; i + 1 < clusters_.size(); ++i) {
            if (change_[i] <= widest || clusters_[i].cls != CharClass::han) continue;
            if (clusters_[i + 1].cls == CharClass::han) widest = change_[i];
        }
        return widest;
    }

private:
    /// Returns what they took.
    Length stretch_ranks(Length room, std::uint8_t first, std::uint8_t last) {
        const Length all = room;
        for (std::uint8_t rank = first; rank <= last && room > Length{}; ++rank) {
            room -= share(room, 1, [rank](const Glue& glue) {
                return glue.stretch_rank == rank ? glue.stretch.mpt : 0;
            });
        }
        return all - room;
    }
    Length open_mixed(Length room, Length most) {
        if (room <= Length{}) return {};
        return share(room, 1, [most](const Glue& glue) {
            return glue.stretch_rank == stretch_rank::han_latin ? most.mpt : 0;
        });
    }
    /// As they are counted where lines are weighed.
    std::int32_t gaps_between_han() const {
        const auto from_rank = [this](std::uint8_t first, std::uint8_t last) {
            return static_cast<std::int32_t>(sum([=](const Glue& glue) {
                return glue.stretch_rank >= first && glue.stretch_rank <= last ? 1 : 0;
            }));
        };
        const std::int32_t general = from_rank(stretch_rank::general, stretch_rank::general);
        return general > 0 ? general : std::max(1, from_rank(1, glue_ranks - 1));
    }

    template <class Weight>
    std::int64_t sum(Weight weight) const {
        std::int64_t all = 0;
        for (std::size_t i = 0; i + 1 < clusters_.size(); ++i)
            all += std::max(0, weight(clusters_[i].space_after));
        return all;
    }
    /// Each gap's part is what is due up to it less what was: the parts sum to `total` exactly.
    template <class Weight>
    void change(Length total, std::int32_t sign, std::int64_t all, Weight weight) {
        std::int64_t seen = 0;
        Length spent{};
        for (std::size_t i = 0; i + 1 < clusters_.size(); ++i) {
            const std::int32_t own = weight(clusters_[i].space_after);
            if (own <= 0) continue;
            seen += own;
            const Length due = scale(total, seen, all);
            change_[i] += (due - spent) * sign;
            spent = due;
        }
    }
    /// Shares out at most the sum of the weights; returns how much that was.
    template <class Weight>
    Length share(Length total, std::int32_t sign, Weight weight) {
        const std::int64_t most = sum(weight);
        if (most == 0) return {};
        total.mpt = static_cast<std::int32_t>(std::min<std::int64_t>(total.mpt, most));
        change(total, sign, most, weight);
        return total;
    }
    Length share_equally(Length total, std::uint8_t from_rank) {
        const auto one = [from_rank](const Glue& glue) {
            return glue.stretch_rank >= from_rank ? 1 : 0;
        };
        const std::int64_t gaps = sum(one);
        if (gaps == 0) return {};
        change(total, 1, gaps, one);
        return total;
    }

    std::span<const Cluster> clusters_;
    std::vector<Length>& change_;
};

Length start_of(Align align, Length measure, Length set) {
    const Length room = std::max(Length{}, measure - set);
    if (align == Align::centre) return room / 2;
    return align == Align::end ? room : Length{};
}

bool fills_measure(Align align, LinePlace place) {
    return align == Align::distribute || (align == Align::justify && place == LinePlace::inner);
}

struct Widths {
    Length natural, least;
};

Widths widths_of(std::span<const Cluster> visible, Length edge) {
    if (visible.empty()) return {edge, edge};
    Length natural = visible.front().at_line_start + edge, shrink{};
    for (const Cluster& cluster : visible) natural += cluster.advance;
    for (const Cluster& cluster : visible.first(visible.size() - 1)) {
        const Glue& space = cluster.space_after;
        natural += space.natural;
        if (space.shrink_rank > 0) shrink += std::max(Length{}, space.shrink);
    }
    return {natural, natural - shrink};
}

/// Turns what each gap gained into where each cluster starts.
void place_clusters(std::span<const Cluster> visible, std::vector<Length>& offsets, Length start) {
    Length at = visible.empty() ? start : start + visible.front().at_line_start;
    for (std::size_t i = 0; i < visible.size(); ++i) {
        const Length change = offsets[i];
        offsets[i] = at;
        at += visible[i].advance;
        if (i + 1 < visible.size()) at += visible[i].space_after.natural + change;
    }
}

/// The line's end: its last clusters, which no longer count in its measure.
struct LineTail {
    std::uint32_t end = 0;  // one past the last cluster inside the measure
    Widths widths;
    bool hung = false;
};

/// A mark hangs only if it does not fit with the line squeezed as far as it goes (R1.5.2).
LineTail tail_of(const ShapedParagraph& paragraph, const LineBreak& line, Length measure) {
    const std::vector<Cluster>& clusters = paragraph.clusters;
    LineTail tail{.end = visible_end(paragraph, line.first, line.last)};
    const auto visible = std::span(clusters).subspan(line.first, tail.end - line.first);
    const Length hyphen = hyphen_at(paragraph, line.last);
    tail.widths =
        widths_of(visible, visible.empty() ? hyphen : visible.back().at_line_end + hyphen);
    if (tail.widths.least <= measure || visible.size() < 2) return tail;
    if (!is_hanging_mark(clusters, tail.end - 1)) return tail;
    const Widths without = widths_of(visible.first(visible.size() - 1), {});
    if (without.least <= measure) return {tail.end - 1, without, true};
    return tail;
}

/// The size that a line's gaps are measured in.
Length em_of(const ShapedParagraph& paragraph, const LineBreak& line) {
    return line.first < line.last ? paragraph.uses[paragraph.clusters[line.first].use].size
                                  : Length{};
}

bool is_orphan(const ShapedParagraph& paragraph, const LineBreak& line) {
    const std::vector<Cluster>& clusters = paragraph.clusters;
    if (line.first == 0 || clusters[line.first - 1].after == Break::mandatory) return false;
    std::uint32_t characters = 0;
    for (std::uint32_t i = line.first; i < line.last && characters < fewest_on_last_line; ++i)
        characters += counted_characters.has(clusters[i].cls);
    return characters < fewest_on_last_line;
}

}  // namespace

SetLine set_line(const ShapedParagraph& paragraph, const LineBreak& line, Length measure,
                 Align align, LinePlace place) {
    const LineTail tail = tail_of(paragraph, line, measure);
    const auto visible = std::span(paragraph.clusters).subspan(line.first, tail.end - line.first);
    SetLine set;
    set.first = line.first;
    set.last = line.last;
    set.natural = tail.widths.natural;
    set.hyphen = hyphen_at(paragraph, line.last) != Length{};
    set.emergency = line.emergency;
    set.hung = tail.hung;
    set.orphan = place == LinePlace::last && is_orphan(paragraph, line);
    set.set = set.natural;
    set.offsets.reserve(line.last - line.first);
    Gaps gaps(visible, set.offsets);
    if (set.natural > measure) {
        const Length excess = gaps.squeeze(set.natural - measure);
        set.set = measure + excess;
        set.overfull = excess > Length{};
    } else if (set.natural < measure && fills_measure(align, place)) {
        set.set = measure - gaps.stretch(measure - set.natural, em_of(paragraph, line));
    }
    set.widest_gap = gaps.widest_between_han();
    const Length start = start_of(align, measure, set.set);
    place_clusters(visible, set.offsets, start);
    if (tail.hung) {
        const Length before = paragraph.clusters[tail.end - 1].space_after.natural;
        set.offsets.push_back(start + set.set + before);
    }
    // What vanishes stands at the line's end.
    const Length end = tail.hung ? set.offsets.back() + paragraph.clusters[tail.end].advance
                       : set.offsets.empty() ? start
                                             : set.offsets.back() + visible.back().advance;
    set.offsets.resize(line.last - line.first, end);
    return set;
}

}  // namespace banxin
