#include <vector>

#include "images/byte_reader.h"
#include "images/exif.h"
#include "images/formats.h"

namespace banxin {
namespace {

using namespace std::string_view_literals;

// Markers of ITU-T T.81, table B.1.
constexpr std::uint8_t baseline_frame = 0xC0, extended_frame = 0xC1, progressive_frame = 0xC2;
constexpr std::uint8_t huffman_tables = 0xC4, extensions = 0xC8, arithmetic_conditioning = 0xCC;
constexpr std::uint8_t start_of_image = 0xD8, end_of_image = 0xD9, start_of_scan = 0xDA;
constexpr std::uint8_t app1 = 0xE1, app2 = 0xE2, app14 = 0xEE;

struct Segment {
    std::uint8_t marker = 0;
    std::string_view payload;
};

bool has_no_payload(std::uint8_t marker) {
    return marker == 0x01 || (marker >= 0xD0 && marker <= start_of_image);
}

bool is_frame(std::uint8_t marker) {
    return marker >= baseline_frame && marker <= 0xCF && marker != huffman_tables &&
           marker != extensions && marker != arithmetic_conditioning;
}

/// The segment at or after `at`, which moves behind it.
std::variant<Segment, ImageFault> next_segment(std::string_view bytes, std::size_t& at) {
    // Stray bytes and fill bytes before a marker are passed over, as decoders do.
    std::uint8_t marker = 0;
    while (marker == 0 || has_no_payload(marker)) {
        at = bytes.find('\xFF', at);
        at = bytes.find_first_not_of('\xFF', at);
        if (at == std::string_view::npos) return ImageFault::truncated;
        marker = static_cast<std::uint8_t>(bytes[at++]);
    }
    if (marker == end_of_image) return ImageFault::damaged;
    const auto length = read_uint(bytes, at, 2);
    if (!length) return ImageFault::truncated;
    if (*length < 2) return ImageFault::damaged;
    if (bytes.size() - at < *length) return ImageFault::truncated;
    const Segment segment{marker, bytes.substr(at + 2, *length - 2)};
    at += *length;
    return segment;
}

/// Reads a frame header into `facts`.
std::optional<ImageFault> read_frame(const Segment& frame, ImageFacts& facts) {
    if (frame.marker > progressive_frame) return ImageFault::unsupported;
    const auto bits = read_uint(frame.payload, 0, 1), height = read_uint(frame.payload, 1, 2),
               width = read_uint(frame.payload, 3, 2), components = read_uint(frame.payload, 5, 1);
    if (!components || frame.payload.size() < 6 + 3 * std::size_t{*components}) {
        return ImageFault::damaged;
    }
    if (facts.width != 0) return ImageFault::damaged;  // a second frame
    facts.width = *width;
    facts.height = *height;
    if (const auto fault = fault_of_size(*width, *height)) return fault;
    if (bits != 8u) return ImageFault::unsupported;
    switch (*components) {
        case 1:
            facts.space = ColourSpace::gray;
            return {};
        case 3:
            facts.space = ColourSpace::rgb;
            return {};
        case 4:
            facts.space = ColourSpace::cmyk;
            return {};
        default:
            return ImageFault::unsupported;
    }
}

bool is_adobe(const Segment& segment) {
    return segment.marker == app14 && segment.payload.starts_with("Adobe") &&
           segment.payload.size() >= 12;
}

bool is_exif(const Segment& segment) {
    return segment.marker == app1 && segment.payload.starts_with("Exif\0\0"sv);
}

// ICC.1, annex B.4: a profile in chunks, each after this name, its number from 1 and their count.
constexpr std::string_view profile_name = "ICC_PROFILE\0"sv;
constexpr std::size_t profile_head = profile_name.size() + 2;

bool is_profile(const Segment& segment) {
    return segment.marker == app2 && segment.payload.size() > profile_head &&
           segment.payload.starts_with(profile_name);
}

/// The chunks in their order; nothing if one is missing, twice there or not of the same profile.
std::string joined(const std::vector<std::string_view>& chunks) {
    std::vector<std::string_view> by_number(chunks.size());
    for (const std::string_view chunk : chunks) {
        const std::size_t number = static_cast<std::uint8_t>(chunk[profile_name.size()]),
                          count = static_cast<std::uint8_t>(chunk[profile_name.size() + 1]);
        if (count != chunks.size() || number < 1 || number > count) return {};
        if (!by_number[number - 1].empty()) return {};
        by_number[number - 1] = chunk.substr(profile_head);
    }
    std::string profile;
    for (const std::string_view part : by_number) profile += part;
    return profile;
}

}  // namespace

std::string jpeg_profile(std::string_view bytes) {
    std::vector<std::string_view> chunks;
    for (std::size_t at = 2;;) {
        const auto next = next_segment(bytes, at);
        const auto* segment = std::get_if<Segment>(&next);
        if (!segment || segment->marker == start_of_scan) break;
        if (is_profile(*segment)) chunks.push_back(segment->payload);
    }
    return joined(chunks);
}

FactsOrFault read_jpeg_facts(std::string_view bytes) {
    ImageFacts facts{.format = ImageFormat::jpeg};
    bool adobe = false, exif = false;
    for (std::size_t at = 2;;) {
        const auto next = next_segment(bytes, at);
        if (const auto* fault = std::get_if<ImageFault>(&next)) return *fault;
        const Segment& segment = std::get<Segment>(next);
        if (segment.marker == start_of_scan) {
            // In a scan 0xFF comes before 0 or a marker only: this is the picture's end.
            if (bytes.find("\xFF\xD9", at) == bytes.npos) return ImageFault::truncated;
            break;
        }
        if (is_frame(segment.marker)) {
            if (const auto fault = read_frame(segment, facts)) return *fault;
        } else if (is_exif(segment) && !exif) {
            exif = true;
            facts.orientation = exif_orientation(segment.payload.substr(6));
        }
        adobe = adobe || is_adobe(segment);
    }
    if (facts.width == 0) return ImageFault::damaged;  // a scan without a frame
    // Adobe's programs write CMYK inverted, and only their marker tells.
    facts.adobe_inverted = adobe && facts.space == ColourSpace::cmyk;
    return facts;
}

}  // namespace banxin
