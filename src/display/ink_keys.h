// Inks on their way through Cairo. It keeps six decimals of a colour from end to end: the first
// three are the ink's preview, the last three, over red, green and blue, are a number with check
// digits that says which ink it is.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "document/model.h"

namespace banxin {

/// What an ink is used for; the PDF needs to know.
enum class InkUse : std::uint8_t {
    fill,
    stroke,
    text,
    vertical_text,  // upright glyphs of a vertical line: prepress/ gives them a vertical font
};

struct KeyedInk {
    Fill fill;
    InkUse use = InkUse::fill;
    friend bool operator==(const KeyedInk&, const KeyedInk&) = default;
};

/// An edition may have this many inks.
inline constexpr std::uint32_t max_keyed_inks = 10'000;

/// The colour Cairo is given: within 1/1000 of `preview_rgb`. Throws std::out_of_range for an ink
/// that is none of `inks` or stands at `max_keyed_inks` or beyond, and for a tint above 1000.
Rgb key_of(const KeyedInk& ink, const std::vector<Ink>& inks);
/// The inverse: nothing unless the colour is, to the millionth, a key of one of `inks`.
std::optional<KeyedInk> ink_of(const Rgb& colour, const std::vector<Ink>& inks);

}  // namespace banxin
