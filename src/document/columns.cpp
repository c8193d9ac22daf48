#include "document/columns.h"

#include <algorithm>
#include <optional>

namespace banxin {

namespace {

/// Columns and the gutters between them along one direction.
struct Measures {
    std::vector<Length> columns, gutters;
};

std::vector<Length> equal_parts(Length total, std::int32_t parts) {
    if (parts <= 0) return {};
    return distribute(total, std::vector<std::int32_t>(static_cast<std::size_t>(parts), 1));
}

std::vector<Length> repeated(Length length, std::int32_t times) {
    return std::vector<Length>(static_cast<std::size_t>(times), length);
}

Measures free_measures(Length total, std::int32_t n, Length gutter) {
    return {equal_parts(total - gutter * (n - 1), n), repeated(gutter, n - 1)};
}

Measures absolute_measures(Length total, std::int32_t n, const Grid& grid) {
    const std::int32_t characters = (total - grid.gutter * (n - 1)) / grid.size / n;
    if (n == 1 || characters < 1) return free_measures(total, n, grid.gutter);
    const Length column = grid.size * characters;
    return {repeated(column, n), equal_parts(total - column * n, n - 1)};
}

Measures relative_measures(Length total, std::int32_t n, const Grid& grid) {
    const Length room = total - grid.gutter * (n - 1);
    const std::int32_t characters = room / grid.size;
    if (characters < n) return free_measures(total, n, grid.gutter);
    Measures measures{{}, repeated(grid.gutter, n - 1)};
    for (std::int32_t i = 0; i < n; ++i)
        measures.columns.push_back(grid.size *
                                   (characters / n + (i >= n - characters % n ? 1 : 0)));
    measures.columns.back() += room - grid.size * characters;
    return measures;
}

/// The base columns `inside` covers exactly; nothing if it stands off them.
std::optional<std::int32_t> base_columns_of(const Rect& inside, const Grid& grid) {
    std::optional<std::int32_t> first;
    for (std::int32_t column = 1; column <= grid.columns; ++column) {
        const Length left = base_column_left(grid, column);
        if (left == inside.left()) first = column;
        if (first && left + base_columns_width(grid, 1) == inside.right())
            return column - *first + 1;
    }
    return std::nullopt;
}

Measures automatic_measures(const Rect& inside, std::int32_t n, const Grid& grid) {
    const auto base = base_columns_of(inside, grid);
    if (!base || *base % n != 0) return relative_measures(inside.size.width, n, grid);
    return {repeated(base_columns_width(grid, *base / n), n), repeated(grid.gutter, n - 1)};
}

Measures measures_of(const Rect& inside, WritingMode mode, std::int32_t n, Division division,
                     const Grid& grid) {
    const bool horizontal = mode == WritingMode::horizontal;
    const Length total = horizontal ? inside.size.width : inside.size.height;
    if (total <= Length{}) return {repeated({}, n), repeated({}, n - 1)};
    const std::int64_t gutters = std::int64_t{grid.gutter.mpt} * (n - 1);
    if (gutters >= total.mpt || grid.size <= Length{}) return free_measures(total, n, {});
    switch (division) {
        case Division::absolute:
            return absolute_measures(total, n, grid);
        case Division::relative:
            return relative_measures(total, n, grid);
        case Division::free:
            return free_measures(total, n, grid.gutter);
        case Division::automatic:
            return horizontal ? automatic_measures(inside, n, grid)
                              : relative_measures(total, n, grid);
    }
    return free_measures(total, n, grid.gutter);
}

}  // namespace

Rect inside_of(const Frame& frame) {
    const auto padding = [&](Side side) { return frame.padding[static_cast<std::size_t>(side)]; };
    return rect_between(
        frame.box.left() + padding(Side::left), frame.box.top() + padding(Side::top),
        frame.box.right() - padding(Side::right), frame.box.bottom() - padding(Side::bottom));
}

Length base_column_left(const Grid& grid, std::int32_t column) {
    return grid.origin.x + (grid.size * grid.characters + grid.gutter) * (column - 1);
}

Length base_columns_width(const Grid& grid, std::int32_t columns) {
    return grid.size * grid.characters * columns + grid.gutter * (columns - 1);
}

std::vector<Rect> divide(const Rect& inside, WritingMode mode, std::int32_t columns,
                         Division division, const Grid& grid) {
    const Measures measures = measures_of(inside, mode, std::max(columns, 1), division, grid);
    std::vector<Rect> boxes;
    Length at = mode == WritingMode::horizontal ? inside.left() : inside.top();
    for (std::size_t i = 0; i < measures.columns.size(); ++i) {
        const Length extent = measures.columns[i];
        boxes.push_back(mode == WritingMode::horizontal
                            ? Rect{{at, inside.top()}, {extent, inside.size.height}}
                            : Rect{{inside.left(), at}, {inside.size.width, extent}});
        at += extent;
        if (i < measures.gutters.size()) at += measures.gutters[i];
    }
    return boxes;
}

std::vector<Rect> column_boxes(const Frame& frame, const Grid& grid) {
    const auto* text = std::get_if<TextContent>(&frame.content);
    if (!text) return {inside_of(frame)};
    Grid own = grid;
    own.gutter = text->gutter.value_or(grid.gutter);
    // With a gutter of its own a frame cannot follow the base columns.
    const bool follows = text->division != Division::automatic || own.gutter == grid.gutter;
    return divide(inside_of(frame), frame.mode, text->columns,
                  follows ? text->division : Division::relative, own);
}

}  // namespace banxin
