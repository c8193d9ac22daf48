// Random text in random frames: what holds for every setting.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "layout/story_setter.h"
#include "support/toy_page.h"

namespace banxin {
namespace {

using toy::em;
using Random = std::minstd_rand;

constexpr int settings = 200;

std::int32_t between(Random& random, std::int32_t least, std::int32_t most) {
    return least + static_cast<std::int32_t>(random() % static_cast<unsigned>(most - least + 1));
}

std::string random_text(Random& random) {
    constexpr std::string_view han[] = {"天", "地", "玄", "黄", "宇", "宙",
                                        "洪", "荒", "日", "月", "的", "一"};
    constexpr std::string_view rare[] = {
        "，", "。", "、", "；", "：", "？",    "！",   "《", "》", "“",  "”",      "（",
        "）", "——", "……", "·",  "～", "NATO ", "2020", "a",  " ",  "％", "\u3000", "\u2028"};
    std::string text;
    for (std::int32_t i = between(random, 0, 160); i > 0; --i) {
        const bool is_rare = random() % 4 == 0;
        text += is_rare ? rare[random() % std::size(rare)] : han[random() % std::size(han)];
    }
    return text;
}

Page random_page(Random& random) {
    Page page = toy::page();
    Frame text = toy::columns(
        "text", toy::area(0, between(random, 0, 5), between(random, 8, 30), between(random, 1, 25)),
        between(random, 1, 3));
    text.mode = random() % 3 == 0 ? WritingMode::vertical : WritingMode::horizontal;
    page.frames.push_back(text);
    for (std::int32_t i = between(random, 0, 3); i > 0; --i) {
        Frame photo = toy::frame("photo",
                                 toy::area(between(random, 0, 20), between(random, 0, 20),
                                           between(random, 1, 10), between(random, 1, 10)),
                                 PhotoContent{});
        photo.stand_off = em(0.5);
        page.frames.push_back(photo);
    }
    return page;
}

std::vector<Style> random_styles(Random& random) {
    Style body = toy::style();
    body.first_indent = em(between(random, 0, 2));
    body.breaker = random() % 4 == 0 ? Breaker::first : Breaker::best;
    body.keep_widows = random() % 2 == 0;
    body.punctuation = static_cast<PunctuationStyle>(random() % 5);
    body.prohibition = static_cast<ProhibitionLevel>(random() % 5);
    Style head = body;
    head.lines = between(random, 1, 3);
    head.lines_before = between(random, 0, 2);
    head.keep_with_next = between(random, 0, 3);
    return {body, head};
}

struct Setting {
    unsigned seed;
    std::vector<LineSlot> slots;
    std::vector<Style> styles;
    SetText text;
};

/// Some paragraphs may hang their marks, some words may part, some begin with a drop cap.
ShapedParagraph random_paragraph(Random& random, const Setting& made, StyleId style) {
    const WritingMode mode = made.slots.empty() ? WritingMode::horizontal : made.slots.front().mode;
    ShapedParagraph paragraph = toy::shape(random_text(random), made.styles, mode, style);
    const bool hangs = random() % 3 == 0, parts = random() % 3 == 0;
    for (Cluster& cluster : paragraph.clusters) {
        cluster.may_hang =
            hangs && (cluster.cls == CharClass::pause || cluster.cls == CharClass::stop);
        if (parts && cluster.cls == CharClass::latin && cluster.after == Break::forbidden)
            cluster.after = Break::hyphen;
    }
    return paragraph;
}

void add_drop_cap(Random& random, Setting& made, ShapedText& shaped, StyleId style) {
    const WritingMode mode = made.slots.empty() ? WritingMode::horizontal : made.slots.front().mode;
    shaped.push_back(toy::shape("大", made.styles, mode, style));
    shaped.back().drop_lines = between(random, 2, 4);
    shaped.back().clusters.front().advance = em(shaped.back().drop_lines);
}

Setting random_setting(unsigned seed) {
    Random random(seed);
    Setting made{seed, line_slots(random_page(random), 0, 0), random_styles(random), {}};
    ShapedText shaped;
    for (std::int32_t i = between(random, 1, 6); i > 0; --i) {
        const auto style = StyleId{random() % 4 == 0 ? 1u : 0u};
        if (random() % 5 == 0) add_drop_cap(random, made, shaped, style);
        shaped.push_back(random_paragraph(random, made, style));
    }
    made.text = set_story(std::move(shaped), made.styles, made.slots, toy::pitch);
    return made;
}

template <class Check>
void for_all_settings(Check check) {
    for (unsigned seed = 1; seed <= settings && !testing::Test::HasFailure(); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        check(random_setting(seed));
    }
}

bool is_white(char32_t c) {
    return c <= 0x20 || c == 0x3000 || c == line_separator;
}

std::int32_t characters(std::string_view text) {
    std::int32_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Decoded decoded = utf8::decode(text, at);
        count += !is_white(decoded.code_point);
        at += decoded.size;
    }
    return count;
}

TEST(Layout, LosesNoCharacter) {
    for_all_settings([](const Setting& setting) {
        std::int32_t all = 0, placed = 0;
        std::vector<std::uint32_t> next(setting.text.paragraphs.size(), 0);
        for (const ShapedParagraph& paragraph : setting.text.paragraphs)
            all += characters(paragraph.text);
        for (const PlacedLine& line : setting.text.lines) {
            EXPECT_EQ(line.line.first, next[line.paragraph]);
            next[line.paragraph] = line.line.last;
            placed += characters(toy::text_of(setting.text.paragraphs[line.paragraph],
                                              line.line.first, line.line.last));
        }
        EXPECT_EQ(placed + setting.text.overset.characters, all);
    });
}

TEST(Layout, BreaksNoRuleWithoutSayingSo) {
    for_all_settings([](const Setting& setting) {
        for (const PlacedLine& line : setting.text.lines) {
            const auto& clusters = setting.text.paragraphs[line.paragraph].clusters;
            if (line.line.emergency || line.line.last == clusters.size()) continue;
            const Break kind = clusters[line.line.last - 1].after;
            EXPECT_TRUE(kind != Break::forbidden && kind != Break::emergency);
        }
    });
}

TEST(Layout, StartsNoLineWithAClosingMarkWithoutSayingSo) {
    for_all_settings([](const Setting& setting) {
        const bool free = setting.styles[0].prohibition == ProhibitionLevel::none;
        for (std::size_t i = 1; i < setting.text.lines.size() && !free; ++i) {
            const PlacedLine& line = setting.text.lines[i];
            if (line.line.first == 0 || setting.text.lines[i - 1].line.emergency) continue;
            const auto& clusters = setting.text.paragraphs[line.paragraph].clusters;
            if (clusters[line.line.first - 1].after == Break::mandatory) continue;
            const CharClass first = clusters[line.line.first].cls;
            EXPECT_FALSE(first == CharClass::close || first == CharClass::pause ||
                         first == CharClass::stop);
        }
    });
}

bool can_open(const ShapedParagraph& paragraph, const SetLine& line) {
    std::uint32_t end = line.last;
    while (end > line.first && paragraph.clusters[end - 1].advance == Length{}) --end;
    for (std::uint32_t i = line.first; i + 1 < end; ++i) {
        if (paragraph.clusters[i].space_after.stretch_rank > 0) return true;
    }
    return false;
}

TEST(Layout, JustifiedLinesAreAsWideAsTheirMeasureToTheUnit) {
    for_all_settings([](const Setting& setting) {
        for (const PlacedLine& line : setting.text.lines) {
            const ShapedParagraph& paragraph = setting.text.paragraphs[line.paragraph];
            if (line.line.overfull) continue;
            EXPECT_LE(line.line.set, line.slot.measure);
            const bool closes = line.line.last == paragraph.clusters.size() ||
                                paragraph.clusters[line.line.last - 1].after == Break::mandatory;
            if (closes || !can_open(paragraph, line.line)) continue;
            EXPECT_EQ(line.line.set, line.slot.measure);
        }
    });
}

TEST(Layout, OnlyAClusterByItselfIsTooWide) {
    for_all_settings([](const Setting& setting) {
        for (const PlacedLine& line : setting.text.lines) {
            if (!line.line.overfull) continue;
            const auto& clusters = setting.text.paragraphs[line.paragraph].clusters;
            EXPECT_EQ(
                std::count_if(clusters.begin() + line.line.first, clusters.begin() + line.line.last,
                              [](const Cluster& c) { return c.advance > Length{}; }),
                1);
        }
    });
}

TEST(Layout, ClustersStandInReadingOrder) {
    for_all_settings([](const Setting& setting) {
        for (const PlacedLine& line : setting.text.lines) {
            EXPECT_EQ(line.line.offsets.size(), line.line.last - line.line.first);
            EXPECT_TRUE(std::is_sorted(line.line.offsets.begin(), line.line.offsets.end()));
        }
    });
}

TEST(Layout, LinesLieInsideTheirSlots) {
    for_all_settings([](const Setting& setting) {
        const auto start = [](const LineSlot& s) {
            return s.mode == WritingMode::horizontal ? s.origin.x : s.origin.y;
        };
        for (const PlacedLine& line : setting.text.lines) {
            EXPECT_TRUE(
                std::any_of(setting.slots.begin(), setting.slots.end(), [&](const LineSlot& slot) {
                    return slot.column == line.slot.column && slot.row == line.slot.row &&
                           start(slot) <= start(line.slot) &&
                           start(slot) + slot.measure >= start(line.slot) + line.slot.measure;
                }));
        }
    });
}

TEST(Layout, NoTwoLinesShareASlot) {
    for_all_settings([](const Setting& setting) {
        for (std::size_t i = 1; i < setting.text.lines.size(); ++i) {
            EXPECT_NE(setting.text.lines[i - 1].slot.origin, setting.text.lines[i].slot.origin);
        }
    });
}

TEST(Layout, TheBestSettingCostsNoMoreThanTheFirstFit) {
    for_all_settings([](const Setting& setting) {
        std::vector<Length> measures;
        for (const LineSlot& slot : setting.slots) measures.push_back(slot.measure);
        if (measures.empty()) return;
        for (const ShapedParagraph& paragraph : setting.text.paragraphs) {
            EXPECT_LE(
                cost_of(paragraph, measures, break_lines(paragraph, measures, Breaker::best)),
                cost_of(paragraph, measures, break_lines(paragraph, measures, Breaker::first)));
        }
    });
}

/// The lines of one paragraph, wherever they stand.
std::vector<SetLine> lines_of(const SetText& text, std::uint32_t paragraph) {
    std::vector<SetLine> lines;
    for (const PlacedLine& line : text.lines)
        if (line.paragraph == paragraph) lines.push_back(line.line);
    return lines;
}

TEST(Layout, ChangingOneParagraphChangesNoOther) {
    for (unsigned seed = 1; seed <= settings; ++seed) {
        Random random(seed);
        Setting made{seed, {}, random_styles(random), {}};
        made.slots.resize(400, LineSlot{.measure = em(between(random, 6, 20))});
        for (std::uint32_t i = 0; i < made.slots.size(); ++i) made.slots[i].row = i;
        ShapedText shaped;
        for (int i = 0; i < 4; ++i) shaped.push_back(random_paragraph(random, made, StyleId{}));
        const SetText before = set_story(shaped, made.styles, made.slots, toy::pitch);
        shaped[1] = random_paragraph(random, made, StyleId{});
        const SetText after = set_story(shaped, made.styles, made.slots, toy::pitch);
        for (const std::uint32_t other : {0u, 2u, 3u})
            EXPECT_EQ(lines_of(before, other), lines_of(after, other)) << "seed " << seed;
    }
}

TEST(Layout, IsTheSameEachTime) {
    for (unsigned seed = 1; seed <= 20; ++seed)
        EXPECT_EQ(random_setting(seed).text, random_setting(seed).text);
}

}  // namespace
}  // namespace banxin
