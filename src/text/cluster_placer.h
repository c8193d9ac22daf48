// From shaped glyphs to a cluster: its body, and its glyphs' places from the cluster's start on the
// line's centre.
#pragma once

#include <span>

#include "text/font_bank.h"
#include "text/itemizer.h"

namespace banxin {

/// What is common to the items of one run.
struct Setting {
    WritingMode mode = WritingMode::horizontal;
    Language language = Language::zh_hans;
    Language mark_language = Language::zh_hans;  // of the glyphs of marks_of_region
    MarkPlace marks = MarkPlace::corner;
    Length size;
    std::int32_t hscale = 1000;
    Length baseline;  // from a horizontal line's centre down to the baseline
    Length aside;     // of a vertical line: how far the em boxes stand left of its centre
};

struct PlacedCluster {
    Length advance;
    std::int32_t hscale = 1000;  // what the glyphs are drawn with; cells are condensed further
};

/// Adds the item's glyphs to `glyphs`. `head` is its first character.
PlacedCluster place_cluster(const Item& item, char32_t head, std::span<const ShapedGlyph> shaped,
                            const Setting& setting, const FontBank& fonts,
                            std::vector<Glyph>& glyphs);

}  // namespace banxin
