#include "layout/photo.h"

#include <algorithm>

#include "document/columns.h"
#include "layout/overset.h"
#include "layout/places.h"
#include "layout/rows.h"
#include "layout/story_setter.h"

namespace banxin {
namespace {

// Of a picture a pixel wide; still sums safely.
constexpr std::int64_t largest_placed = std::int64_t{1} << 29;

/// A photo's frame: its inside and the rows a caption can stand on.
struct PhotoPlace {
    Rect inside;
    WritingMode mode;
    FrameRef frame;
    std::vector<Row> rows;
    Length pitch;

    std::int32_t row_count() const { return static_cast<std::int32_t>(rows.size()); }

    /// The slots of `count` rows from `first` on, in whole characters of `character`. The caption
    /// starts where the picture does; what is left of less than a character stays at its end.
    std::vector<LineSlot> slots(std::int32_t first, std::int32_t count, Length character) const {
        const Length extent = along_extent(inside, mode);
        const Length measure = character > Length{} ? character * (extent / character) : extent;
        std::vector<LineSlot> result;
        for (std::int32_t row = std::max(first, 0); row < std::min(first + count, row_count());
             ++row) {
            result.push_back(slot_on(rows[static_cast<std::size_t>(row)], along_start(inside, mode),
                                     measure > Length{} ? measure : extent, mode, frame));
            result.back().row = static_cast<std::uint32_t>(row);
        }
        return result;
    }
};

struct Caption {
    SetText text;
    std::int32_t first_row = 0;  // the frame's rows from here on are the caption's
};

bool has_text(const ShapedText& text) {
    return std::any_of(text.begin(), text.end(), [](const ShapedParagraph& paragraph) {
        return !paragraph.clusters.empty();
    });
}

/// The caption at the frame's foot, above `below` rows, in as many rows as it takes.
Caption set_caption(const ShapedText& caption, const std::vector<Style>& styles,
                    const PhotoPlace& place, std::int32_t below) {
    const std::int32_t foot = place.row_count() - below;
    if (!has_text(caption)) return {{}, foot};
    const Length character = styles[index(caption.front().style)].size;
    std::int32_t rows = 1;
    SetText text =
        set_story(caption, styles, place.slots(foot - rows, rows, character), place.pitch);
    while (text.overset.lines > 0 && rows < foot) {
        rows = std::min(foot, rows + text.overset.lines);
        text = set_story(caption, styles, place.slots(foot - rows, rows, character), place.pitch);
    }
    return {std::move(text), std::max(0, foot - rows)};
}

Length end_of(const PlacedLine& line) {
    return along(line.slot) + line.line.set;
}

Length natural_width(const ShapedParagraph& text) {
    const LineBreak all{0, static_cast<std::uint32_t>(text.clusters.size())};
    return set_line(text, all, {}, Align::start, LinePlace::last).natural;
}

/// True if the credit stands beside the caption's last line with an em between them.
bool fits_beside(const SetText& caption, const ShapedParagraph& credit,
                 const std::vector<Style>& styles, const PhotoPlace& place) {
    if (caption.lines.empty() || caption.overset.characters > 0) return false;
    const PlacedLine& last = caption.lines.back();
    const Style& style = styles[index(caption.paragraphs[last.paragraph].style)];
    if (style.align == Align::centre || style.align == Align::end ||
        style.align == Align::distribute)
        return false;
    const Length room = along_start(place.inside, place.mode) +
                        along_extent(place.inside, place.mode) - end_of(last);
    return natural_width(credit) + style.size <= room;
}

std::vector<LineBreak> credit_lines(const ShapedParagraph& credit, const PhotoPlace& place) {
    const Length measure = along_extent(place.inside, place.mode);
    return break_lines(credit, std::span(&measure, 1), Breaker::best);
}

/// The credit flush with the picture's end, from row `first` on.
SetText set_flush(const ShapedParagraph& credit, const PhotoPlace& place, std::int32_t first) {
    const Length measure = along_extent(place.inside, place.mode);
    const std::vector<LineSlot> slots = place.slots(first, place.row_count(), measure);
    SetText text;
    for (const LineBreak& line : credit_lines(credit, place)) {
        if (text.lines.size() == slots.size()) {
            if (text.overset.lines++ == 0) count_characters(text.overset, credit, line.first);
            continue;
        }
        SetLine set = set_line(credit, line, measure, Align::start, LinePlace::last);
        const Length start = std::max(Length{}, measure - set.set);
        text.lines.push_back({0, shortened(slots[text.lines.size()], start, {}), std::move(set)});
    }
    text.paragraphs.push_back(credit);
    return text;
}

Rect above_row(const PhotoPlace& place, std::int32_t row) {
    const Rect& inside = place.inside;
    if (row >= place.row_count()) return inside;
    if (row < 1) return {inside.origin, {}};
    const Row& last = place.rows[static_cast<std::size_t>(row - 1)];
    if (place.mode == WritingMode::vertical) {
        return rect_between(last.from, inside.top(), inside.right(), inside.bottom());
    }
    return rect_between(inside.left(), inside.top(), inside.right(), last.to);
}

Length covering(Length side, std::uint32_t numerator, std::uint32_t denominator) {
    const std::int64_t extent =
        (std::int64_t{side.mpt} * numerator + denominator - 1) / denominator;
    return {static_cast<std::int32_t>(std::min(extent, largest_placed))};
}

Length zoomed(Length side, const Photo& photo) {
    return {static_cast<std::int32_t>(
        std::min<std::int64_t>(std::int64_t{side.mpt} * photo.zoom / 1000, largest_placed))};
}

/// Where the whole picture's edge lies so that its focus is as near the middle as it can be.
Length edge_of(Length box_start, Length box_extent, Length extent, std::int32_t focus) {
    const Length wanted = box_start + box_extent / 2 - per_mille(extent, focus);
    return std::clamp(wanted, std::min(box_start, box_start + box_extent - extent), box_start);
}

/// The upright picture that covers `picture`, the least one times the photo's zoom.
Rect cover(const Rect& picture, const Photo& photo) {
    const std::uint32_t width = photo.facts.upright_width(), height = photo.facts.upright_height();
    if (picture.empty() || width == 0 || height == 0) return picture;
    const bool fills_width = std::int64_t{picture.size.width.mpt} * height >=
                             std::int64_t{picture.size.height.mpt} * width;
    const Size least =
        fills_width ? Size{picture.size.width, covering(picture.size.width, height, width)}
                    : Size{covering(picture.size.height, width, height), picture.size.height};
    const Size size{zoomed(least.width, photo), zoomed(least.height, photo)};
    return {{edge_of(picture.left(), picture.size.width, size.width, photo.focus_x),
             edge_of(picture.top(), picture.size.height, size.height, photo.focus_y)},
            size};
}

}  // namespace

PhotoSetting set_photo(const Photo& photo, ShapedText caption, ShapedText credit,
                       const std::vector<Style>& styles, const Page& page, FrameRef ref) {
    const Frame& frame = page.frames[ref.frame];
    const auto* content = std::get_if<PhotoContent>(&frame.content);
    const Rect inside = inside_of(frame);
    const PhotoPlace place{inside, frame.mode, ref, rows_in(inside, frame.mode, page.grid),
                           page.grid.pitch};

    Caption set = set_caption(caption, styles, place, 0);
    PhotoSetting result;
    if (!credit.empty() && fits_beside(set.text, credit.front(), styles, place)) {
        const auto row = static_cast<std::int32_t>(set.text.lines.back().slot.row);
        result.credit = set_flush(credit.front(), place, row);
    } else if (!credit.empty()) {
        const auto rows = static_cast<std::int32_t>(credit_lines(credit.front(), place).size());
        set = set_caption(caption, styles, place, rows);
        result.credit = set_flush(credit.front(), place, place.row_count() - rows);
    }
    const bool captioned = set.first_row < place.row_count();
    const std::int32_t gap = content && captioned ? content->caption_gap : 0;
    result.caption = std::move(set.text);
    result.picture = above_row(place, captioned ? set.first_row - gap : place.row_count());
    result.placed = cover(result.picture, photo);
    return result;
}

}  // namespace banxin
