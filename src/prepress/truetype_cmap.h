// Which glyphs a TrueType program has for characters.
#pragma once

#include <cstdint>
#include <map>
#include <string_view>

namespace banxin {

/// Glyph ids by Unicode, of the program's cmap for the Basic Multilingual Plane (3, 1, format 4),
/// the only one Cairo writes; characters without a glyph are left out. Empty if there is no such
/// table; damage ends the map early.
std::map<std::uint32_t, std::uint32_t> glyphs_by_character(std::string_view program);

/// What a code of WinAnsiEncoding stands for; 0 if nothing (ISO 32000-1, annex D.2).
char32_t win_ansi_character(std::uint8_t code);

}  // namespace banxin
