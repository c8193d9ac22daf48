#include "layout/best_fit.h"

#include <gtest/gtest.h>

#include <functional>
#include <random>

#include "layout/first_fit.h"
#include "support/toy_text.h"

namespace banxin {
namespace {

using toy::em;

/// Text of `count` characters, the same each time for a seed.
std::string text_of_length(std::size_t count, unsigned seed) {
    constexpr std::string_view alphabet[] = {"天", "地", "玄", "黄", "宇", "宙", "，",
                                             "。", "、", "《", "》", "“",  "”",  "——",
                                             "a",  "1",  " ",  "的", "！", "（"};
    std::minstd_rand random(seed);
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t pick = random() % 32;  // Han are two in three
        text += alphabet[pick < std::size(alphabet) ? pick : pick % 6];
    }
    return text;
}

/// The least cost over every way there is to break the paragraph.
std::int64_t least_of_all(const LineMetrics& metrics, const std::vector<Length>& measures) {
    std::int64_t least = line_cost::ceiling;
    std::vector<LineBreak> lines;
    const std::function<void(std::uint32_t)> extend = [&](std::uint32_t first) {
        if (first == metrics.size()) {
            least = std::min(least, cost_of(metrics, measures, lines));
            return;
        }
        for (std::uint32_t last = first + 1; last <= metrics.size(); ++last) {
            lines.push_back({first, last});
            extend(last);
            lines.pop_back();
            if (metrics.break_before(last) == Break::mandatory) break;
        }
    };
    extend(0);
    return least;
}

/// The least cost of a setting in `count` good lines, or -1.
std::int64_t least_in_lines(const LineMetrics& metrics, const std::vector<Length>& measures,
                            std::size_t count) {
    std::int64_t least = -1;
    std::vector<LineBreak> lines;
    const std::function<void(std::uint32_t)> extend = [&](std::uint32_t first) {
        if (lines.size() == count) {
            const std::int64_t cost = cost_of(metrics, measures, lines);
            if (first == metrics.size() && (least < 0 || cost < least)) least = cost;
            return;
        }
        for (std::uint32_t last = first + 1; last <= metrics.size(); ++last) {
            const Length measure = measures[std::min(lines.size(), measures.size() - 1)];
            const Weighed line = metrics.weigh(first, last, measure);
            if (line.gap > 100 || line.cost >= line_cost::orphan) continue;
            lines.push_back({first, last});
            extend(last);
            lines.pop_back();
        }
    };
    extend(0);
    return least;
}

std::vector<LineBreak> best(const LineMetrics& metrics, const std::vector<Length>& measures) {
    return BestFit().best(metrics, measures);
}

std::uint64_t weighed(const ShapedParagraph& paragraph, const std::vector<Length>& measures) {
    const LineMetrics metrics(paragraph);
    BestFit search;
    search.best(metrics, measures);
    return search.lines_weighed();
}

std::uint64_t lines_weighed(std::size_t characters, const std::vector<Length>& measures) {
    const ShapedParagraph paragraph = toy::shape(text_of_length(characters, 7));
    return weighed(paragraph, measures);
}

TEST(BestFit, CostsAsLittleAsTheBestOfAllWays) {
    for (unsigned seed = 1; seed <= 120; ++seed) {
        const std::string text = text_of_length(11, seed);
        const ShapedParagraph paragraph = toy::shape(text);
        const LineMetrics metrics(paragraph);
        for (const std::vector<Length>& measures :
             {std::vector{em(3)}, std::vector{em(4)}, std::vector{em(2), em(4)},
              std::vector{em(5), em(2), em(3)}}) {
            const std::vector<LineBreak> lines = best(metrics, measures);
            EXPECT_EQ(cost_of(metrics, measures, lines), least_of_all(metrics, measures)) << text;
        }
    }
}

/// Letters part with a hyphen, commas and stops may hang, some breaks are discouraged.
ShapedParagraph varied(unsigned seed) {
    ShapedParagraph paragraph = toy::shape(text_of_length(11, seed));
    paragraph.hyphen_advances = {em(0.25)};
    for (std::size_t i = 0; i < paragraph.clusters.size(); ++i) {
        Cluster& cluster = paragraph.clusters[i];
        cluster.may_hang = cluster.cls == CharClass::pause || cluster.cls == CharClass::stop;
        if (cluster.after == Break::allowed && (i + seed) % 3 == 0) cluster.after = Break::hyphen;
        if (cluster.after == Break::allowed && (i + seed) % 3 == 1)
            cluster.after = Break::discouraged;
    }
    return paragraph;
}

TEST(BestFit, CostsAsLittleWithHangingMarksAndHyphens) {
    for (unsigned seed = 1; seed <= 120; ++seed) {
        const ShapedParagraph paragraph = varied(seed);
        const LineMetrics metrics(paragraph);
        for (const std::vector<Length>& measures : {std::vector{em(3)}, std::vector{em(2.5), em(4)},
                                                    std::vector{em(5), em(2), em(3.5)}}) {
            EXPECT_EQ(cost_of(metrics, measures, best(metrics, measures)),
                      least_of_all(metrics, measures))
                << paragraph.text;
        }
    }
}

TEST(BestFit, FindsTheCheapestSettingInANumberOfLines) {
    for (unsigned seed = 1; seed <= 60; ++seed) {
        const ShapedParagraph paragraph = toy::shape(text_of_length(12, seed));
        const LineMetrics metrics(paragraph);
        const std::vector measures{em(4), em(5)};
        for (std::uint32_t count = 1; count <= 4; ++count) {
            const auto lines = BestFit().in_lines(metrics, measures, 0, count);
            EXPECT_EQ(lines.empty() ? -1 : cost_of(metrics, measures, lines),
                      least_in_lines(metrics, measures, count))
                << paragraph.text << " in " << count;
        }
    }
}

TEST(BestFit, IsNeverWorseThanFirstFit) {
    for (unsigned seed = 1; seed <= 200; ++seed) {
        const ShapedParagraph paragraph = toy::shape(text_of_length(150, seed));
        const LineMetrics metrics(paragraph);
        const std::vector measures{em(11), em(13), em(6 + seed % 9)};
        EXPECT_LE(cost_of(metrics, measures, best(metrics, measures)),
                  cost_of(metrics, measures, first_fit(metrics, measures)));
    }
}

TEST(BestFit, WeighsTwiceTheLinesForTwiceTheText) {
    const std::uint64_t once = lines_weighed(50'000, {em(11), em(13)});
    const std::uint64_t twice = lines_weighed(100'000, {em(11), em(13)});
    EXPECT_LT(twice, once * 22 / 10);
    EXPECT_LT(twice, 100'000u * 30);
}

TEST(BestFit, StaysLinearWhereWordsMustBeBroken) {
    const auto work = [](std::size_t characters) {
        return weighed(toy::shape(std::string(characters, 'a')), {em(13)});
    };
    EXPECT_LT(work(50'000), work(5'000) * 11);
}

TEST(BestFit, ChangingMeasuresCostLittleMore) {
    std::vector<Length> wrapped;
    for (int line = 0; line < 40; ++line) wrapped.push_back(em(line < 20 ? 13 : 7));
    wrapped.push_back(em(13));
    EXPECT_LT(lines_weighed(2'000, wrapped), lines_weighed(2'000, {em(13)}) * 12);
}

TEST(BestFit, LosesNothingAmongClustersWithoutWidth) {
    ShapedParagraph paragraph = toy::shape(text_of_length(5'000, 3));
    for (Cluster& cluster : paragraph.clusters) {
        cluster.advance = {};
        cluster.space_after = {};
        cluster.after = Break::allowed;
    }
    const std::vector<LineBreak> lines = best(LineMetrics(paragraph), std::vector{em(13)});
    ASSERT_FALSE(lines.empty());
    EXPECT_EQ(lines.front().first, 0u);
    EXPECT_EQ(lines.back().last, paragraph.clusters.size());
}

}  // namespace
}  // namespace banxin
