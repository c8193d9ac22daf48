// What an image file says of itself, read from its header without decoding a pixel.
#pragma once

#include <cstdint>
#include <string_view>
#include <variant>

namespace banxin {

enum class ImageFormat : std::uint8_t { jpeg, png, tiff };
enum class ColourSpace : std::uint8_t { gray, rgb, cmyk, lab };

struct ImageFacts {
    ImageFormat format = ImageFormat::jpeg;
    ColourSpace space = ColourSpace::rgb;
    std::uint32_t width = 0, height = 0;  // pixels as stored, before `orientation`
    std::uint8_t bits = 8;                // per component
    std::uint8_t orientation = 1;         // EXIF 1 … 8
    bool alpha = false;
    bool adobe_inverted = false;  // CMYK stored 255 = no ink

    /// Size as seen upright.
    std::uint32_t upright_width() const { return orientation >= 5 ? height : width; }
    std::uint32_t upright_height() const { return orientation >= 5 ? width : height; }
    friend bool operator==(const ImageFacts&, const ImageFacts&) = default;
};

enum class ImageFault : std::uint8_t { unknown_format, truncated, damaged, unsupported, too_large };

/// Pictures above this many pixels are refused before any memory is taken for them.
inline constexpr std::uint64_t max_image_pixels = 120'000'000;

std::variant<ImageFacts, ImageFault> read_image_facts(std::string_view bytes);

}  // namespace banxin
