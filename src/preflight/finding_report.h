// Findings told to people and to tools.
#pragma once

#include <string>

#include "diagnostics/printer.h"
#include "preflight/finding.h"

namespace banxin {

/// Two lines: file and line if known, severity, check, what is wrong, where, value and limit; the
/// way out.
std::string to_text(const Finding& finding, MessageLanguage language);
/// A JSON array, one object a line; places in millimetres.
std::string to_json(const Findings& findings, MessageLanguage language);
bool has_errors(const Findings& findings);

}  // namespace banxin
