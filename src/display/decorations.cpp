#include "display/decorations.h"

#include <algorithm>

#include "display/stroke_parts.h"
#include "layout/line_slot.h"

namespace banxin {
namespace {

constexpr std::array<Side, 4> clockwise = {Side::top, Side::right, Side::bottom, Side::left};

constexpr std::size_t index_of(Side side) {
    return static_cast<std::size_t>(side);
}
constexpr Side before(Side side) {
    return static_cast<Side>((index_of(side) + 3) % 4);
}
constexpr Side after(Side side) {
    return static_cast<Side>((index_of(side) + 1) % 4);
}

/// A side's line at `depth` inside the box, walked clockwise, its ends drawn in from the corners.
StrokeLine side_line(const Rect& box, Side side, Length depth, Length cut_before, Length cut_after,
                     const Stroke& stroke) {
    switch (side) {
        case Side::top:
            return {{box.left() + cut_before, box.top() + depth},
                    {box.right() - cut_after, box.top() + depth},
                    stroke};
        case Side::right:
            return {{box.right() - depth, box.top() + cut_before},
                    {box.right() - depth, box.bottom() - cut_after},
                    stroke};
        case Side::bottom:
            return {{box.right() - cut_before, box.bottom() - depth},
                    {box.left() + cut_after, box.bottom() - depth},
                    stroke};
        case Side::left:
            break;
    }
    return {{box.left() + depth, box.bottom() - cut_before},
            {box.left() + depth, box.top() + cut_after},
            stroke};
}

/// A box thinner than its border (a rule) has the border on its middle.
Length first_depth(const Rect& box, Side side, Length width) {
    const Length thickness =
        side == Side::top || side == Side::bottom ? box.size.height : box.size.width;
    return thickness < width ? (thickness - width) / 2 : Length{};
}

bool several_lines(const std::optional<Stroke>& stroke) {
    return stroke && stroke_parts(*stroke).size() > 1;
}

/// How far a side's line number `part` stays off the corner with `neighbour`.
Length corner_cut(const std::optional<Stroke>& neighbour, std::size_t part) {
    return several_lines(neighbour) ? stroke_parts(*neighbour)[part].begin : Length{};
}

void paint_side(DisplayPage& page, const Rect& box, const Borders& borders, Side side) {
    const Stroke& stroke = *borders[index_of(side)];
    const auto& previous = borders[index_of(before(side))];
    const auto& next = borders[index_of(after(side))];
    const Length start = first_depth(box, side, stroke.width);
    if (!several_lines(stroke) || (!previous && !next)) {
        page.items.emplace_back(side_line(box, side, start + stroke.width / 2, {}, {}, stroke));
        return;
    }
    const std::vector<StrokePart> parts = stroke_parts(stroke);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const Stroke line{parts[i].end - parts[i].begin, stroke.ink, stroke.tint,
                          LinePattern::solid};
        const Length depth = start + parts[i].begin + line.width / 2;
        page.items.emplace_back(
            side_line(box, side, depth, corner_cut(previous, i), corner_cut(next, i), line));
    }
}

struct Span {
    Length from, to;
};

std::vector<Span> without(const std::vector<Span>& spans, Span hole) {
    std::vector<Span> left;
    for (const Span& span : spans) {
        if (hole.to <= span.from || span.to <= hole.from) {
            left.push_back(span);
            continue;
        }
        if (span.from < hole.from) left.push_back({span.from, hole.from});
        if (hole.to < span.to) left.push_back({hole.to, span.to});
    }
    return left;
}

/// The rule between two columns or, in vertical text, two tiers: where it stands across them and
/// how far it runs.
struct RuleLine {
    WritingMode mode;
    Length across;
    Span along;
};

RuleLine rule_between(const Rect& first, const Rect& second, WritingMode mode) {
    if (mode == WritingMode::horizontal) {
        return {mode,
                first.right() + (second.left() - first.right()) / 2,
                {first.top(), first.bottom()}};
    }
    return {
        mode, first.bottom() + (second.top() - first.bottom()) / 2, {first.left(), first.right()}};
}

/// What an obstacle takes out of the rule. Its stand-off counts along the rule only: a rule may run
/// close beside a picture that fills a column.
std::optional<Span> hole_in(const RuleLine& rule, const Frame& obstacle) {
    if (!obstacle.stand_off) return std::nullopt;
    const Rect& box = obstacle.box;
    const bool upright = rule.mode == WritingMode::horizontal;
    const Span across = upright ? Span{box.left(), box.right()} : Span{box.top(), box.bottom()};
    const Span along = upright ? Span{box.top(), box.bottom()} : Span{box.left(), box.right()};
    if (rule.across <= across.from || across.to <= rule.across) return std::nullopt;
    return Span{along.from - *obstacle.stand_off, along.to + *obstacle.stand_off};
}

StrokeLine line_of(const RuleLine& rule, Span along, const Stroke& stroke) {
    if (rule.mode == WritingMode::horizontal) {
        return {{rule.across, along.from}, {rule.across, along.to}, stroke};
    }
    return {{along.from, rule.across}, {along.to, rule.across}, stroke};
}

Borders borders_of(const Frame& frame) {
    Borders borders;
    std::copy(std::begin(frame.borders), std::end(frame.borders), borders.begin());
    return borders;
}

bool wants_a_photo(const Frame& frame) {
    const auto* content = std::get_if<PhotoContent>(&frame.content);
    return content && !content->photo;
}

}  // namespace

