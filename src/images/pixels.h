// Decoded pictures: for screens, and for what cannot be passed through unchanged.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "images/image_facts.h"

namespace banxin {

/// 8-bit samples, interleaved, rows top to bottom without padding, upright. CMYK is 0 = no ink.
/// Decoding makes RGB of Lab.
struct Pixels {
    std::uint32_t width = 0, height = 0;
    ColourSpace space = ColourSpace::rgb;
    bool alpha = false;  // a last, not premultiplied component
    std::vector<std::uint8_t> samples;

    std::uint32_t components() const {
        return (space == ColourSpace::gray   ? 1u
                : space == ColourSpace::cmyk ? 4u
                                             : 3u) +
               (alpha ? 1u : 0u);
    }
};

/// Decodes and turns upright. `reduce` ≥ 1 asks for about 1/reduce of the size (a preview's need);
/// the result is never smaller than that. Damaged files end in a fault, never in a crash or a huge
/// allocation.
std::variant<Pixels, ImageFault> decode_image(std::string_view bytes, const ImageFacts& facts,
                                              std::uint32_t reduce = 1);

/// Box-filtered down or bilinear up to exactly `width` × `height`.
Pixels resample(const Pixels& source, std::uint32_t width, std::uint32_t height);

/// A PNG file of gray, RGB (with or without alpha) pixels at `dpi`; the same bytes each time.
std::string encode_png(const Pixels& pixels, double dpi);
/// A baseline JPEG of gray, RGB or CMYK pixels (CMYK stored 0 = no ink).
std::string encode_jpeg(const Pixels& pixels, int quality);

}  // namespace banxin
