#include "prepress/vertical_fonts.h"

#include <cmath>
#include <qpdf/QPDF.hh>
#include <stdexcept>

namespace banxin {

namespace {

constexpr std::uint32_t max_cid = 0xffff;
constexpr std::int64_t full_width = 1000;

[[noreturn]] void damaged() { throw std::runtime_error("the widths of a font in the PDF are damaged"); }

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

/// Readers put the vertical origin at half a glyph's width unless told otherwise. Single CIDs in array form:
/// Ghostscript 10 loses glyphs given as a range.
QPDFObjectHandle vertical_metrics(const GlyphWidths& widths) {
    auto metrics = QPDFObjectHandle::newArray();
    for (const auto& [cid, width] : widths) {
        if (width == full_width) continue;
        metrics.appendItem(QPDFObjectHandle::newInteger(cid));
        metrics.appendItem(QPDFObjectHandle::parse("[ -1000 500 880 ]"));
    }
    return metrics;
}

bool is_composite(QPDFObjectHandle font) {
    return font.getKey("/Encoding").isNameAndEquals("/Identity-H") && font.getKey("/DescendantFonts").isArray() &&
           font.getKey("/DescendantFonts").getArrayNItems() == 1;
}

TextFont with_twin(QPDF& pdf, QPDFObjectHandle font) {
    auto descendant = font.getKey("/DescendantFonts").getArrayItem(0).shallowCopy();
    TextFont result{2, cid_widths(descendant.getKey("/W")), {}};
    descendant.replaceKey("/DW2", QPDFObjectHandle::parse("[ 880 -1000 ]"));
    descendant.replaceKey("/W2", vertical_metrics(result.widths));
    auto twin = font.shallowCopy();
    twin.replaceKey("/Encoding", QPDFObjectHandle::newName("/Identity-V"));
    twin.replaceKey("/DescendantFonts", QPDFObjectHandle::newArray(std::vector{pdf.makeIndirectObject(descendant)}));
    result.twin = pdf.makeIndirectObject(twin);
    return result;
}

TextFont simple_font(QPDFObjectHandle font) {
    TextFont result;
    auto widths = font.getKey("/Widths");
    if (!font.getKey("/FirstChar").isInteger() || !widths.isArray()) damaged();
    auto code = static_cast<std::uint32_t>(font.getKey("/FirstChar").getIntValueAsInt());
    for (auto& width : widths.getArrayAsVector()) result.widths[code++] = width_value(width);
    return result;
}

}  // namespace

const TextFont& VerticalFonts::find(QPDFObjectHandle font) {
    const auto [entry, is_new] = fonts_.try_emplace(font.getObjGen());
    if (is_new) entry->second = is_composite(font) ? with_twin(pdf_, font) : simple_font(font);
    return entry->second;
}

}  // namespace banxin
