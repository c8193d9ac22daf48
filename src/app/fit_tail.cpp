#include "app/fit_tail.h"

#include <algorithm>

namespace banxin {

namespace {

/// What follows `from` follows `cluster` instead.
void end_like(Cluster& cluster, const Cluster& from) {
    cluster.space_after = from.space_after;
    cluster.at_line_end = from.at_line_end;
    cluster.after = from.after;
}

}  // namespace

FitTail::FitTail(const ShapedParagraph& shaped, const std::vector<std::uint32_t>& begins,
                 std::size_t end, const Cluster& han)
    : shaped_(shaped), begins_(begins), han_(han) {
    const auto found = std::lower_bound(begins.begin(), begins.end(), end);
    words_ = static_cast<std::size_t>(found - begins.begin());
    const bool at_cluster = found != begins.end() && *found == end && words_ > 0;
    ends_in_han_ = at_cluster && shaped.clusters[words_ - 1].cls == CharClass::han;
    changed_.style = shaped.style;
    changed_.mode = shaped.mode;
    changed_.uses = shaped.uses;
    changed_.hyphen_advances = shaped.hyphen_advances;
}

const ShapedParagraph* FitTail::cut_at(std::size_t at) {
    if (!ends_in_han_) return nullptr;
    const auto found = std::lower_bound(begins_.begin(), begins_.end(), at);
    const auto left = found - begins_.begin();
    if (left == 0 || found == begins_.end() || *found != at) return nullptr;
    const std::vector<Cluster>& clusters = shaped_.clusters;
    const auto words = static_cast<std::ptrdiff_t>(words_);
    if (left > words || clusters[static_cast<std::size_t>(left) - 1].cls != CharClass::han)
        return nullptr;
    changed_.clusters.assign(clusters.begin(), clusters.begin() + left);
    end_like(changed_.clusters.back(), clusters[words_ - 1]);
    changed_.clusters.insert(changed_.clusters.end(), clusters.begin() + words, clusters.end());
    return &changed_;
}

const ShapedParagraph* FitTail::longer_by(std::uint32_t characters) {
    if (!ends_in_han_) return nullptr;
    const std::vector<Cluster>& clusters = shaped_.clusters;
    const auto words = static_cast<std::ptrdiff_t>(words_);
    changed_.clusters.assign(clusters.begin(), clusters.begin() + words);
    end_like(changed_.clusters.back(), han_);
    Cluster added = clusters[words_ - 1];
    end_like(added, han_);
    added.at_line_start = han_.at_line_start;
    changed_.clusters.insert(changed_.clusters.end(), characters, added);
    end_like(changed_.clusters.back(), clusters[words_ - 1]);
    changed_.clusters.insert(changed_.clusters.end(), clusters.begin() + words, clusters.end());
    return &changed_;
}

}  // namespace banxin
