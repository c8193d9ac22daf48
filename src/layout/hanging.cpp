#include "layout/hanging.h"

#include <algorithm>

#include "document/columns.h"

namespace banxin {
namespace {

bool has_narrow_gutter(const std::vector<Rect>& columns, WritingMode mode, Length least) {
    for (std::size_t i = 1; i < columns.size(); ++i) {
        const Length gutter = mode == WritingMode::horizontal
                                  ? columns[i].left() - columns[i - 1].right()
                                  : columns[i].top() - columns[i - 1].bottom();
        if (gutter < least) return true;
    }
    return false;
}

bool leaves_room(const Frame& frame, const Grid& grid) {
    const Length least = grid.size / 2;
    const Side end = frame.mode == WritingMode::horizontal ? Side::right : Side::bottom;
    const auto side = static_cast<std::size_t>(end);
    if (frame.borders[side] && frame.padding[side] < least) return false;
    const auto* content = std::get_if<TextContent>(&frame.content);
    if (!content || content->columns < 2) return true;
    return !content->column_rule &&
           !has_narrow_gutter(column_boxes(frame, grid), frame.mode, least);
}

}  // namespace

bool has_hanging_marks(const ShapedText& text) {
    return std::any_of(text.begin(), text.end(), [](const ShapedParagraph& paragraph) {
        return std::any_of(paragraph.clusters.begin(), paragraph.clusters.end(),
                           [](const Cluster& cluster) { return cluster.may_hang; });
    });
}

std::optional<FrameRef> frame_without_hanging_room(const Document& document,
                                                   const std::vector<FrameRef>& thread) {
    for (const FrameRef ref : thread) {
        const Page& page = document.pages[ref.page];
        if (!leaves_room(page.frames[ref.frame], page.grid)) return ref;
    }
    return std::nullopt;
}

void keep_marks_inside(ShapedText& text) {
    for (ShapedParagraph& paragraph : text)
        for (Cluster& cluster : paragraph.clusters) cluster.may_hang = false;
}

}  // namespace banxin
