// What a PDF's content has set when it paints, and what a painting tells the checks.
#pragma once

#include <string>

#include "preflight/colour_space.h"
#include "preflight/pdf_file.h"
#include "preflight/pdf_font.h"

namespace banxin::preflight {

struct TextState {
    PdfFont* font = nullptr;
    double size = 0, character_spacing = 0, word_spacing = 0, hscale = 1, leading = 0, rise = 0;
    int mode = 0;  // Tr: 0 fill, 1 stroke, 2 both, 3 invisible, 4 … 7 also clip
};

struct GraphicsState {
    Matrix ctm;
    Box clip;
    Colour fill, stroke;
    bool fill_overprints = false, stroke_overprints = false;
    int overprint_mode = 0;
    double line_width = 1;
    TextState text;
    bool isolated = false;      // inside an isolated group: nothing below is seen
    bool in_soft_mask = false;  // paints no ink
};

/// Where a painting happens.
struct Scene {
    const PdfPage& page;
    const GraphicsState& state;
    const std::string& where;  // "page", "form /x5"

    std::optional<Rect> place_of(const Box& box) const { return page.place_of(box); }
    /// False of marks outside the bleed, of which no rule of the page holds.
    bool on_page(const Box& box) const { return box.meets(page.printed()) && !state.in_soft_mask; }
};

struct ShownText {
    const PdfFont& font;
    Box box;
    double size = 0;  // points, across the line
};

struct PlacedImage {
    QPDFObjectHandle stream;  // not initialised: an inline image
    std::string name;
    double width = 0, height = 0;  // pixels
    int bits = 8;
    bool is_mask = false;
    SpacePtr space;
    Matrix matrix;  // of the unit square
    Box box;
};

/// What checks hear of a content stream, in its order. Every function does nothing by itself.
class ContentEvents {
public:
    virtual ~ContentEvents() = default;
    virtual void colour_chosen(const Scene&, const Colour&) {}
    virtual void filled(const Scene&, const Box&) {}
    virtual void stroked(const Scene&, const Box&, double /*width in points*/) {}
    virtual void text_shown(const Scene&, const ShownText&) {}
    virtual void image_drawn(const Scene&, const PlacedImage&) {}
    virtual void shaded(const Scene&, const SpacePtr&, const Box&) {}
    virtual void group_begun(const Scene&, QPDFObjectHandle /*group*/) {}
    virtual void state_set(const Scene&, QPDFObjectHandle /*ExtGState*/) {}
    virtual void layer_begun(const Scene&) {}
    virtual void postscript(const Scene&) {}
    virtual void damaged(const Scene&, const std::string& /*what*/) {}
    virtual void too_complex(const Scene&) {}
};

}  // namespace banxin::preflight
