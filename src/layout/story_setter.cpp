#include "layout/story_setter.h"

#include <algorithm>

#include "layout/drop_cap.h"
#include "layout/keep_rules.h"
#include "layout/overset.h"

namespace banxin {
namespace {

/// The slot after `white` empty rows; a column's foot swallows what is left of them.
std::size_t after_white(const Flow& flow, std::int32_t white) {
    if (white <= 0 || at_column_top(flow, flow.cursor)) return flow.cursor;
    const std::uint32_t row =
        flow.slots[flow.cursor - 1].row + 1 + static_cast<std::uint32_t>(white);
    std::size_t slot = flow.cursor;
    while (slot < flow.slots.size() && in_same_column(flow.slots[flow.cursor], flow.slots[slot]) &&
           flow.slots[slot].row < row) {
        ++slot;
    }
    return slot;
}

/// Keeps the paragraph from leaving a widow if it may, places it, and marks a widow that is left.
void keep_and_place(Flow& flow, std::size_t paragraph, Attempt& tried, std::int32_t white,
                    const std::optional<CapRoom>& cap) {
    const Style& style = flow.style(paragraph);
    if (style.keep_widows && style.breaker == Breaker::best) avoid_widow(flow, paragraph, tried);
    place_lines(flow, paragraph, tried, white, cap);
    if (has_widow(flow, tried)) flow.text.lines.back().line.widow = true;
    flow.white_due = style.lines_after;
}

void set_paragraph(Flow& flow, std::size_t paragraph, std::int32_t white) {
    Attempt tried = attempt(flow, paragraph, after_white(flow, white), std::nullopt);
    if (parts_from_next(flow, paragraph, tried)) {
        const std::size_t next_column = end_of_column(flow.slots, tried.places.front().first);
        tried = attempt(flow, paragraph, next_column, std::nullopt);
    }
    keep_and_place(flow, paragraph, tried, white, std::nullopt);
}

/// A drop cap and the paragraph beside it. The cap's rows stay its own if that has fewer lines.
void set_with_cap(Flow& flow, std::size_t cap, std::int32_t white) {
    const std::vector<Place> places =
        places_from(flow.slots, after_white(flow, white), flow.rows(cap), 1);
    if (places.empty()) {
        count_cap_overset(flow, cap, white);
        return;
    }
    const auto room = room_for_cap(flow, cap, places.front());
    if (!room) {
        set_paragraph(flow, cap, white);
        set_paragraph(flow, cap + 1, 0);
        return;
    }
    place_cap(flow, cap, places.front(), *room);
    Attempt tried = attempt(flow, cap + 1, places.front().first, room);
    keep_and_place(flow, cap + 1, tried, 0, room);
    flow.cursor = std::max(flow.cursor, room->next);
}

void set_all(Flow& flow) {
    for (std::size_t i = 0; i < flow.text.paragraphs.size(); ++i) {
        if (flow.paragraph(i).clusters.empty()) continue;
        const std::int32_t white = flow.white_due + flow.style(i).lines_before;
        if (flow.is_drop_cap(i))
            set_with_cap(flow, i++, white);
        else
            set_paragraph(flow, i, white);
    }
    flow.text.lines_short = rows_between(flow.slots, flow.cursor, flow.slots.size());
}

}  // namespace

SetText set_story(ShapedText paragraphs, const std::vector<Style>& styles,
                  std::span<const LineSlot> slots, Length pitch) {
    Flow flow{.styles = styles, .slots = slots, .pitch = pitch, .text = {}, .breaker = {}};
    flow.text.paragraphs = std::move(paragraphs);
    if (slots.empty()) {
        for (const ShapedParagraph& paragraph : flow.text.paragraphs) {
            count_characters(flow.text.overset, paragraph, 0);
        }
        return std::move(flow.text);
    }
    set_all(flow);
    if (!flow.lengthened || flow.text.overset.lines == 0) return std::move(flow.text);
    Flow shorter{.styles = styles, .slots = slots, .pitch = pitch, .text = {}, .breaker = {}};
    shorter.text.paragraphs = std::move(flow.text.paragraphs);
    shorter.may_lengthen = false;  // a widow is better than lost text
    set_all(shorter);
    return std::move(shorter.text);
}

}  // namespace banxin
