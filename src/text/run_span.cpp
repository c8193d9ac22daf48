#include "text/run_span.h"

#include <algorithm>

#include "text/break_rules.h"

namespace banxin {

bool has_company(const TextRun& run) {
    return run.emphasis || run.line_mark != LineMark::none || run.shift != Shift::none ||
           run.spread || run.ruby;
}

bool has_company(const Paragraph& paragraph) {
    return std::any_of(paragraph.runs.begin(), paragraph.runs.end(),
                       [](const TextRun& run) { return has_company(run); });
}

std::size_t end_of_element(const std::vector<TextRun>& runs, std::size_t first) {
    std::size_t last = first + 1;
    while (runs[first].element != 0 && last < runs.size() &&
           runs[last].element == runs[first].element) {
        ++last;
    }
    return last;
}

bool is_character(const Cluster& cluster) {
    constexpr ClassSet characters{CharClass::han,    CharClass::latin,  CharClass::digit,
                                  CharClass::prefix, CharClass::suffix, CharClass::object};
    return characters.has(cluster.cls) && cluster.advance > Length{};
}

void never_part(std::span<Cluster> clusters) {
    for (std::size_t i = 0; i + 1 < clusters.size(); ++i) {
        if (clusters[i].after != Break::mandatory) clusters[i].after = Break::forbidden;
    }
}

void widen(ShapedParagraph& paragraph, Cluster& cluster, Length room) {
    cluster.advance += room;
    const auto glyphs =
        std::span(paragraph.glyphs).subspan(cluster.glyph_begin, cluster.glyph_count);
    for (Glyph& glyph : glyphs) {
        (paragraph.mode == WritingMode::horizontal ? glyph.offset.x : glyph.offset.y) += room / 2;
    }
}

}  // namespace banxin
