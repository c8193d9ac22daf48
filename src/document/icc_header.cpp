#include "document/icc_header.h"

#include <cstdint>

namespace banxin {

namespace {

constexpr std::size_t header_size = 128, tag_count_size = 4;
constexpr std::size_t class_at = 12, space_at = 16, signature_at = 36, signature_size = 4;

std::uint32_t big_endian(std::string_view bytes) {
    std::uint32_t value = 0;
    for (const char byte : bytes) value = value << 8 | static_cast<unsigned char>(byte);
    return value;
}

/// Letters of a message: other bytes as they would look on a terminal are not.
std::string shown(std::string_view signature) {
    std::string text;
    for (const char c : signature) text += c >= ' ' && c <= '~' ? c : '?';
    return text;
}

}  // namespace

std::optional<IccHeader> read_icc_header(std::string_view bytes) {
    if (bytes.size() < header_size + tag_count_size) return std::nullopt;
    if (big_endian(bytes.substr(0, 4)) != bytes.size()) return std::nullopt;
    if (bytes.substr(signature_at, signature_size) != "acsp") return std::nullopt;
    return IccHeader{shown(bytes.substr(class_at, signature_size)),
                     shown(bytes.substr(space_at, signature_size))};
}

}  // namespace banxin
