#include "layout/story_setter.h"

#include <algorithm>

#include "layout/overset.h"
#include "layout/places.h"

namespace banxin {
namespace {

/// A text on its way into its slots.
struct Flow {
    const std::vector<Style>& styles;
    std::span<const LineSlot> slots;
    Length pitch;
    SetText text;
    std::size_t cursor = 0;      // the next free slot
    std::int32_t white_due = 0;  // grid lines the paragraph before asks for

    const ShapedParagraph& paragraph(std::size_t i) const { return text.paragraphs[i]; }
    const Style& style(std::size_t i) const { return styles[index(paragraph(i).style)]; }
    std::int32_t rows(std::size_t i) const { return rows_of_line(paragraph(i), style(i), pitch); }
};

/// A paragraph's lines, and the places it found; lines beyond them are overset.
struct Attempt {
    std::vector<LineBreak> lines;
    std::vector<Place> places;
    bool fits() const { return lines.size() <= places.size(); }
};

bool at_column_top(const Flow& flow, std::size_t slot) {
    return slot == 0 || slot >= flow.slots.size() ||
           !in_same_column(flow.slots[slot - 1], flow.slots[slot]);
}

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

/// About as many lines as the paragraph may need; never too few for its two kinds of indent.
std::size_t lines_expected(const ShapedParagraph& text, Length measure) {
    std::int64_t width = 0;
    for (const Cluster& cluster : text.clusters)
        width += cluster.advance.mpt + cluster.space_after.natural.mpt;
    return static_cast<std::size_t>(std::max<std::int64_t>(0, width) / std::max(1, measure.mpt)) +
           3;
}

/// Each line's measure. Past the last slot a paragraph goes on at that slot's measure, so that what
/// is overset can be counted.
std::vector<Length> measures_of(const Flow& flow, const std::vector<Place>& places,
                                const Style& style) {
    std::vector<Length> measures;
    const auto add = [&](const LineSlot& slot) {
        const LineIndent indent = measures.empty() ? LineIndent::first : LineIndent::other;
        measures.push_back(indented(slot, style, indent).measure);
    };
    for (const Place& place : places) add(place.slot);
    const std::size_t with_last_slot = std::max<std::size_t>(2, places.size() + 1);
    while (measures.size() < with_last_slot) add(flow.slots.back());
    return measures;
}

Attempt attempt(const Flow& flow, std::size_t paragraph, std::size_t from) {
    const ShapedParagraph& text = flow.paragraph(paragraph);
    const Style& style = flow.style(paragraph);
    const LineSlot& near = flow.slots[std::min(from, flow.slots.size() - 1)];
    // Only as far ahead as the paragraph reaches: a change of measure further on is nothing to it.
    for (std::size_t most = lines_expected(text, near.measure);; most *= 2) {
        Attempt result{{}, places_from(flow.slots, from, flow.rows(paragraph), most)};
        const bool more_slots = result.places.size() == most;
        std::vector<Length> measures = measures_of(flow, result.places, style);
        if (more_slots) measures.pop_back();
        result.lines = break_lines(text, measures, style.breaker);
        if (result.fits() || !more_slots) return result;
    }
}

std::int32_t count_lines(const Flow& flow, std::size_t paragraph, const LineSlot& slot) {
    const Style& style = flow.style(paragraph);
    const Length measures[] = {indented(slot, style, LineIndent::first).measure,
                               indented(slot, style, LineIndent::other).measure};
    return static_cast<std::int32_t>(
        break_lines(flow.paragraph(paragraph), measures, Breaker::first).size());
}

/// Rows below a heading that must be free so that it stays with what it heads; a chain of headings
/// asks for all of it. Stops counting at `enough`.
std::int32_t rows_kept_below(const Flow& flow, std::size_t heading, const LineSlot& slot,
                             std::int32_t enough) {
    std::int32_t rows = 0;
    for (std::size_t i = heading; rows < enough && i + 1 < flow.text.paragraphs.size(); ++i) {
        const std::int32_t keep = flow.style(i).keep_with_next;
        if (keep <= 0) break;
        const bool heads_too =
            flow.style(i + 1).keep_with_next > 0 && i + 2 < flow.text.paragraphs.size();
        const std::int32_t lines = count_lines(flow, i + 1, slot);
        rows += flow.style(i).lines_after + flow.style(i + 1).lines_before;
        rows += flow.rows(i + 1) * (heads_too ? lines : std::min(keep, lines));
        if (!heads_too) break;
    }
    return rows;
}

/// True if the heading would stand apart from what it heads, and another column may help.
bool parts_from_next(const Flow& flow, std::size_t heading, const Attempt& tried) {
    if (flow.style(heading).keep_with_next <= 0 || heading + 1 == flow.text.paragraphs.size())
        return false;
    if (tried.lines.empty() || !tried.fits()) return false;
    const Place& first = tried.places.front();
    const Place& last = tried.places[tried.lines.size() - 1];
    const std::size_t column_end = end_of_column(flow.slots, first.first);
    if (column_end == flow.slots.size() || at_column_top(flow, first.first)) return false;
    if (last.first >= column_end) return true;
    const std::int32_t free = rows_between(flow.slots, last.next, column_end);
    return rows_kept_below(flow, heading, last.slot, free + 1) > free;
}

/// Rows left white between the last line and a place in a later column.
std::int32_t rows_left_white(const Flow& flow, std::size_t place) {
    if (flow.cursor == 0 || place >= flow.slots.size()) return 0;
    const LineSlot& used = flow.slots[flow.cursor - 1];
    if (in_same_column(used, flow.slots[place])) return 0;
    if (flow.cursor == flow.slots.size() || !in_same_column(used, flow.slots[flow.cursor]))
        return 0;
    return rows_between(flow.slots, flow.cursor, end_of_column(flow.slots, flow.cursor));
}

void place_lines(Flow& flow, std::size_t paragraph, const Attempt& set) {
    const Style& style = flow.style(paragraph);
    const ShapedParagraph& text = flow.paragraph(paragraph);
    for (std::size_t i = 0; i < std::min(set.lines.size(), set.places.size()); ++i) {
        const Place& place = set.places[i];
        const LineBreak& line = set.lines[i];
        const LineSlot slot =
            indented(place.slot, style, i == 0 ? LineIndent::first : LineIndent::other);
        const bool closes = line.last == text.clusters.size() ||
                            text.clusters[line.last - 1].after == Break::mandatory;
        flow.text.foot_rows_short += rows_left_white(flow, place.first);
        flow.text.lines.push_back({static_cast<std::uint32_t>(paragraph), slot,
                                   set_line(text, line, slot.measure, style.align,
                                            closes ? LinePlace::last : LinePlace::inner)});
        flow.cursor = place.next;
    }
}

void count_overset(Flow& flow, std::size_t paragraph, const Attempt& set, std::int32_t white) {
    const std::size_t placed = set.places.size();
    const auto lines = static_cast<std::int32_t>(set.lines.size() - placed);
    const bool begins_overset = placed == 0 && flow.cursor > 0;
    flow.text.overset.lines += flow.rows(paragraph) * lines + (begins_overset ? white : 0);
    count_characters(flow.text.overset, flow.paragraph(paragraph), set.lines[placed].first);
    flow.cursor = flow.slots.size();  // nothing that follows may overtake it
}

void set_paragraph(Flow& flow, std::size_t paragraph) {
    if (flow.paragraph(paragraph).clusters.empty()) return;
    const std::int32_t white = flow.white_due + flow.style(paragraph).lines_before;
    Attempt tried = attempt(flow, paragraph, after_white(flow, white));
    if (parts_from_next(flow, paragraph, tried)) {
        tried = attempt(flow, paragraph, end_of_column(flow.slots, tried.places.front().first));
    }
    place_lines(flow, paragraph, tried);
    if (!tried.fits()) count_overset(flow, paragraph, tried, white);
    flow.white_due = flow.style(paragraph).lines_after;
}

}  // namespace

SetText set_story(ShapedText paragraphs, const std::vector<Style>& styles,
                  std::span<const LineSlot> slots, Length pitch) {
    Flow flow{.styles = styles, .slots = slots, .pitch = pitch, .text = {}};
    flow.text.paragraphs = std::move(paragraphs);
    if (slots.empty()) {
        for (const ShapedParagraph& paragraph : flow.text.paragraphs) {
            count_characters(flow.text.overset, paragraph, 0);
        }
        return std::move(flow.text);
    }
    for (std::size_t i = 0; i < flow.text.paragraphs.size(); ++i) set_paragraph(flow, i);
    flow.text.lines_short = rows_between(slots, flow.cursor, slots.size());
    return std::move(flow.text);
}

}  // namespace banxin
