// A story's text on its way into its slots: what the rules of setting a story share.
#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

#include "layout/places.h"
#include "layout/set_text.h"

namespace banxin {

struct Flow {
    const std::vector<Style>& styles;
    std::span<const LineSlot> slots;
    Length pitch;
    SetText text;
    LineBreaker breaker;
    std::size_t cursor = 0;      // the next free slot
    std::int32_t white_due = 0;  // grid lines the paragraph before asks for
    bool may_lengthen = true;    // paragraphs may take a line more so that none leaves a widow
    bool lengthened = false;     // one did

    const ShapedParagraph& paragraph(std::size_t i) const { return text.paragraphs[i]; }
    const Style& style(std::size_t i) const { return styles[index(paragraph(i).style)]; }
    bool is_drop_cap(std::size_t i) const {
        return paragraph(i).drop_lines > 1 && !paragraph(i).clusters.empty() &&
               i + 1 < text.paragraphs.size() && !paragraph(i + 1).clusters.empty();
    }
    /// Grid lines one of its lines takes; a drop cap takes those of the lines beside it.
    std::int32_t rows(std::size_t i) const {
        const std::size_t measured = is_drop_cap(i) ? i + 1 : i;
        const std::int32_t rows = rows_of_line(paragraph(measured), style(measured), pitch);
        return measured == i ? rows : rows * std::min(paragraph(i).drop_lines, most_drop_lines);
    }
    static constexpr std::int32_t most_drop_lines = 1000;
};

/// The room a drop cap takes beside the first lines of its paragraph.
struct CapRoom {
    LineSlot slot;         // over all its rows
    std::size_t next = 0;  // the first slot below them
    Length width;          // from the slot's start to the text beside it
};

/// A paragraph's lines, and the places it found; lines beyond them are overset.
struct Attempt {
    std::vector<LineBreak> lines;
    std::vector<Place> places;
    std::vector<Length> measures;  // of each line; the last one holds for all further ones
    bool fits() const { return lines.size() <= places.size(); }
};

bool at_column_top(const Flow& flow, std::size_t slot);
/// The slot of a paragraph's line number `line`, less its indents and what a drop cap takes.
LineSlot line_slot(const Flow& flow, std::size_t paragraph, const Place& place, std::size_t line,
                   const std::optional<CapRoom>& cap);
/// The paragraph broken for the slots from `from` on.
Attempt attempt(Flow& flow, std::size_t paragraph, std::size_t from,
                const std::optional<CapRoom>& cap);
/// Rows left white between the last line and a place in a later column.
std::int32_t rows_left_white(const Flow& flow, std::size_t place);
/// How many lines the paragraph takes if all are as long as `slot`.
std::int32_t count_lines(Flow& flow, std::size_t paragraph, const LineSlot& slot);
/// Sets the lines that found a place, and counts the rest as overset; `white` are the rows before
/// the paragraph.
void place_lines(Flow& flow, std::size_t paragraph, const Attempt& set, std::int32_t white,
                 const std::optional<CapRoom>& cap);

}  // namespace banxin
