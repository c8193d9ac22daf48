#include "layout/places.h"

#include <algorithm>
#include <optional>

#include "layout/rows.h"

namespace banxin {
namespace {

bool in_same_row(const LineSlot& a, const LineSlot& b) {
    return in_same_column(a, b) && a.row == b.row;
}

std::size_t end_of_row(std::span<const LineSlot> slots, std::size_t from) {
    std::size_t end = from;
    while (end < slots.size() && in_same_row(slots[end], slots[from])) ++end;
    return end;
}

LineSlot common_part(const LineSlot& a, const LineSlot& b) {
    const Length start = std::max(along(a), along(b));
    const Length end = std::min(along(a) + a.measure, along(b) + b.measure);
    return shortened(a, start - along(a), along(a) + a.measure - end);
}

/// The slot of the row that starts at `row` which shares most with `slot`.
std::size_t widest_neighbour(std::span<const LineSlot> slots, const LineSlot& slot,
                             std::size_t row) {
    std::size_t best = row;
    for (std::size_t i = row; i < end_of_row(slots, row); ++i) {
        if (common_part(slot, slots[i]).measure > common_part(slot, slots[best]).measure) best = i;
    }
    return best;
}

/// `rows` rows as one, from slot `first` down, or nothing if they do not stand one below the other.
std::optional<LineSlot> merged(std::span<const LineSlot> slots, std::size_t first,
                               std::int32_t rows) {
    LineSlot result = slots[first];
    std::size_t at = first;
    for (std::int32_t row = 1; row < rows; ++row) {
        const std::size_t below = end_of_row(slots, at);
        if (below == slots.size() || !in_same_column(slots[at], slots[below])) return std::nullopt;
        if (slots[below].row != slots[at].row + 1) return std::nullopt;
        at = widest_neighbour(slots, result, below);
        result = common_part(result, slots[at]);
    }
    if (result.measure < slots[first].measure / 2) return std::nullopt;
    const Point& top = slots[first].origin;
    const Point& foot = slots[at].origin;
    if (result.mode == WritingMode::horizontal) result.origin.y = top.y + (foot.y - top.y) / 2;
    if (result.mode == WritingMode::vertical) result.origin.x = top.x + (foot.x - top.x) / 2;
    return result;
}

std::size_t below_rows(std::span<const LineSlot> slots, std::size_t first, std::int32_t rows) {
    const std::uint32_t end_row = slots[first].row + static_cast<std::uint32_t>(rows);
    std::size_t next = first;
    while (next < slots.size() && in_same_column(slots[first], slots[next]) &&
           slots[next].row < end_row) {
        ++next;
    }
    return next;
}

}  // namespace

bool in_same_column(const LineSlot& a, const LineSlot& b) {
    return a.frame == b.frame && a.column == b.column;
}

std::size_t end_of_column(std::span<const LineSlot> slots, std::size_t from) {
    std::size_t end = from;
    while (end < slots.size() && in_same_column(slots[end], slots[from])) ++end;
    return end;
}

std::int32_t rows_between(std::span<const LineSlot> slots, std::size_t from, std::size_t to) {
    std::int32_t rows = 0;
    for (std::size_t i = from; i < to; ++i)
        rows += i == from || !in_same_row(slots[i - 1], slots[i]);
    return rows;
}

std::vector<Place> places_from(std::span<const LineSlot> slots, std::size_t from, std::int32_t rows,
                               std::size_t most) {
    std::vector<Place> places;
    while (from < slots.size() && places.size() < most) {
        const std::size_t row_end = end_of_row(slots, from);
        const std::size_t below = below_rows(slots, from, rows);
        const std::size_t before = places.size();
        for (std::size_t i = from; i < row_end; ++i) {
            if (const auto slot = merged(slots, i, rows)) places.push_back({*slot, i, below});
        }
        from = places.size() > before ? below : row_end;
    }
    if (places.size() > most) places.resize(most);
    return places;
}

Length type_size(const ShapedParagraph& paragraph, const Style& style) {
    if (paragraph.uses.empty()) return style.size;
    Length largest{};
    for (const GlyphUse& use : paragraph.uses) largest = std::max(largest, use.size);
    return largest;
}

std::int32_t rows_of_line(const ShapedParagraph& paragraph, const Style& style, Length pitch) {
    if (style.lines > 0) return style.lines;
    if (pitch <= Length{}) return 1;
    return std::max(1, (type_size(paragraph, style) + pitch - Length{1}) / pitch);
}

LineSlot indented(const LineSlot& slot, const Style& style, LineIndent indent) {
    const Length first = indent == LineIndent::first ? style.first_indent : Length{};
    const Length start = std::max(Length{}, style.start_indent + first);
    if (slot.measure - start - style.end_indent < style.size) return slot;
    return shortened(slot, start, style.end_indent);
}

}  // namespace banxin
