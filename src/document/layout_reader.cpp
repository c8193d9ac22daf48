#include "document/layout_reader.h"

#include <algorithm>

#include "document/composition_reader.h"
#include "document/frame_reader.h"
#include "document/intern.h"

namespace banxin {

namespace {

// 对开: what a layout without a page or grid of its own is shown on. typography.md §2.2.
constexpr Size broadsheet = {mm(390), mm(550)};
constexpr Point broadsheet_origin = {mm(18.8), mm(29)};

void require_inherited(const XmlElement& element, Diagnostics& diagnostics) {
    for (const AttributeRule& rule : element.rule->attributes)
        if (rule.presence == Presence::inherited && !element.is_written(rule.name))
            diagnostics.report(Code::missing_attribute, element.at,
                               {std::string(rule.name), element.name});
}

/// True if columns × characters and lines × pitch stay within what lengths can hold.
bool fits_lengths(const Grid& grid) {
    const std::int64_t column =
        std::int64_t{grid.size.mpt} * grid.characters + std::int64_t{grid.gutter.mpt};
    const std::int64_t width = column * grid.columns;
    const std::int64_t height = std::int64_t{grid.pitch.mpt} * grid.lines + grid.size.mpt;
    return std::max(width, height) <= largest_length.mpt;
}

std::optional<Grid> read_grid(const XmlElement& element, Diagnostics& diagnostics) {
    Grid grid{.origin = broadsheet_origin};
    UnitSizes units{grid.size, grid.size, grid.pitch};
    const auto length = [&](std::string_view name, Length substitute) {
        return Attributes(element, units, diagnostics).length(name).value_or(substitute);
    };
    grid.size = units.em = units.character = length("size", grid.size);
    grid.pitch = units.line = length("pitch", grid.pitch);
    grid.gutter = length("gutter", grid.size);
    grid.story_gutter = length("story-gutter", grid.size * 2);
    grid.origin = {length("left", grid.origin.x), length("top", grid.origin.y)};
    const Attributes given(element, units, diagnostics);
    if (grid.pitch < grid.size)
        diagnostics.report(Code::pitch_below_size,
                           given.span(given.has("pitch") ? "pitch" : "size"));
    grid.columns = given.integer("columns").value_or(grid.columns);
    grid.characters = given.integer("characters").value_or(grid.characters);
    grid.lines = given.integer("lines").value_or(grid.lines);
    if (fits_lengths(grid)) return grid;
    diagnostics.report(Code::grid_too_large, element.at);
    return std::nullopt;
}

std::optional<Grid> grid_of(const MergedLayout& layout, Diagnostics& diagnostics) {
    if (!layout.grid) {
        diagnostics.report(Code::layout_incomplete, layout.at, {layout.name, "grid"});
        return std::nullopt;
    }
    require_inherited(*layout.grid, diagnostics);
    return read_grid(*layout.grid, diagnostics);
}

void read_page(LayoutTemplate& result, const MergedLayout& layout, Diagnostics& diagnostics) {
    if (!layout.page) {
        diagnostics.report(Code::layout_incomplete, layout.at, {layout.name, "page"});
        return;
    }
    require_inherited(*layout.page, diagnostics);
    const Grid& grid = result.grid;
    const Attributes given(*layout.page, {grid.size, grid.size, grid.pitch}, diagnostics);
    result.trim = {given.length("width").value_or(broadsheet.width),
                   given.length("height").value_or(broadsheet.height)};
    result.bleed = given.length("bleed").value_or(Length{});
}

void check_type_area(const LayoutTemplate& result, const MergedLayout& layout,
                     Diagnostics& diagnostics) {
    const Grid& grid = result.grid;
    const Length width = (grid.size * grid.characters + grid.gutter) * grid.columns - grid.gutter;
    const Length height = grid.pitch * (grid.lines - 1) + grid.size;
    const Length over = std::max(grid.origin.x + width - result.trim.width,
                                 grid.origin.y + height - result.trim.height);
    if (over <= Length{}) return;
    // Rounded up to a tenth: never “0 mm outside”.
    const auto tenths = static_cast<std::int64_t>(to_mm(over) * 10) + 1;
    diagnostics.report(Code::grid_off_page, layout.grid->at,
                       {std::to_string(tenths / 10) + "." + std::to_string(tenths % 10)});
}

}  // namespace

LayoutTemplate read_layout(const MergedLayout& layout, Document& document,
                           Diagnostics& diagnostics) {
    const std::optional<Grid> own_grid = grid_of(layout, diagnostics);
    const Grid grid = own_grid.value_or(Grid{.origin = broadsheet_origin});
    const std::uint32_t composition =
        intern_in(document.compositions, read_composition(layout.compositions, diagnostics));
    LayoutTemplate result{
        .name = layout.name,
        .press = layout.press,
        .press_at = layout.press_at,
        .trim = broadsheet,
        .bleed = {},
        .grid = grid,
        .styles = StyleSheet(layout.styles, InkNames(layout.inks, document.inks, diagnostics),
                             {grid.pitch, composition}, diagnostics),
        .frames = {},
        .standing = {},
    };
    read_page(result, layout, diagnostics);
    if (own_grid) check_type_area(result, layout, diagnostics);
    read_frames(layout.frames, result, diagnostics);
    return result;
}

}  // namespace banxin
