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

std::uint64_t lines_weighed(std::size_t characters, const std::vector<Length>& measures) {
    const ShapedParagraph paragraph = toy::shape(text_of_length(characters, 7));
    return best_fit(LineMetrics(paragraph), measures).lines_weighed;
}

TEST(BestFit, CostsAsLittleAsTheBestOfAllWays) {
    for (unsigned seed = 1; seed <= 120; ++seed) {
        const std::string text = text_of_length(11, seed);
        const ShapedParagraph paragraph = toy::shape(text);
        const LineMetrics metrics(paragraph);
        for (const std::vector<Length>& measures :
             {std::vector{em(3)}, std::vector{em(4)}, std::vector{em(2), em(4)},
              std::vector{em(5), em(2), em(3)}}) {
            const std::vector<LineBreak> lines = best_fit(metrics, measures).lines;
            EXPECT_EQ(cost_of(metrics, measures, lines), least_of_all(metrics, measures)) << text;
        }
    }
}

TEST(BestFit, IsNeverWorseThanFirstFit) {
    for (unsigned seed = 1; seed <= 200; ++seed) {
        const ShapedParagraph paragraph = toy::shape(text_of_length(150, seed));
        const LineMetrics metrics(paragraph);
        const std::vector measures{em(11), em(13), em(6 + seed % 9)};
        EXPECT_LE(cost_of(metrics, measures, best_fit(metrics, measures).lines),
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
    const auto weighed = [](std::size_t characters) {
        const ShapedParagraph paragraph = toy::shape(std::string(characters, 'a'));
        return best_fit(LineMetrics(paragraph), std::vector{em(13)}).lines_weighed;
    };
    EXPECT_LT(weighed(50'000), weighed(5'000) * 11);
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
    const std::vector<LineBreak> lines =
        best_fit(LineMetrics(paragraph), std::vector{em(13)}).lines;
    ASSERT_FALSE(lines.empty());
    EXPECT_EQ(lines.front().first, 0u);
    EXPECT_EQ(lines.back().last, paragraph.clusters.size());
}

}  // namespace
}  // namespace banxin
