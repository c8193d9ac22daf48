// Every short string of the character classes: what holds for all of them, and that the best fit is
// the best of all ways. Four clusters over all classes and six over those that rules and glue
// mostly turn on: the 24 million strings of six over all classes would take hours.
#include <gtest/gtest.h>

#include <functional>

#include "layout/best_fit.h"
#include "layout/justifier.h"
#include "support/toy_text.h"
#include "text/break_rules.h"

namespace banxin {
namespace {

using toy::em;
using Alphabet = std::vector<std::string_view>;

// One of each class; —— and …… are one cluster.
const Alphabet all_classes{"天", "《", "》", "，", "：", "。", "！", "——", "……",
                           "～", "·",  "／", "￥", "％", "1",  "a",  " "};
const Alphabet main_classes{"天", "《", "》", "，", "——", "a"};

void for_all_strings(const Alphabet& alphabet, std::size_t longest,
                     const std::function<void(const ShapedParagraph&)>& check,
                     const std::vector<Style>& styles = {toy::style()}) {
    std::string text;
    const std::function<void(std::size_t)> extend = [&](std::size_t left) {
        if (!text.empty()) check(toy::shape(text, styles));
        if (left == 0 || testing::Test::HasFailure()) return;
        for (const std::string_view cluster : alphabet) {
            text += cluster;
            extend(left - 1);
            text.resize(text.size() - cluster.size());
        }
    };
    extend(longest);
}

std::int64_t least_of_all(const LineMetrics& metrics, std::span<const Length> measures,
                          std::vector<LineBreak>& lines, std::uint32_t first) {
    if (first == metrics.size()) return cost_of(metrics, measures, lines);
    std::int64_t least = line_cost::ceiling;
    for (std::uint32_t last = first + 1; last <= metrics.size(); ++last) {
        lines.push_back({first, last});
        least = std::min(least, least_of_all(metrics, measures, lines, last));
        lines.pop_back();
        if (metrics.break_before(last) == Break::mandatory) break;
    }
    return least;
}

TEST(ShortStrings, AreBrokenAsWellAsCanBe) {
    LineMetrics metrics;
    BestFit search;
    std::vector<LineBreak> lines;
    const Length measures[] = {em(2), em(3)};
    for_all_strings(main_classes, 6, [&](const ShapedParagraph& paragraph) {
        metrics.measure(paragraph);
        ASSERT_EQ(cost_of(metrics, measures, search.best(metrics, measures)),
                  least_of_all(metrics, measures, lines, 0))
            << paragraph.text;
    });
}

TEST(ShortStrings, OfAnyClassAreBrokenAsWellAsCanBe) {
    LineMetrics metrics;
    BestFit search;
    std::vector<LineBreak> lines;
    const Length measures[] = {em(1.5), em(2)};
    for_all_strings(all_classes, 3, [&](const ShapedParagraph& paragraph) {
        metrics.measure(paragraph);
        ASSERT_EQ(cost_of(metrics, measures, search.best(metrics, measures)),
                  least_of_all(metrics, measures, lines, 0))
            << paragraph.text;
    });
}

bool may_open(const ShapedParagraph& paragraph, const LineBreak& line) {
    const std::uint32_t end = visible_end(paragraph, line.first, line.last);
    for (std::uint32_t i = line.first; i + 1 < end; ++i)
        if (paragraph.clusters[i].space_after.stretch_rank > 0) return true;
    return false;
}

void check_lines(const ShapedParagraph& paragraph, Length measure,
                 const std::vector<LineBreak>& lines) {
    std::uint32_t next = 0;
    for (const LineBreak& line : lines) {
        ASSERT_EQ(line.first, next) << paragraph.text;
        next = line.last;
        const bool closes = line.last == paragraph.clusters.size();
        const SetLine set = set_line(paragraph, line, measure, Align::justify,
                                     closes ? LinePlace::last : LinePlace::inner);
        const std::uint32_t shown = visible_end(paragraph, line.first, line.last) - line.first;
        ASSERT_TRUE(!set.overfull || shown == 1) << paragraph.text;
        if (set.overfull) continue;
        ASSERT_LE(set.set, measure) << paragraph.text;
        if (closes || !may_open(paragraph, line)) continue;
        ASSERT_EQ(set.set, measure) << paragraph.text;
    }
    ASSERT_EQ(next, paragraph.clusters.size()) << paragraph.text;
}

TEST(ShortStrings, FillTheirLinesToTheUnitAndLoseNothing) {
    LineBreaker breaker;
    const Length measure = em(3);
    for_all_strings(all_classes, 4, [&](const ShapedParagraph& paragraph) {
        check_lines(paragraph, measure,
                    breaker.break_lines(paragraph, {&measure, 1}, Breaker::best));
        check_lines(paragraph, measure,
                    breaker.break_lines(paragraph, {&measure, 1}, Breaker::first));
    });
}

/// True if a rule of the level parts the line ends at `last` without having given way.
bool breaks_rule(const ShapedParagraph& paragraph, const LineBreak& line,
                 const Prohibition& rules) {
    const auto& clusters = paragraph.clusters;
    if (line.emergency || line.last == clusters.size()) return false;
    const std::uint32_t end = visible_end(paragraph, line.first, line.last);
    if (end == line.first) return false;
    return rules.no_end.has(clusters[end - 1].cls) || rules.no_start.has(clusters[line.last].cls);
}

TEST(ShortStrings, BreakNoRuleOfTheirLevelUntold) {
    LineBreaker breaker;
    const Length measure = em(2.5);
    for (const ProhibitionLevel level :
         {ProhibitionLevel::none, ProhibitionLevel::basic, ProhibitionLevel::gb,
          ProhibitionLevel::strict, ProhibitionLevel::news_loose}) {
        std::vector<Style> styles{toy::style()};
        styles[0].prohibition = level;
        const auto check = [&](const ShapedParagraph& paragraph) {
            for (const Breaker kind : {Breaker::best, Breaker::first})
                for (const LineBreak& line : breaker.break_lines(paragraph, {&measure, 1}, kind))
                    ASSERT_FALSE(breaks_rule(paragraph, line, prohibition(level)))
                        << paragraph.text;
        };
        for_all_strings(all_classes, 3, check, styles);
    }
}

}  // namespace
}  // namespace banxin
