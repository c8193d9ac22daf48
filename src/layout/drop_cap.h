// 首字下沉: the first characters of a paragraph over several of its lines.
#pragma once

#include "layout/flow.h"

namespace banxin {

/// The room for paragraph `cap` in a place of as many rows as it is lines high; nothing if no text
/// can stand beside it.
std::optional<CapRoom> room_for_cap(const Flow& flow, std::size_t cap, const Place& place);

/// Sets the cap in its room; its paragraph starts in the same row.
void place_cap(Flow& flow, std::size_t cap, const Place& place, const CapRoom& room);

/// Counts a cap and its paragraph for which no column has rows enough.
void count_cap_overset(Flow& flow, std::size_t cap, std::int32_t white);

}  // namespace banxin
