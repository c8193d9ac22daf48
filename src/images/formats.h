// The formats, one pair of functions each. Inside images/ only.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>

#include "images/image_facts.h"
#include "images/pixels.h"

namespace banxin {

using FactsOrFault = std::variant<ImageFacts, ImageFault>;
using PixelsOrFault = std::variant<Pixels, ImageFault>;

FactsOrFault read_jpeg_facts(std::string_view bytes);
FactsOrFault read_png_facts(std::string_view bytes);
FactsOrFault read_tiff_facts(std::string_view bytes);

/// As stored, not yet upright. `facts` are those of `bytes` and within the limits; whatever
/// contradicts them is damage.
PixelsOrFault decode_jpeg(std::string_view bytes, const ImageFacts& facts, std::uint32_t reduce);
PixelsOrFault decode_png(std::string_view bytes, const ImageFacts& facts);
PixelsOrFault decode_tiff(std::string_view bytes, const ImageFacts& facts);

/// Why a picture of that size is not taken, if it is not.
std::optional<ImageFault> fault_of_size(std::uint32_t width, std::uint32_t height);

/// Pixels with room for their samples.
Pixels blank(std::uint32_t width, std::uint32_t height, ColourSpace space, bool alpha);
/// Throws std::invalid_argument if the samples are not as many as the size says: a fault of the
/// caller.
void check(const Pixels& pixels);
/// `stored`, as seen upright under EXIF `orientation` 1 … 8.
Pixels turn_upright(Pixels stored, std::uint8_t orientation);

}  // namespace banxin
