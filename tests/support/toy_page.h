// Pages of a small grid from the page's corner: 10 pt characters on a 15 pt pitch, 40 lines.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "document/model.h"
#include "support/toy_text.h"

namespace banxin::toy {

inline constexpr Length pitch = pt(15);

inline Page page() {
    Page made;
    made.trim = {pt(300), pt(600)};
    made.grid = {.origin = {},
                 .columns = 3,
                 .characters = 9,
                 .lines = 40,
                 .size = size,
                 .pitch = pitch,
                 .gutter = size,
                 .story_gutter = size * 2};
    return made;
}

/// Characters across and grid lines down: `lines` lines high, from the top of line `line` (from 0).
inline Rect area(double character, std::int32_t line, double characters, std::int32_t lines) {
    return {{em(character), pitch * line}, {em(characters), pitch * (lines - 1) + size}};
}

inline Frame frame(std::string id, Rect box, decltype(Frame::content) content = TextContent{}) {
    Frame made;
    made.id = std::move(id);
    made.box = box;
    made.content = std::move(content);
    return made;
}

inline Frame columns(std::string id, Rect box, std::int32_t count) {
    return frame(std::move(id), box, TextContent{.columns = count});
}

}  // namespace banxin::toy
