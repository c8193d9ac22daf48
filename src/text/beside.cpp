#include "text/beside.h"

#include <algorithm>

#include "text/beside_glyphs.h"
#include "text/itemizer.h"
#include "text/ruby.h"

namespace banxin {
namespace {

constexpr char32_t bullet = 0x2022, black_circle = 0x25CF;
constexpr Length least_line = pt(0.5);
constexpr std::int32_t line_width = 50;    // ‰ of an em
constexpr std::int32_t clear_of_ems = 40;  // ‰: white between the em boxes and what is beside them
constexpr std::int32_t dot_off_line = 20;  // ‰: white between a line and the dots below it
constexpr std::int32_t dot_across = 160;   // ‰ of the base: half of a line gap of a third
constexpr std::int32_t dot_across_below_wave = 120;

Length least_distance(Length size) {
    return per_mille(size, clear_of_ems);
}

Beside::Kind kind_of(LineMark mark) {
    switch (mark) {
        case LineMark::proper_name:
            return Beside::Kind::proper_name;
        case LineMark::book_title:
            return Beside::Kind::book_title;
        case LineMark::none:
        case LineMark::underline:
            break;
    }
    return Beside::Kind::underline;
}

/// Half of what the stroke takes up across the line: a wave swings by 1½ of its width to either
/// side.
Length half_height(const Beside& line) {
    return line.kind == Beside::Kind::book_title ? line.width * 2 : line.width / 2;
}

/// Of one size whatever the face has, ● or •, and never larger than its character; placed by the
/// middle of its ink.
struct Dot {
    GlyphUse use;
    std::uint32_t glyph = 0;
    Point middle;
    Length radius;
};

std::optional<Dot> dot_for(const TextRun& run, const Style& style, Length size,
                           const RunFaces& faces, const FontBank& fonts) {
    for (const char32_t c : {black_circle, bullet}) {
        const auto face = face_with_all(faces.chinese, {&c, 1}, fonts);
        if (!face) continue;
        Dot dot;
        const ShortText set =
            shape_short({&c, 1}, *face, size, style.language, Stacking::row, fonts);
        if (set.glyphs.empty()) continue;
        dot.glyph = set.glyphs.front().id;
        const Length drawn = ink_size(*face, dot.glyph, size, fonts).height;
        if (drawn <= Length{}) continue;
        const bool below_wave = run.line_mark == LineMark::book_title;
        dot.radius = per_mille(size, below_wave ? dot_across_below_wave : dot_across) / 2;
        dot.use.face = *face;
        dot.use.size = std::min(size, scale(size, 2 * dot.radius.mpt, drawn.mpt));
        dot.use.style = run.style;
        dot.middle = ink_middle(*face, dot.glyph, dot.use.size, fonts);
        return dot;
    }
    return std::nullopt;
}

class BesideSetter {
public:
    BesideSetter(ShapedParagraph& shaped, const BesideInput& input)
        : shaped_(shaped), input_(input), line_edges_(input.spans.size()) {}

    void run() {
        const auto& runs = input_.paragraph.runs;
        for (std::size_t run = 0; run < runs.size();) {
            const std::size_t end = end_of_element(runs, run);
            const bool marked = runs[run].line_mark != LineMark::none;
            if (marked) add_line(run, end);
            run = marked ? end : run + 1;
        }
        const auto first_of_rest = static_cast<std::ptrdiff_t>(shaped_.beside.size());
        add_ruby(shaped_, input_);
        for (std::size_t run = 0; run < runs.size(); ++run) {
            if (runs[run].emphasis) add_dots(run);
        }
        std::stable_sort(shaped_.beside.begin() + first_of_rest, shaped_.beside.end(),
                         [](const Beside& a, const Beside& b) { return a.first < b.first; });
    }

private:
    void add_line(std::size_t first_run, std::size_t end_run) {
        Beside line;
        line.kind = kind_of(input_.paragraph.runs[first_run].line_mark);
        line.first = input_.spans[first_run].first;
        line.last = input_.spans[end_run - 1].last;
        if (line.first == line.last) return;
        Length under{}, size{};
        bool dotted = false;
        for (std::size_t run = first_run; run < end_run; ++run) {
            under = std::max(under, input_.spans[run].under);
            size = std::max(size, input_.spans[run].size);
            dotted |= input_.paragraph.runs[run].emphasis;
        }
        const bool shares_gap = dotted && shaped_.mode == WritingMode::horizontal;
        line.width = std::max(least_line, per_mille(size, line_width));
        line.distance = under + half_height(line) + (shares_gap ? Length{} : least_distance(size));
        line.reach = line.distance + half_height(line);
        for (std::size_t run = first_run; run < end_run; ++run) line_edges_[run] = line.reach;
        shaped_.beside.push_back(line);
    }

    /// Where the run's dots begin: outside of its line, and in a vertical line of what is read at
    /// its right.
    Length edge_for_dots(std::size_t run) const {
        const RunSpan& span = input_.spans[run];
        if (shaped_.mode == WritingMode::vertical) {
            const bool annotated = input_.paragraph.runs[run].ruby.has_value();
            return span.over + least_distance(span.size) + (annotated ? span.size / 2 : Length{});
        }
        return line_edges_[run] > span.under ? line_edges_[run] + per_mille(span.size, dot_off_line)
                                             : span.under + least_distance(span.size);
    }

    void add_dots(std::size_t run) {
        const TextRun& text = input_.paragraph.runs[run];
        const RunSpan& span = input_.spans[run];
        const auto dot = dot_for(text, input_.styles[index(text.style)], span.size,
                                 input_.faces[run], input_.fonts);
        if (!dot) return;
        Beside beside;
        beside.kind = Beside::Kind::emphasis;
        beside.use = index_of_use(shaped_.uses, dot->use);
        beside.glyph_begin = static_cast<std::uint32_t>(shaped_.glyphs.size());
        beside.glyph_count = 1;  // all dots of the run show the same glyph
        const Length edge = edge_for_dots(run);
        beside.reach = edge + dot->radius * 2;
        shaped_.glyphs.push_back({dot->glyph, origin_of(*dot, edge)});
        for (std::uint32_t i = span.first; i < span.last; ++i) {
            if (!is_character(shaped_.clusters[i])) continue;
            beside.first = i;
            beside.last = i + 1;
            shaped_.beside.push_back(beside);
        }
    }

    Point origin_of(const Dot& dot, Length edge) const {
        const Length distance = edge + dot.radius;
        const Point middle =
            shaped_.mode == WritingMode::horizontal ? Point{{}, distance} : Point{distance, {}};
        return {middle.x - dot.middle.x, middle.y - dot.middle.y};
    }

    ShapedParagraph& shaped_;
    const BesideInput& input_;
    std::vector<Length> line_edges_;  // by run: how far from the centre its line mark reaches
};

}  // namespace

void set_beside(ShapedParagraph& shaped, const BesideInput& input) {
    BesideSetter(shaped, input).run();
}

}  // namespace banxin
