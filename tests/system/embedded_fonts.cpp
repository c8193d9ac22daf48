#include "system/embedded_fonts.h"

#include <memory>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>

#include "base/utf8.h"

namespace banxin::test {
namespace {

std::string bytes_of(QPDFObjectHandle stream) {
    const std::shared_ptr<Buffer> data = stream.getStreamData(qpdf_dl_all);
    return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
}

/// The hexadecimal strings of a CMap between `begin` and `end`, as “beginbfchar” and “endbfchar”.
std::vector<std::string> hex_strings(const std::string& cmap, const std::string& begin,
                                     const std::string& end) {
    std::vector<std::string> strings;
    for (std::size_t at = 0; (at = cmap.find(begin, at)) != std::string::npos;) {
        const std::size_t stop = cmap.find(end, at);
        while ((at = cmap.find('<', at)) < stop) {
            const std::size_t close = cmap.find('>', at);
            strings.push_back(cmap.substr(at + 1, close - at - 1));
            at = close;
        }
        at = stop;
    }
    return strings;
}

std::uint32_t number(const std::string& hex) {
    return static_cast<std::uint32_t>(std::stoul(hex, nullptr, 16));
}

/// UTF-8 of UTF-16BE written in hexadecimal, its last unit raised by `plus`.
std::string text_of(const std::string& hex, std::uint32_t plus) {
    std::string text;
    for (std::size_t i = 0; i + 4 <= hex.size(); i += 4) {
        std::uint32_t unit = number(hex.substr(i, 4));
        if (unit >= 0xD800 && unit < 0xDC00 && i + 8 <= hex.size()) {
            i += 4;
            unit = 0x10000 + ((unit - 0xD800) << 10) + (number(hex.substr(i, 4)) - 0xDC00);
        }
        utf8::append(text, i + 4 >= hex.size() ? unit + plus : unit);
    }
    return text;
}

std::map<std::uint32_t, std::string> to_unicode(const std::string& cmap) {
    std::map<std::uint32_t, std::string> text;
    const std::vector<std::string> chars = hex_strings(cmap, "beginbfchar", "endbfchar");
    for (std::size_t i = 0; i + 1 < chars.size(); i += 2)
        text[number(chars[i])] = text_of(chars[i + 1], 0);
    const std::vector<std::string> ranges = hex_strings(cmap, "beginbfrange", "endbfrange");
    for (std::size_t i = 0; i + 2 < ranges.size(); i += 3)
        for (std::uint32_t code = number(ranges[i]); code <= number(ranges[i + 1]); ++code)
            text[code] = text_of(ranges[i + 2], code - number(ranges[i]));
    return text;
}

EmbeddedFont read_font(QPDFObjectHandle font) {
    EmbeddedFont result;
    result.name = font.getKey("/BaseFont").getName();
    result.name.erase(0, result.name.find('+') + 1);
    result.simple = font.getKey("/Subtype").getName() != "/Type0";
    if (font.hasKey("/ToUnicode")) result.text = to_unicode(bytes_of(font.getKey("/ToUnicode")));
    QPDFObjectHandle holder =
        result.simple ? font : font.getKey("/DescendantFonts").getArrayItem(0);
    QPDFObjectHandle descriptor = holder.getKey("/FontDescriptor");
    for (const char* key : {"/FontFile2", "/FontFile3"})
        if (descriptor.hasKey(key)) result.program = bytes_of(descriptor.getKey(key));
    return result;
}

}  // namespace

std::vector<EmbeddedFont> embedded_fonts(std::string_view pdf) {
    QPDF document;
    document.processMemoryFile("page.pdf", pdf.data(), pdf.size());
    std::vector<EmbeddedFont> fonts;
    for (QPDFObjectHandle object : document.getAllObjects()) {
        if (!object.isDictionaryOfType("/Font") ||
            object.getKey("/Subtype").getName().starts_with("/CIDFont"))
            continue;
        fonts.push_back(read_font(object));
    }
    return fonts;
}

}  // namespace banxin::test
