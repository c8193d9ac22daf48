// Documents and set text made by hand: what painting and rendering need, without a font or a
// layout.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "layout/set_text.h"

namespace banxin::hand_made {

inline constexpr Length em = pt(10);

inline Style style(std::string name, Role role, Length size = em) {
    Style made;
    made.name = std::move(name);
    made.role = role;
    made.size = size;
    return made;
}

/// Styles of a hand-made document, in this order.
enum : std::uint32_t { body, title, crosshead, caption, folio, red_body };

/// One page of 300 × 400 pt with 9 pt of bleed, no frames; inks black and red.
inline Document document() {
    Document made;
    made.facts = {"测试报", "2020-12-30", "测试报社", Language::zh_hans};
    made.inks = {{"black", {0, 0, 0, 1000}, {}, 1000}, {"red", {0, 1000, 900, 50}, {}, 1000}};
    made.styles = {style("body", Role::paragraph),      style("title", Role::title, pt(30)),
                   style("crosshead", Role::crosshead), style("caption", Role::caption),
                   style("folio", Role::artifact),      style("red", Role::paragraph)};
    made.styles[red_body].ink = static_cast<InkId>(1);
    Page page;
    page.name = "要闻";
    page.number = 5;
    page.trim = {pt(300), pt(400)};
    page.bleed = pt(9);
    page.grid.size = em;
    page.grid.pitch = pt(15);
    made.pages.push_back(std::move(page));
    return made;
}

inline Frame frame(std::string id, Rect box, decltype(Frame::content) content = TextContent{}) {
    Frame made;
    made.id = std::move(id);
    made.box = box;
    made.content = std::move(content);
    return made;
}

/// The glyph of a character whose id is its code point; origins stand 0.38 em below the line's
/// centre, or in vertical lines half an em left of it and 0.88 em down.
inline Glyph glyph_of(char32_t code_point, WritingMode mode, Length size) {
    const Point offset = mode == WritingMode::horizontal
                             ? Point{{}, per_mille(size, 380)}
                             : Point{per_mille(size, -500), per_mille(size, 880)};
    return {static_cast<std::uint32_t>(code_point), offset};
}

/// One cluster and one glyph an em wide for each code point.
inline ShapedParagraph shaped(std::string_view text, std::uint32_t style_index = body,
                              WritingMode mode = WritingMode::horizontal, Length size = em) {
    ShapedParagraph made;
    made.style = static_cast<StyleId>(style_index);
    made.mode = mode;
    made.text = text;
    made.uses.push_back({FaceId{}, size, 1000, Orientation::upright, made.style});
    for (std::size_t at = 0; at < text.size();) {
        const auto [code_point, bytes] = utf8::decode(text, at);
        Cluster cluster;
        cluster.text_begin = static_cast<std::uint32_t>(at);
        cluster.text_end = static_cast<std::uint32_t>(at + bytes);
        cluster.glyph_begin = static_cast<std::uint32_t>(made.glyphs.size());
        cluster.glyph_count = 1;
        cluster.advance = size;
        made.glyphs.push_back(glyph_of(code_point, mode, size));
        made.clusters.push_back(cluster);
        at += bytes;
    }
    return made;
}

/// Clusters [first, last) of a paragraph in a line at `origin`, each where the ones before it end.
inline PlacedLine line(const SetText& text, std::uint32_t paragraph, std::uint32_t first,
                       std::uint32_t last, Point origin, FrameRef frame = {}) {
    const ShapedParagraph& shaped_paragraph = text.paragraphs.at(paragraph);
    PlacedLine made;
    made.paragraph = paragraph;
    made.slot.origin = origin;
    made.slot.mode = shaped_paragraph.mode;
    made.slot.frame = frame;
    made.line.first = first;
    made.line.last = last;
    Length offset{};
    for (std::uint32_t i = first; i < last; ++i) {
        made.line.offsets.push_back(offset);
        offset += shaped_paragraph.clusters[i].advance;
    }
    made.slot.measure = made.line.natural = made.line.set = offset;
    return made;
}

/// A text of one paragraph in one line.
inline SetText one_line(std::string_view text, std::uint32_t style_index, Point origin,
                        FrameRef frame = {}, WritingMode mode = WritingMode::horizontal) {
    SetText made;
    made.paragraphs.push_back(shaped(text, style_index, mode));
    const auto clusters = static_cast<std::uint32_t>(made.paragraphs[0].clusters.size());
    made.lines.push_back(line(made, 0, 0, clusters, origin, frame));
    return made;
}

/// An empty layout for the document's stories, photos and pages.
inline EditionLayout layout_for(const Document& document) {
    EditionLayout made;
    made.headlines.resize(document.stories.size());
    made.bodies.resize(document.stories.size());
    made.photos.resize(document.photos.size());
    for (const Page& page : document.pages) made.standing.emplace_back(page.frames.size());
    return made;
}

}  // namespace banxin::hand_made
