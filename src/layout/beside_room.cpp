#include "layout/beside_room.h"

#include <algorithm>

#include "layout/places.h"

namespace banxin {
namespace {

constexpr std::int32_t ink_off_em_box = 30;  // ‰: characters do not touch the edges of their ems

/// How far something reaches from a line's centre: over it (vertical: right of it) and under it.
struct Reach {
    Length over, under;

    void extend(const Reach& other) {
        over = std::max(over, other.over);
        under = std::max(under, other.under);
    }
};

Reach reach_of(const Beside& beside, WritingMode mode) {
    switch (beside.kind) {
        case Beside::Kind::pinyin:
        case Beside::Kind::bopomofo:
            return {.over = beside.reach, .under = {}};
        case Beside::Kind::emphasis:
            if (mode == WritingMode::vertical) return {.over = beside.reach, .under = {}};
            break;
        case Beside::Kind::proper_name:
        case Beside::Kind::book_title:
        case Beside::Kind::underline:
            break;
    }
    return {.over = {}, .under = beside.reach};
}

/// By cluster, of what stands beside it; empty if nothing does.
std::vector<Reach> reaches_of(const ShapedParagraph& paragraph) {
    std::vector<Reach> reaches;
    if (paragraph.beside.empty()) return reaches;
    reaches.resize(paragraph.clusters.size());
    for (const Beside& beside : paragraph.beside) {
        const Reach reach = reach_of(beside, paragraph.mode);
        for (std::uint32_t i = beside.first; i < beside.last; ++i) reaches[i].extend(reach);
    }
    return reaches;
}

/// A line's characters, half an em to both sides, and what stands beside them.
struct LineReach {
    Length half_em;
    Reach beside;

    bool rises() const { return beside.over > half_em; }
    bool sinks() const { return beside.under > half_em; }
};

LineReach reach_of(const ShapedParagraph& paragraph, const std::vector<Reach>& besides,
                   std::uint32_t first, std::uint32_t last) {
    LineReach reach;
    for (std::uint32_t i = first; i < last; ++i) {
        const GlyphUse& use = paragraph.uses[paragraph.clusters[i].use];
        reach.half_em = std::max(reach.half_em, use.size / 2);
        if (!besides.empty()) reach.beside.extend(besides[i]);
    }
    return reach;
}

Length distance(const LineSlot& line, const LineSlot& next) {
    return line.mode == WritingMode::horizontal ? next.origin.y - line.origin.y
                                                : line.origin.x - next.origin.x;
}

/// The first line of the next row of the column; nothing at its foot. Drop caps stand in several
/// rows and are passed over.
const PlacedLine* line_below(const SetText& text, std::size_t i) {
    if (text.paragraphs[text.lines[i].paragraph].drop_lines > 0) return nullptr;
    const LineSlot& slot = text.lines[i].slot;
    for (std::size_t next = i + 1; next < text.lines.size(); ++next) {
        const PlacedLine& line = text.lines[next];
        if (!in_same_column(slot, line.slot)) return nullptr;
        if (text.paragraphs[line.paragraph].drop_lines > 0) continue;
        if (distance(slot, line.slot) > Length{}) return &line;
    }
    return nullptr;
}

/// How far apart two neighbouring lines would have to be; nothing if they are.
std::optional<Length> lacking_pitch(const LineReach& above, const LineReach& below, Length apart) {
    if (!above.sinks() && !below.rises()) return std::nullopt;
    const Length needed =
        std::max(above.half_em, above.beside.under) + std::max(below.half_em, below.beside.over);
    const Length slack = per_mille(std::max(above.half_em, below.half_em) * 2, ink_off_em_box);
    return needed - slack > apart ? std::optional(needed) : std::nullopt;
}

}  // namespace

BesideOverhang beside_overhang(const ShapedParagraph& paragraph, std::uint32_t first,
                               std::uint32_t last) {
    const LineReach reach = reach_of(paragraph, reaches_of(paragraph), first, last);
    return {std::max(Length{}, reach.beside.over - reach.half_em),
            std::max(Length{}, reach.beside.under - reach.half_em)};
}

std::optional<CrowdedLines> crowded_lines(const SetText& text) {
    const auto is_plain = [](const ShapedParagraph& paragraph) { return paragraph.beside.empty(); };
    if (std::all_of(text.paragraphs.begin(), text.paragraphs.end(), is_plain)) return std::nullopt;
    std::vector<std::vector<Reach>> besides;
    for (const ShapedParagraph& paragraph : text.paragraphs)
        besides.push_back(reaches_of(paragraph));
    std::optional<CrowdedLines> worst;
    for (std::size_t i = 0; i < text.lines.size(); ++i) {
        const PlacedLine& line = text.lines[i];
        const PlacedLine* next = line_below(text, i);
        if (next == nullptr ||
            (besides[line.paragraph].empty() && besides[next->paragraph].empty()))
            continue;
        const ShapedParagraph& above = text.paragraphs[line.paragraph];
        const ShapedParagraph& below = text.paragraphs[next->paragraph];
        const LineReach upper =
            reach_of(above, besides[line.paragraph], line.line.first, line.line.last);
        const LineReach lower =
            reach_of(below, besides[next->paragraph], next->line.first, next->line.last);
        const auto pitch = lacking_pitch(upper, lower, distance(line.slot, next->slot));
        if (pitch && (!worst || *pitch > worst->pitch))
            worst = {lower.rises() ? below.style : above.style, *pitch};
    }
    return worst;
}

}  // namespace banxin
