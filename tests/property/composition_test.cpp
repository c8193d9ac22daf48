// How well newspaper text is composed: what may never be, and how wide the gaps get, at the
// measures of newspaper columns. The corpus and its seeds are fixed; nothing depends on the clock.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <span>

#include "base/utf8.h"
#include "corpus.h"
#include "document/reader.h"
#include "layout/line_metrics.h"
#include "layout/story_setter.h"
#include "text/break_rules.h"
#include "text/shaper.h"

namespace banxin::test {
namespace {

constexpr std::size_t characters_of_a_kind = 27'000;
constexpr int measures[] = {8, 11, 13, 20, 27};
const std::vector<std::string> kinds{"news", "prose", "law", "mixed"};

constexpr Length em = pt(9);
constexpr Length pitch = pt(12);

Style body(Breaker breaker) {
    Style style;
    style.first_indent = em * 2;
    style.breaker = breaker;
    return style;
}

/// The corpus, shaped once in the real font.
class Corpus {
public:
    Corpus() {
        const std::vector<Style> styles{body(Breaker::best)};
        SourceFiles files;
        Diagnostics diagnostics;
        const auto catalogue =
            read_fonts(BANXIN_SOURCE_DIR "/fonts/fonts.xml", ".", files, diagnostics);
        const FontBank fonts(catalogue.value_or(FontCatalogue{}), styles, diagnostics);
        unsigned seed = 1;
        for (const auto& kind : kinds) {
            for (const auto& text : paragraphs(kind, seed++, characters_of_a_kind)) {
                characters_ += utf8::length(text);
                text_[kind].push_back(shape({.runs = {{.text = text}}}, styles,
                                            WritingMode::horizontal, fonts, diagnostics));
            }
        }
        EXPECT_TRUE(diagnostics.items().empty());
    }
    const ShapedText& of(const std::string& kind) const { return text_.at(kind); }
    std::size_t characters() const { return characters_; }

private:
    std::map<std::string, ShapedText> text_;
    std::size_t characters_ = 0;
};

const Corpus& corpus() {
    static const Corpus made;
    return made;
}

/// One column, long enough for everything.
std::vector<LineSlot> column(int characters, std::size_t lines) {
    std::vector<LineSlot> slots(lines, LineSlot{.measure = em * characters});
    for (std::size_t i = 0; i < lines; ++i) slots[i].row = static_cast<std::uint32_t>(i);
    return slots;
}

SetText set(const std::string& kind, int characters, Breaker breaker) {
    const ShapedText& text = corpus().of(kind);
    std::size_t clusters = 0;
    for (const ShapedParagraph& paragraph : text) clusters += paragraph.clusters.size();
    return set_story(text, {body(breaker)}, column(characters, clusters), pitch);
}

const ShapedParagraph& paragraph_of(const SetText& text, const PlacedLine& line) {
    return text.paragraphs[line.paragraph];
}

bool ends_paragraph(const SetText& text, const PlacedLine& line) {
    return line.line.last == paragraph_of(text, line).clusters.size();
}

/// The line as it is read, for messages.
std::string words(const SetText& text, const PlacedLine& line) {
    const auto& paragraph = paragraph_of(text, line);
    const auto begin = paragraph.clusters[line.line.first].text_begin;
    return paragraph.text.substr(begin, paragraph.clusters[line.line.last - 1].text_end - begin);
}

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

/// True inside a web address, which may be broken after / and before and after its dots.
bool breaks_address(const SetText& text, const PlacedLine& line) {
    const auto& paragraph = paragraph_of(text, line);
    const auto& clusters = paragraph.clusters;
    const auto ascii = [&](std::uint32_t i) {
        return static_cast<unsigned char>(paragraph.text[clusters[i].text_begin]) < 0x80;
    };
    std::uint32_t begin = line.line.last;
    while (begin > 0 && ascii(begin - 1)) --begin;
    const auto word = std::string_view(paragraph.text).substr(clusters[begin].text_begin);
    return begin < line.line.last && ascii(line.line.last) && word.starts_with("https://");
}

TEST(Composition, StartsAndEndsNoLineWithAForbiddenMark) {
    const Prohibition& rules = prohibition(ProhibitionLevel::gb);
    for_all_settings([&](const SetText& text) {
        for (const PlacedLine& line : text.lines) {
            if (line.line.emergency || ends_paragraph(text, line)) continue;
            if (breaks_address(text, line)) continue;
            const auto& clusters = paragraph_of(text, line).clusters;
            const auto end = visible_end(paragraph_of(text, line), line.line.first, line.line.last);
            EXPECT_FALSE(rules.no_end.has(clusters[end - 1].cls)) << words(text, line);
            EXPECT_FALSE(rules.no_start.has(clusters[line.line.last].cls)) << words(text, line);
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

std::int32_t characters_in(const ShapedParagraph& paragraph, std::uint32_t first) {
    constexpr ClassSet counted{CharClass::han,    CharClass::latin,  CharClass::digit,
                               CharClass::prefix, CharClass::suffix, CharClass::object};
    return static_cast<std::int32_t>(
        std::count_if(paragraph.clusters.begin() + first, paragraph.clusters.end(),
                      [&](const Cluster& cluster) { return counted.has(cluster.cls); }));
}

bool is_orphan(const ShapedParagraph& paragraph, const std::vector<LineBreak>& lines) {
    return lines.size() > 1 && characters_in(paragraph, lines.back().first) < 2;
}

/// The best setting in which no line break leaves an orphan.
std::vector<LineBreak> without_orphan(ShapedParagraph paragraph,
                                      std::span<const Length> line_measures) {
    for (std::uint32_t i = 1; i < paragraph.clusters.size(); ++i) {
        if (characters_in(paragraph, i) < 2) paragraph.clusters[i - 1].after = Break::forbidden;
    }
    return break_lines(paragraph, line_measures, Breaker::best);
}

TEST(Composition, LeavesNoOrphanThatABetterSettingAvoids) {
    std::size_t paragraphs = 0, left = 0;
    for (const int measure : measures) {
        const Length line_measures[] = {em * (measure - 2), em * measure};
        for (const auto& kind : kinds) {
            for (const ShapedParagraph& paragraph : corpus().of(kind)) {
                const auto lines = break_lines(paragraph, line_measures, Breaker::best);
                ++paragraphs;
                if (!is_orphan(paragraph, lines)) continue;
                ++left;
                EXPECT_LE(
                    cost_of(paragraph, line_measures, lines),
                    cost_of(paragraph, line_measures, without_orphan(paragraph, line_measures)))
                    << kind << " at " << measure << ": " << paragraph.text;
            }
        }
    }
    std::printf("orphans left by the best fit: %zu of %zu paragraphs\n", left, paragraphs);
}

/// Gaps opened between Han, in the lines that are filled to their measure.
struct Gaps {
    std::size_t lines = 0, wide = 0, emergency = 0;
    Length worst{};
    std::string worst_line;

    void add(const SetText& text) {
        for (const PlacedLine& line : text.lines) {
            emergency += line.line.emergency;
            if (ends_paragraph(text, line)) continue;
            ++lines;
            wide += line.line.widest_gap > per_mille(em, 100);
            if (line.line.widest_gap <= worst) continue;
            worst = line.line.widest_gap;
            worst_line = words(text, line);
        }
    }
    /// Of lines with a gap over 0.10 em, in hundredths of a percent.
    std::size_t share() const { return lines == 0 ? 0 : wide * 10'000 / lines; }
};

void print(const std::string& what, int measure, const Gaps& best, const Gaps& first) {
    const auto percent = [](const Gaps& gaps) { return static_cast<double>(gaps.share()) / 100; };
    const auto ems = [](Length gap) { return static_cast<double>(gap.mpt) / em.mpt; };
    std::printf("%-6s %4d %7zu | %6.2f %% %6.3f em %3zu | %6.2f %% %6.3f em %3zu\n", what.c_str(),
                measure, best.lines, percent(best), ems(best.worst), best.emergency, percent(first),
                ems(first.worst), first.emergency);
}

TEST(Composition, OpensFewerWideGapsByBestFitThanByFirstFit) {
    std::printf("share of lines with a gap over 0.10 em, the widest gap, rules given way\n");
    std::printf("text   measure lines | best fit                | first fit\n");
    for (const int measure : measures) {
        Gaps best_of_all, first_of_all;
        for (const auto& kind : kinds) {
            Gaps best, first;
            const SetText by_best = set(kind, measure, Breaker::best);
            const SetText by_first = set(kind, measure, Breaker::first);
            best.add(by_best);
            first.add(by_first);
            best_of_all.add(by_best);
            first_of_all.add(by_first);
            print(kind, measure, best, first);
            EXPECT_LE(best.share(), first.share()) << kind << " at " << measure;
        }
        print("all", measure, best_of_all, first_of_all);
        std::printf("the widest: “%s”, by first fit “%s”\n", best_of_all.worst_line.c_str(),
                    first_of_all.worst_line.c_str());
    }
}

}  // namespace
}  // namespace banxin::test
