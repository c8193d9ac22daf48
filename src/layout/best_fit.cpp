#include "layout/best_fit.h"

#include <algorithm>
#include <limits>

#include "layout/first_fit.h"

namespace banxin {
namespace {

constexpr std::uint32_t no_node = std::numeric_limits<std::uint32_t>::max();
// More line starts than any measure holds characters; only white of no width gets here.
constexpr std::size_t most_active = 1024;

/// The cheapest way to have set the clusters before `position` in `line` lines. Past the last
/// change of measure the number of lines no longer matters: `line` stops counting, and ways merge.
struct Node {
    std::int64_t cost = 0;
    std::uint32_t position = 0, line = 0;
    std::uint32_t before = no_node;
};

struct Search {
    const LineMetrics& metrics;
    std::span<const Length> measures;
    std::int64_t bound;  // no way that costs more can win
    std::uint32_t last_change;
    std::vector<Node> nodes{};
    std::vector<std::uint32_t>
        active{};  // nodes a line may still start from, by position, then line
    std::vector<std::uint32_t> cheapest{};  // by line: the node that ends at this position
    std::vector<std::uint32_t> reached{};   // lines that have one
    std::uint64_t weighed = 0;
};

/// From this line on all measures are equal.
std::uint32_t last_change_of(std::span<const Length> measures) {
    std::size_t line = measures.size() - 1;
    while (line > 0 && measures[line - 1] == measures.back()) --line;
    return static_cast<std::uint32_t>(line);
}

/// Keeps the cheapest line that ends at `end` for each number of lines. The later start wins a tie:
/// lines are full first, loose last.
void reach(Search& search, std::uint32_t from, const LineEnd& end, std::int64_t cost) {
    const std::uint32_t line = std::min(search.nodes[from].line + 1, search.last_change);
    std::uint32_t& best = search.cheapest[line];
    if (best == no_node) {
        best = static_cast<std::uint32_t>(search.nodes.size());
        search.nodes.push_back({cost, end.last, line, from});
        search.reached.push_back(line);
    } else if (cost <= search.nodes[best].cost) {
        search.nodes[best].cost = cost;
        search.nodes[best].before = from;
    }
}

/// Tries every line that ends at `end`, and forgets the starts that are too far back.
void try_lines(Search& search, const LineEnd& end) {
    std::size_t kept = 0;
    for (const std::uint32_t from : search.active) {
        const Node start = search.nodes[from];
        const Weighed line = search.metrics.weigh(start.position, end, search.measures[start.line]);
        const bool minimal = LineMetrics::is_minimal(start.position, end);
        ++search.weighed;
        if (line.fit == LineFit::past && !minimal) continue;
        search.active[kept++] = from;
        if (line.fit != LineFit::fits && !minimal) continue;
        const std::int64_t cost = line_cost::sum(start.cost, line.cost);
        if (cost <= search.bound) reach(search, from, end, cost);
    }
    search.active.resize(kept);
}

void start_from_reached(Search& search, const LineEnd& end) {
    if (end.closes) search.active.clear();
    std::sort(search.reached.begin(), search.reached.end());
    for (const std::uint32_t line : search.reached) {
        search.active.push_back(search.cheapest[line]);
        search.cheapest[line] = no_node;
    }
    search.reached.clear();
    if (search.active.size() <= most_active) return;
    const auto surplus = static_cast<std::ptrdiff_t>(search.active.size() - most_active);
    search.active.erase(search.active.begin(), search.active.begin() + surplus);
}

std::vector<LineBreak> trace(const Search& search, std::uint32_t node) {
    std::vector<LineBreak> lines;
    for (; search.nodes[node].before != no_node; node = search.nodes[node].before) {
        const std::uint32_t last = search.nodes[node].position;
        const Break kind = search.metrics.break_before(last);
        lines.push_back({search.nodes[search.nodes[node].before].position, last,
                         kind == Break::forbidden || kind == Break::emergency});
    }
    std::reverse(lines.begin(), lines.end());
    return lines;
}

}  // namespace

std::int64_t cost_of(const LineMetrics& metrics, std::span<const Length> measures,
                     std::span<const LineBreak> lines) {
    std::int64_t cost = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Length measure = measures[std::min(i, measures.size() - 1)];
        const LineEnd end = metrics.end_at(lines[i].last);
        cost = line_cost::sum(cost, metrics.weigh(lines[i].first, end, measure).cost);
    }
    return cost;
}

BestFit best_fit(const LineMetrics& metrics, std::span<const Length> measures) {
    std::vector<LineBreak> first = first_fit(metrics, measures);
    if (first.empty()) return {};
    Search search{metrics, measures, cost_of(metrics, measures, first), last_change_of(measures)};
    // First fit broke no word: then neither does the best, and only legal breaks need a look.
    const bool only_legal = search.bound < line_cost::forbidden_break;
    search.nodes.reserve(metrics.size() + 1);
    search.cheapest.assign(search.last_change + 1, no_node);
    search.nodes.push_back({});
    search.active.push_back(0);
    for (std::uint32_t last = 1; last <= metrics.size() && !search.active.empty(); ++last) {
        if (only_legal && metrics.break_before(last) == Break::forbidden) continue;
        const LineEnd end = metrics.end_at(last);
        try_lines(search, end);
        start_from_reached(search, end);
    }
    std::uint32_t best = no_node;
    for (const std::uint32_t node : search.active) {
        if (search.nodes[node].position != metrics.size()) continue;
        if (best == no_node || search.nodes[node].cost < search.nodes[best].cost) best = node;
    }
    if (best == no_node) return {std::move(first), search.weighed};
    return {trace(search, best), search.weighed};
}

}  // namespace banxin
