// ShapedParagraph: what the line breaker works on. Clusters (what no line break divides) with exact
// advances, typed glue between them and the room they need at a line's edges. No font, no page.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "document/model.h"
#include "text/char_class.h"

namespace banxin {

enum class FaceId : std::uint32_t {};

/// Adjustable white. Ranks say in which order a line is adjusted: rank 1 is used up first, 0 =
/// fixed.
struct Glue {
    Length natural, shrink, stretch;
    std::uint8_t shrink_rank = 0, stretch_rank = 0;
    friend bool operator==(const Glue&, const Glue&) = default;
};
inline constexpr std::size_t glue_ranks = 8;  // ranks 0 … 7

enum class Break : std::uint8_t {
    forbidden,
    emergency,  // forbidden by a rule that gives way before a line is spoilt (R1.2.5)
    allowed,
    discouraged,  // allowed, but better elsewhere: between a number and its 年 or 万
    hyphen,       // allowed; the line then ends in a hyphen
    address,      // allowed; inside a word of a web or mail address, where no hyphen may stand
    mandatory,    // <br/>
};

/// How glyphs stand in their line.
enum class Orientation : std::uint8_t {
    upright,
    sideways,  // turned 90° clockwise: Latin in a vertical line
};

/// What glyphs are drawn with.
struct GlyphUse {
    FaceId face{};
    Length size;
    std::int32_t hscale = 1000;
    Orientation orientation = Orientation::upright;
    StyleId style{};
    friend bool operator==(const GlyphUse&, const GlyphUse&) = default;
};

struct Glyph {
    std::uint32_t id;
    /// From the cluster's start on the line's centre to the glyph's origin, in physical directions
    /// (x right, y down) of the paragraph's writing mode.
    Point offset;
    friend bool operator==(const Glyph&, const Glyph&) = default;
};

struct Cluster {
    std::uint32_t text_begin = 0, text_end = 0;  // bytes of ShapedParagraph::text
    std::uint32_t glyph_begin = 0, glyph_count = 0;
    std::uint32_t use = 0;  // index into ShapedParagraph::uses
    CharClass cls = CharClass::han;
    Break after = Break::forbidden;
    Length advance;                     // the body, without glue
    Glue space_after;                   // to the next cluster, if the line goes on
    Length at_line_start, at_line_end;  // white this cluster needs at a line's edges
    bool may_hang = false;  // 标点悬挂: past the line's end if it would start the next
    friend bool operator==(const Cluster&, const Cluster&) = default;
};

/// What stands beside the line along some of its clusters: annotations, dots, lines.
struct Beside {
    enum class Kind : std::uint8_t {
        pinyin,    // above, vertical: right
        bopomofo,  // right of its character in both modes, in white its cluster leaves for it
        emphasis,  // below, vertical: right
        // These three below, vertical: left.
        proper_name,
        book_title,
        underline,
    };
    Kind kind{};
    std::uint32_t first = 0, last = 0;  // clusters; a line mark goes on in the next line
    /// Of annotations and dots: their glyphs, offsets from the middle of [first, last) along the
    /// line and the line's centre. An annotation's clusters are never parted.
    std::uint32_t use = 0, glyph_begin = 0, glyph_count = 0;
    /// Of line marks: from the line's centre to the middle of the stroke, outwards, and its width.
    Length distance, width;
    Length reach;      // from the line's centre to the outer edge, on its side
    std::string text;  // of annotations: what a reader reads
    friend bool operator==(const Beside&, const Beside&) = default;
};

/// A picture that a cluster stands for; `box` is relative to the cluster's start on the line's
/// centre.
struct ClusterPicture {
    std::uint32_t cluster = 0;
    PhotoId photo{};
    Rect box;
    friend bool operator==(const ClusterPicture&, const ClusterPicture&) = default;
};

struct ShapedParagraph {
    StyleId style{};
    WritingMode mode = WritingMode::horizontal;
    std::string text;  // the runs' text, joined: what a reader copies and searches
    std::vector<GlyphUse> uses;
    std::vector<Glyph> glyphs;
    std::vector<Cluster> clusters;
    /// A hyphen in each use, for Break::hyphen; glyph id 0 if unused. By use.
    std::vector<Glyph> hyphens;
    std::vector<Length> hyphen_advances;
    std::vector<Beside> beside;            // line marks in text order, then all else in text order
    std::vector<ClusterPicture> pictures;  // in text order
    /// 首字下沉: > 1: this paragraph is the drop cap of the next one, as many lines high. Its
    /// characters, never parted, are of a size that fills them; the next paragraph (there is one,
    /// of the same style) is the rest of what a reader takes for one paragraph: no first-line
    /// indent, no white between.
    std::int32_t drop_lines = 0;
    friend bool operator==(const ShapedParagraph&, const ShapedParagraph&) = default;
};

}  // namespace banxin
