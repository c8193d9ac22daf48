#include "prepress/truetype_cmap.h"

#include <algorithm>
#include <array>

namespace banxin {

namespace {

/// Big-endian numbers; 0 beyond the end.
class Bytes {
public:
    explicit Bytes(std::string_view bytes) : bytes_(bytes) {}
    std::uint32_t u16(std::size_t at) const { return byte(at) << 8 | byte(at + 1); }
    std::uint32_t u32(std::size_t at) const { return u16(at) << 16 | u16(at + 2); }
    Bytes from(std::size_t at) const { return Bytes(bytes_.substr(std::min(at, bytes_.size()))); }
    std::string_view text(std::size_t at, std::size_t size) const {
        return from(at).bytes_.substr(0, size);
    }

private:
    std::uint32_t byte(std::size_t at) const {
        return at < bytes_.size() ? static_cast<unsigned char>(bytes_[at]) : 0;
    }
    std::string_view bytes_;
};

Bytes table(Bytes program, std::string_view name) {
    constexpr std::size_t header = 12, record = 16;
    for (std::uint32_t i = 0; i < program.u16(4); ++i) {
        const auto entry = header + i * record;
        if (program.text(entry, 4) == name) return program.from(program.u32(entry + 8));
    }
    return Bytes({});
}

Bytes unicode_subtable(Bytes cmap) {
    for (std::uint32_t i = 0; i < cmap.u16(2); ++i) {
        const auto entry = 4 + i * std::size_t{8};
        if (cmap.u16(entry) == 3 && cmap.u16(entry + 2) == 1) return cmap.from(cmap.u32(entry + 4));
    }
    return Bytes({});
}

/// Format 4 (OpenType, “cmap”): segments of characters with a difference to their glyph ids, or a
/// list of those.
struct Segment {
    Bytes subtable;
    std::size_t delta_at, range_offset_at;

    std::uint32_t glyph(std::uint32_t character, std::uint32_t first) const {
        const auto delta = subtable.u16(delta_at), range_offset = subtable.u16(range_offset_at);
        if (range_offset == 0) return (character + delta) & 0xffff;
        const auto listed = subtable.u16(range_offset_at + range_offset + 2 * (character - first));
        return listed == 0 ? 0 : (listed + delta) & 0xffff;
    }
};

}  // namespace

std::map<std::uint32_t, std::uint32_t> glyphs_by_character(std::string_view program) {
    constexpr std::uint32_t no_character = 0xffff;
    std::map<std::uint32_t, std::uint32_t> glyphs;
    const auto subtable = unicode_subtable(table(Bytes(program), "cmap"));
    if (subtable.u16(0) != 4) return glyphs;
    const std::size_t segments_x2 = subtable.u16(6), ends = 14, starts = ends + segments_x2 + 2;
    std::uint32_t next = 0;  // segments ascend; one that does not is damage
    for (std::size_t at = 0; at + 1 < segments_x2; at += 2) {
        const auto first = subtable.u16(starts + at), last = subtable.u16(ends + at);
        const Segment segment{subtable, starts + segments_x2 + at, starts + 2 * segments_x2 + at};
        if (first < next || last < first) return glyphs;
        for (auto character = first; character <= last && character != no_character; ++character) {
            if (const auto glyph = segment.glyph(character, first)) glyphs[character] = glyph;
        }
        next = last + 1;
    }
    return glyphs;
}

char32_t win_ansi_character(std::uint8_t code) {
    static constexpr std::array<char16_t, 32> c1{
        0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
        0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
        0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};
    if (code < 0x20 || code == 0x7f) return 0;
    return code >= 0x80 && code < 0xa0 ? c1[code - 0x80u] : code;
}

}  // namespace banxin
