// Stories of toy text in columns of toy pages, for the tests of setting them.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "layout/story_setter.h"
#include "support/toy_page.h"

namespace banxin::story_test {

using toy::area;
using toy::em;
using Lines = std::vector<std::string>;

enum : std::uint32_t { body, crosshead, byline };

inline Style made(std::uint32_t which) {
    Style style = toy::style();
    if (which == crosshead) {
        style.lines = 2;
        style.lines_before = 1;
        style.keep_with_next = 2;
        style.align = Align::start;
    }
    if (which == byline) style.align = Align::end;
    return style;
}

struct Text {
    std::uint32_t style;
    std::string_view text;
};

inline std::vector<Style> styles() {
    return {made(body), made(crosshead), made(byline)};
}

inline SetText set(const std::vector<Text>& texts, const std::vector<LineSlot>& slots,
                   const std::vector<Style>& with = styles()) {
    ShapedText shaped;
    for (const Text& text : texts) {
        shaped.push_back(toy::shape(text.text, with, WritingMode::horizontal, StyleId{text.style}));
    }
    return set_story(std::move(shaped), with, slots, toy::pitch);
}

inline std::vector<LineSlot> slots(std::vector<Frame> frames) {
    Page page = toy::page();
    page.frames = std::move(frames);
    return line_slots(page, 0, 0);
}

/// `columns` columns of `lines` lines of `characters` characters.
inline std::vector<LineSlot> slots(std::int32_t columns, std::int32_t lines,
                                   std::int32_t characters) {
    const std::int32_t across = columns * (characters + 1) - 1;
    return slots({toy::columns("a", area(0, 0, across, lines), columns)});
}

inline Lines texts(const SetText& set) {
    Lines lines;
    for (const PlacedLine& line : set.lines) {
        lines.push_back(
            toy::text_of(set.paragraphs[line.paragraph], line.line.first, line.line.last));
    }
    return lines;
}

/// Column and row of each line.
inline std::vector<std::pair<int, int>> places(const SetText& set) {
    std::vector<std::pair<int, int>> result;
    for (const PlacedLine& line : set.lines) {
        result.emplace_back(line.slot.column, static_cast<int>(line.slot.row));
    }
    return result;
}

using Places = std::vector<std::pair<int, int>>;

}  // namespace banxin::story_test
