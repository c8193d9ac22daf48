// The figures of docs/layout.md: how wide gaps get, measured and held to their bounds. Run with
// --gtest_filter='Figures.*' to print the tables.
#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>

#include "composed.h"
#include "document/reader.h"
#include "layout/lay_out.h"
#include "text/shaper.h"

namespace banxin::test {
namespace {

struct Counted {
    Gaps gaps;
    std::size_t lines = 0, forbidden = 0, orphans = 0, avoidable_orphans = 0;

    void add(const SetText& text) {
        gaps.add(text);
        lines += text.lines.size();
        for (const PlacedLine& line : text.lines) {
            forbidden += starts_forbidden(text, line) || ends_forbidden(text, line);
            orphans += line.line.orphan;
        }
    }
};

/// Orphans although another setting without one costs less.
std::size_t avoidable_orphans(const std::string& kind, int measure) {
    const Length line_measures[] = {em * (measure - 2), em * measure};
    std::size_t avoidable = 0;
    for (const ShapedParagraph& paragraph : corpus().of(kind)) {
        const auto lines = break_lines(paragraph, line_measures, Breaker::best);
        if (!is_orphan(paragraph, lines)) continue;
        const auto better = without_orphan(paragraph, line_measures);
        avoidable +=
            cost_of(paragraph, line_measures, better) < cost_of(paragraph, line_measures, lines);
    }
    return avoidable;
}

void print_row(const std::string& kind, int measure, const char* breaker, const Counted& c) {
    const auto percent = [&](std::size_t of) {
        return static_cast<double>(c.gaps.share(of)) / 100;
    };
    std::printf("| %d | %s | %s | %zu | %zu | %zu | %zu | %.2f %% | %.2f %% | %.3f |\n", measure,
                kind.c_str(), breaker, c.lines, c.forbidden, c.orphans, c.avoidable_orphans,
                percent(c.gaps.over_005), percent(c.gaps.over_010),
                static_cast<double>(c.gaps.worst.mpt) / em.mpt);
}

Counted count(const std::string& kind, int measure, Breaker breaker) {
    Counted counted;
    counted.add(set(kind, measure, breaker));
    if (breaker == Breaker::best) counted.avoidable_orphans = avoidable_orphans(kind, measure);
    return counted;
}

TEST(Figures, TheBestFitOpensFewerWideGapsThanTheFirst) {
    std::printf(
        "%zu characters\n\n| measure | text | breaker | lines | forbidden starts and ends | "
        "orphans | avoidable | gaps > 0.05 em | > 0.10 em | widest, em |\n"
        "|---|---|---|---|---|---|---|---|---|---|\n",
        corpus().characters());
    for (const int measure : measures) {
        for (const auto& kind : kinds) {
            const Counted best = count(kind, measure, Breaker::best);
            const Counted first = count(kind, measure, Breaker::first);
            print_row(kind, measure, "best", best);
            print_row(kind, measure, "first", first);
            EXPECT_LE(best.gaps.share(best.gaps.over_010), first.gaps.share(first.gaps.over_010))
                << kind << " at " << measure;
            EXPECT_LE(best.gaps.worst, first.gaps.worst) << best.gaps.worst_line;
            EXPECT_LE(best.lines, first.lines);
            EXPECT_EQ(best.avoidable_orphans, 0u);
            EXPECT_EQ(best.forbidden + first.forbidden, 0u);
        }
    }
}

TEST(Figures, ProseInThirteenCharactersHasHardlyAWideGap) {
    const Counted prose = count("prose", 13, Breaker::best);
    EXPECT_LT(prose.gaps.share(prose.gaps.over_010), 150u) << "1.5 % of the lines";
    EXPECT_LE(prose.gaps.worst, per_mille(em, 120)) << prose.gaps.worst_line;
}

/// The sample page, laid out.
struct SamplePage {
    Document document;
    EditionLayout layout;
};

SamplePage sample_page(Breaker breaker) {
    const std::filesystem::path edition = BANXIN_SOURCE_DIR "/content/macun/edition.xml";
    SourceFiles files;
    Diagnostics diagnostics;
    SamplePage page{read_edition(edition, {}, files, diagnostics).value_or(Document{}), {}};
    for (Style& style : page.document.styles) style.breaker = breaker;
    const FontBank fonts(read_fonts({}, edition, files, diagnostics).value_or(FontCatalogue{}),
                         diagnostics);
    const auto& styles = page.document.styles;
    const Reshape reshape = [&](const Paragraph& of, WritingMode mode, const Tightening& applied) {
        return shape(of, styles, mode, fonts, diagnostics, applied);
    };
    page.layout = lay_out(page.document, shape_edition(page.document, fonts, 1, diagnostics),
                          reshape, 1, diagnostics);
    return page;
}

/// Columns of display type hold eight characters; the bound is one for body type.
Length narrowest(const SetText& body, const PlacedLine& line) {
    return paragraph_of(body, line).uses.front().size * 12;
}

/// The mean way from one Han to the next along a filled line, in em.
std::vector<double> line_means(const SamplePage& page) {
    std::vector<double> means;
    for (const SetText& body : page.layout.bodies) {
        for (const PlacedLine& placed : body.lines) {
            if (ends_paragraph(body, placed) || placed.slot.measure < narrowest(body, placed))
                continue;
            const SetLine& line = placed.line;
            const ShapedParagraph& paragraph = paragraph_of(body, placed);
            double sum = 0;
            int pairs = 0;
            for (std::uint32_t i = line.first; i + 1 < line.last; ++i) {
                const Cluster& han = paragraph.clusters[i];
                if (han.cls != CharClass::han || paragraph.clusters[i + 1].cls != CharClass::han)
                    continue;
                const Length way = line.offsets[i + 1 - line.first] - line.offsets[i - line.first];
                sum += static_cast<double>(way.mpt) / han.advance.mpt;
                ++pairs;
            }
            if (pairs > 0) means.push_back(sum / pairs);
        }
    }
    return means;
}

std::size_t body_lines(const SamplePage& page) {
    std::size_t lines = 0;
    for (const SetText& body : page.layout.bodies)
        lines += body.lines.size() + static_cast<std::size_t>(body.overset.lines);
    return lines;
}

TEST(Figures, TheSamplePagesBodyIsSetSolid) {
    const SamplePage best = sample_page(Breaker::best), first = sample_page(Breaker::first);
    const std::vector<double> means = line_means(best);
    ASSERT_GT(means.size(), 80u);
    double largest = 0, sum = 0, squares = 0;
    for (const double mean : means) {
        largest = std::max(largest, mean);
        sum += mean;
    }
    const double middle = sum / static_cast<double>(means.size());
    for (const double mean : means) squares += (mean - middle) * (mean - middle);
    const double deviation = std::sqrt(squares / static_cast<double>(means.size()));
    std::printf(
        "sample page: %zu body lines (first fit %zu), largest mean advance %.4f em, sd %.4f\n",
        body_lines(best), body_lines(first), largest, deviation);
    EXPECT_LE(largest, 1.014);
    EXPECT_LT(deviation, 0.0025) << "0.002 to three decimals";
    EXPECT_LE(body_lines(best), body_lines(first));
    for (const SetText& body : best.layout.bodies) {
        for (const PlacedLine& line : body.lines) {
            EXPECT_FALSE(line.line.orphan) << words(body, line);
            EXPECT_FALSE(starts_forbidden(body, line) || ends_forbidden(body, line))
                << words(body, line);
        }
    }
}

}  // namespace
}  // namespace banxin::test
