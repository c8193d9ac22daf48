// The classes of composition_rules.h as layouts call them, in the order of their enums; the
// gaps and places too.
#pragma once

#include <string_view>

#include "document/composition_rules.h"

namespace banxin {

/// Of CharClass, from `first_named_class`: the line's edges are not classes of characters.
inline constexpr std::string_view character_class_names[] = {
    "han",    "open",   "close",    "pause",     "colon",      "stop",
    "excl",   "dash",   "ellipsis", "connector", "interpunct", "solidus",
    "prefix", "suffix", "digit",    "latin",     "space",      "ideographic-space",
    "object"};
inline constexpr CharClass first_named_class = CharClass::han;
static_assert(std::size(character_class_names) + static_cast<std::size_t>(first_named_class) ==
              char_class_count);

inline constexpr std::string_view spacing_class_names[] = {
    "edge", "han",   "wide",  "latin", "digit",     "latin-mark", "tight",
    "open", "close", "pause", "stop",  "full-mark", "two-em",     "interpunct"};
static_assert(std::size(spacing_class_names) == spacing_class_count);

/// What <gap> changes.
enum class Gap : std::uint8_t { word_space, han_latin };
inline constexpr std::string_view gap_names[] = {"word-space", "han-latin"};
inline constexpr std::string_view mark_place_names[] = {"corner", "centre"};

}  // namespace banxin
