// Shaping in few words for the tests, and what they look at.
#pragma once

#include <string>
#include <vector>

#include "installed_fonts.h"
#include "text/shaper.h"

namespace banxin::test {

constexpr Length em(double n) {
    return {round_to_int(n * 10000)};
}  // tests set in 10 pt

inline Style in(std::string role, Language language = Language::zh_hans) {
    Style style;
    style.font = std::move(role);
    style.language = language;
    style.size = em(1);
    return style;
}

struct RunOf {
    std::string text;
    std::uint32_t style;
};
inline Paragraph runs(const std::vector<RunOf>& texts) {
    Paragraph paragraph;
    for (const RunOf& run : texts) {
        paragraph.runs.push_back({.text = run.text, .style = StyleId{run.style}});
    }
    return paragraph;
}

inline ShapedParagraph set_text(std::string text, const Style& style = in("song"),
                                WritingMode mode = WritingMode::horizontal) {
    Diagnostics diagnostics;
    return shape(runs({{std::move(text), 0}}), {style}, mode, fonts(), diagnostics);
}

inline std::string piece(const ShapedParagraph& set, const Cluster& cluster) {
    return set.text.substr(cluster.text_begin, cluster.text_end - cluster.text_begin);
}
inline std::vector<std::string> pieces(const ShapedParagraph& set) {
    std::vector<std::string> result;
    for (const Cluster& cluster : set.clusters) {
        result.push_back(piece(set, cluster));
    }
    return result;
}
/// The nth cluster, from 0, with that text.
inline const Cluster& cluster_of(const ShapedParagraph& set, const std::string& text,
                                 std::size_t n = 0) {
    for (const Cluster& cluster : set.clusters) {
        if (piece(set, cluster) == text && n-- == 0) {
            return cluster;
        }
    }
    return set.clusters.at(set.clusters.size());
}
/// In ‰ of 10 pt.
inline std::vector<int> advances(const ShapedParagraph& set) {
    std::vector<int> result;
    for (const Cluster& cluster : set.clusters) {
        result.push_back(cluster.advance.mpt / 10);
    }
    return result;
}

struct Span {
    Length begin, end;
};

inline const Glyph& first_glyph(const ShapedParagraph& set, const Cluster& cluster) {
    return set.glyphs.at(cluster.glyph_begin);
}
inline GlyphInk ink_of(const ShapedParagraph& set, const Cluster& cluster) {
    return fonts().ink(set.uses[cluster.use].face, first_glyph(set, cluster).id);
}
inline Length units(const ShapedParagraph& set, const Cluster& cluster, std::int32_t n) {
    const GlyphUse& use = set.uses[cluster.use];
    return scale(use.size, n, fonts().facts(use.face).units_per_em);
}

/// Where an upright cluster's first glyph is inked: from the cluster's start, left to right.
inline Span ink_across(const ShapedParagraph& set, const Cluster& cluster) {
    const GlyphInk ink = ink_of(set, cluster);
    const Length x = first_glyph(set, cluster).offset.x;
    return {x + units(set, cluster, ink.left), x + units(set, cluster, ink.right)};
}
/// The same, top to bottom.
inline Span ink_down(const ShapedParagraph& set, const Cluster& cluster) {
    const GlyphInk ink = ink_of(set, cluster);
    const Length y = first_glyph(set, cluster).offset.y;
    return {y - units(set, cluster, ink.top), y - units(set, cluster, ink.bottom)};
}
/// Of a glyph turned clockwise: from the cluster's start down the line.
inline Span ink_down_turned(const ShapedParagraph& set, const Cluster& cluster) {
    const GlyphInk ink = ink_of(set, cluster);
    const Length y = first_glyph(set, cluster).offset.y;
    return {y + units(set, cluster, ink.left), y + units(set, cluster, ink.right)};
}

}  // namespace banxin::test
