#include "base/utf8.h"

#include <array>
#include <cstdint>

namespace banxin::utf8 {
namespace {

constexpr char32_t replacement = 0xFFFD;

constexpr bool is_surrogate(char32_t c) {
    return c >= 0xD800 && c <= 0xDFFF;
}
constexpr bool is_scalar(char32_t c) {
    return c <= 0x10FFFF && !is_surrogate(c);
}

constexpr std::uint8_t byte_at(std::string_view text, std::size_t at) {
    return static_cast<std::uint8_t>(text[at]);
}

/// Length announced by a first byte and the bits it carries; size 0 for a byte that cannot be
/// first.
struct Lead {
    std::size_t size;
    char32_t bits;
};
constexpr Lead lead_of(std::uint8_t byte) {
    if (byte < 0x80) return {1, byte};
    if (byte >= 0xC2 && byte < 0xE0) return {2, byte & 0x1Fu};
    if (byte >= 0xE0 && byte < 0xF0) return {3, byte & 0x0Fu};
    if (byte >= 0xF0 && byte < 0xF5) return {4, byte & 0x07u};
    return {0, 0};
}

/// Size 0 if the bytes at `at` are malformed: cut short, overlong, a surrogate or beyond U+10FFFF.
Decoded decode_strictly(std::string_view text, std::size_t at) {
    static constexpr std::array<char32_t, 5> smallest = {0, 0, 0x80, 0x800, 0x10000};
    const Lead lead = lead_of(byte_at(text, at));
    if (lead.size == 0 || text.size() - at < lead.size) return {replacement, 0};
    char32_t code_point = lead.bits;
    for (std::size_t i = 1; i < lead.size; ++i) {
        const std::uint8_t byte = byte_at(text, at + i);
        if ((byte & 0xC0) != 0x80) return {replacement, 0};
        code_point = code_point << 6 | (byte & 0x3Fu);
    }
    if (code_point < smallest[lead.size] || !is_scalar(code_point)) return {replacement, 0};
    return {code_point, lead.size};
}

}  // namespace

Decoded decode(std::string_view text, std::size_t at) {
    const Decoded decoded = decode_strictly(text, at);
    return decoded.size == 0 ? Decoded{replacement, 1} : decoded;
}

void append(std::string& text, char32_t code_point) {
    if (!is_scalar(code_point)) code_point = replacement;
    const auto push = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (code_point < 0x80) return push(code_point);
    if (code_point < 0x800) {
        push(0xC0 | code_point >> 6);
    } else if (code_point < 0x10000) {
        push(0xE0 | code_point >> 12);
        push(0x80 | (code_point >> 6 & 0x3F));
    } else {
        push(0xF0 | code_point >> 18);
        push(0x80 | (code_point >> 12 & 0x3F));
        push(0x80 | (code_point >> 6 & 0x3F));
    }
    push(0x80 | (code_point & 0x3F));
}

std::string encode(char32_t code_point) {
    std::string text;
    append(text, code_point);
    return text;
}

std::size_t find_malformed(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const Decoded decoded = decode_strictly(text, at);
        if (decoded.size == 0) return at;
        at += decoded.size;
    }
    return std::string_view::npos;
}

std::size_t length(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); at += decode(text, at).size) ++count;
    return count;
}

std::string excerpt(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    for (; count > 0 && at < text.size(); --count) at += decode(text, at).size;
    std::string start(text.substr(0, at));
    return at < text.size() ? start + "…" : start;
}

}  // namespace banxin::utf8
