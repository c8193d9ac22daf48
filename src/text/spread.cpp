#include "text/spread.h"

#include <algorithm>

#include "text/break_rules.h"

namespace banxin {
namespace {

constexpr ClassSet spaces{CharClass::space, CharClass::ideographic_space};

/// R1.3.6: marks stay with what they close or open, words and numbers stay whole.
bool opens_between(const Cluster& before, const Cluster& after) {
    constexpr ClassSet never_before{CharClass::close,     CharClass::pause,  CharClass::colon,
                                    CharClass::stop,      CharClass::excl,   CharClass::interpunct,
                                    CharClass::connector, CharClass::solidus};
    constexpr ClassSet never_after{CharClass::open, CharClass::interpunct, CharClass::connector,
                                   CharClass::solidus};
    return !never_after.has(before.cls) && !never_before.has(after.cls) && !spaces.has(after.cls) &&
           !inseparable(before.cls, after.cls);
}

/// By gap: 1 where it takes its share of the width, 0 inside brackets and blocks.
std::vector<std::int32_t> gaps_that_open(std::span<const Cluster> clusters) {
    std::vector<std::int32_t> weights(clusters.size(), 0);
    std::int32_t depth = 0;
    for (std::size_t i = 0; i + 1 < clusters.size(); ++i) {
        if (clusters[i].cls == CharClass::open) ++depth;
        if (clusters[i].cls == CharClass::close) depth = std::max(0, depth - 1);
        weights[i] = depth == 0 && opens_between(clusters[i], clusters[i + 1]) ? 1 : 0;
    }
    return weights;
}

std::int64_t natural_width(std::span<const Cluster> clusters) {
    std::int64_t width = 0;
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        width += clusters[i].advance.mpt;
        if (i + 1 < clusters.size()) width += clusters[i].space_after.natural.mpt;
    }
    return width;
}

void spread(std::span<Cluster> clusters, Length width) {
    if (clusters.empty()) return;
    never_part(clusters);
    for (Cluster& cluster : clusters.first(clusters.size() - 1)) {
        cluster.space_after = {cluster.space_after.natural, {}, {}, 0, 0};
    }
    const std::int64_t room = width.mpt - natural_width(clusters);
    if (room <= 0) return;
    const Length white{static_cast<std::int32_t>(room)};
    const std::vector<std::int32_t> weights = gaps_that_open(clusters);
    if (std::find(weights.begin(), weights.end(), 1) == weights.end()) {
        clusters.back().advance += white;
        return;
    }
    const std::vector<Length> parts = distribute(white, weights);
    for (std::size_t i = 0; i < clusters.size(); ++i) clusters[i].space_after.natural += parts[i];
}

}  // namespace

void spread_runs(ShapedParagraph& shaped, const std::vector<TextRun>& runs,
                 std::span<const RunSpan> spans) {
    for (std::size_t run = 0; run < runs.size();) {
        std::size_t end = run + 1;
        const std::size_t end_of_all = end_of_element(runs, run);
        while (end < end_of_all && runs[end].spread == runs[run].spread) ++end;
        if (runs[run].spread) {
            const std::uint32_t first = spans[run].first, last = spans[end - 1].last;
            spread(std::span(shaped.clusters).subspan(first, last - first), *runs[run].spread);
        }
        run = end;
    }
}

}  // namespace banxin
