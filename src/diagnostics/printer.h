// Diagnostics for people and for tools.
#pragma once

#include <string>
#include <string_view>

#include "diagnostics/diagnostic.h"

namespace banxin {

enum class MessageLanguage : std::uint8_t { english, chinese };

/// file:line:column, severity, code, message; the line with carets; the hint.
std::string to_text(const Diagnostic& diagnostic, const SourceFiles& files,
                    MessageLanguage language);
/// A JSON array of all, one object a line.
std::string to_json(const Diagnostics& diagnostics, const SourceFiles& files,
                    MessageLanguage language);
/// A JSON string, quoted.
std::string json_string(std::string_view text);
/// What `banxin explain CODE` prints.
std::string explain(const CodeFacts& facts, MessageLanguage language);
/// docs/diagnostics.md
std::string diagnostics_manual();

}  // namespace banxin
