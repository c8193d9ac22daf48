#include "layout/line_slot.h"

#include <algorithm>

#include "document/columns.h"
#include "layout/rows.h"

namespace banxin {
namespace {

constexpr std::int32_t fewest_beside_obstacle = 4;  // characters

/// A stretch along a line.
struct Interval {
    Length from, to;
};

/// What the frames in front of this one keep clear. A plain box around the whole frame is its
/// decoration, not in its way.
std::vector<Rect> obstacles_of(const Page& page, std::uint32_t frame_index) {
    std::vector<Rect> obstacles;
    const Rect& own = page.frames[frame_index].box;
    for (std::size_t i = frame_index + 1; i < page.frames.size(); ++i) {
        const Frame& other = page.frames[i];
        if (!other.stand_off) continue;
        if (std::holds_alternative<PlainContent>(other.content) && contains(other.box, own))
            continue;
        const Rect kept_clear = inset(other.box, -*other.stand_off);
        if (overlaps(kept_clear, own)) obstacles.push_back(kept_clear);
    }
    return obstacles;
}

/// What is left of `whole` beside the obstacles that reach into the row, in text order.
std::vector<Interval> free_of(const std::vector<Rect>& obstacles, const Row& row, WritingMode mode,
                              Interval whole) {
    std::vector<Interval> taken;
    for (const Rect& obstacle : obstacles) {
        const bool horizontal = mode == WritingMode::horizontal;
        const Interval across = horizontal ? Interval{obstacle.top(), obstacle.bottom()}
                                           : Interval{obstacle.left(), obstacle.right()};
        if (across.from >= row.to || across.to <= row.from) continue;
        const Length start = along_start(obstacle, mode);
        taken.push_back({start, start + along_extent(obstacle, mode)});
    }
    std::sort(taken.begin(), taken.end(),
              [](const Interval& a, const Interval& b) { return a.from < b.from; });
    std::vector<Interval> pieces;
    Length at = whole.from;
    for (const Interval& obstacle : taken) {
        if (obstacle.from > at) pieces.push_back({at, std::min(obstacle.from, whole.to)});
        at = std::max(at, obstacle.to);
        if (at >= whole.to) return pieces;
    }
    pieces.push_back({at, whole.to});
    return pieces;
}

/// The column's character positions that lie inside `piece`.
Interval whole_characters(Interval piece, Length column_start, Length character) {
    const std::int32_t size = character.mpt;
    const std::int32_t first = ((piece.from - column_start).mpt + size - 1) / size;
    const std::int32_t last = (piece.to - column_start).mpt / size;
    return {column_start + character * first, column_start + character * std::max(first, last)};
}

/// The characters of a full row; both ends share what is left of less than one (R1.0.4).
Interval characters_of(const Rect& column, WritingMode mode, Length character) {
    const Length extent = along_extent(column, mode);
    const Length measure = character * (extent / character);
    const Length start = along_start(column, mode) + (extent - measure) / 2;
    return {start, start + measure};
}

}  // namespace

std::vector<LineSlot> line_slots(const Page& page, std::uint32_t page_index,
                                 std::uint32_t frame_index) {
    const Frame& frame = page.frames[frame_index];
    const Length character = page.grid.size;
    if (character <= Length{}) return {};
    const std::vector<Rect> obstacles = obstacles_of(page, frame_index);
    const FrameRef ref{page_index, frame_index};
    std::vector<LineSlot> slots;
    const std::vector<Rect> columns = column_boxes(frame, page.grid);
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const Interval whole = characters_of(columns[column], frame.mode, character);
        if (whole.from >= whole.to) continue;
        const std::vector<Row> rows = rows_in(columns[column], frame.mode, page.grid);
        for (std::size_t row = 0; row < rows.size(); ++row) {
            for (const Interval& piece : free_of(obstacles, rows[row], frame.mode, whole)) {
                const Interval room = whole_characters(piece, whole.from, character);
                const Length measure = room.to - room.from;
                const bool cut = measure < whole.to - whole.from;
                if (cut && measure < character * fewest_beside_obstacle) continue;
                LineSlot slot = slot_on(rows[row], room.from, measure, frame.mode, ref);
                slot.column = static_cast<std::uint16_t>(column);
                slot.row = static_cast<std::uint32_t>(row);
                slots.push_back(slot);
            }
        }
    }
    return slots;
}

}  // namespace banxin
