#include "layout/best_fit.h"

#include <algorithm>

#include "layout/first_fit.h"

namespace banxin {
namespace {

// More clusters than any line holds; only white of no width gets here.
constexpr std::uint32_t longest_line = 1024;
constexpr std::int64_t widest_gap_in_lines = 100;  // thousandths of an em
// What a search first asks of each line; most paragraphs need no looser one.
constexpr std::int64_t first_gaps[] = {60, 150};

/// From this line on all measures are equal.
std::uint32_t last_change_of(std::span<const Length> measures) {
    std::size_t line = measures.size() - 1;
    while (line > 0 && measures[line - 1] == measures.back()) --line;
    return static_cast<std::uint32_t>(line);
}

/// The first place after `position` where a line must end.
std::uint32_t closing_after(const LineMetrics& metrics, std::uint32_t position) {
    std::uint32_t last = position + 1;
    while (metrics.break_before(last) != Break::mandatory) ++last;
    return last;
}

}  // namespace

std::int64_t cost_of(const LineMetrics& metrics, std::span<const Length> measures,
                     std::span<const LineBreak> lines) {
    std::int64_t cost = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Length measure = measures[std::min(i, measures.size() - 1)];
        cost = line_cost::sum(cost, metrics.weigh(lines[i].first, lines[i].last, measure).cost);
    }
    return cost;
}

/// A setting that costs no more than one line of some gap holds no line with a wider gap, and
/// neither does a cheaper one: so what is found among lines of small gaps is the best of all if
/// its whole cost is that small, and else a bound for the next search.
std::vector<LineBreak> BestFit::best(const LineMetrics& metrics, std::span<const Length> measures) {
    weighed_ = 0;
    if (metrics.size() == 0) return {};
    Limits limits{.counted_lines = last_change_of(measures), .legal_only = true};
    std::int64_t bound = line_cost::ceiling;
    for (const std::int64_t gap : first_gaps) {
        limits.gap = gap;
        limits.line_cost = line_cost::of_gap(gap);
        limits.cost = line_cost::ceiling;
        const std::uint32_t found = cheapest(metrics, measures, limits);
        if (found == none) continue;
        bound = nodes_[found].cost;
        if (bound <= limits.line_cost) return trace(metrics, found);
        break;
    }
    std::vector<LineBreak> first;
    if (bound == line_cost::ceiling) {
        first = first_fit(metrics, measures);
        bound = cost_of(metrics, measures, first);
    }
    limits.cost = limits.line_cost = bound;
    limits.gap = line_cost::widest_gap_for(bound);
    limits.legal_only = bound < line_cost::forbidden_break;
    const std::uint32_t found = cheapest(metrics, measures, limits);
    return found == none ? first : trace(metrics, found);
}

std::uint32_t BestFit::cheapest(const LineMetrics& metrics, std::span<const Length> measures,
                                const Limits& limits) {
    search(metrics, measures, 0, limits);
    std::uint32_t best = none;
    for (std::uint32_t node = at_[metrics.size()]; node != none; node = nodes_[node].next)
        if (best == none || nodes_[node].cost < nodes_[best].cost) best = node;
    return best;
}

std::vector<LineBreak> BestFit::in_lines(const LineMetrics& metrics,
                                         std::span<const Length> measures, std::uint32_t from,
                                         std::uint32_t lines) {
    const Limits limits{.cost = line_cost::ceiling,
                        .line_cost = line_cost::orphan - 1,
                        .gap = widest_gap_in_lines,
                        .counted_lines = lines + 1,  // the last for all that are too many
                        .legal_only = true};
    weighed_ = 0;
    search(metrics, measures, from, limits);
    for (std::uint32_t node = at_[metrics.size()]; node != none; node = nodes_[node].next)
        if (nodes_[node].line == lines) return trace(metrics, node);
    return {};
}

void BestFit::search(const LineMetrics& metrics, std::span<const Length> measures,
                     std::uint32_t from, const Limits& limits) {
    limits_ = limits;
    nodes_.clear();
    at_.assign(metrics.size() + 1, none);
    at_[from] = 0;
    nodes_.push_back({.position = from});
    const Length narrowest = *std::min_element(measures.begin(), measures.end());
    std::uint32_t shortest = from, closing = from;
    for (std::uint32_t position = from; position < metrics.size(); ++position) {
        if (at_[position] == none) continue;
        if (closing <= position) closing = closing_after(metrics, position);
        while (shortest < closing && metrics.too_short(position, shortest, narrowest, limits.gap)) {
            ++shortest;
        }
        for (std::uint32_t node = at_[position]; node != none; node = nodes_[node].next)
            try_lines(metrics, measures, node, std::max(shortest, position + 1), closing);
    }
}

void BestFit::try_lines(const LineMetrics& metrics, std::span<const Length> measures,
                        std::uint32_t node, std::uint32_t shortest, std::uint32_t closing) {
    const std::uint32_t line = nodes_[node].line;
    const Length measure = measures[std::min<std::size_t>(line, measures.size() - 1)];
    const std::uint32_t end = std::min(closing, nodes_[node].position + longest_line);
    for (std::uint32_t last = shortest; last <= end; ++last) {
        if (limits_.legal_only && metrics.break_before(last) == Break::forbidden) continue;
        if (try_line(metrics, node, last, measure)) return;
    }
}

bool BestFit::try_line(const LineMetrics& metrics, std::uint32_t node, std::uint32_t last,
                       Length measure) {
    const Node& start = nodes_[node];
    const Weighed line = metrics.weigh(start.position, last, measure, limits_.gap);
    ++weighed_;
    const bool minimal = metrics.is_minimal(start.position, last);
    if (line.fit == LineFit::past && !minimal) return true;
    if (line.fit != LineFit::fits && !minimal) return false;
    if (line.gap > limits_.gap || line.cost > limits_.line_cost) return false;
    const std::int64_t cost = line_cost::sum(start.cost, line.cost);
    if (cost <= limits_.cost) reach(node, last, cost);
    return false;
}

/// Keeps the cheapest line that ends before `last` for each number of lines. The later start wins
/// a tie: lines are full first, loose last.
void BestFit::reach(std::uint32_t node, std::uint32_t last, std::int64_t cost) {
    const std::uint32_t line = std::min(nodes_[node].line + 1, limits_.counted_lines);
    std::uint32_t end = at_[last];
    while (end != none && nodes_[end].line != line) end = nodes_[end].next;
    if (end == none) {
        nodes_.push_back({cost, last, line, node, at_[last]});
        at_[last] = static_cast<std::uint32_t>(nodes_.size() - 1);
    } else if (cost <= nodes_[end].cost) {
        nodes_[end].cost = cost;
        nodes_[end].before = node;
    }
}

std::vector<LineBreak> BestFit::trace(const LineMetrics& metrics, std::uint32_t node) const {
    std::vector<LineBreak> lines;
    for (; nodes_[node].before != none; node = nodes_[node].before) {
        const std::uint32_t last = nodes_[node].position;
        const Break kind = metrics.break_before(last);
        lines.push_back({nodes_[nodes_[node].before].position, last,
                         kind == Break::forbidden || kind == Break::emergency});
    }
    std::reverse(lines.begin(), lines.end());
    return lines;
}

}  // namespace banxin
