// The start of a TrueType program: nothing but its cmap.
#pragma once

#include <string>
#include <vector>

#include "support/big_endian.h"

namespace banxin::test {

struct CmapSegment {
    unsigned first, last, delta, range_offset;
};

/// `listed` follows the segments: what their range offsets point into.
inline std::string truetype_program(const std::vector<CmapSegment>& segments,
                                    const std::vector<unsigned>& listed = {}) {
    std::string ends, starts, deltas, offsets, list;
    for (const auto& segment : segments) {
        ends += u16(segment.last);
        starts += u16(segment.first);
        deltas += u16(segment.delta);
        offsets += u16(segment.range_offset);
    }
    for (const auto glyph : listed) list += u16(glyph);
    const auto twice = static_cast<unsigned>(segments.size() * 2);
    const std::string body = u16(0) + u16(twice) + u16(0) + u16(0) + u16(0) + ends + u16(0) +
                             starts + deltas + offsets + list;
    const std::string subtable = u16(4) + u16(static_cast<unsigned>(body.size() + 4)) + body;
    const std::string cmap = u16(0) + u16(1) + u16(3) + u16(1) + u32(12) + subtable;
    return u32(0x00010000) + u16(1) + u16(0) + u16(0) + u16(0) + "cmap" + u32(0) + u32(28) +
           u32(static_cast<unsigned>(cmap.size())) + cmap;
}

}  // namespace banxin::test
