// What a press standard and its profile ask of a file, and refuse.
#pragma once

#include <qpdf/QPDFObjectHandle.hh>

#include "display/display_list.h"
#include "document/press_profile.h"
#include "prepress/content_place.h"

class QPDF;

namespace banxin {

/// The header's version: "1.6" or "1.4".
std::string pdf_version(PressStandard standard);

// Each throws std::runtime_error and says what is wrong.

/// No actions, forms or scripts.
void expect_no_actions(QPDF& pdf);
/// Bleed as the profile asks for it, no links, and for PDF/X-1a no transparency.
void expect_page_for_press(QPDFObjectHandle page, const DisplayPage& shown, bool transparent,
                           const PressProfile& profile, ContentPlace place);

}  // namespace banxin
