#include "document/entities.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/utf8.h"

namespace banxin {

namespace {

constexpr std::size_t longest_reference = 12;  // &#x10FFFF; with room for leading zeros

struct Entity {
    std::string_view name;
    char character;
};
constexpr Entity predefined[] = {
    {"lt", '<'}, {"gt", '>'}, {"amp", '&'}, {"quot", '"'}, {"apos", '\''}};

std::optional<char32_t> numeric_reference(std::string_view digits) {
    const bool hexadecimal = digits.starts_with('x');
    if (hexadecimal) digits.remove_prefix(1);
    std::uint32_t code_point = 0;
    const char* end = digits.data() + digits.size();
    const auto [stop, error] =
        std::from_chars(digits.data(), end, code_point, hexadecimal ? 16 : 10);
    if (digits.empty() || stop != end || error != std::errc{}) return std::nullopt;
    return code_point;
}

SourceSpan part_of(SourceSpan at, std::size_t offset, std::size_t size) {
    const auto begin = at.begin + static_cast<std::uint32_t>(offset);
    return {at.file, begin, begin + static_cast<std::uint32_t>(size)};
}

/// Appends what `name` (between & and ;) stands for; false if it stands for nothing.
bool append_reference(std::string& text, std::string_view name, SourceSpan at,
                      Diagnostics& diagnostics) {
    const auto known = std::ranges::find(predefined, name, &Entity::name);
    if (known != std::end(predefined)) {
        text += known->character;
        return true;
    }
    if (!name.starts_with('#')) return false;
    const auto code_point = numeric_reference(name.substr(1));
    if (!code_point) return false;
    if (is_xml_character(*code_point))
        utf8::append(text, *code_point);
    else
        diagnostics.report(Code::xml_character, at, {code_point_text(*code_point)});
    return true;
}

}  // namespace

bool is_xml_character(char32_t c) {
    if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
    return !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF && c <= 0x10FFFF;
}

std::string code_point_text(char32_t c) {
    char digits[8];
    const auto end = std::to_chars(digits, digits + 8, static_cast<std::uint32_t>(c), 16).ptr;
    std::string text(digits, end);
    std::ranges::transform(text, text.begin(),
                           [](char d) { return d >= 'a' ? static_cast<char>(d - 'a' + 'A') : d; });
    return text.size() < 4 ? std::string(4 - text.size(), '0') + text : text;
}

std::string decode_entities(std::string_view raw, SourceSpan at, Diagnostics& diagnostics) {
    std::string text;
    text.reserve(raw.size());
    std::size_t position = 0;
    while (position < raw.size()) {
        const std::size_t ampersand = std::min(raw.find('&', position), raw.size());
        text += raw.substr(position, ampersand - position);
        if (ampersand == raw.size()) break;
        const std::string_view rest = raw.substr(ampersand + 1, longest_reference);
        const std::size_t name_size = std::min(rest.find_first_of(";& \t\r\n"), rest.size());
        const bool closed = name_size < rest.size() && rest[name_size] == ';';
        const std::size_t size = 1 + name_size + (closed ? 1 : 0);
        const std::string_view written = raw.substr(ampersand, size);
        const SourceSpan span = part_of(at, ampersand, size);
        if (!closed || !append_reference(text, rest.substr(0, name_size), span, diagnostics)) {
            const std::size_t shown = closed ? size : 1;
            diagnostics.report(Code::xml_entity, part_of(at, ampersand, shown),
                               {std::string(raw.substr(ampersand, shown))});
            text += written;
        }
        position = ampersand + size;
    }
    return text;
}

}  // namespace banxin
