#include "composed.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <span>

#include "base/utf8.h"
#include "corpus.h"
#include "document/reader.h"
#include "layout/line_metrics.h"
#include "text/break_rules.h"
#include "text/shaper.h"

namespace banxin::test {
namespace {

constexpr std::size_t characters_of_a_kind = 27'000;
constexpr Length pitch = pt(12);

Style body(Breaker breaker) {
    Style style;
    style.first_indent = em * 2;
    style.breaker = breaker;
    return style;
}

/// One column, long enough for everything.
std::vector<LineSlot> column(int characters, std::size_t lines) {
    std::vector<LineSlot> slots(lines, LineSlot{.measure = em * characters});
    for (std::size_t i = 0; i < lines; ++i) slots[i].row = static_cast<std::uint32_t>(i);
    return slots;
}

std::int32_t characters_in(const ShapedParagraph& paragraph, std::uint32_t first) {
    constexpr ClassSet counted{CharClass::han,    CharClass::latin,  CharClass::digit,
                               CharClass::prefix, CharClass::suffix, CharClass::object};
    return static_cast<std::int32_t>(
        std::count_if(paragraph.clusters.begin() + first, paragraph.clusters.end(),
                      [&](const Cluster& cluster) { return counted.has(cluster.cls); }));
}

}  // namespace

Corpus::Corpus() {
    const std::vector<Style> styles{body(Breaker::best)};
    SourceFiles files;
    Diagnostics diagnostics;
    const auto catalogue =
        read_fonts(BANXIN_SOURCE_DIR "/fonts/fonts.xml", ".", files, diagnostics);
    const FontBank fonts(catalogue.value_or(FontCatalogue{}), styles, diagnostics);
    const Hyphenator hyphenator;
    const TextTools tools(fonts, CompositionTables::built_in(), &hyphenator);
    unsigned seed = 1;
    for (const auto& kind : kinds) {
        for (const auto& text : paragraphs(kind, seed++, characters_of_a_kind)) {
            characters_ += utf8::length(text);
            text_[kind].push_back(shape({.runs = {{.text = text}}}, styles, WritingMode::horizontal,
                                        tools, diagnostics));
        }
    }
    EXPECT_TRUE(diagnostics.items().empty());
}

const Corpus& corpus() {
    static const Corpus made;
    return made;
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

std::string words(const SetText& text, const PlacedLine& line) {
    const auto& paragraph = paragraph_of(text, line);
    const auto begin = paragraph.clusters[line.line.first].text_begin;
    return paragraph.text.substr(begin, paragraph.clusters[line.line.last - 1].text_end - begin);
}

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

bool starts_forbidden(const SetText& text, const PlacedLine& line) {
    if (line.line.emergency || ends_paragraph(text, line) || breaks_address(text, line))
        return false;
    const auto& clusters = paragraph_of(text, line).clusters;
    return prohibition(ProhibitionLevel::gb).no_start.has(clusters[line.line.last].cls);
}

bool ends_forbidden(const SetText& text, const PlacedLine& line) {
    if (line.line.emergency || ends_paragraph(text, line) || breaks_address(text, line))
        return false;
    const auto& paragraph = paragraph_of(text, line);
    const auto end = visible_end(paragraph, line.line.first, line.line.last);
    return prohibition(ProhibitionLevel::gb).no_end.has(paragraph.clusters[end - 1].cls);
}

bool is_orphan(const ShapedParagraph& paragraph, const std::vector<LineBreak>& lines) {
    return lines.size() > 1 && characters_in(paragraph, lines.back().first) < 2;
}

std::vector<LineBreak> without_orphan(ShapedParagraph paragraph,
                                      std::span<const Length> line_measures) {
    for (std::uint32_t i = 1; i < paragraph.clusters.size(); ++i) {
        if (characters_in(paragraph, i) < 2) paragraph.clusters[i - 1].after = Break::forbidden;
    }
    return break_lines(paragraph, line_measures, Breaker::best);
}

void Gaps::add(const SetText& text) {
    for (const PlacedLine& line : text.lines) {
        emergency += line.line.emergency;
        if (ends_paragraph(text, line)) continue;
        ++lines;
        over_005 += line.line.widest_gap > per_mille(em, 50);
        over_010 += line.line.widest_gap > per_mille(em, 100);
        if (line.line.widest_gap <= worst) continue;
        worst = line.line.widest_gap;
        worst_line = words(text, line);
    }
}

}  // namespace banxin::test
