#include "layout/flow.h"

#include <algorithm>

#include "layout/overset.h"
#include "layout/rows.h"

namespace banxin {
namespace {

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
std::vector<Length> measures_of(const Flow& flow, std::size_t paragraph,
                                const std::vector<Place>& places,
                                const std::optional<CapRoom>& cap) {
    std::vector<Length> measures;
    const auto add = [&](const Place& place) {
        measures.push_back(line_slot(flow, paragraph, place, measures.size(), cap).measure);
    };
    for (const Place& place : places) add(place);
    const std::size_t with_last_slot = std::max<std::size_t>(2, places.size() + 1);
    while (measures.size() < with_last_slot) add({.slot = flow.slots.back()});
    return measures;
}

void count_overset(Flow& flow, std::size_t paragraph, const Attempt& set, std::int32_t white) {
    const std::size_t placed = set.places.size();
    const auto lines = static_cast<std::int32_t>(set.lines.size() - placed);
    const bool begins_overset = placed == 0 && flow.cursor > 0;
    flow.text.overset.lines += flow.rows(paragraph) * lines + (begins_overset ? white : 0);
    count_characters(flow.text.overset, flow.paragraph(paragraph), set.lines[placed].first);
    flow.cursor = flow.slots.size();  // nothing that follows may overtake it
}

}  // namespace

std::int32_t rows_left_white(const Flow& flow, std::size_t place) {
    if (flow.cursor == 0 || place >= flow.slots.size()) return 0;
    const LineSlot& used = flow.slots[flow.cursor - 1];
    if (in_same_column(used, flow.slots[place])) return 0;
    if (flow.cursor == flow.slots.size() || !in_same_column(used, flow.slots[flow.cursor]))
        return 0;
    return rows_between(flow.slots, flow.cursor, end_of_column(flow.slots, flow.cursor));
}

bool at_column_top(const Flow& flow, std::size_t slot) {
    return slot == 0 || slot >= flow.slots.size() ||
           !in_same_column(flow.slots[slot - 1], flow.slots[slot]);
}

LineSlot line_slot(const Flow& flow, std::size_t paragraph, const Place& place, std::size_t line,
                   const std::optional<CapRoom>& cap) {
    const Style& style = flow.style(paragraph);
    if (!cap) return indented(place.slot, style, line == 0 ? LineIndent::first : LineIndent::other);
    const LineSlot slot = indented(place.slot, style, LineIndent::other);
    const bool below = !in_same_column(place.slot, cap->slot) || place.first >= cap->next;
    const Length taken = along(cap->slot) + cap->width - along(slot);
    const bool beside = !below && taken > Length{} && along(slot) < along(cap->slot) + cap->width;
    return beside ? shortened(slot, taken, {}) : slot;
}

Attempt attempt(Flow& flow, std::size_t paragraph, std::size_t from,
                const std::optional<CapRoom>& cap) {
    const ShapedParagraph& text = flow.paragraph(paragraph);
    const LineSlot& near = flow.slots[std::min(from, flow.slots.size() - 1)];
    // Only as far ahead as the paragraph reaches: a change of measure further on is nothing to it.
    for (std::size_t most = lines_expected(text, near.measure);; most *= 2) {
        Attempt result;
        result.places = places_from(flow.slots, from, flow.rows(paragraph), most);
        const bool more_slots = result.places.size() == most;
        result.measures = measures_of(flow, paragraph, result.places, cap);
        if (more_slots) result.measures.pop_back();
        result.lines =
            flow.breaker.break_lines(text, result.measures, flow.style(paragraph).breaker);
        if (result.fits() || !more_slots) return result;
    }
}

std::int32_t count_lines(Flow& flow, std::size_t paragraph, const LineSlot& slot) {
    const Style& style = flow.style(paragraph);
    const Length measures[] = {indented(slot, style, LineIndent::first).measure,
                               indented(slot, style, LineIndent::other).measure};
    return static_cast<std::int32_t>(
        flow.breaker.break_lines(flow.paragraph(paragraph), measures, Breaker::first).size());
}

void place_lines(Flow& flow, std::size_t paragraph, const Attempt& set, std::int32_t white,
                 const std::optional<CapRoom>& cap) {
    const Style& style = flow.style(paragraph);
    const ShapedParagraph& text = flow.paragraph(paragraph);
    for (std::size_t i = 0; i < std::min(set.lines.size(), set.places.size()); ++i) {
        const Place& place = set.places[i];
        const LineBreak& line = set.lines[i];
        const LineSlot slot = line_slot(flow, paragraph, place, i, cap);
        const bool closes = line.last == text.clusters.size() ||
                            text.clusters[line.last - 1].after == Break::mandatory;
        flow.text.foot_rows_short += rows_left_white(flow, place.first);
        flow.text.lines.push_back({static_cast<std::uint32_t>(paragraph), slot,
                                   set_line(text, line, slot.measure, style.align,
                                            closes ? LinePlace::last : LinePlace::inner)});
        flow.cursor = place.next;
    }
    if (!set.fits()) count_overset(flow, paragraph, set, white);
}

}  // namespace banxin
