#include "layout/rows.h"

#include <algorithm>

namespace banxin {
namespace {

constexpr std::int32_t most_rows =
    20'000;  // of any frame; keeps a damaged grid from filling the memory

std::int32_t floor_divide(std::int32_t a, std::int32_t b) {
    return a / b - (a % b != 0 && (a < 0) != (b < 0));
}

/// How many rows a box of this extent holds; at least the one that is centred in it.
std::int32_t rows_that_fit(Length extent, const Grid& grid) {
    return std::clamp(1 + floor_divide((extent - grid.size).mpt, grid.pitch.mpt), 1, most_rows);
}

std::vector<Row> lattice(Length first, std::int32_t count, Length step, Length size) {
    std::vector<Row> rows;
    for (std::int32_t i = 0; i < count; ++i)
        rows.push_back({first + step * i, first + step * i + size});
    return rows;
}

std::vector<Row> grid_lines_in(const Rect& box, const Grid& grid) {
    const Length foot = grid.origin.y + grid.pitch * (grid.lines - 1) + grid.size;
    if (box.bottom() <= grid.origin.y || box.top() >= foot) return {};
    const std::int32_t before = -floor_divide((grid.origin.y - box.top()).mpt, grid.pitch.mpt);
    const Length first = grid.origin.y + grid.pitch * before;
    if (first + grid.size > box.bottom()) return {};
    return lattice(first, rows_that_fit(box.bottom() - first, grid), grid.pitch, grid.size);
}

std::vector<Row> own_rows(const Rect& box, const Grid& grid) {
    const std::int32_t count = rows_that_fit(box.size.height, grid);
    const Length used = grid.pitch * (count - 1) + grid.size;
    return lattice(box.top() + (box.size.height - used) / 2, count, grid.pitch, grid.size);
}

std::vector<Row> vertical_rows(const Rect& box, const Grid& grid) {
    const std::int32_t count = rows_that_fit(box.size.width, grid);
    if (box.size.width >= grid.size) {
        return lattice(box.right() - grid.size, count, -grid.pitch, grid.size);
    }
    return lattice(box.left() + (box.size.width - grid.size) / 2, count, -grid.pitch, grid.size);
}

}  // namespace

std::vector<Row> rows_in(const Rect& box, WritingMode mode, const Grid& grid) {
    if (box.empty() || grid.pitch <= Length{} || grid.size <= Length{}) return {};
    if (mode == WritingMode::vertical) return vertical_rows(box, grid);
    std::vector<Row> rows = grid_lines_in(box, grid);
    return rows.empty() ? own_rows(box, grid) : rows;
}

Length along_start(const Rect& box, WritingMode mode) {
    return mode == WritingMode::horizontal ? box.left() : box.top();
}

Length along_extent(const Rect& box, WritingMode mode) {
    return mode == WritingMode::horizontal ? box.size.width : box.size.height;
}

Length along(const LineSlot& slot) {
    return slot.mode == WritingMode::horizontal ? slot.origin.x : slot.origin.y;
}

LineSlot shortened(LineSlot slot, Length start, Length end) {
    (slot.mode == WritingMode::horizontal ? slot.origin.x : slot.origin.y) += start;
    slot.measure -= start + end;
    return slot;
}

LineSlot slot_on(const Row& row, Length start, Length measure, WritingMode mode, FrameRef frame) {
    const Length centre = row.from + (row.to - row.from) / 2;
    const Point origin =
        mode == WritingMode::horizontal ? Point{start, centre} : Point{centre, start};
    return {.origin = origin, .measure = measure, .mode = mode, .frame = frame};
}

}  // namespace banxin
