#include "preflight/pdf_font.h"

#include "base/utf8.h"
#include "preflight/content_lexer.h"
#include "preflight/pdf_file.h"

namespace banxin::preflight {

namespace {

using Handle = QPDFObjectHandle;

constexpr std::uint32_t most_codes = 65'536;
/// Of all ranges together: a short table can repeat the whole range without end.
constexpr std::uint32_t most_range_steps = 4 * most_codes;

void read_simple_widths(PdfFont& font) {
    const auto widths = numbers_of(entry(font.dictionary, "/Widths"));
    const double first = number_of(entry(font.dictionary, "/FirstChar"), 0);
    if (first < 0 || first > 255) return;
    for (std::size_t i = 0; i < widths.size(); ++i)
        font.widths[static_cast<std::uint32_t>(first) + static_cast<std::uint32_t>(i)] = widths[i];
    font.other_width = number_of(entry(font.descriptor, "/MissingWidth"), 0);
}

/// `c [w …]` or `first last w`, again and again.
void read_cid_widths(PdfFont& font) {
    font.other_width = number_of(entry(font.holder, "/DW"), 1000);
    auto list = entry(font.holder, "/W");
    if (!list.isArray()) return;
    const int count = list.getArrayNItems();
    std::uint32_t steps = 0;
    for (int i = 0; i + 1 < count && steps < most_range_steps;) {
        const double first = number_of(list.getArrayItem(i), -1);
        auto next = list.getArrayItem(i + 1);
        if (first < 0 || first >= most_codes) return;
        auto code = static_cast<std::uint32_t>(first);
        if (next.isArray()) {
            for (const double width : numbers_of(next, most_codes)) font.widths[code++] = width;
            i += 2;
            continue;
        }
        const double last = number_of(next, -1);
        if (i + 2 >= count || last < first || last >= most_codes) return;
        const double width = number_of(list.getArrayItem(i + 2), 0);
        for (; code <= static_cast<std::uint32_t>(last); ++code, ++steps) font.widths[code] = width;
        i += 3;
    }
}

PdfFont read_font(Handle dictionary) {
    PdfFont font;
    font.dictionary = dictionary;
    font.subtype = name_of(entry(dictionary, "/Subtype"));
    font.name = name_of(entry(dictionary, "/BaseFont"));
    font.composite = font.subtype == "Type0";
    font.holder = dictionary;
    if (font.composite) {
        auto descendants = entry(dictionary, "/DescendantFonts");
        if (descendants.isArray() && descendants.getArrayNItems() > 0)
            font.holder = descendants.getArrayItem(0);
        auto encoding = entry(dictionary, "/Encoding");
        const auto name = name_of(encoding);
        font.identity = name == "Identity-H" || name == "Identity-V";
        font.vertical = name.ends_with("-V") || number_of(entry(encoding, "/WMode"), 0) == 1;
    }
    font.descriptor = entry(font.holder, "/FontDescriptor");
    font.composite ? read_cid_widths(font) : read_simple_widths(font);
    return font;
}

std::string key_of(Handle dictionary) {
    if (dictionary.isIndirect())
        return std::to_string(dictionary.getObjectID()) + " " +
               std::to_string(dictionary.getGeneration());
    return dictionary.isDictionary() ? dictionary.unparse() : std::string();
}

std::uint32_t code_of(const std::string& bytes) {
    std::uint32_t code = 0;
    for (const char byte : bytes) code = code << 8 | static_cast<unsigned char>(byte);
    return code;
}

/// UTF-8 of UTF-16BE, its last unit raised by `plus`.
std::string text_of(const std::string& utf16, std::uint32_t plus) {
    std::string text;
    const auto unit = [&](std::size_t at) { return code_of(utf16.substr(at, 2)); };
    for (std::size_t i = 0; i + 2 <= utf16.size(); i += 2) {
        std::uint32_t point = unit(i);
        if (point >= 0xD800 && point < 0xDC00 && i + 4 <= utf16.size()) {
            i += 2;
            point = 0x10000 + ((point - 0xD800) << 10) + (unit(i) & 0x3FF);
        }
        if (i + 4 > utf16.size()) point += plus;
        const bool is_character = point < 0x110000 && (point < 0xD800 || point > 0xDFFF);
        utf8::append(text, is_character ? static_cast<char32_t>(point) : U'\uFFFD');
    }
    return text;
}

/// How many codes there were.
std::uint32_t add_range(std::map<std::uint32_t, std::string>& texts, const Operand& first,
                        const Operand& last, const Operand& to) {
    const std::uint32_t begin = code_of(first.text), end = code_of(last.text);
    if (end >= most_codes || begin > end) return 0;
    for (std::uint32_t code = begin; code <= end; ++code) {
        const std::uint32_t step = code - begin;
        if (to.kind == Operand::Kind::text)
            texts[code] = text_of(to.text, step);
        else if (step < to.items.size())
            texts[code] = text_of(to.items[step].text, 0);
    }
    return end - begin + 1;
}

}  // namespace

double PdfFont::width(std::uint32_t code) const {
    const auto found = widths.find(code);
    return found == widths.end() ? other_width : found->second;
}

PdfFont& PdfFonts::find(Handle dictionary) {
    PdfFont*& known = known_[key_of(dictionary)];
    if (!known) {
        fonts_.push_back(std::make_unique<PdfFont>(read_font(dictionary)));
        known = fonts_.back().get();
    }
    return *known;
}

std::vector<std::uint32_t> codes_of(std::string_view text, std::size_t code_bytes) {
    std::vector<std::uint32_t> codes;
    codes.reserve(text.size() / code_bytes);
    for (std::size_t i = 0; i + code_bytes <= text.size(); i += code_bytes) {
        std::uint32_t code = static_cast<unsigned char>(text[i]);
        if (code_bytes == 2) code = code << 8 | static_cast<unsigned char>(text[i + 1]);
        codes.push_back(code);
    }
    return codes;
}

std::map<std::uint32_t, std::string> read_to_unicode(std::string_view cmap) {
    std::map<std::uint32_t, std::string> texts;
    ContentLexer lexer(cmap);
    Operation operation;
    std::uint32_t steps = 0;
    while (steps < most_range_steps && lexer.next(operation)) {
        const auto& operands = operation.operands;
        if (operation.name == "endbfchar")
            for (std::size_t i = 0; i + 1 < operands.size(); i += 2)
                texts[code_of(operands[i].text)] = text_of(operands[i + 1].text, 0);
        if (operation.name == "endbfrange")
            for (std::size_t i = 0; i + 2 < operands.size(); i += 3)
                steps += add_range(texts, operands[i], operands[i + 1], operands[i + 2]);
    }
    return texts;
}

}  // namespace banxin::preflight
