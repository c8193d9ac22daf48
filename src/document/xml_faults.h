// What is wrong with a file that is no XML: worked out from its bytes, so that the message names
// the tags.
#pragma once

#include <string_view>

#include "diagnostics/diagnostic.h"

namespace banxin {

/// Reports bytes that no XML file may hold: other encodings, control characters. True if there were
/// none.
bool check_characters(FileId file, std::string_view bytes, Diagnostics& diagnostics);

/// What kind of markup could not be parsed.
enum class MarkupFault : std::uint8_t { markup, attribute, unfinished, doctype, end_tag };

void report_markup_fault(MarkupFault fault, FileId file, std::string_view bytes, std::size_t offset,
                         Diagnostics& diagnostics);

}  // namespace banxin
