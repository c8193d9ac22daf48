// A TrueType program made by hand: what an embedded font needs, and glyphs as a test wants them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "support/big_endian.h"

namespace banxin::test {

/// Glyph data of a glyf table.
inline const std::string square_glyph =
    u16(1) + u16(0) + u16(0) + u16(500) + u16(500) + u16(3) +
    u16(0) +                                           // one contour of points 0 … 3
    std::string("\x01\x01\x01\x01", 4) +               // on the curve, 16-bit steps
    u16(0) + u16(500) + u16(0) + u16(0x10000 - 500) +  // x: 0, 500, 500, 0
    u16(0) + u16(0) + u16(500) + u16(0);               // y: 0, 0, 500, 500
inline const std::string blank_glyph = {};
/// Made of a glyph that does not exist.
inline const std::string broken_glyph =
    u16(0xffff) + u16(0) + u16(0) + u16(500) + u16(500) + u16(2) + u16(9999) + u16(0);

/// Units per em 1000; all glyphs 500 wide.
inline std::string truetype_font(const std::vector<std::string>& glyphs) {
    const auto count = static_cast<unsigned>(glyphs.size());
    std::string glyf, loca = u32(0), hmtx;
    for (std::string glyph : glyphs) {
        while (glyph.size() % 4 != 0) glyph += '\0';
        glyf += glyph;
        loca += u32(static_cast<unsigned>(glyf.size()));
        hmtx += u16(500) + u16(0);
    }
    const std::string head = u32(0x10000) + u32(0) + u32(0) + u32(0x5F0F3CF5) + u16(0) + u16(1000) +
                             std::string(16, '\0') + u16(0) + u16(0) + u16(500) + u16(500) +
                             u16(0) + u16(8) + u16(2) + u16(1) + u16(0);
    const std::string hhea = u32(0x10000) + u16(880) + u16(0x10000 - 120) + u16(0) + u16(500) +
                             std::string(22, '\0') + u16(count);
    const std::string maxp = u32(0x10000) + u16(count) + u16(8) + u16(2) + u16(8) + u16(2) +
                             u16(1) + std::string(12, '\0') + u16(0) + u16(4) + u16(4);
    const std::vector<std::pair<std::string, std::string>> tables{{"glyf", glyf}, {"head", head},
                                                                  {"hhea", hhea}, {"hmtx", hmtx},
                                                                  {"loca", loca}, {"maxp", maxp}};
    std::string directory =
        u32(0x10000) + u16(static_cast<unsigned>(tables.size())) + u16(64) + u16(2) + u16(32);
    std::string data;
    const auto start = static_cast<unsigned>(12 + 16 * tables.size());
    for (const auto& [tag, table] : tables) {
        directory += tag + u32(0) + u32(start + static_cast<unsigned>(data.size())) +
                     u32(static_cast<unsigned>(table.size()));
        data += table;
        while (data.size() % 4 != 0) data += '\0';
    }
    return directory + data;
}

}  // namespace banxin::test
