#include "prepress/font_names.h"

#include <cstdint>
#include <map>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <string>

namespace banxin {

namespace {

std::uint64_t fnv1a(std::uint64_t hash, const unsigned char* bytes, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) hash = (hash ^ bytes[i]) * 0x100000001b3u;
    return hash;
}

std::string subset_tag(std::uint64_t hash) {
    std::string tag;
    for (int i = 0; i < 6; ++i, hash /= 26) tag += static_cast<char>('A' + hash % 26);
    return tag;
}

/// "NotoSerifCJKsc-Regular" of "/ABCDEF+NotoSerifCJKsc-Regular".
std::string plain_name(const std::string& name) {
    const auto plus = name.find('+');
    return name.substr(plus == std::string::npos ? 1 : plus + 1);
}

QPDFObjectHandle font_program(QPDFObjectHandle descriptor) {
    for (const auto* key : {"/FontFile", "/FontFile2", "/FontFile3"}) {
        if (auto program = descriptor.getKey(key); program.isStream()) return program;
    }
    return QPDFObjectHandle::newNull();
}

class Namer {
public:
    /// The raw stream is hashed: the same program always deflates to the same bytes.
    std::string name(const std::string& old_name, QPDFObjectHandle program) {
        const auto buffer = program.getRawStreamData();
        auto hash = fnv1a(0xcbf29ce484222325u, buffer->getBuffer(), buffer->getSize());
        const auto plain = plain_name(old_name);
        for (const auto wanted = hash;; ++hash) {
            const auto name = "/" + subset_tag(hash) + "+" + plain;
            if (taken_.try_emplace(name, wanted).first->second == wanted) return name;
        }
    }

private:
    std::map<std::string, std::uint64_t> taken_;  // by which program
};

/// The dictionary that has the font's descriptor: of a composite font its descendant.
QPDFObjectHandle described(QPDFObjectHandle font) {
    auto descendants = font.getKey("/DescendantFonts");
    return descendants.isArray() && descendants.getArrayNItems() == 1 ? descendants.getArrayItem(0)
                                                                      : font;
}

}  // namespace

void name_fonts_uniquely(QPDF& pdf) {
    Namer namer;
    std::map<QPDFObjGen, std::string> named;  // by descriptor, which two fonts may share
    for (auto font : pdf.getAllObjects()) {
        if (!font.isDictionaryOfType("/Font") || !font.getKey("/BaseFont").isName()) continue;
        auto inner = described(font);
        auto descriptor = inner.getKey("/FontDescriptor");
        if (!descriptor.isDictionary()) continue;
        auto program = font_program(descriptor);
        if (!program.isStream()) continue;
        auto& name = named[descriptor.getObjGen()];
        if (name.empty()) name = namer.name(inner.getKey("/BaseFont").getName(), program);
        for (auto dictionary : {font, inner})
            dictionary.replaceKey("/BaseFont", QPDFObjectHandle::newName(name));
        descriptor.replaceKey("/FontName", QPDFObjectHandle::newName(name));
    }
}

}  // namespace banxin
