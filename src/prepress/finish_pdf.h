// The pass over a finished PDF: what Cairo cannot write. Page boxes, language, alternative texts,
// artifacts, unique font names, vertical text that can be searched.
#pragma once

#include <string>

#include "display/display_list.h"

namespace banxin {

/// Sets TrimBox, BleedBox and Lang, adds Alt to figures, marks artifacts, names subset fonts
/// uniquely, sets vertical lines in vertical fonts. The same bytes each time. Throws
/// std::runtime_error if `pdf` is not one of ours.
std::string finish_pdf(std::string pdf, const DisplayList& list);

}  // namespace banxin
