// What every paragraph is shaped with.
#pragma once

#include <span>

#include "text/composition_tables.h"
#include "text/font_bank.h"
#include "text/hyphenator.h"

namespace banxin {

struct TextTools {
    /// By fonts alone: the built-in tables, words stay whole, and there are no pictures in lines.
    TextTools(const FontBank& with_fonts,  // NOLINT: fonts are enough to set a text
              const CompositionTables& with_tables = CompositionTables::built_in(),
              const Hyphenator* with_hyphenator = nullptr, std::span<const Photo> with_photos = {})
        : fonts(with_fonts),
          tables(with_tables),
          hyphenator(with_hyphenator),
          photos(with_photos) {}

    const FontBank& fonts;
    const CompositionTables& tables;
    const Hyphenator* hyphenator;
    std::span<const Photo> photos;  // by PhotoId: what stands in a line
};

}  // namespace banxin