void paint_borders(DisplayPage& page, const Rect& box, const Borders& borders) {
    for (const Side side : clockwise) {
        if (borders[index_of(side)]) paint_side(page, box, borders, side);
    }
}

Rect extended_to_bleed(const Rect& rect, Size trim, Length bleed) {
    const auto low = [&](Length edge) { return edge <= Length{} ? std::min(edge, -bleed) : edge; };
    const auto high = [&](Length edge, Length end) {
        return edge >= end ? std::max(edge, end + bleed) : edge;
    };
    return rect_between(low(rect.left()), low(rect.top()), high(rect.right(), trim.width),
                        high(rect.bottom(), trim.height));
}

std::vector<StrokeLine> column_rules(const Page& page, std::uint32_t frame_index) {
    const Frame& frame = page.frames[frame_index];
    const auto* content = std::get_if<TextContent>(&frame.content);
    if (!content || !content->column_rule) return {};
    std::vector<StrokeLine> lines;
    const std::vector<Rect> columns = column_boxes(frame, page.grid);
    for (std::size_t i = 0; i + 1 < columns.size(); ++i) {
        const RuleLine rule = rule_between(columns[i], columns[i + 1], frame.mode);
        std::vector<Span> spans{rule.along};
        for (std::size_t front = frame_index + 1; front < page.frames.size(); ++front) {
            if (const auto hole = hole_in(rule, page.frames[front])) spans = without(spans, *hole);
        }
        for (const Span& span : spans) {
            const bool stub = span.to - span.from < page.grid.pitch;
            if (!stub) lines.push_back(line_of(rule, span, *content->column_rule));
        }
    }
    return lines;
}

void paint_decorations(DisplayPage& painted, const Page& page, FaultInk& fault_ink) {
    for (std::uint32_t i = 0; i < page.frames.size(); ++i) {
        const Frame& frame = page.frames[i];
        if (frame.fill && !frame.box.empty()) {
            painted.items.emplace_back(
                FillRect{extended_to_bleed(frame.box, page.trim, page.bleed), *frame.fill});
        }
        paint_borders(painted, frame.box, borders_of(frame));
        for (const StrokeLine& rule : column_rules(page, i)) painted.items.emplace_back(rule);
        if (wants_a_photo(frame)) mark_missing(painted, frame.box, fault_ink);
    }
}

}  // namespace banxin
