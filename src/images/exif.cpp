#include "images/exif.h"

#include "images/byte_reader.h"

namespace banxin {
namespace {

constexpr std::uint32_t orientation_tag = 0x0112;
constexpr std::uint32_t short_type = 3;
constexpr std::size_t entry_size = 12;

}  // namespace

std::uint8_t exif_orientation(std::string_view block) {
    const bool little = block.starts_with("II*");
    if (!little && !block.starts_with(std::string_view("MM\0*", 4))) return 1;
    const auto read = [&](std::size_t at, std::size_t size) {
        return read_uint(block, at, size, little ? ByteOrder::little : ByteOrder::big);
    };
    const auto directory = read(4, 4);
    if (!directory) return 1;
    const std::size_t first_entry = std::size_t{*directory} + 2;
    const std::uint32_t entries = read(*directory, 2).value_or(0);
    for (std::uint32_t i = 0; i < entries; ++i) {
        const std::size_t entry = first_entry + i * entry_size;
        const auto tag = read(entry, 2), type = read(entry + 2, 2), value = read(entry + 8, 2);
        if (!value) return 1;
        if (tag != orientation_tag || type != short_type) continue;
        return *value >= 1 && *value <= 8 ? static_cast<std::uint8_t>(*value) : std::uint8_t{1};
    }
    return 1;
}

}  // namespace banxin
