// Paragraphs for the tests of composition: classes and widths as the shaper gives them, without a
// font.
#pragma once

#include <string_view>

#include "base/utf8.h"
#include "text/composition.h"

namespace banxin::test {

constexpr Length em(double n) {
    return {round_to_int(n * 10000)};
}  // tests set in 10 pt

inline Length body_width(CharClass cls) {
    switch (cls) {
        case CharClass::open:
        case CharClass::close:
        case CharClass::pause:
        case CharClass::colon:
        case CharClass::stop:
        case CharClass::excl:
        case CharClass::interpunct:
        case CharClass::digit:
        case CharClass::latin:
        case CharClass::solidus:
            return em(0.5);
        case CharClass::dash:
        case CharClass::ellipsis:
            return em(2);
        case CharClass::line_end:
        case CharClass::space:
        case CharClass::ideographic_space:
            return {};
        default:
            return em(1);
    }
}

inline Style body() {
    Style style;
    style.size = em(1);
    return style;
}

/// A word for a run of text: its style's index, 0 if not said.
struct Run {
    std::string_view text;
    std::uint32_t style = 0;
};

inline void append(ShapedParagraph& paragraph, const Run& run, const std::vector<Style>& styles) {
    GlyphUse use;
    use.size = styles[run.style].size;
    use.style = StyleId{run.style};
    paragraph.uses.push_back(use);
    const auto begin = static_cast<std::uint32_t>(paragraph.text.size());
    paragraph.text += run.text;
    for (std::uint32_t at = begin; at < paragraph.text.size();) {
        const auto [c, size] = utf8::decode(paragraph.text, at);
        Cluster cluster;
        cluster.text_begin = at;
        cluster.use = static_cast<std::uint32_t>(paragraph.uses.size() - 1);
        cluster.cls = class_of(c);
        at += static_cast<std::uint32_t>(size);
        const bool paired = c == U'—' || c == U'…';
        if (paired && at < paragraph.text.size() &&
            utf8::decode(paragraph.text, at).code_point == c) {
            at += static_cast<std::uint32_t>(size);
            cluster.cls = c == U'—' ? CharClass::dash : CharClass::ellipsis;
        }
        cluster.text_end = at;
        cluster.advance = scale(body_width(cluster.cls), styles[run.style].size.mpt, em(1).mpt);
        paragraph.clusters.push_back(cluster);
    }
}

inline ShapedParagraph composed_runs(const std::vector<Run>& runs, const std::vector<Style>& styles,
                                     WritingMode mode = WritingMode::horizontal) {
    ShapedParagraph paragraph;
    paragraph.mode = mode;
    for (const Run& run : runs) {
        append(paragraph, run, styles);
    }
    compose(paragraph, styles);
    return paragraph;
}

inline ShapedParagraph composed(std::string_view text, const Style& style = body()) {
    return composed_runs({{text}}, {style});
}

}  // namespace banxin::test
