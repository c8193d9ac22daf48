// The small faces a display list is drawn with. Cairo never sees an installed font: it loses
// subroutines of CFF fonts and takes long over large ones.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "display/display_list.h"
#include "render/handles.h"
#include "text/font_bank.h"

namespace banxin {

/// One face's glyphs in use, as Cairo takes them. The font's bytes live as long as Cairo needs
/// them.
struct SmallFace {
    FontFace cairo;
    std::vector<std::uint32_t>
        new_ids;  // by glyph id of the whole face; 0 if the glyph is not in use

    std::uint32_t new_id(std::uint32_t glyph) const {
        return glyph < new_ids.size() ? new_ids[glyph] : 0;
    }
};

class SubsetFaces {
public:
    /// Takes all glyphs of all pages out of each face.
    SubsetFaces(const DisplayList& list, const FontBank& fonts);

    /// Null if the face could not be made: its text is then not drawn.
    const SmallFace* find(FaceId face) const;
    const std::vector<FaceId>& failed() const { return failed_; }

private:
    std::map<FaceId, SmallFace> faces_;
    std::vector<FaceId> failed_;
};

}  // namespace banxin
