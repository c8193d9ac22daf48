// Preflight: the edition before it is drawn, the PDF after.
#pragma once

#include "display/display_list.h"
#include "document/press_profile.h"
#include "layout/set_text.h"
#include "preflight/finding.h"
#include "text/font_bank.h"

namespace banxin {

/// Overset, type and line sizes, reversed type, photos' resolution as placed, rich black, text near
/// the edge or outside the trim, spot duotones …: all that the display list tells. `fonts` are
/// those the list was made with.
Findings check_edition(const Document& document, const EditionLayout& layout,
                       const DisplayList& list, const FontBank& fonts, const PressProfile& profile);

/// Any PDF, also one that we did not make: boxes, colours in every stream, fonts and their glyph
/// programs, transparency, images, metadata, forbidden things. A file that is no PDF is a finding,
/// too.
Findings check_pdf(std::string_view pdf, const PressProfile& profile);

/// Total ink per place, measured on plates that Ghostscript renders; a note that it was not checked
/// if there is no Ghostscript.
Findings check_ink(const std::string& pdf, const PressProfile& profile);

}  // namespace banxin
