// The checks of a finished file, by theme. Those of contents listen to the interpreter; the others
// look at the file's own objects.
#pragma once

#include <memory>
#include <vector>

#include "document/press_profile.h"
#include "preflight/graphics_state.h"

namespace banxin::preflight {

struct Inspection {
    const PressProfile& profile;
    Finder& finder;

    bool is_x1a() const { return profile.standard == PressStandard::pdf_x1a; }
};

using Listener = std::unique_ptr<ContentEvents>;
Listener colour_checks(Inspection inspection);
Listener text_checks(Inspection inspection);
Listener line_checks(Inspection inspection);
Listener image_checks(Inspection inspection);
Listener transparency_checks(Inspection inspection);
/// Damage, layers, PostScript, nesting.
Listener content_checks(Inspection inspection);

void check_header(PdfFile& file, Inspection inspection);
void check_boxes(PdfFile& file, Inspection inspection);
void check_fonts(PdfFile& file, const PdfFonts& fonts, Inspection inspection);
void check_metadata(PdfFile& file, Inspection inspection);
void check_output_intent(PdfFile& file, Inspection inspection);
void check_page_group(PdfFile& file, Inspection inspection);
void check_tags(PdfFile& file, Inspection inspection);
/// Annotations, actions, attachments, layers, filters …: whatever object holds them.
void check_forbidden(PdfFile& file, Inspection inspection);
void check_streams(PdfFile& file, Inspection inspection);

/// Rules of a flat colour, of text, fills and lines alike.
void check_ink(const Scene& scene, const PlateInks& inks, const Box& box, Inspection inspection);
/// Whether what is painted in the colour leaves the plates below standing that it does not use.
bool overprints(const Colour& colour, bool overprint, int mode);

}  // namespace banxin::preflight
