// What holds for composed newspaper text at the measures of newspaper columns. The corpus and its
// seeds are fixed; nothing depends on the clock.
#include <gtest/gtest.h>

#include <algorithm>
#include <span>

#include "composed.h"
#include "layout/line_metrics.h"

namespace banxin::test {
namespace {

template <class Check>
void for_all_settings(Check check) {
    for (const Breaker breaker : {Breaker::best, Breaker::first}) {
        for (const int measure : measures) {
            for (const auto& kind : kinds) {
                SCOPED_TRACE(kind + " at " + std::to_string(measure) +
                             (breaker == Breaker::best ? ", best fit" : ", first fit"));
                const SetText text = set(kind, measure, breaker);
                ASSERT_EQ(text.overset, Overset{});
                check(text);
            }
        }
    }
}

TEST(Composition, IsMeasuredOnEnoughText) {
    EXPECT_GE(corpus().characters(), 100'000u);
}

TEST(Composition, StartsAndEndsNoLineWithAForbiddenMark) {
    for_all_settings([&](const SetText& text) {
        for (const PlacedLine& line : text.lines) {
            EXPECT_FALSE(ends_forbidden(text, line)) << words(text, line);
            EXPECT_FALSE(starts_forbidden(text, line)) << words(text, line);
        }
    });
}

/// False for one long word, or a part of it: nothing in the line may open.
bool can_open(const SetText& text, const PlacedLine& line) {
    const auto& paragraph = paragraph_of(text, line);
    const auto end = visible_end(paragraph, line.line.first, line.line.last);
    const auto gaps = std::span(paragraph.clusters).subspan(line.line.first, end - line.line.first);
    return std::any_of(gaps.begin(), gaps.end() - 1,
                       [](const Cluster& before) { return before.space_after.stretch_rank > 0; });
}

TEST(Composition, SetsJustifiedLinesToTheirMeasureExactly) {
    for_all_settings([](const SetText& text) {
        for (const PlacedLine& line : text.lines) {
            EXPECT_FALSE(line.line.overfull) << words(text, line);
            if (ends_paragraph(text, line) || !can_open(text, line)) {
                EXPECT_LE(line.line.set, line.slot.measure) << words(text, line);
            } else {
                EXPECT_EQ(line.line.set, line.slot.measure) << words(text, line);
            }
        }
    });
}

TEST(Composition, LeavesNoOrphanThatABetterSettingAvoids) {
    for (const int measure : measures) {
        const Length line_measures[] = {em * (measure - 2), em * measure};
        for (const auto& kind : kinds) {
            for (const ShapedParagraph& paragraph : corpus().of(kind)) {
                const auto lines = break_lines(paragraph, line_measures, Breaker::best);
                if (!is_orphan(paragraph, lines)) continue;
                EXPECT_LE(
                    cost_of(paragraph, line_measures, lines),
                    cost_of(paragraph, line_measures, without_orphan(paragraph, line_measures)))
                    << kind << " at " << measure << ": " << paragraph.text;
            }
        }
    }
}

}  // namespace
}  // namespace banxin::test
