// The font catalogue beside the files it names, for `banxin fonts`.
#pragma once

#include <string>

#include "diagnostics/printer.h"
#include "text/font_bank.h"

namespace banxin {

/// A paragraph a role, a line a face: language, whether it is there, its name and version or its
/// package, its file.
std::string font_report(const FontCatalogue& catalogue, const FontBank& bank,
                        MessageLanguage language);

}  // namespace banxin
