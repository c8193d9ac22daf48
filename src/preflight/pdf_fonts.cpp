// Fonts as embedded: each used code drawn from its program.
#include <fmt/format.h>

#include "base/utf8.h"
#include "preflight/font_program.h"
#include "preflight/pdf_checks.h"

namespace banxin::preflight {

namespace {

using Handle = QPDFObjectHandle;

/// The characters of WinAnsiEncoding from 0x80 to 0x9F (ISO 32000-1, annex D.2).
constexpr char16_t win_ansi_high[32] = {
    0x20AC, 0x2022, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x2022, 0x017D, 0x2022, 0x2022, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x2022, 0x017E, 0x0178};

Handle program_of(const PdfFont& font) {
    for (const char* key : {"/FontFile3", "/FontFile2", "/FontFile"})
        if (auto program = entry(font.descriptor, key); program.isStream()) return program;
    return Handle::newNull();
}

bool is_white_space(const std::string& text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto [point, bytes] = utf8::decode(text, at);
        const bool white =
            point <= 0x20 || point == 0xA0 || point == 0xAD ||
            (point >= 0x2000 && point <= 0x200F) || (point >= 0x2028 && point <= 0x202F) ||
            (point >= 0x205F && point <= 0x206F) || point == 0x3000 || point == 0xFEFF;
        if (!white) return false;
        at += bytes;
    }
    return true;
}

/// Glyph names that /Differences gives codes.
std::map<std::uint32_t, std::string> differences(const PdfFont& font) {
    std::map<std::uint32_t, std::string> names;
    auto list = entry(entry(font.dictionary, "/Encoding"), "/Differences");
    if (!list.isArray()) return names;
    std::uint32_t code = 0;
    for (int i = 0; i < list.getArrayNItems(); ++i) {
        auto item = list.getArrayItem(i);
        if (item.isNumber())
            code = static_cast<std::uint32_t>(std::clamp(number_of(item, 0), 0.0, 255.0));
        else if (item.isName())
            names[code++] = name_of(item);
    }
    return names;
}

std::string base_encoding(const PdfFont& font) {
    auto encoding = entry(font.dictionary, "/Encoding");
    return encoding.isName() ? name_of(encoding) : name_of(entry(encoding, "/BaseEncoding"));
}

/// Which glyph of the program a code shows; nothing if that cannot be told here.
class CodeMap {
public:
    CodeMap(const PdfFont& font, const FontProgram& program) : font_(font), program_(program) {
        if (font.composite)
            read_cid_map();
        else
            names_ = differences(font);
    }
    std::optional<std::uint32_t> glyph(std::uint32_t code) const {
        return font_.composite ? composite_glyph(code) : simple_glyph(code);
    }

private:
    void read_cid_map() {
        auto map = entry(font_.holder, "/CIDToGIDMap");
        if (map.isStream()) cid_map_ = unpacked(map, 2 * 65'536);
    }
    std::optional<std::uint32_t> composite_glyph(std::uint32_t cid) const {
        if (!font_.identity) return std::nullopt;
        if (program_.is_cid_keyed()) return program_.glyph_of_cid(cid).value_or(0);
        if (!cid_map_) return cid;
        const std::size_t at = std::size_t{cid} * 2;
        if (at + 2 > cid_map_->size()) return 0;
        return static_cast<std::uint32_t>(static_cast<unsigned char>((*cid_map_)[at]) << 8 |
                                          static_cast<unsigned char>((*cid_map_)[at + 1]));
    }
    std::optional<std::uint32_t> simple_glyph(std::uint32_t code) const {
        if (const auto named = names_.find(code); named != names_.end())
            return program_.glyph_of_name(named->second);
        const auto encoding = base_encoding(font_);
        if (encoding == "WinAnsiEncoding") return win_ansi_glyph(code);
        if (encoding.empty()) return program_.glyph_of_code(code);
        return std::nullopt;
    }
    std::optional<std::uint32_t> win_ansi_glyph(std::uint32_t code) const {
        const bool high = code >= 0x80 && code < 0xA0;
        const auto character = high ? char32_t{win_ansi_high[code - 0x80]} : char32_t{code};
        const auto glyph = program_.glyph_of_character(character);
        if (glyph && *glyph > 0) return glyph;
        return program_.glyph_of_code(code);
    }

    const PdfFont& font_;
    const FontProgram& program_;
    std::map<std::uint32_t, std::string> names_;
    std::optional<std::string> cid_map_;
};

class FontChecks {
public:
    explicit FontChecks(Inspection inspection) : finder_(inspection.finder) {}

    void check(const PdfFont& font) {
        if (font.used.empty()) return;
        page_ = font.pages.empty() ? 0 : *font.pages.begin();
        if (font.subtype == "Type3") return finder_.error("font-type3", fact(font));
        const auto cmap = unpacked(entry(font.dictionary, "/ToUnicode"), std::size_t{16} << 20);
        if (!cmap) finder_.error("font-no-unicode", fact(font));
        auto program = program_of(font);
        if (program.isNull()) return finder_.error("font-not-embedded", fact(font));
        const auto bytes = unpacked(program);
        const auto opened = bytes ? FontProgram::open(*bytes) : nullptr;
        if (!opened) return finder_.error("font-damaged", fact(font));
        check_name(font, *bytes);
        draw_glyphs(font, *opened,
                    cmap ? read_to_unicode(*cmap) : std::map<std::uint32_t, std::string>{});
    }

private:
    Fact fact(const PdfFont& font) const { return {.page = page_, .what = font.name}; }

    /// A RIP keeps fonts by name: the same name must mean the same program.
    void check_name(const PdfFont& font, const std::string& program) {
        const auto [known, is_new] = programs_.emplace(font.name, program);
        if (!is_new && known->second != program) finder_.error("font-name-twice", fact(font));
    }

    void draw_glyphs(const PdfFont& font, const FontProgram& program,
                     const std::map<std::uint32_t, std::string>& texts) {
        const CodeMap map(font, program);
        for (const std::uint32_t code : font.used) {
            const auto glyph = map.glyph(code);
            if (!glyph) continue;
            const auto text = texts.find(code);
            const std::string shown = text == texts.end() ? "" : text->second;
            Fact told = fact(font);
            told.value = fmt::format("{:04X}{}{}", code, shown.empty() ? "" : " ", shown);
            const bool is_told_white = text != texts.end() && is_white_space(shown);
            const auto drawn = program.draw(*glyph);
            if (drawn == FontProgram::Drawn::broken)
                finder_.error("glyph-broken", told);
            else if (*glyph == 0 && !is_told_white)
                finder_.error("missing-glyph", told);
            else if (drawn == FontProgram::Drawn::blank && !is_white_space(shown))
                finder_.error("glyph-blank", told);
        }
    }

    Finder& finder_;
    std::uint32_t page_ = 0;
    std::map<std::string, std::string> programs_;
};

}  // namespace

void check_fonts(PdfFile&, const PdfFonts& fonts, Inspection inspection) {
    FontChecks checks(inspection);
    for (const auto& font : fonts.all()) checks.check(*font);
}

}  // namespace banxin::preflight
