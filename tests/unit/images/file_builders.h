// PNG, TIFF and EXIF files put together byte by byte, so that a test shows all of the file.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace banxin {

inline std::string big(std::uint32_t value, int size) {
    std::string bytes;
    for (int i = size - 1; i >= 0; --i) bytes += static_cast<char>(value >> (8 * i) & 0xFF);
    return bytes;
}
inline std::string little(std::uint32_t value, int size) {
    const std::string bytes = big(value, size);
    return {bytes.rbegin(), bytes.rend()};
}

inline std::string png_chunk(const std::string& type, const std::string& data) {
    std::uint32_t crc = 0xFFFF'FFFF;
    for (const char c : type + data) {
        crc ^= static_cast<std::uint8_t>(c);
        for (int i = 0; i < 8; ++i) crc = crc & 1 ? crc >> 1 ^ 0xEDB8'8320 : crc >> 1;
    }
    return big(static_cast<std::uint32_t>(data.size()), 4) + type + data + big(~crc, 4);
}

/// A zlib stream that stores `data` (< 64 KiB) as it is.
inline std::string zlib_stored(const std::string& data) {
    std::uint32_t a = 1, b = 0;
    for (const char c : data) {
        a = (a + static_cast<std::uint8_t>(c)) % 65521;
        b = (b + a) % 65521;
    }
    const auto size = static_cast<std::uint32_t>(data.size());
    return "\x78\x01\x01" + little(size, 2) + little(~size & 0xFFFF, 2) + data +
           big(b << 16 | a, 4);
}

struct PngParts {
    std::uint32_t width, height, bits, colour_type;
    std::string before_data;  // chunks
    std::string rows;         // each after its filter byte
};
inline std::string png_file(const PngParts& parts) {
    return "\x89PNG\r\n\x1A\n" +
           png_chunk("IHDR", big(parts.width, 4) + big(parts.height, 4) + big(parts.bits, 1) +
                                 big(parts.colour_type, 1) + std::string(3, '\0')) +
           parts.before_data + png_chunk("IDAT", zlib_stored(parts.rows)) + png_chunk("IEND", "");
}

struct TiffEntry {
    std::uint32_t tag;
    std::vector<std::uint32_t> values;
    std::uint32_t type = 3;  // SHORT; 4 is LONG
};
/// A little-endian TIFF: header, one directory with `entries` (ascending tags), then `data`, at
/// whose start the offset tag (273 for strips, 324 for tiles) is made to point.
inline std::string tiff_file(std::vector<TiffEntry> entries, std::uint32_t offset_tag,
                             const std::vector<std::string>& blocks) {
    entries.push_back({offset_tag, std::vector<std::uint32_t>(blocks.size()), 4});
    TiffEntry counts{offset_tag == 273 ? 279u : 325u, {}, 4};
    for (const auto& block : blocks)
        counts.values.push_back(static_cast<std::uint32_t>(block.size()));
    entries.push_back(counts);
    std::sort(entries.begin(), entries.end(),
              [](const TiffEntry& a, const TiffEntry& b) { return a.tag < b.tag; });

    const auto size_of = [](const TiffEntry& e) { return e.values.size() * (e.type == 3 ? 2 : 4); };
    std::size_t at = 8 + 2 + entries.size() * 12 + 4;
    std::size_t data_at = at;
    for (const auto& entry : entries) data_at += size_of(entry) > 4 ? size_of(entry) : 0;
    for (auto& entry : entries) {
        if (entry.tag != offset_tag) continue;
        for (std::size_t i = 0, to = data_at; i < blocks.size(); to += blocks[i++].size()) {
            entry.values[i] = static_cast<std::uint32_t>(to);
        }
    }
    std::string directory = little(static_cast<std::uint32_t>(entries.size()), 2), values;
    for (const auto& entry : entries) {
        std::string packed;
        for (const auto value : entry.values) packed += little(value, entry.type == 3 ? 2 : 4);
        directory += little(entry.tag, 2) + little(entry.type, 2) +
                     little(static_cast<std::uint32_t>(entry.values.size()), 4);
        if (packed.size() > 4) {
            directory += little(static_cast<std::uint32_t>(at + values.size()), 4);
            values += packed;
        } else {
            packed.resize(4);
            directory += packed;
        }
    }
    std::string file = std::string("II*\0", 4) + little(8, 4) + directory + little(0, 4) + values;
    for (const auto& block : blocks) file += block;
    return file;
}

/// The entries of an uncompressed picture in one strip.
inline std::vector<TiffEntry> tiff_entries(std::uint32_t width, std::uint32_t height,
                                           std::vector<std::uint32_t> bits,
                                           std::uint32_t photometric) {
    const auto samples = static_cast<std::uint32_t>(bits.size());
    return {{256, {width}},       {257, {height}},  {258, std::move(bits)}, {259, {1}},
            {262, {photometric}}, {277, {samples}}, {278, {height}}};
}

inline std::string exif_block(std::uint32_t orientation) {
    return std::string("MM\0*", 4) + big(8, 4) + big(1, 2) + big(0x0112, 2) + big(3, 2) +
           big(1, 4) + big(orientation, 2) + big(0, 2) + big(0, 4);
}

/// `jpeg` with a segment put in right after its start.
inline std::string with_segment(std::string jpeg, std::uint32_t marker,
                                const std::string& payload) {
    const auto size = static_cast<std::uint32_t>(payload.size() + 2);
    return jpeg.insert(2, big(0xFF00 | marker, 2) + big(size, 2) + payload);
}
inline std::string with_orientation(const std::string& jpeg, std::uint32_t orientation) {
    return with_segment(jpeg, 0xE1, std::string("Exif\0\0", 6) + exif_block(orientation));
}

}  // namespace banxin
