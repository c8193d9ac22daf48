#include "images/icc_profile.h"

#include "images/byte_reader.h"
#include "images/formats.h"

namespace banxin {
namespace {

// ICC.1:2010, 7.2 and 7.3: where the header's fields stand, and the tags after it.
constexpr std::size_t class_at = 12, space_at = 16, connection_at = 20, signature_at = 36;
constexpr std::size_t header_size = 128, tag_size = 12;
constexpr std::uint32_t max_tags = 100;
// Press profiles with fine tables have some 3 MB.
constexpr std::size_t max_size = std::size_t{16} << 20;
// Those of pictures are kept with the transforms made of them, so they are held shorter.
constexpr std::size_t max_embedded_size = std::size_t{4} << 20;

std::string_view field(std::string_view icc, std::size_t at) {
    return icc.substr(at, 4);
}

std::string_view name_of(ColourSpace space) {
    switch (space) {
        case ColourSpace::gray:
            return "GRAY";
        case ColourSpace::rgb:
            return "RGB ";
        case ColourSpace::cmyk:
            return "CMYK";
        case ColourSpace::lab:
            return "Lab ";
    }
    return {};
}

bool has_sound_header(std::string_view icc) {
    if (icc.size() < header_size + 4 || icc.size() > max_size) return false;
    const auto size = read_uint(icc, 0, 4);
    const std::string_view connection = field(icc, connection_at);
    return *size >= header_size && *size <= icc.size() && field(icc, signature_at) == "acsp" &&
           (connection == "XYZ " || connection == "Lab ");
}

/// Every tag lies within the profile. Chains of processing elements ('mpet') are not taken: they
/// may be of any length, and pictures do not bring them.
bool has_sound_tags(std::string_view icc) {
    const auto count = read_uint(icc, header_size, 4);
    if (*count == 0 || *count > max_tags) return false;
    for (std::size_t i = 0; i < *count; ++i) {
        const std::size_t entry = header_size + 4 + i * tag_size;
        const auto at = read_uint(icc, entry + 4, 4), size = read_uint(icc, entry + 8, 4);
        if (!at || !size || *size < 8 || *at > icc.size() || icc.size() - *at < *size) return false;
        if (field(icc, *at) == "mpet") return false;
    }
    return true;
}

bool has_tag(std::string_view icc, std::string_view name) {
    const auto count = read_uint(icc, header_size, 4);
    for (std::size_t i = 0; i < *count; ++i) {
        if (field(icc, header_size + 4 + i * tag_size) == name) return true;
    }
    return false;
}

std::string profile_in(std::string_view file, const ImageFacts& facts) {
    switch (facts.format) {
        case ImageFormat::jpeg:
            return jpeg_profile(file);
        case ImageFormat::png:
            return png_profile(file, facts);
        case ImageFormat::tiff:
            return tiff_profile(file);
    }
    return {};
}

}  // namespace

bool describes(std::string_view icc, ColourSpace space) {
    if (!has_sound_header(icc) || !has_sound_tags(icc)) return false;
    const std::string_view kind = field(icc, class_at);
    return field(icc, space_at) == name_of(space) &&
           (kind == "scnr" || kind == "mntr" || kind == "prtr" || kind == "spac");
}

bool is_press_profile(std::string_view icc) {
    return describes(icc, ColourSpace::cmyk) && field(icc, class_at) == "prtr" &&
           has_tag(icc, "A2B0") && has_tag(icc, "B2A0");
}

std::string embedded_profile(std::string_view file, const ImageFacts& facts) {
    std::string profile = profile_in(file, facts);
    const bool usable = profile.size() <= max_embedded_size && describes(profile, facts.space);
    return usable ? profile : std::string();
}

}  // namespace banxin
