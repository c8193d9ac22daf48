#include "layout/drop_cap.h"

#include <algorithm>

#include "layout/overset.h"
#include "layout/rows.h"

namespace banxin {
namespace {

constexpr std::int32_t fewest_beside_cap = 2;  // characters
constexpr std::int32_t least_gap = 250;        // ‰ of an em between cap and text

LineBreak whole(const ShapedParagraph& paragraph) {
    return {0, static_cast<std::uint32_t>(paragraph.clusters.size())};
}

SetLine set_cap(const Flow& flow, std::size_t cap, Length measure) {
    const ShapedParagraph& text = flow.paragraph(cap);
    return set_line(text, whole(text), measure, Align::start, LinePlace::last);
}

/// From the cap's start to the text beside it, in whole characters of that: the text stays on the
/// column's character positions.
Length width_of(const Flow& flow, std::size_t cap) {
    const Length em = std::max(Length{1}, flow.style(cap + 1).size);
    const Length unlimited{0x3FFF'FFFF};
    const Length least = set_cap(flow, cap, unlimited).natural + per_mille(em, least_gap);
    return em * ((least + em - Length{1}) / em);
}

}  // namespace

std::optional<CapRoom> room_for_cap(const Flow& flow, std::size_t cap, const Place& place) {
    const Style& style = flow.style(cap + 1);
    const LineSlot slot = indented(place.slot, style, LineIndent::other);
    const Length width = width_of(flow, cap);
    if (slot.measure - width < style.size * fewest_beside_cap) return std::nullopt;
    return CapRoom{slot, place.next, width};
}

void place_cap(Flow& flow, std::size_t cap, const Place& place, const CapRoom& room) {
    LineSlot slot = room.slot;
    slot.measure = room.width;
    flow.text.foot_rows_short += rows_left_white(flow, place.first);
    flow.text.lines.push_back(
        {static_cast<std::uint32_t>(cap), slot, set_cap(flow, cap, slot.measure)});
    flow.cursor = place.first;
}

void count_cap_overset(Flow& flow, std::size_t cap, std::int32_t white) {
    const ShapedParagraph& text = flow.paragraph(cap + 1);
    const Style& style = flow.style(cap + 1);
    const Length measure = indented(flow.slots.back(), style, LineIndent::other).measure;
    const auto beside = std::min(flow.paragraph(cap).drop_lines, Flow::most_drop_lines);
    std::vector<Length> measures(static_cast<std::size_t>(beside), measure - width_of(flow, cap));
    measures.push_back(measure);
    const auto lines =
        static_cast<std::int32_t>(flow.breaker.break_lines(text, measures, style.breaker).size());
    flow.text.overset.lines +=
        std::max(flow.rows(cap), flow.rows(cap + 1) * lines) + (flow.cursor > 0 ? white : 0);
    count_characters(flow.text.overset, flow.paragraph(cap), 0);
    count_characters(flow.text.overset, text, 0);
    flow.cursor = flow.slots.size();
}

}  // namespace banxin
