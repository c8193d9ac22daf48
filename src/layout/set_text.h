// What layout hands to display: paragraphs with their lines in place.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "layout/justifier.h"
#include "layout/line_slot.h"
#include "text/shape_edition.h"

namespace banxin {

struct PlacedLine {
    std::uint32_t paragraph = 0;  // index into SetText::paragraphs
    LineSlot slot;  // origin and measure as this line uses them: indents taken off, rows merged
    SetLine line;
    friend bool operator==(const PlacedLine&, const PlacedLine&) = default;
};

/// Text that does not fit (余行): how much, counted at the last frame's measure, and how it begins.
struct Overset {
    std::int32_t lines = 0, characters = 0;
    std::string first_words;
    friend bool operator==(const Overset&, const Overset&) = default;
};

struct SetText {
    std::vector<ShapedParagraph> paragraphs;
    std::vector<PlacedLine> lines;
    Overset overset;
    std::int32_t lines_short = 0;      // 欠行: empty rows after the last line
    std::int32_t foot_rows_short = 0;  // empty rows at the feet of columns that text flows on from
    friend bool operator==(const SetText&, const SetText&) = default;
};

struct PhotoSetting {
    Rect picture;  // the visible picture; empty if the photo has no frame
    Rect placed;   // the whole upright picture's rectangle, of which `picture` shows a part
    SetText caption, credit;
};

struct EditionLayout {
    std::vector<SetText> headlines, bodies;      // by StoryId
    std::vector<PhotoSetting> photos;            // by PhotoId
    std::vector<std::vector<SetText>> standing;  // by page, frame
};

}  // namespace banxin
