#include "layout/justifier.h"

#include <algorithm>

#include "layout/line_metrics.h"
#include "text/spacing_table.h"

namespace banxin {
namespace {

/// The white between the visible clusters of a line, one gap after each but the last.
class Gaps {
public:
    Gaps(std::span<const Cluster> clusters) : clusters_(clusters), change_(clusters.size()) {}

    /// Takes `need` from the gaps in the order of their ranks; returns what could not be taken.
    Length squeeze(Length need) {
        for (std::uint8_t rank = 1; rank < glue_ranks && need > Length{}; ++rank) {
            need -= share(need, Sign::less, [&](const Glue& glue) {
                return glue.shrink_rank == rank ? glue.shrink.mpt : 0;
            });
        }
        return need;
    }

    /// Gives `room` to the gaps in the order of their ranks, each up to its stretch, then what is
    /// left to the gaps between Han, or all that stretch at all, in equal parts. Returns what no
    /// gap could take.
    Length stretch(Length room) {
        for (std::uint8_t rank = 1; rank < glue_ranks && room > Length{}; ++rank) {
            room -= share(room, Sign::more, [&](const Glue& glue) {
                return glue.stretch_rank == rank ? glue.stretch.mpt : 0;
            });
        }
        if (room > Length{}) room -= share_equally(room, stretch_rank::general);
        if (room > Length{}) room -= share_equally(room, 1);
        return room;
    }

    Length after(std::size_t gap) const {
        return clusters_[gap].space_after.natural + change_[gap];
    }

    Length widest_between_han() const {
        Length widest{};
        for (std::size_t i = 0; i + 1 < clusters_.size(); ++i) {
            const bool han =
                clusters_[i].cls == CharClass::han && clusters_[i + 1].cls == CharClass::han;
            if (han) widest = std::max(widest, change_[i]);
        }
        return widest;
    }

private:
    enum class Sign : std::int8_t { less = -1, more = 1 };

    template <class Weight>
    std::vector<std::int32_t> weights(Weight weight) const {
        std::vector<std::int32_t> result(clusters_.size(), 0);
        for (std::size_t i = 0; i + 1 < clusters_.size(); ++i) {
            result[i] = std::max(0, weight(clusters_[i].space_after));
        }
        return result;
    }
    void change(Length total, Sign sign, const std::vector<std::int32_t>& by_weight) {
        const std::vector<Length> parts = distribute(total, by_weight);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            change_[i] += parts[i] * static_cast<std::int32_t>(sign);
        }
    }
    /// Shares out at most the sum of the weights; returns how much that was.
    template <class Weight>
    Length share(Length total, Sign sign, Weight weight) {
        const std::vector<std::int32_t> by_weight = weights(weight);
        std::int64_t most = 0;
        for (const std::int32_t each : by_weight) most += each;
        if (most == 0) return {};
        total.mpt = static_cast<std::int32_t>(std::min<std::int64_t>(total.mpt, most));
        change(total, sign, by_weight);
        return total;
    }
    Length share_equally(Length total, std::uint8_t from_rank) {
        const std::vector<std::int32_t> ones =
            weights([&](const Glue& glue) { return glue.stretch_rank >= from_rank ? 1 : 0; });
        if (std::find(ones.begin(), ones.end(), 1) == ones.end()) return {};
        change(total, Sign::more, ones);
        return total;
    }

    std::span<const Cluster> clusters_;
    std::vector<Length> change_;
};

Length start_of(Align align, Length measure, Length set) {
    const Length room = std::max(Length{}, measure - set);
    if (align == Align::centre) return room / 2;
    return align == Align::end ? room : Length{};
}

bool fills_measure(Align align, LinePlace place) {
    return align == Align::distribute || (align == Align::justify && place == LinePlace::inner);
}

Length natural_width(std::span<const Cluster> visible, Length hyphen) {
    if (visible.empty()) return hyphen;
    Length width = visible.front().at_line_start + visible.back().at_line_end + hyphen;
    for (const Cluster& cluster : visible) width += cluster.advance;
    for (const Cluster& cluster : visible.first(visible.size() - 1))
        width += cluster.space_after.natural;
    return width;
}

std::vector<Length> offsets_of(std::span<const Cluster> visible, const Gaps& gaps, Length start,
                               std::size_t count) {
    std::vector<Length> offsets;
    offsets.reserve(count);
    Length at = visible.empty() ? start : start + visible.front().at_line_start;
    for (std::size_t i = 0; i < visible.size(); ++i) {
        offsets.push_back(at);
        at += visible[i].advance;
        if (i + 1 < visible.size()) at += gaps.after(i);
    }
    offsets.resize(count, at);  // what vanishes stands at the line's end
    return offsets;
}

}  // namespace

SetLine set_line(const ShapedParagraph& paragraph, const LineBreak& line, Length measure,
                 Align align, LinePlace place) {
    const std::uint32_t end = visible_end(paragraph, line.first, line.last);
    const auto visible = std::span(paragraph.clusters).subspan(line.first, end - line.first);
    const Length hyphen = hyphen_at(paragraph, line.last);
    Gaps gaps(visible);

    SetLine set;
    set.first = line.first;
    set.last = line.last;
    set.natural = natural_width(visible, hyphen);
    set.hyphen = hyphen != Length{};
    set.emergency = line.emergency;
    set.set = set.natural;
    if (set.natural > measure) {
        const Length excess = gaps.squeeze(set.natural - measure);
        set.set = measure + excess;
        set.overfull = excess > Length{};
    } else if (fills_measure(align, place)) {
        set.set = measure - gaps.stretch(measure - set.natural);
    }
    set.widest_gap = gaps.widest_between_han();
    set.offsets =
        offsets_of(visible, gaps, start_of(align, measure, set.set), line.last - line.first);
    return set;
}

}  // namespace banxin
