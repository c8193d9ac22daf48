// Random text on the character grid, in lines as they are broken and set.
#include "text/character_grid.h"

#include <gtest/gtest.h>

#include <random>

#include "layout/justifier.h"
#include "layout/line_metrics.h"
#include "support/toy_text.h"

namespace banxin {
namespace {

using toy::em;
using Random = std::minstd_rand;

constexpr unsigned texts = 200;

std::string random_text(Random& random) {
    constexpr std::string_view pieces[] = {"天地", "玄黄",  "宇宙", "洪荒",   "日月", "盈昃",
                                           "，",   "。",    "《",   "》",     "“",    "”",
                                           "——",   "……",    "·",    "～",     "Wave", "2020",
                                           "a of", "NATO ", "％ ",  "\u3000", "/",    "！"};
    std::string text;
    for (int i = 0; i < 60; ++i) text += pieces[random() % std::size(pieces)];
    return text;
}

/// Letters and digits are of any width up to an em.
ShapedParagraph random_paragraph(Random& random) {
    std::vector<Style> styles{toy::style()};
    styles[0].character_grid = true;
    ShapedParagraph paragraph = toy::shape(random_text(random), styles);
    for (Cluster& cluster : paragraph.clusters)
        if (cluster.cls == CharClass::latin || cluster.cls == CharClass::digit)
            cluster.advance = Length{static_cast<std::int32_t>(1 + random() % 10'000)};
    compose(paragraph, styles);
    set_on_grid(paragraph, own_whites(paragraph), styles[0].size);
    return paragraph;
}

bool begins_square(Length at) {
    return at.mpt % em(1).mpt == 0;
}

void check_line(const ShapedParagraph& paragraph, const SetLine& line, Length measure) {
    EXPECT_LE(line.set, measure);
    EXPECT_TRUE(begins_square(line.set)) << toy::text_of(paragraph, line.first, line.last);
    const std::uint32_t end = visible_end(paragraph, line.first, line.last);
    for (std::uint32_t i = line.first; i < end; ++i) {
        const bool han = paragraph.clusters[i].cls == CharClass::han;
        EXPECT_TRUE(!han || begins_square(line.offsets[i - line.first])) << paragraph.text << i;
    }
}

TEST(CharacterGrid, HoldsInEveryLineOfAnyText) {
    for (unsigned seed = 1; seed <= texts && !testing::Test::HasFailure(); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        Random random(seed);
        const ShapedParagraph paragraph = random_paragraph(random);
        const Length measure = em(static_cast<double>(6 + random() % 15));
        const Breaker breaker = random() % 2 == 0 ? Breaker::best : Breaker::first;
        for (const LineBreak& line : break_lines(paragraph, {&measure, 1}, breaker)) {
            const bool closes = line.last == paragraph.clusters.size();
            check_line(paragraph,
                       set_line(paragraph, line, measure, Align::justify,
                                closes ? LinePlace::last : LinePlace::inner),
                       measure);
        }
    }
}

}  // namespace
}  // namespace banxin
