#include "images/byte_reader.h"
#include "images/exif.h"
#include "images/formats.h"

namespace banxin {
namespace {

constexpr std::size_t signature_size = 8, chunk_frame = 12;  // a chunk's length, type and CRC

struct Chunk {
    std::string_view type, data;
};

std::optional<Chunk> next_chunk(std::string_view bytes, std::size_t& at) {
    const auto length = read_uint(bytes, at, 4);
    if (!length || bytes.size() - at < chunk_frame + std::uint64_t{*length}) return {};
    const Chunk chunk{bytes.substr(at + 4, 4), bytes.substr(at + 8, *length)};
    at += chunk_frame + *length;
    return chunk;
}

// Colour types of the PNG specification, table 11.1.
enum class ColourType : std::uint8_t {
    gray = 0,
    rgb = 2,
    palette = 3,
    gray_alpha = 4,
    rgb_alpha = 6
};

bool is_allowed(ColourType type, std::uint32_t bits) {
    const bool power_of_two = bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16;
    switch (type) {
        case ColourType::gray:
            return power_of_two;
        case ColourType::palette:
            return power_of_two && bits <= 8;
        case ColourType::rgb:
        case ColourType::gray_alpha:
        case ColourType::rgb_alpha:
            return bits == 8 || bits == 16;
    }
    return false;
}

FactsOrFault read_header(std::string_view header) {
    const auto width = read_uint(header, 0, 4), height = read_uint(header, 4, 4),
               bits = read_uint(header, 8, 1), colour = read_uint(header, 9, 1);
    if (header.size() != 13 || *width > 0x7FFF'FFFF || *height > 0x7FFF'FFFF)
        return ImageFault::damaged;
    const auto type = static_cast<ColourType>(*colour);
    if (!is_allowed(type, *bits)) return ImageFault::damaged;
    if (const auto fault = fault_of_size(*width, *height)) return *fault;

    ImageFacts facts{.format = ImageFormat::png, .width = *width, .height = *height};
    const bool gray = type == ColourType::gray || type == ColourType::gray_alpha;
    facts.space = gray ? ColourSpace::gray : ColourSpace::rgb;
    facts.bits = type == ColourType::palette ? std::uint8_t{8} : static_cast<std::uint8_t>(*bits);
    facts.alpha = type == ColourType::gray_alpha || type == ColourType::rgb_alpha;
    return facts;
}

}  // namespace

FactsOrFault read_png_facts(std::string_view bytes) {
    std::size_t at = signature_size;
    const auto first = next_chunk(bytes, at);
    if (!first) return ImageFault::truncated;
    if (first->type != "IHDR") return ImageFault::damaged;
    FactsOrFault header = read_header(first->data);
    if (std::holds_alternative<ImageFault>(header)) return header;

    auto& facts = std::get<ImageFacts>(header);
    while (const auto chunk = next_chunk(bytes, at)) {
        if (chunk->type == "IDAT") return facts;
        if (chunk->type == "IEND") return ImageFault::damaged;
        if (chunk->type == "tRNS") facts.alpha = true;
        if (chunk->type == "eXIf") facts.orientation = exif_orientation(chunk->data);
    }
    return ImageFault::truncated;
}

}  // namespace banxin
