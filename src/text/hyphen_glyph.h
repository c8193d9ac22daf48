// The hyphen that a line may end with.
#pragma once

#include <optional>

#include "text/cluster_placer.h"

namespace banxin {

struct HyphenGlyph {
    Glyph glyph;
    Length advance;
};

/// As it stands after `item` in its line; nothing if the item's face has none.
std::optional<HyphenGlyph> hyphen_after(const Item& item, const Setting& setting,
                                        const FontBank& fonts);

}  // namespace banxin
