// Character data as XML writes it: entities and references decoded.
#pragma once

#include <string>
#include <string_view>

#include "diagnostics/diagnostic.h"

namespace banxin {

/// True for the characters XML 1.0 allows.
bool is_xml_character(char32_t c);
/// “001F”: a code point as messages show it.
std::string code_point_text(char32_t c);
/// `raw` stands at byte `at.begin` of `at.file`. What cannot be decoded is reported and kept as
/// written.
std::string decode_entities(std::string_view raw, SourceSpan at, Diagnostics& diagnostics);

}  // namespace banxin
