// Vertical twins of the fonts in a PDF: the same program and codes, written downwards (Identity-V),
// so that readers and search engines see vertical lines as lines.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>

namespace banxin {

/// Widths by code, in thousandths of an em.
using GlyphWidths = std::map<std::uint32_t, std::int64_t>;

struct TextFont {
    std::size_t code_bytes = 1;
    GlyphWidths widths;  // as the font lies horizontally
    QPDFObjectHandle
        twin;  // of the same codes in two bytes; not initialised: none, the font stays horizontal
    bool has_twin() const { return twin.isInitialized(); }
};

/// From the origin of a horizontal glyph to that of its vertical twin, in millionths of an em:
/// every twin has the same, whatever its width.
inline constexpr std::array<std::int64_t, 2> vertical_origin{500'000, 880'000};

class VerticalFonts {
public:
    explicit VerticalFonts(QPDF& pdf) : pdf_(pdf) {}
    /// Composite fonts of two-byte codes have a twin, and simple TrueType fonts of WinAnsiEncoding,
    /// into which Cairo puts “ ” — … · of TrueType faces. Throws std::runtime_error for a damaged
    /// font.
    const TextFont& find(QPDFObjectHandle font);

private:
    QPDF& pdf_;
    std::map<QPDFObjGen, TextFont> fonts_;  // by the horizontal font
};

}  // namespace banxin
