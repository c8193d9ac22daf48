// The formats, one pair of functions each. Inside images/ only.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
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

/// Takes a picture's rows from the top: 8-bit samples, CMYK 0 = no ink, Lab as L, a + 128, b + 128.
/// False: it needs no more of them.
using RowSink = std::function<bool(const std::uint8_t* row)>;

/// How much smaller than `size` libjpeg makes a side for `denominator` 1, 2, 4 or 8.
constexpr std::uint32_t reduced_side(std::uint32_t size, std::uint32_t denominator) {
    return (size + denominator - 1) / denominator;
}

/// As stored, not yet upright, without holding the whole picture where the format allows. `facts`
/// are those of `bytes` and within the limits; whatever contradicts them is damage.
std::optional<ImageFault> read_jpeg_rows(std::string_view bytes, const ImageFacts& facts,
                                         std::uint32_t denominator, const RowSink& sink);
/// A component of a picture for itself.
struct PlaneShape {
    std::uint32_t width, height;
    double across, down;  // samples for each pixel of the picture, along its sides
    friend bool operator==(const PlaneShape&, const PlaneShape&) = default;
};
/// Some of its rows.
struct PlaneStrip {
    PlaneShape plane;
    const std::uint8_t* samples;
    std::size_t stride;  // from row to row
    std::uint32_t rows;
};
/// Takes a strip of each component, from the top: gray, Y Cb Cr for RGB, or inks with 0 = no ink.
using StripSink = std::function<bool(std::span<const PlaneStrip> strips)>;
/// As read_jpeg_rows, but colours of a lower resolution stay what they are. `unsupported`: the
/// components are other colours than these.
std::optional<ImageFault> read_jpeg_planes(std::string_view bytes, const ImageFacts& facts,
                                           std::uint32_t denominator, const StripSink& sink);
std::optional<ImageFault> read_png_rows(std::string_view bytes, const ImageFacts& facts,
                                        const RowSink& sink);
std::optional<ImageFault> read_tiff_rows(std::string_view bytes, const ImageFacts& facts,
                                         const RowSink& sink);
/// All of them. `denominator` is 1 for what is no JPEG.
std::optional<ImageFault> read_rows(std::string_view bytes, const ImageFacts& facts,
                                    std::uint32_t denominator, const RowSink& sink);

/// The colour profile in the file as it stands there, unchecked; empty if there is none.
std::string jpeg_profile(std::string_view bytes);
std::string png_profile(std::string_view bytes, const ImageFacts& facts);
std::string tiff_profile(std::string_view bytes);

/// A row to encode at a time; the pointer need hold only until the next call.
using RowSource = std::function<const std::uint8_t*(std::uint32_t y)>;
std::string encode_jpeg_rows(std::uint32_t width, std::uint32_t height, ColourSpace space,
                             int quality, const RowSource& row);

/// Why a picture of that size is not taken, if it is not.
std::optional<ImageFault> fault_of_size(std::uint32_t width, std::uint32_t height);

/// One pixel after the other from a plane each.
void interleave(std::span<const std::uint8_t* const> planes, std::uint8_t* to, std::size_t pixels);

/// Pixels with room for their samples.
Pixels blank(std::uint32_t width, std::uint32_t height, ColourSpace space, bool alpha);
/// Throws std::invalid_argument if the samples are not as many as the size says: a fault of the
/// caller.
void check(const Pixels& pixels);
/// `stored`, as seen upright under EXIF `orientation` 1 … 8.
Pixels turn_upright(Pixels stored, std::uint8_t orientation);

}  // namespace banxin
