#include "document/suggest.h"

#include <algorithm>
#include <numeric>

namespace banxin {

namespace {

constexpr std::size_t longest_compared = 64;
constexpr std::size_t longest_list = 24;

/// Insertions, deletions, substitutions and swaps of neighbours that turn one word into the other.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1), previous(b.size() + 1), row(b.size() + 1);
    std::iota(previous.begin(), previous.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t substituted = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({substituted, previous[j] + 1, row[j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before.swap(previous);
        previous.swap(row);
    }
    return previous[b.size()];
}

}  // namespace

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
    if (word.size() > longest_compared) return {};
    std::string_view best;
    std::size_t least = std::max<std::size_t>(1, word.size() / 3) + 1;
    for (const std::string_view candidate : candidates) {
        if (candidate.size() > longest_compared) continue;
        const std::size_t far = distance(word, candidate);
        if (far < least && far < std::min(word.size(), candidate.size())) {
            least = far;
            best = candidate;
        }
    }
    return best;
}

std::string list_of(std::span<const std::string_view> names) {
    std::string list;
    for (const auto name : names.first(std::min(names.size(), longest_list)))
        list += (list.empty() ? "" : ", ") + std::string(name);
    return names.size() > longest_list ? list + ", …" : list;
}

}  // namespace banxin
