// Drawing the marks every output shares on a Cairo context: tints, lines, text.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "display/display_list.h"
#include "display/ink_keys.h"
#include "render/handles.h"
#include "render/subset_faces.h"

namespace banxin {

/// Colours as a screen shows them, or keyed for the pass that makes inks of them.
enum class Colours : std::uint8_t { preview, keyed };

/// User space is points from the trim's top left. Keeps track of what is set, so that nothing is
/// set twice; drawing beside it must save and restore the state.
class Canvas {
public:
    Canvas(cairo_t* cr, const std::vector<Ink>& inks, const SubsetFaces& faces, Colours colours);

    void draw(const FillRect& fill);
    void draw(const StrokeLine& line);
    void draw(const TextLine& line);
    /// For what is drawn beside it.
    void use_ink(const Fill& fill, InkUse use);

private:
    void draw_run(const GlyphRun& run, WritingMode mode);
    void draw_outlines(const GlyphRun& run);
    /// Into `glyphs_`, with the font set; false if there is nothing to draw.
    bool take_glyphs(const GlyphRun& run);
    void use_font(const SmallFace& face, const GlyphRun& run);

    cairo_t* cr_;
    const std::vector<Ink>& inks_;
    const SubsetFaces& faces_;
    Colours colours_;
    std::optional<KeyedInk> ink_;
    struct Font {
        FaceId face{};
        Length size;
        std::int32_t hscale = 1000;
        Orientation orientation = Orientation::upright;
        friend bool operator==(const Font&, const Font&) = default;
    };
    std::optional<Font> font_;
    std::vector<cairo_glyph_t> glyphs_;
    std::vector<cairo_text_cluster_t> clusters_;
};

/// A page's marks; `picture`, `begin` and `end` are the device's own.
template <class Picture, class Begin, class End>
void draw_items(const DisplayPage& page, Canvas& canvas, Picture picture, Begin begin, End end) {
    struct Draw {
        Canvas& canvas;
        Picture& picture;
        Begin& begin;
        End& end;
        void operator()(const FillRect& fill) { canvas.draw(fill); }
        void operator()(const StrokeLine& line) { canvas.draw(line); }
        void operator()(const TextLine& line) { canvas.draw(line); }
        void operator()(const ImageBox& image) { picture(image); }
        void operator()(const BeginTag& tag) { begin(tag); }
        void operator()(const EndTag&) { end(); }
    };
    Draw draw{canvas, picture, begin, end};
    for (const DisplayItem& item : page.items) std::visit(draw, item);
}

}  // namespace banxin
