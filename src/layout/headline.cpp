#include "layout/headline.h"

#include <algorithm>

#include "base/utf8.h"
#include "document/columns.h"
#include "layout/beside_room.h"
#include "layout/headline_fit.h"
#include "layout/overset.h"
#include "layout/places.h"
#include "layout/rows.h"

namespace banxin {
namespace {

constexpr std::size_t excerpt_length = 20;  // characters of a headline in a message

/// A headline's extent across its lines.
struct Extent {
    Length type;                // 字号
    std::vector<Length> lines;  // where each begins, from the headline's first side
    Length across;
};

/// No grid holds a headline: lines move apart for what stands beside them.
Extent extent_of(const FittedHeadline& headline, const Style& style) {
    Extent extent{.type = type_size(headline.shaped, style)};
    const Length pitch = style.leading > Length{} ? style.leading : extent.type;
    Length least;  // where the next line may begin
    for (const LineBreak& line : headline.lines) {
        const auto beside = beside_overhang(headline.shaped, line.first, line.last);
        const Length begin = least + beside.over;
        extent.lines.push_back(extent.lines.empty() ? begin
                                                    : std::max(begin, extent.lines.back() + pitch));
        least = extent.across = extent.lines.back() + extent.type + beside.under;
    }
    return extent;
}

/// White before the first paragraph and between two of them.
struct Whites {
    Length before, between;
};

Whites whites_of(const std::vector<Extent>& extents, Length across, const HeadContent& content) {
    const auto gaps = static_cast<std::int32_t>(extents.size()) - 1;
    Length free = across - content.gap * std::max(0, gaps);
    for (const Extent& extent : extents) free -= extent.across;
    if (free <= Length{}) return {{}, content.gap};
    switch (content.vertical_align) {
        case VerticalAlign::top:
            return {{}, content.gap};
        case VerticalAlign::middle:
            return {free / 2, content.gap};
        case VerticalAlign::bottom:
            return {free, content.gap};
        case VerticalAlign::spread:
            if (gaps <= 0) return {free / 2, content.gap};
            return {{}, content.gap + free / gaps};
    }
    return {{}, content.gap};
}

/// `from` is measured across the lines, from the first line's side of the frame.
Row row_at(const Rect& inside, WritingMode mode, Length from, Length size) {
    if (mode == WritingMode::horizontal) return {inside.top() + from, inside.top() + from + size};
    return {inside.right() - from - size, inside.right() - from};
}

std::string text_of(const Paragraph& paragraph) {
    std::string text;
    for (const TextRun& run : paragraph.runs) text += run.text;
    return utf8::excerpt(text, excerpt_length);
}

/// Points or percent with at most one decimal, without a locale's ideas of it.
std::string with_one_decimal(std::int32_t thousandths) {
    const std::int32_t tenths = (thousandths + 50) / 100;
    std::string text = std::to_string(tenths / 10);
    if (tenths % 10 != 0) text += "." + std::to_string(tenths % 10);
    return text;
}

void report_fit(const Paragraph& paragraph, const FittedHeadline& headline, const Style& style,
                const Frame& frame, Diagnostics& diagnostics) {
    if (!headline.fits) {
        diagnostics.report(Code::headline_overset, paragraph.at, {text_of(paragraph), frame.id});
        return;
    }
    const bool changed = headline.applied.size != Length{} || headline.applied.hscale != 1000;
    if (!changed && !headline.more_lines) return;
    const Length size = headline.applied.size == Length{} ? style.size : headline.applied.size;
    diagnostics.report(Code::headline_fitted, paragraph.at,
                       {text_of(paragraph), with_one_decimal(size.mpt),
                        with_one_decimal(style.hscale * headline.applied.hscale / 10),
                        std::to_string(headline.lines.size())});
}

/// Where a headline's lines go.
struct HeadPlace {
    Rect inside;
    WritingMode mode;
    FrameRef frame;
    LineSlot slot(Length across, Length type) const {
        return slot_on(row_at(inside, mode, across, type), along_start(inside, mode),
                       along_extent(inside, mode), mode, frame);
    }
};

/// Lines past the frame's edge are left off, and counted.
void place_headline(SetText& text, const FittedHeadline& headline, const Style& style,
                    const Extent& extent, Length across, const HeadPlace& place) {
    const auto paragraph = static_cast<std::uint32_t>(text.paragraphs.size());
    const Length room =
        place.mode == WritingMode::horizontal ? place.inside.size.height : place.inside.size.width;
    for (std::size_t i = 0; i < headline.lines.size(); ++i) {
        const LineBreak& line = headline.lines[i];
        const Length at = across + extent.lines[i];
        if (at + extent.type > room && (i > 0 || paragraph > 0)) {
            text.overset.lines += static_cast<std::int32_t>(headline.lines.size() - i);
            count_characters(text.overset, headline.shaped, line.first);
            break;
        }
        LineSlot slot = indented(place.slot(at, extent.type), style,
                                 i == 0 ? LineIndent::first : LineIndent::other);
        slot.row = static_cast<std::uint32_t>(text.lines.size());
        const bool closes = i + 1 == headline.lines.size() ||
                            headline.shaped.clusters[line.last - 1].after == Break::mandatory;
        text.lines.push_back({paragraph, slot,
                              set_line(headline.shaped, line, slot.measure, style.align,
                                       closes ? LinePlace::last : LinePlace::inner)});
    }
    text.paragraphs.push_back(headline.shaped);
}

}  // namespace

SetText set_headline(const std::vector<Paragraph>& paragraphs, const ShapedText& shaped,
                     const std::vector<Style>& styles, const Page& page, FrameRef ref,
                     const Reshape& reshape, Diagnostics& diagnostics) {
    const Frame& frame = page.frames[ref.frame];
    const HeadPlace place{inside_of(frame), frame.mode, ref};
    const auto* content = std::get_if<HeadContent>(&frame.content);
    std::vector<FittedHeadline> fitted;
    std::vector<Extent> extents;
    bool fits = true;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        const Style& style = styles[index(paragraphs[i].style)];
        const LineSlot full = place.slot({}, style.size);
        const Length measure = std::min(indented(full, style, LineIndent::first).measure,
                                        indented(full, style, LineIndent::other).measure);
        fitted.push_back(fit_headline(paragraphs[i], shaped[i], style, measure, reshape));
        extents.push_back(extent_of(fitted.back(), style));
        report_fit(paragraphs[i], fitted.back(), style, frame, diagnostics);
        fits = fits && fitted.back().fits;
    }
    const Length room =
        frame.mode == WritingMode::horizontal ? place.inside.size.height : place.inside.size.width;
    const Whites whites = whites_of(extents, room, content ? *content : HeadContent{});
    SetText text;
    Length across = whites.before;
    for (std::size_t i = 0; i < fitted.size(); ++i) {
        const Style& style = styles[index(paragraphs[i].style)];
        place_headline(text, fitted[i], style, extents[i], across, place);
        across += extents[i].across + whites.between;
    }
    if (fits && text.overset.lines > 0) {
        diagnostics.report(
            Code::headline_too_high, paragraphs.front().at,
            {text_of(paragraphs.front()), frame.id, std::to_string(text.overset.lines)});
    }
    return text;
}

}  // namespace banxin
