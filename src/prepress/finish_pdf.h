// The pass over a finished PDF: what Cairo cannot write. Inks restored from their keys, page boxes,
// output intent and metadata, language, alternative texts, artifacts, unique font names, vertical
// text that can be searched.
#pragma once

#include <string>

#include "display/display_list.h"
#include "document/press_profile.h"

namespace banxin {

/// Every colour becomes the ink it stands for: CMYK, spot (Separation) or all plates, overprinting
/// by the inks' rules. With a profile the file says it is PDF/X-4 or PDF/X-1a of it, and gets its
/// marks; without, it is a plain PDF in the same inks, whose photos are as they were. The same
/// bytes each time. Throws std::runtime_error if `pdf` is not one of ours, holds a colour that is
/// no ink of the list or, for PDF/X-1a, transparency.
std::string finish_pdf(std::string pdf, const DisplayList& list,
                       const PressProfile* profile = nullptr);

}  // namespace banxin
