#include "images/pixels.h"

#include <algorithm>
#include <bit>
#include <new>
#include <stdexcept>
#include <utility>

#include "images/colour_transform.h"
#include "images/formats.h"

namespace banxin {
namespace {

/// All rows as stored; JPEG can leave pixels out by itself.
PixelsOrFault decode_as_stored(std::string_view bytes, const ImageFacts& facts,
                               std::uint32_t reduce) {
    const bool is_jpeg = facts.format == ImageFormat::jpeg;
    const std::uint32_t denominator = is_jpeg ? std::bit_floor(std::min(reduce, 8u)) : 1;
    Pixels pixels{reduced_side(facts.width, denominator),
                  reduced_side(facts.height, denominator),
                  facts.space,
                  facts.alpha,
                  {}};
    const std::size_t stride = std::size_t{pixels.width} * pixels.components();
    // Taken with the first row: a file that lies about its size shows it before.
    const std::optional<ImageFault> fault =
        read_rows(bytes, facts, denominator, [&](const std::uint8_t* row) {
            if (pixels.samples.empty()) pixels.samples.reserve(stride * pixels.height);
            pixels.samples.insert(pixels.samples.end(), row, row + stride);
            return true;
        });
    if (fault) return *fault;
    return pixels;
}

std::uint32_t divide_up(std::uint32_t a, std::uint32_t b) {
    return a / b + (a % b != 0 ? 1 : 0);
}

/// What a decoder could not leave out itself.
Pixels reduced(Pixels pixels, const ImageFacts& facts, std::uint32_t reduce) {
    const std::uint32_t width = divide_up(facts.width, reduce),
                        height = divide_up(facts.height, reduce);
    const bool about_right =
        divide_up(pixels.width, 2) < width || divide_up(pixels.height, 2) < height;
    return reduce == 1 || about_right ? std::move(pixels) : resample(pixels, width, height);
}

/// Where the stored pixel (0, 0) goes, and how far its neighbours to the right and below are from
/// it.
struct Turn {
    std::int64_t origin, right, down;
};

Turn turn_for(std::uint8_t orientation, std::int64_t width, std::int64_t height) {
    const std::int64_t last_x = width - 1, last_y = height - 1;
    switch (
        orientation) {  // the eight of TIFF 6.0; from 5 on rows become columns of `height` pixels
        case 2:
            return {last_x, -1, width};
        case 3:
            return {last_y * width + last_x, -1, -width};
        case 4:
            return {last_y * width, 1, -width};
        case 5:
            return {0, height, 1};
        case 6:
            return {last_y, height, -1};
        case 7:
            return {last_x * height + last_y, -height, -1};
        case 8:
            return {last_x * height, -height, 1};
        default:
            return {0, 1, width};
    }
}

}  // namespace

Pixels blank(std::uint32_t width, std::uint32_t height, ColourSpace space, bool alpha) {
    Pixels pixels{width, height, space, alpha, {}};
    pixels.samples.resize(std::size_t{width} * height * pixels.components());
    return pixels;
}

void check(const Pixels& pixels) {
    if (pixels.samples.size() != std::size_t{pixels.width} * pixels.height * pixels.components()) {
        throw std::invalid_argument("the samples of a picture do not match its size");
    }
}

void interleave(std::span<const std::uint8_t* const> planes, std::uint8_t* to, std::size_t pixels) {
    const std::size_t n = planes.size();
    for (std::size_t c = 0; c < n; ++c)
        for (std::size_t x = 0; x < pixels; ++x) to[x * n + c] = planes[c][x];
}

Pixels turn_upright(Pixels stored, std::uint8_t orientation) {
    if (orientation <= 1 || orientation > 8) return stored;
    Pixels upright = stored;
    if (orientation >= 5) std::swap(upright.width, upright.height);
    const std::size_t components = stored.components();
    const Turn turn = turn_for(orientation, stored.width, stored.height);
    const std::uint8_t* from = stored.samples.data();
    for (std::int64_t y = 0; y < stored.height; ++y) {
        for (std::int64_t x = 0; x < stored.width; ++x) {
            const auto to = static_cast<std::size_t>(turn.origin + x * turn.right + y * turn.down);
            for (std::size_t i = 0; i < components; ++i)
                upright.samples[to * components + i] = *from++;
        }
    }
    return upright;
}

std::optional<ImageFault> read_rows(std::string_view bytes, const ImageFacts& facts,
                                    std::uint32_t denominator, const RowSink& sink) {
    switch (facts.format) {
        case ImageFormat::jpeg:
            return read_jpeg_rows(bytes, facts, denominator, sink);
        case ImageFormat::png:
            return read_png_rows(bytes, facts, sink);
        case ImageFormat::tiff:
            return read_tiff_rows(bytes, facts, sink);
    }
    return ImageFault::unknown_format;
}

PixelsOrFault decode_image(std::string_view bytes, const ImageFacts& facts, std::uint32_t reduce) {
    if (const auto fault = fault_of_size(facts.width, facts.height)) return *fault;
    if (reduce == 0) reduce = 1;
    try {
        PixelsOrFault decoded = decode_as_stored(bytes, facts, reduce);
        if (std::holds_alternative<ImageFault>(decoded)) return decoded;
        Pixels pixels = reduced(std::get<Pixels>(std::move(decoded)), facts, reduce);
        if (pixels.space == ColourSpace::lab) pixels = rgb_of_lab(std::move(pixels));
        return turn_upright(std::move(pixels), facts.orientation);
    } catch (const std::bad_alloc&) {
        return ImageFault::too_large;
    }
}

}  // namespace banxin
