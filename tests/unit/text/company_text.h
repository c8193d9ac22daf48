// Paragraphs whose runs ask for more than their characters, for the tests.
#pragma once

#include "shaped_text.h"

namespace banxin::test {

inline TextRun plain(std::string text) {
    TextRun run;
    run.text = std::move(text);
    return run;
}
inline TextRun with_pinyin(std::string text, std::string ruby) {
    TextRun run = plain(std::move(text));
    run.ruby = Ruby{Ruby::Kind::pinyin, std::move(ruby)};
    return run;
}
inline TextRun with_bopomofo(std::string text, std::string ruby) {
    TextRun run = plain(std::move(text));
    run.ruby = Ruby{Ruby::Kind::bopomofo, std::move(ruby)};
    return run;
}
inline TextRun with_dots(std::string text) {
    TextRun run = plain(std::move(text));
    run.emphasis = true;
    return run;
}
inline TextRun with_line(std::string text, LineMark mark, std::uint32_t element = 0) {
    TextRun run = plain(std::move(text));
    run.line_mark = mark;
    run.element = element;
    return run;
}
inline TextRun with_shift(std::string text, Shift shift) {
    TextRun run = plain(std::move(text));
    run.shift = shift;
    return run;
}
inline TextRun spread_over(std::string text, Length width, std::uint32_t element = 0) {
    TextRun run = plain(std::move(text));
    run.spread = width;
    run.element = element;
    return run;
}

inline ShapedParagraph set_runs(std::vector<TextRun> runs,
                                WritingMode mode = WritingMode::horizontal,
                                const Style& style = in("song")) {
    Paragraph paragraph;
    paragraph.runs = std::move(runs);
    Diagnostics diagnostics;
    return shape(paragraph, {style}, mode, fonts(), diagnostics);
}

inline Length width_of(const ShapedParagraph& set, std::uint32_t first, std::uint32_t last) {
    Length width{};
    for (std::uint32_t i = first; i < last; ++i) {
        width += set.clusters[i].advance;
        if (i + 1 < last) width += set.clusters[i].space_after.natural;
    }
    return width;
}

/// Of an annotation or dot's glyphs, from the middle of its clusters on the line's centre.
inline Rect ink_of(const ShapedParagraph& set, const Beside& beside) {
    const GlyphUse& use = set.uses[beside.use];
    const auto em = fonts().facts(use.face).units_per_em;
    const bool turned = use.orientation == Orientation::sideways;
    Rect all;
    for (std::uint32_t i = 0; i < beside.glyph_count; ++i) {
        const Glyph& glyph = set.glyphs.at(beside.glyph_begin + i);
        const GlyphInk ink = fonts().ink(use.face, glyph.id);
        const auto at = [&](std::int32_t n) { return scale(use.size, n, em); };
        const Point o = glyph.offset;
        const Rect box = turned ? rect_between(o.x + at(ink.bottom), o.y + at(ink.left),
                                               o.x + at(ink.top), o.y + at(ink.right))
                                : rect_between(o.x + at(ink.left), o.y - at(ink.top),
                                               o.x + at(ink.right), o.y - at(ink.bottom));
        all = i == 0
                  ? box
                  : rect_between(std::min(all.left(), box.left()), std::min(all.top(), box.top()),
                                 std::max(all.right(), box.right()),
                                 std::max(all.bottom(), box.bottom()));
    }
    return all;
}

}  // namespace banxin::test
