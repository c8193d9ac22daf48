#include "render/pixel_surface.h"

#include <cstring>

namespace banxin {
namespace {

constexpr std::uint32_t packed(std::uint32_t a, std::uint32_t r, std::uint32_t g, std::uint32_t b) {
    return a << 24 | r << 16 | g << 8 | b;
}
constexpr std::uint32_t times(std::uint32_t a, std::uint32_t b) {
    return (a * b + 127) / 255;
}

/// One sample as Cairo stores it: a native 32-bit word, alpha multiplied in.
std::uint32_t word_of(const std::uint8_t* sample, const Pixels& pixels) {
    std::uint32_t r = sample[0], g = r, b = r;
    if (pixels.space == ColourSpace::rgb) {
        g = sample[1];
        b = sample[2];
    } else if (pixels.space == ColourSpace::cmyk) {
        const std::uint32_t light = 255u - sample[3];
        r = times(255u - sample[0], light);
        g = times(255u - sample[1], light);
        b = times(255u - sample[2], light);
    }
    if (!pixels.alpha) return packed(255, r, g, b);
    const std::uint32_t a = sample[pixels.components() - 1];
    return packed(a, times(r, a), times(g, a), times(b, a));
}

}  // namespace

Surface make_surface(const Pixels& pixels) {
    const auto format = pixels.alpha ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24;
    Surface surface(cairo_image_surface_create(format, static_cast<int>(pixels.width),
                                               static_cast<int>(pixels.height)));
    check(surface);
    cairo_surface_flush(surface.get());
    unsigned char* row = cairo_image_surface_get_data(surface.get());
    const int stride = cairo_image_surface_get_stride(surface.get());
    const std::uint8_t* sample = pixels.samples.data();
    const std::uint32_t components = pixels.components();
    for (std::uint32_t y = 0; y < pixels.height; ++y, row += stride) {
        for (std::uint32_t x = 0; x < pixels.width; ++x, sample += components) {
            const std::uint32_t word = word_of(sample, pixels);
            std::memcpy(row + std::size_t{4} * x, &word, sizeof word);
        }
    }
    cairo_surface_mark_dirty(surface.get());
    return surface;
}

Pixels pixels_of(cairo_surface_t* surface) {
    cairo_surface_flush(surface);
    Pixels pixels;
    pixels.width = static_cast<std::uint32_t>(cairo_image_surface_get_width(surface));
    pixels.height = static_cast<std::uint32_t>(cairo_image_surface_get_height(surface));
    pixels.samples.resize(std::size_t{3} * pixels.width * pixels.height);
    const unsigned char* row = cairo_image_surface_get_data(surface);
    const int stride = cairo_image_surface_get_stride(surface);
    std::uint8_t* sample = pixels.samples.data();
    for (std::uint32_t y = 0; y < pixels.height; ++y, row += stride) {
        for (std::uint32_t x = 0; x < pixels.width; ++x, sample += 3) {
            std::uint32_t word;
            std::memcpy(&word, row + std::size_t{4} * x, sizeof word);
            sample[0] = static_cast<std::uint8_t>(word >> 16);
            sample[1] = static_cast<std::uint8_t>(word >> 8);
            sample[2] = static_cast<std::uint8_t>(word);
        }
    }
    return pixels;
}

}  // namespace banxin
