#include "layout/balance.h"

#include <algorithm>

#include "layout/story_setter.h"

namespace banxin {
namespace {

const Frame& frame_of(const Document& document, FrameRef ref) {
    return document.pages[ref.page].frames[ref.frame];
}

/// The slots up to and with `frame`, of which only the first `rows` rows of each column.
std::vector<LineSlot> first_rows(std::span<const LineSlot> slots, FrameRef frame,
                                 std::uint32_t rows) {
    std::vector<LineSlot> result;
    bool reached = false;
    for (const LineSlot& slot : slots) {
        if (reached && slot.frame != frame) break;
        reached = slot.frame == frame;
        if (!reached || slot.row < rows) result.push_back(slot);
    }
    return result;
}

std::uint32_t rows_of_frame(std::span<const LineSlot> slots, FrameRef frame) {
    std::uint32_t rows = 0;
    for (const LineSlot& slot : slots) {
        if (slot.frame == frame) rows = std::max(rows, slot.row + 1);
    }
    return rows;
}

}  // namespace

bool is_balanced(const Frame& frame) {
    const auto* content = std::get_if<TextContent>(&frame.content);
    return content && content->balance && content->columns > 1;
}

SetText set_balanced(ShapedText paragraphs, const Document& document,
                     std::span<const LineSlot> slots, Length pitch) {
    SetText best = set_story(std::move(paragraphs), document.styles, slots, pitch);
    if (best.overset.characters > 0 || best.lines.empty()) return best;
    const FrameRef last = best.lines.back().slot.frame;
    if (!is_balanced(frame_of(document, last))) return best;
    std::uint32_t too_few = 0, enough = rows_of_frame(slots, last);
    while (enough - too_few > 1) {
        const std::uint32_t middle = too_few + (enough - too_few) / 2;
        SetText shorter =
            set_story(best.paragraphs, document.styles, first_rows(slots, last, middle), pitch);
        if (shorter.overset.characters > 0) {
            too_few = middle;
        } else {
            best = std::move(shorter);
            enough = middle;
        }
    }
    return best;
}

}  // namespace banxin
