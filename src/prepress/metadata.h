// What a file says of itself, twice: in its Info dictionary and in XMP, and both agree.
#pragma once

#include <string>

#include "display/display_list.h"
#include "document/press_profile.h"
#include "prepress/fingerprint.h"

class QPDF;

namespace banxin {

/// "zh-CN", of BCP 47.
std::string language_tag(Language language);

/// "PDF/X-4", "PDF/X-1a:2003".
std::string version_name(PressStandard standard);

/// Completes the Info dictionary Cairo wrote, and writes XMP of it. With a profile both claim its
/// standard. `content` tells apart files that say the same of themselves. Throws std::runtime_error
/// if the PDF has no date.
void set_metadata(QPDF& pdf, Language language, const PressProfile* profile, Fingerprint content);

}  // namespace banxin
