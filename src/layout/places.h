// Places: slots as a paragraph of larger type takes them, several rows merged into one (占行).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "document/model.h"
#include "layout/line_slot.h"
#include "text/shaped_paragraph.h"

namespace banxin {

struct Place {
    LineSlot slot;
    std::size_t first = 0;  // index of its first slot
    std::size_t next = 0;   // index of the first slot below its rows
};

/// Up to `most` places, each `rows` neighbouring rows of one column, from slot `from` on. Rows that
/// cannot be merged, at a column's foot or beside an obstacle, stay white.
std::vector<Place> places_from(std::span<const LineSlot> slots, std::size_t from, std::int32_t rows,
                               std::size_t most);

/// Rows each line of the paragraph takes: what its style says, or as many as its type needs.
std::int32_t rows_of_line(const ShapedParagraph& paragraph, const Style& style, Length pitch);
/// The largest type in it.
Length type_size(const ShapedParagraph& paragraph, const Style& style);

enum class LineIndent : std::uint8_t { first, other };
/// `slot` less the style's indents; without them if they leave no room for a character.
LineSlot indented(const LineSlot& slot, const Style& style, LineIndent indent);

bool in_same_column(const LineSlot& a, const LineSlot& b);
/// The first slot of another column from `from` on.
std::size_t end_of_column(std::span<const LineSlot> slots, std::size_t from);
/// Slots from `from` on, each row counted once.
std::int32_t rows_between(std::span<const LineSlot> slots, std::size_t from, std::size_t to);

}  // namespace banxin
