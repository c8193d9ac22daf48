// HarfBuzz on a row of items.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "text/itemizer.h"

struct hb_buffer_t;

namespace banxin {

/// Where the glyphs are set down to: a turned word in a vertical line is shaped as a horizontal
/// one.
enum class Direction : std::uint8_t { right, down };

/// Shapes items of one face, script and direction together, and hands their glyphs out one item
/// after the other.
class ItemShaper {
public:
    ItemShaper(const std::vector<Character>& characters, const FontBank& fonts);
    ~ItemShaper();

    void shape(std::span<const Item> items, Language language, Direction direction);
    /// The glyphs of the `n`th of the items, asked for in order; `glyphs` holds nothing else after.
    void take(std::size_t n, std::vector<ShapedGlyph>& glyphs);

private:
    void fill(std::span<const Item> items);

    const std::vector<Character>& characters_;
    const FontBank& fonts_;
    struct DestroyBuffer {
        void operator()(hb_buffer_t* buffer) const;
    };
    std::unique_ptr<hb_buffer_t, DestroyBuffer> buffer_;  // made when first needed
    unsigned next_ = 0;                                   // glyph
};

}  // namespace banxin
