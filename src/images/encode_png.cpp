#include <png.h>

#include <cmath>
#include <exception>
#include <stdexcept>
#include <string>
#include <utility>

#include "images/c_guard.h"
#include "images/formats.h"

namespace banxin {
namespace {

struct Sink {
    std::string file;
    std::jmp_buf escape;
};

[[noreturn]] void on_error(png_structp png, png_const_charp) {
    std::longjmp(static_cast<Sink*>(png_get_error_ptr(png))->escape, 1);
}

void on_warning(png_structp, png_const_charp) {}

void on_write(png_structp png, png_bytep bytes, std::size_t size) {
    bool written = false;
    try {
        static_cast<Sink*>(png_get_io_ptr(png))->file.append(reinterpret_cast<char*>(bytes), size);
        written = true;
    } catch (const std::exception&) {
        // Not from here: a C library's frames lie between.
    }
    if (!written) png_error(png, "no memory");
}

void on_flush(png_structp) {}

int colour_type(const Pixels& pixels) {
    return (pixels.space == ColourSpace::gray ? PNG_COLOR_TYPE_GRAY : PNG_COLOR_TYPE_RGB) |
           (pixels.alpha ? PNG_COLOR_MASK_ALPHA : 0);
}

class PngEncoder {
public:
    PngEncoder() = default;
    PngEncoder(const PngEncoder&) = delete;
    PngEncoder& operator=(const PngEncoder&) = delete;
    ~PngEncoder() { png_destroy_write_struct(&png_, &info_); }

    bool write(const Pixels& pixels, std::uint32_t pixels_per_metre) {
        png_ = png_create_write_struct(PNG_LIBPNG_VER_STRING, &sink_, on_error, on_warning);
        if (png_ == nullptr) return false;
        return returns_normally(sink_.escape, [&] {
            info_ = png_create_info_struct(png_);
            if (info_ == nullptr) png_error(png_, "no memory");
            png_set_write_fn(png_, &sink_, on_write, on_flush);
            png_set_user_limits(png_, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
            // Pages are white paper and small type: filters cost more time than they save bytes.
            png_set_compression_level(png_, 1);
            png_set_filter(png_, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
            png_set_compression_buffer_size(png_, 64 * 1024);
            png_set_IHDR(png_, info_, pixels.width, pixels.height, 8, colour_type(pixels),
                         PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
            if (pixels_per_metre != 0) {
                png_set_pHYs(png_, info_, pixels_per_metre, pixels_per_metre, PNG_RESOLUTION_METER);
            }
            png_write_info(png_, info_);
            const std::size_t stride = std::size_t{pixels.width} * pixels.components();
            for (std::size_t y = 0; y < pixels.height; ++y) {
                png_write_row(png_, pixels.samples.data() + y * stride);
            }
            png_write_end(png_, nullptr);
        });
    }
    std::string take() { return std::move(sink_.file); }

private:
    Sink sink_;
    png_structp png_ = nullptr;
    png_infop info_ = nullptr;
};

std::uint32_t per_metre(double dpi) {
    return dpi > 0 && dpi < 1e6 ? static_cast<std::uint32_t>(std::lround(dpi / 0.0254)) : 0;
}

}  // namespace

std::string encode_png(const Pixels& pixels, double dpi) {
    check(pixels);
    if (pixels.space == ColourSpace::cmyk) throw std::invalid_argument("PNG has no CMYK");
    PngEncoder encoder;
    if (!encoder.write(pixels, per_metre(dpi))) throw std::runtime_error("PNG cannot be written");
    return encoder.take();
}

}  // namespace banxin
