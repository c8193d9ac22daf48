// All that pages draw: content, forms, patterns, shadings, soft masks and pictures, each once.
#pragma once

#include <map>

#include "prepress/content_filter.h"

namespace banxin {

/// What colours pictures may have: on a press they are CMYK or gray by now.
enum class PictureColours : unsigned char { any, press_only };

class PageContent {
public:
    PageContent(QPDF& pdf, const std::vector<Ink>& inks, PictureColours pictures)
        : tools_{inks, PressResources(pdf, inks), VerticalFonts(pdf)}, pictures_(pictures) {}

    /// Page `number`, from 1. A page without transparency loses its transparency group; the groups
    /// of all others are in CMYK. True if the page holds transparency. Throws std::runtime_error
    /// for what is not ours.
    bool finish(QPDFObjectHandle page, std::size_t number);

private:
    // Each is true if what it visits is transparent.
    bool visit(QPDFObjectHandle stream, ContentPlace place);
    bool visit_resources(QPDFObjectHandle resources, ContentPlace place);
    bool visit_object(QPDFObjectHandle object, ContentPlace place);
    bool visit_picture(QPDFObjectHandle picture, ContentPlace place);
    bool visit_pattern(QPDFObjectHandle pattern, ContentPlace place);
    bool visit_state(QPDFObjectHandle state, ContentPlace place);
    void visit_shading(QPDFObjectHandle shading, ContentPlace place);
    void visit_font(QPDFObjectHandle font, ContentPlace place) const;
    template <class Visit>
    bool once(QPDFObjectHandle object, Visit visit);

    ContentTools tools_;
    PictureColours pictures_;
    std::map<QPDFObjGen, bool> transparent_;  // what was visited
};

}  // namespace banxin
