// Shaped paragraphs without a font: every Han an em, marks half an em, ASCII half an em, —— and ……
// two. Only the widths are a toy; the glue and the breaks are the real tables'.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "layout/headline.h"
#include "text/composition.h"

namespace banxin::toy {

inline constexpr Length size = pt(10);

/// `n` characters of toy text.
constexpr Length em(double n) {
    return {round_to_int(n * size.mpt)};
}

inline Style style() {
    Style made;
    made.name = "toy";
    made.size = size;
    return made;
}

inline std::int32_t per_mille_of_em(CharClass cls, char32_t code_point, bool doubled) {
    switch (cls) {
        case CharClass::dash:
        case CharClass::ellipsis:
            return doubled ? 2000 : 1000;
        case CharClass::open:
        case CharClass::close:
        case CharClass::pause:
        case CharClass::colon:
        case CharClass::stop:
        case CharClass::excl:
        case CharClass::interpunct:
        case CharClass::solidus:
            return 500;
        case CharClass::space:
        case CharClass::ideographic_space:
        case CharClass::line_end:
            return 0;
        default:
            return code_point < 0x250 ? 500 : 1000;
    }
}

/// One cluster a character; —— and …… make one.
inline ShapedParagraph shape(std::string_view text, const std::vector<Style>& styles,
                             WritingMode mode = WritingMode::horizontal, StyleId in = StyleId{}) {
    ShapedParagraph made;
    made.style = in;
    made.mode = mode;
    made.text = text;
    const Style& of = styles[index(in)];
    made.uses.push_back({.face = FaceId{}, .size = of.size, .hscale = of.hscale, .style = in});
    made.hyphens.push_back({});
    made.hyphen_advances.push_back(of.size / 3);
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Decoded first = utf8::decode(text, at);
        Cluster cluster;
        cluster.text_begin = static_cast<std::uint32_t>(at);
        at += first.size;
        cluster.cls = class_of(first.code_point);
        const bool pairs = first.code_point == U'—' || first.code_point == U'…';
        const bool doubled =
            pairs && at < text.size() && utf8::decode(text, at).code_point == first.code_point;
        if (doubled) at += first.size;
        if (doubled && first.code_point == U'—') cluster.cls = CharClass::dash;
        cluster.text_end = static_cast<std::uint32_t>(at);
        const bool shows = cluster.cls != CharClass::space && cluster.cls != CharClass::line_end &&
                           cluster.cls != CharClass::ideographic_space;
        cluster.glyph_begin = static_cast<std::uint32_t>(made.glyphs.size());
        cluster.glyph_count = shows ? 1 : 0;
        if (shows) made.glyphs.push_back({static_cast<std::uint32_t>(first.code_point), {}});
        cluster.advance = per_mille(scale(of.size, of.hscale, 1000),
                                    per_mille_of_em(cluster.cls, first.code_point, doubled));
        made.clusters.push_back(cluster);
    }
    compose(made, styles);
    return made;
}

inline ShapedParagraph shape(std::string_view text) {
    return shape(text, {style()});
}

inline Paragraph paragraph(std::string text, StyleId in = StyleId{}) {
    return {.style = in, .runs = {{.text = std::move(text), .style = in}}};
}

/// What shaping a paragraph again does, for headlines.
inline Reshape reshape(std::vector<Style> styles) {
    return [styles = std::move(styles)](const Paragraph& of, WritingMode mode,
                                        const Tightening& tightening) {
        std::vector<Style> tightened = styles;
        Style& changed = tightened[index(of.style)];
        changed.letter_spacing += tightening.letter_spacing;
        if (tightening.size != Length{}) changed.size = tightening.size;
        changed.hscale = changed.hscale * tightening.hscale / 1000;
        return shape(of.runs.front().text, tightened, mode, of.style);
    };
}

/// The text of clusters [first, last) as the reader sees it: white at its ends taken off.
inline std::string text_of(const ShapedParagraph& paragraph, std::uint32_t first,
                           std::uint32_t last) {
    if (first >= last) return {};
    const std::uint32_t begin = paragraph.clusters[first].text_begin;
    std::string text = paragraph.text.substr(begin, paragraph.clusters[last - 1].text_end - begin);
    while (text.ends_with(' ')) text.pop_back();
    while (text.ends_with("\u2028") || text.ends_with("\u3000")) text.resize(text.size() - 3);
    return text;
}

}  // namespace banxin::toy
