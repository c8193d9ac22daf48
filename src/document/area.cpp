#include "document/area.h"

#include <algorithm>

#include "document/columns.h"

namespace banxin {

namespace {

struct Extent {
    Length begin, size;
};

struct Numbers {
    std::int32_t first, count;
};

class AreaReader {
public:
    AreaReader(const Attributes& given, const Grid& grid, const Host* host,
               Diagnostics& diagnostics)
        : given_(given), grid_(grid), host_(host), diagnostics_(diagnostics) {}

    Extent across_the_page() {
        Extent extent = columns_across();
        if (const auto x = given_.length("x")) extent.begin = grid_.origin.x + *x;
        if (const auto width = given_.length("width")) extent.size = *width;
        return extent;
    }

    Extent down_the_page() {
        Extent extent = lines_down();
        if (const auto y = given_.length("y")) extent.begin = grid_.origin.y + *y;
        if (const auto height = given_.length("height")) extent.size = *height;
        return extent;
    }

    /// The middle of row `line`, or y.
    Length middle_of_row() {
        if (const auto y = given_.length("y")) return grid_.origin.y + *y;
        require("line", "y");
        const Numbers rows = numbers("line", "lines", grid_.lines);
        return grid_.origin.y + grid_.pitch * (rows.first - 1) + grid_.size / 2;
    }

    /// The middle of the gutter left of `column`, or x.
    Length middle_of_gutter() {
        if (const auto x = given_.length("x")) return grid_.origin.x + *x;
        require("column", "x");
        if (!in_tiers() && host_ != nullptr) return host_gutter();
        // One more than there are: the rule right of the last column.
        const Numbers columns = numbers("column", "columns", grid_.columns + 1);
        return base_column_left(grid_, columns.first) - grid_.gutter / 2;
    }

    void report_lacking() const {
        if (!lacking_.empty())
            diagnostics_.report(Code::area_incomplete, given_.element().at,
                                {given_.element().name, lacking_});
    }

private:
    bool in_tiers() const { return host_ != nullptr && host_->mode == WritingMode::vertical; }

    void require(std::string_view number, std::string_view length) {
        const XmlElement& element = given_.element();
        if (element.is_written(number) || element.is_written(length)) return;
        lacking_ +=
            (lacking_.empty() ? "" : ", ") + std::string(number) + "/" + std::string(length);
    }

    /// `first` … `first + count - 1` within 1 … `available`; reported and cut if they are not.
    Numbers numbers(std::string_view first_name, std::string_view count_name,
                    std::int32_t available) const {
        const std::int32_t first = given_.integer(first_name).value_or(1);
        const std::int32_t count = given_.integer(count_name).value_or(1);
        if (first + count - 1 <= available) return {first, count};
        const std::string_view at = given_.has(first_name) ? first_name : count_name;
        diagnostics_.report(Code::area_outside_grid, given_.span(at),
                            {std::string(count_name), std::to_string(first),
                             std::to_string(first + count - 1), std::to_string(available)});
        const std::int32_t kept = std::min(first, available);
        return {kept, std::min(count, available - kept + 1)};
    }

    Extent columns_across() {
        if (in_tiers()) return {host_->inside.left(), host_->inside.size.width};
        require("column", "x");
        if (!given_.has("column")) require("columns", "width");
        if (host_ != nullptr) return host_columns();
        const Numbers columns = numbers("column", "columns", grid_.columns);
        return {base_column_left(grid_, columns.first), base_columns_width(grid_, columns.count)};
    }

    Extent host_columns() const {
        const auto [first, count] =
            numbers("column", "columns", static_cast<std::int32_t>(host_->columns.size()));
        const Rect& from = host_->columns[static_cast<std::size_t>(first - 1)];
        const Rect& to = host_->columns[static_cast<std::size_t>(first + count - 2)];
        return {from.left(), to.right() - from.left()};
    }

    Extent host_tiers() const {
        const auto [first, count] =
            numbers("column", "columns", static_cast<std::int32_t>(host_->columns.size()));
        const Rect& from = host_->columns[static_cast<std::size_t>(first - 1)];
        const Rect& to = host_->columns[static_cast<std::size_t>(first + count - 2)];
        return {from.top(), to.bottom() - from.top()};
    }

    Extent lines_down() {
        if (in_tiers() && given_.has("column") && !given_.has("line")) return host_tiers();
        require("line", "y");
        if (!given_.has("line")) require("lines", "height");
        const Numbers lines = numbers("line", "lines", grid_.lines);
        return {grid_.origin.y + grid_.pitch * (lines.first - 1),
                grid_.pitch * (lines.count - 1) + grid_.size};
    }

    Length host_gutter() const {
        const auto count = static_cast<std::int32_t>(host_->columns.size());
        const std::int32_t column = numbers("column", "columns", count + 1).first;
        if (column == 1) return host_->inside.left() - grid_.gutter / 2;
        if (column > count) return host_->inside.right() + grid_.gutter / 2;
        const Length before = host_->columns[static_cast<std::size_t>(column - 2)].right();
        const Length after = host_->columns[static_cast<std::size_t>(column - 1)].left();
        return before + (after - before) / 2;
    }

    const Attributes& given_;
    const Grid& grid_;
    const Host* host_;
    Diagnostics& diagnostics_;
    std::string lacking_;  // attributes of which one of two must be there
};

}  // namespace

Rect area_of(const Attributes& given, const Grid& grid, const Host* host,
             Diagnostics& diagnostics) {
    AreaReader area(given, grid, host, diagnostics);
    const Extent across = area.across_the_page(), down = area.down_the_page();
    area.report_lacking();
    return {{across.begin, down.begin}, {across.size, down.size}};
}

Rect horizontal_rule_area(const Attributes& given, const Grid& grid, const Host* host, Length width,
                          Diagnostics& diagnostics) {
    AreaReader area(given, grid, host, diagnostics);
    const Extent across = area.across_the_page();
    const Length middle = area.middle_of_row();
    area.report_lacking();
    return {{across.begin, middle - width / 2}, {across.size, width}};
}

Rect vertical_rule_area(const Attributes& given, const Grid& grid, const Host* host, Length width,
                        Diagnostics& diagnostics) {
    AreaReader area(given, grid, host, diagnostics);
    const Extent down = area.down_the_page();
    const Length middle = area.middle_of_gutter();
    area.report_lacking();
    return {{middle - width / 2, down.begin}, {width, down.size}};
}

}  // namespace banxin
