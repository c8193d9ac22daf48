// The display list: pages as marks at physical coordinates (x right, y down, from the trim's top
// left), in painting and reading order. Before it nothing knows of devices, after it nothing of
// typography.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/geometry.h"
#include "document/model.h"
#include "text/shaped_paragraph.h"

namespace banxin {

struct FillRect {
    Rect rect;
    Fill fill;
    friend bool operator==(const FillRect&, const FillRect&) = default;
};

struct StrokeLine {
    Point from, to;  // horizontal or vertical; only the mark of a missing photo slopes
    Stroke stroke;
    friend bool operator==(const StrokeLine&, const StrokeLine&) = default;
};

struct ImageBox {
    PhotoId photo{};
    Rect box;     // clipped to
    Rect placed;  // where the whole upright picture lies
    PhotoColour colour = PhotoColour::full;
    InkId duotone{};
    friend bool operator==(const ImageBox&, const ImageBox&) = default;
};

struct PlacedGlyph {
    std::uint32_t id;
    Point origin;  // the glyph's origin on the page
    friend bool operator==(const PlacedGlyph&, const PlacedGlyph&) = default;
};

/// Bytes of the run's text and how many of its glyphs show them.
struct TextCluster {
    std::uint16_t bytes, glyphs;
    friend bool operator==(const TextCluster&, const TextCluster&) = default;
};

struct GlyphRun {
    FaceId face{};
    Length size;
    std::int32_t hscale = 1000;
    Orientation orientation = Orientation::upright;
    Fill fill;
    std::string text;  // what a reader copies: the original characters
    std::vector<TextCluster> clusters;
    std::vector<PlacedGlyph> glyphs;
    friend bool operator==(const GlyphRun&, const GlyphRun&) = default;
};

struct TextLine {
    FrameRef frame;
    std::uint16_t column = 0;
    std::uint32_t row = 0;
    WritingMode mode = WritingMode::horizontal;
    Point origin;
    Length measure, natural, set, widest_gap;
    bool overfull = false, emergency = false, hung = false, orphan = false, widow = false;
    std::vector<GlyphRun> runs;
    std::vector<GlyphRun> annotations;  // ruby, read after the line's text
    std::vector<GlyphRun> dots;         // 着重号: drawn, not read
    std::vector<StrokeLine> strokes;    // 专名号 书名号甲式 着重线
    friend bool operator==(const TextLine&, const TextLine&) = default;
};

enum class TagKind : std::uint8_t {
    document,
    article,
    h1,
    h2,
    h3,
    paragraph,
    figure,
    caption,
    artifact
};

struct BeginTag {
    TagKind kind;
    std::string alt;  // of a figure
    friend bool operator==(const BeginTag&, const BeginTag&) = default;
};
struct EndTag {
    friend bool operator==(const EndTag&, const EndTag&) = default;
};

using DisplayItem = std::variant<FillRect, StrokeLine, ImageBox, TextLine, BeginTag, EndTag>;

struct OutlineEntry {
    std::string title;
    Point at;
    friend bool operator==(const OutlineEntry&, const OutlineEntry&) = default;
};

struct DisplayPage {
    std::string name;
    std::int32_t number = 1;
    Size trim;
    Length bleed;
    std::vector<DisplayItem> items;
    std::vector<OutlineEntry> outline;
    Length margin{};  // paper around the bleed, where the press's marks stand
    friend bool operator==(const DisplayPage&, const DisplayPage&) = default;
};

struct DisplayList {
    EditionFacts facts;
    std::vector<Ink> inks;  // by InkId
    std::vector<DisplayPage> pages;
};

}  // namespace banxin
