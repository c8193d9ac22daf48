#include "text/hyphen_glyph.h"

#include <hb.h>

namespace banxin {

std::optional<HyphenGlyph> hyphen_after(const Item& item, const Setting& setting,
                                        const FontBank& fonts) {
    hb_font_t* font = fonts.font(item.face);
    ShapedGlyph shaped;
    if (hb_font_get_nominal_glyph(font, U'-', &shaped.id) == 0) {
        return std::nullopt;
    }
    shaped.position.x_advance = hb_font_get_glyph_h_advance(font, shaped.id);
    Item hyphen = item;
    hyphen.cls = CharClass::latin;
    hyphen.script = Script::latin;
    std::vector<Glyph> glyphs;
    const PlacedCluster placed = place_cluster(hyphen, U'-', {&shaped, 1}, setting, fonts, glyphs);
    return HyphenGlyph{glyphs.front(), placed.advance};
}

}  // namespace banxin
