#include "prepress/vertical_fonts.h"

#include <fmt/format.h>

#include <cmath>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <stdexcept>

#include "prepress/truetype_cmap.h"

namespace banxin {

namespace {

constexpr std::uint32_t max_cid = 0xffff;
constexpr std::int64_t full_width = 1000;

[[noreturn]] void damaged() {
    throw std::runtime_error("the widths of a font in the PDF are damaged");
}

std::int64_t width_value(QPDFObjectHandle number) {
    if (!number.isNumber() || !(std::abs(number.getNumericValue()) <= max_cid)) damaged();
    return std::llround(number.getNumericValue());
}

/// /W in both its forms: `first [w w …]` and `first last w`.
GlyphWidths cid_widths(QPDFObjectHandle array) {
    GlyphWidths widths;
    if (!array.isArray()) return widths;
    auto items = array.getArrayAsVector();
    for (std::size_t i = 0; i + 1 < items.size();) {
        const auto first = static_cast<std::uint32_t>(width_value(items[i]));
        if (items[i + 1].isArray()) {
            auto cid = first;
            for (auto& width : items[i + 1].getArrayAsVector()) widths[cid++] = width_value(width);
            i += 2;
        } else {
            const auto last = static_cast<std::uint32_t>(width_value(items[i + 1]));
            if (i + 2 >= items.size() || last > max_cid) damaged();
            for (auto cid = first; cid <= last; ++cid) widths[cid] = width_value(items[i + 2]);
            i += 3;
        }
    }
    return widths;
}

/// Readers put the vertical origin at half a glyph's width unless told otherwise. Single CIDs in
/// array form: Ghostscript 10 loses glyphs given as a range.
QPDFObjectHandle vertical_metrics(const GlyphWidths& widths) {
    auto metrics = QPDFObjectHandle::newArray();
    for (const auto& [cid, width] : widths) {
        if (width == full_width) continue;
        metrics.appendItem(QPDFObjectHandle::newInteger(cid));
        metrics.appendItem(QPDFObjectHandle::parse("[ -1000 500 880 ]"));
    }
    return metrics;
}

/// `descendant` gets vertical metrics; the rest of the twin is `font`.
QPDFObjectHandle make_twin(QPDF& pdf, QPDFObjectHandle font, QPDFObjectHandle descendant,
                           const GlyphWidths& widths) {
    descendant.replaceKey("/DW2", QPDFObjectHandle::parse("[ 880 -1000 ]"));
    descendant.replaceKey("/W2", vertical_metrics(widths));
    font.replaceKey("/Encoding", QPDFObjectHandle::newName("/Identity-V"));
    font.replaceKey("/DescendantFonts",
                    QPDFObjectHandle::newArray(std::vector{pdf.makeIndirectObject(descendant)}));
    return pdf.makeIndirectObject(font);
}

bool is_composite(QPDFObjectHandle font) {
    return font.getKey("/Encoding").isNameAndEquals("/Identity-H") &&
           font.getKey("/DescendantFonts").isArray() &&
           font.getKey("/DescendantFonts").getArrayNItems() == 1;
}

TextFont composite_font(QPDF& pdf, QPDFObjectHandle font) {
    auto descendant = font.getKey("/DescendantFonts").getArrayItem(0).shallowCopy();
    TextFont result{2, cid_widths(descendant.getKey("/W")), {}};
    result.twin = make_twin(pdf, font.shallowCopy(), descendant, result.widths);
    return result;
}

/// WinAnsi codes of a program and the glyphs they show.
std::map<std::uint8_t, std::uint32_t> glyphs_by_code(QPDFObjectHandle program) {
    std::map<std::uint8_t, std::uint32_t> glyphs;
    const auto data = program.getStreamData(qpdf_dl_all);
    const auto by_character =
        glyphs_by_character({reinterpret_cast<const char*>(data->getBuffer()), data->getSize()});
    for (int code = 0; code < 256; ++code) {
        const auto found = by_character.find(win_ansi_character(static_cast<std::uint8_t>(code)));
        if (found != by_character.end()) glyphs[static_cast<std::uint8_t>(code)] = found->second;
    }
    return glyphs;
}

std::string cid_to_gid_map(const std::map<std::uint8_t, std::uint32_t>& glyphs) {
    std::string map(512, '\0');
    for (const auto& [code, glyph] : glyphs) {
        map[code * 2u] = static_cast<char>(glyph >> 8);
        map[code * 2u + 1] = static_cast<char>(glyph & 0xff);
    }
    return map;
}

std::string to_unicode(const std::map<std::uint8_t, std::uint32_t>& glyphs) {
    std::string map =
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n";
    for (const auto& [code, glyph] : glyphs) {
        map += fmt::format("1 beginbfchar\n<{:04x}> <{:04x}>\nendbfchar\n", code,
                           static_cast<std::uint32_t>(win_ansi_character(code)));
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

QPDFObjectHandle widths_array(const GlyphWidths& widths) {
    auto array = QPDFObjectHandle::newArray();
    for (const auto& [code, width] : widths) {
        array.appendItem(QPDFObjectHandle::newInteger(code));
        array.appendItem(
            QPDFObjectHandle::newArray(std::vector{QPDFObjectHandle::newInteger(width)}));
    }
    return array;
}

/// A composite font of the simple font's program, with its codes as CIDs.
QPDFObjectHandle composite_twin(QPDF& pdf, QPDFObjectHandle font, GlyphWidths widths) {
    auto descriptor = font.getKey("/FontDescriptor");
    const auto glyphs = glyphs_by_code(descriptor.getKey("/FontFile2"));
    if (glyphs.empty()) return {};
    std::erase_if(widths, [&](const auto& width) {
        return !glyphs.contains(static_cast<std::uint8_t>(width.first));
    });
    auto descendant = QPDFObjectHandle::parse(
        "<< /Type /Font /Subtype /CIDFontType2"
        " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>");
    descendant.replaceKey("/BaseFont", font.getKey("/BaseFont"));
    descendant.replaceKey("/FontDescriptor", descriptor);
    descendant.replaceKey("/W", widths_array(widths));
    descendant.replaceKey("/CIDToGIDMap",
                          QPDFObjectHandle::newStream(&pdf, cid_to_gid_map(glyphs)));
    auto twin = QPDFObjectHandle::parse("<< /Type /Font /Subtype /Type0 >>");
    twin.replaceKey("/BaseFont", font.getKey("/BaseFont"));
    twin.replaceKey("/ToUnicode", QPDFObjectHandle::newStream(&pdf, to_unicode(glyphs)));
    return make_twin(pdf, twin, descendant, widths);
}

bool has_win_ansi_program(QPDFObjectHandle font) {
    auto descriptor = font.getKey("/FontDescriptor");
    return font.getKey("/Encoding").isNameAndEquals("/WinAnsiEncoding") &&
           descriptor.isDictionary() && descriptor.getKey("/FontFile2").isStream();
}

TextFont simple_font(QPDF& pdf, QPDFObjectHandle font) {
    TextFont result;
    auto widths = font.getKey("/Widths");
    if (!font.getKey("/FirstChar").isInteger() || !widths.isArray()) damaged();
    const auto first = font.getKey("/FirstChar").getIntValueAsInt();
    if (first < 0 || first + widths.getArrayNItems() > 256) damaged();
    auto code = static_cast<std::uint32_t>(first);
    for (auto& width : widths.getArrayAsVector()) result.widths[code++] = width_value(width);
    if (has_win_ansi_program(font)) result.twin = composite_twin(pdf, font, result.widths);
    return result;
}

}  // namespace

const TextFont& VerticalFonts::find(QPDFObjectHandle font) {
    const auto [entry, is_new] = fonts_.try_emplace(font.getObjGen());
    if (is_new)
        entry->second = is_composite(font) ? composite_font(pdf_, font) : simple_font(pdf_, font);
    return entry->second;
}

}  // namespace banxin
