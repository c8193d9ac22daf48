#include <png.h>

#include <vector>

#include "images/c_guard.h"
#include "images/formats.h"

namespace banxin {
namespace {

// Profiles and texts beside the picture; more is an attack.
constexpr png_alloc_size_t max_chunk_memory = 32u << 20;
constexpr png_uint_32 max_cached_chunks = 100;

struct Source {
    std::string_view rest;
    std::jmp_buf escape;
    ImageFault fault = ImageFault::damaged;
};

[[noreturn]] void on_error(png_structp png, png_const_charp) {
    std::longjmp(static_cast<Source*>(png_get_error_ptr(png))->escape, 1);
}

void on_warning(png_structp, png_const_charp) {}

void on_read(png_structp png, png_bytep to, std::size_t size) {
    auto* source = static_cast<Source*>(png_get_io_ptr(png));
    if (source->rest.size() < size) {
        source->fault = ImageFault::truncated;
        png_error(png, "end of file");
    }
    source->rest.copy(reinterpret_cast<char*>(to), size);
    source->rest.remove_prefix(size);
}

class PngDecoder {
public:
    explicit PngDecoder(std::string_view bytes) { source_.rest = bytes; }
    PngDecoder(const PngDecoder&) = delete;
    PngDecoder& operator=(const PngDecoder&) = delete;
    ~PngDecoder() { png_destroy_read_struct(&png_, &info_, nullptr); }

    /// To 8 bits a sample, without palette, transparency as a component.
    bool start(const ImageFacts& facts) {
        png_ = png_create_read_struct(PNG_LIBPNG_VER_STRING, &source_, on_error, on_warning);
        if (png_ == nullptr) return false;
        return returns_normally(source_.escape, [&] {
            info_ = png_create_info_struct(png_);
            if (info_ == nullptr) png_error(png_, "no memory");
            png_set_read_fn(png_, &source_, on_read);
            png_set_user_limits(png_, facts.width, facts.height);
            png_set_chunk_malloc_max(png_, max_chunk_memory);
            png_set_chunk_cache_max(png_, max_cached_chunks);
            png_set_benign_errors(png_, 1);
            png_read_info(png_, info_);
            png_set_expand(png_);
            png_set_scale_16(png_);
            png_set_interlace_handling(png_);
            png_read_update_info(png_, info_);
        });
    }
    /// Pixels as the file has them after expansion, without their samples.
    Pixels form() const {
        const auto type = png_get_color_type(png_, info_);
        return {png_get_image_width(png_, info_),
                png_get_image_height(png_, info_),
                (type & PNG_COLOR_MASK_COLOR) != 0 ? ColourSpace::rgb : ColourSpace::gray,
                (type & PNG_COLOR_MASK_ALPHA) != 0,
                {}};
    }
    std::size_t row_bytes() const { return png_get_rowbytes(png_, info_); }
    bool is_interlaced() const { return png_get_interlace_type(png_, info_) != PNG_INTERLACE_NONE; }
    bool read_all(std::vector<png_bytep>& rows) {
        return returns_normally(source_.escape, [&] { png_read_image(png_, rows.data()); });
    }
    bool read_row(png_bytep row) {
        return returns_normally(source_.escape, [&] { png_read_row(png_, row, nullptr); });
    }
    bool finish() {
        return returns_normally(source_.escape, [&] { png_read_end(png_, nullptr); });
    }
    std::string_view profile() const {
        png_charp name = nullptr;
        png_bytep bytes = nullptr;
        png_uint_32 size = 0;
        int method = 0;
        if (png_get_iCCP(png_, info_, &name, &method, &bytes, &size) == 0) return {};
        return {reinterpret_cast<const char*>(bytes), size};
    }
    ImageFault fault() const { return source_.fault; }

private:
    Source source_;
    png_structp png_ = nullptr;
    png_infop info_ = nullptr;
};

/// True if `size` bytes can hold the picture: Deflate makes 1032 bytes out of one at the very most.
bool is_plausible(const ImageFacts& facts, std::size_t size) {
    const std::uint64_t least_bits =
        std::uint64_t{facts.width} * facts.height;  // at one bit a pixel
    return least_bits / 8 <= std::uint64_t{size} * 1032;
}

/// An interlaced picture is not whole before the last pass.
std::optional<ImageFault> read_interlaced(PngDecoder& decoder, Pixels pixels, const RowSink& sink) {
    pixels.samples.resize(decoder.row_bytes() * pixels.height);
    std::vector<png_bytep> rows(pixels.height);
    for (std::size_t y = 0; y < rows.size(); ++y)
        rows[y] = pixels.samples.data() + y * decoder.row_bytes();
    if (!decoder.read_all(rows) || !decoder.finish()) return decoder.fault();
    for (const png_bytep row : rows) {
        if (!sink(row)) break;
    }
    return {};
}

std::optional<ImageFault> read_in_turn(PngDecoder& decoder, std::uint32_t height,
                                       const RowSink& sink) {
    std::vector<png_byte> row(decoder.row_bytes());
    for (std::uint32_t y = 0; y < height; ++y) {
        if (!decoder.read_row(row.data())) return decoder.fault();
        if (!sink(row.data())) return {};
    }
    if (!decoder.finish()) return decoder.fault();
    return {};
}

}  // namespace

std::optional<ImageFault> read_png_rows(std::string_view bytes, const ImageFacts& facts,
                                        const RowSink& sink) {
    if (!is_plausible(facts, bytes.size())) return ImageFault::truncated;
    PngDecoder decoder(bytes);
    if (!decoder.start(facts)) return decoder.fault();
    const Pixels form = decoder.form();
    if (form.width != facts.width || form.height != facts.height || form.space != facts.space ||
        form.alpha != facts.alpha ||
        decoder.row_bytes() != std::size_t{form.width} * form.components()) {
        return ImageFault::damaged;
    }
    return decoder.is_interlaced() ? read_interlaced(decoder, form, sink)
                                   : read_in_turn(decoder, form.height, sink);
}

std::string png_profile(std::string_view bytes, const ImageFacts& facts) {
    PngDecoder decoder(bytes);
    return decoder.start(facts) ? std::string(decoder.profile()) : std::string();
}

}  // namespace banxin
