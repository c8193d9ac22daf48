#include "text/character_grid.h"

#include <algorithm>

#include "text/break_rules.h"

namespace banxin {
namespace {

constexpr Length rounding{2};  // halves of an em that is an odd number of units

bool is_space(const Cluster& cluster) {
    return cluster.cls == CharClass::space || cluster.cls == CharClass::ideographic_space;
}

bool is_break(const Cluster& cluster) {
    return cluster.cls == CharClass::line_end;
}

/// Proportional text is never taken for whole squares, even a letter that is as wide as one.
bool is_proportional(const Cluster& cluster) {
    return cluster.cls == CharClass::latin || cluster.cls == CharClass::digit;
}

class CharacterGrid {
public:
    CharacterGrid(ShapedParagraph& paragraph, const std::vector<OwnWhite>& own, Length em)
        : clusters_(paragraph.clusters), own_(own), em_(em) {}

    void run() {
        for (std::size_t i = 0; i < clusters_.size(); ++i) {
            fix(clusters_[i].space_after);
            if (i > 0 && is_space(clusters_[i])) keep_own_white(i - 1);
        }
        for (std::size_t first = 0; first < clusters_.size();) {
            std::size_t last = first + 1;
            while (last < clusters_.size() && belong_together(last - 1)) ++last;
            if (!is_break(clusters_[first])) place(first, last);
            first = last;
        }
        set_line_ends();
    }

private:
    static void fix(Glue& glue) { glue = {.natural = glue.natural, .shrink = {}, .stretch = {}}; }

    /// What is a mark's own of the white of spaces after it goes back to the mark.
    void keep_own_white(std::size_t i) {
        if (is_space(clusters_[i]) || is_break(clusters_[i])) return;
        Length& white = clusters_[i].space_after.natural;
        clusters_[i + 1].space_after.natural += white - own_[i].after;
        white = own_[i].after;
    }

    /// How far a place lies in its square; less than nothing if that is rounding.
    Length into_square(Length at) const {
        return Length{((at + rounding).mpt % em_.mpt + em_.mpt) % em_.mpt} - rounding;
    }
    Length to_next_square(Length at) const { return into_square(-at); }

    bool is_whole(std::size_t i) const {
        const Cluster& cluster = clusters_[i];
        if (is_proportional(cluster) || is_space(cluster) || is_break(cluster)) return false;
        const Length width = own_[i].before + cluster.advance + own_[i].after;
        return width >= em_ - rounding && into_square(width) <= rounding;
    }

    bool ends_line(std::size_t i) const {
        return i + 1 == clusters_.size() || is_break(clusters_[i + 1]);
    }

    /// The white between a cluster and the next that is no part of a square.
    Length white_after(std::size_t i) const {
        if (ends_line(i)) return {};
        return clusters_[i].space_after.natural - own_[i].after - own_[i + 1].before;
    }

    /// Whether the next cluster's place follows from this one's.
    bool belong_together(std::size_t i) const {
        if (is_break(clusters_[i]) || is_break(clusters_[i + 1])) return false;
        if (!is_whole(i) && !is_whole(i + 1)) return true;
        const Length white = white_after(i);
        return !is_space(clusters_[i]) && (white > rounding || white < -rounding);
    }

    /// What [first, last) lacks to whole squares.
    Length lack_of(std::size_t first, std::size_t last) const {
        Length end{};
        for (std::size_t i = first; i < last; ++i) {
            const bool counts = i + 1 < last || is_space(clusters_[i]);
            end += own_[i].before + clusters_[i].advance + own_[i].after;
            end = into_square(end + (counts ? white_after(i) : Length{}));
        }
        return to_next_square(end);
    }

    /// Sets [first, last) in the middle of whole squares.
    void place(std::size_t first, std::size_t last) {
        const Length lack = lack_of(first, last);
        if (first > 0) clusters_[first - 1].space_after.natural += lack / 2;
        Length at = lack / 2 + own_[first].before;
        for (std::size_t i = first; i < last; ++i) {
            Cluster& cluster = clusters_[i];
            const Length end = at + cluster.advance;
            cluster.at_line_start += into_square(at) - own_[i].before;
            if (!is_space(cluster)) cluster.at_line_end += to_next_square(end) - own_[i].after;
            at = into_square(end + cluster.space_after.natural);
        }
        if (!ends_line(last - 1)) clusters_[last - 1].space_after.natural += lack - lack / 2;
    }

    /// Spaces vanish at a line's end; before a forced break nothing else is left of the white.
    void set_line_ends() {
        bool begun = false;
        for (std::size_t i = 0; i < clusters_.size(); ++i) {
            const bool space = is_space(clusters_[i]);
            if (space && begun) {
                const Cluster& before = clusters_[i - 1];
                clusters_[i].at_line_end = before.at_line_end - before.space_after.natural;
            }
            begun = !is_break(clusters_[i]) && (begun || !space);
            const bool forced = i + 1 < clusters_.size() && is_break(clusters_[i + 1]);
            if (begun && forced) clusters_[i].space_after.natural = clusters_[i].at_line_end;
        }
    }

    std::vector<Cluster>& clusters_;
    const std::vector<OwnWhite>& own_;
    Length em_;
};

}  // namespace

std::vector<OwnWhite> own_whites(const ShapedParagraph& paragraph) {
    std::vector<OwnWhite> own;
    own.reserve(paragraph.clusters.size());
    for (const Cluster& cluster : paragraph.clusters) {
        own.push_back(is_space(cluster) ? OwnWhite{}
                                        : OwnWhite{cluster.at_line_start, cluster.at_line_end});
    }
    return own;
}

void set_on_grid(ShapedParagraph& paragraph, const std::vector<OwnWhite>& own, Length em) {
    if (em > Length{}) {
        CharacterGrid(paragraph, own, em).run();
    }
}

}  // namespace banxin
