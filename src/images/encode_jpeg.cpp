#include <cstdio>  // jpeglib.h needs it first

#include <jerror.h>
#include <jpeglib.h>

#include <algorithm>
#include <array>
#include <exception>
#include <stdexcept>
#include <string>
#include <utility>

#include "images/c_guard.h"
#include "images/formats.h"

namespace banxin {
namespace {

struct Errors {
    jpeg_error_mgr manager{};  // libjpeg hands back a pointer to this first member
    std::jmp_buf escape;
};

void on_error(j_common_ptr info) {
    std::longjmp(reinterpret_cast<Errors*>(info->err)->escape, 1);
}

void on_message(j_common_ptr, int) {}

struct Sink {
    jpeg_destination_mgr manager{};  // libjpeg hands back a pointer to this first member
    std::string file;
    std::array<JOCTET, 64 * 1024> buffer;
};

void restart(Sink& sink) {
    sink.manager.next_output_byte = sink.buffer.data();
    sink.manager.free_in_buffer = sink.buffer.size();
}

void append(j_compress_ptr info, std::size_t size) {
    auto* sink = reinterpret_cast<Sink*>(info->dest);
    bool written = false;
    try {
        sink->file.append(reinterpret_cast<const char*>(sink->buffer.data()), size);
        written = true;
    } catch (const std::exception&) {
        // Not from here: a C library's frames lie between.
    }
    if (!written) ERREXIT1(info, JERR_OUT_OF_MEMORY, 0);
    restart(*sink);
}

void on_start(j_compress_ptr info) {
    restart(*reinterpret_cast<Sink*>(info->dest));
}

boolean on_full(j_compress_ptr info) {
    append(info, reinterpret_cast<Sink*>(info->dest)->buffer.size());
    return TRUE;
}

void on_end(j_compress_ptr info) {
    const auto* sink = reinterpret_cast<const Sink*>(info->dest);
    append(info, sink->buffer.size() - sink->manager.free_in_buffer);
}

class JpegEncoder {
public:
    JpegEncoder() {
        info_.err = jpeg_std_error(&errors_.manager);
        errors_.manager.error_exit = on_error;
        errors_.manager.emit_message = on_message;
        sink_.manager.init_destination = on_start;
        sink_.manager.empty_output_buffer = on_full;
        sink_.manager.term_destination = on_end;
    }
    JpegEncoder(const JpegEncoder&) = delete;
    JpegEncoder& operator=(const JpegEncoder&) = delete;
    ~JpegEncoder() { jpeg_destroy_compress(&info_); }

    bool start(std::uint32_t width, std::uint32_t height, ColourSpace space, int quality) {
        return returns_normally(errors_.escape, [&] {
            jpeg_create_compress(&info_);
            info_.dest = &sink_.manager;
            info_.image_width = width;
            info_.image_height = height;
            set_up(space, quality);
            jpeg_start_compress(&info_, TRUE);
        });
    }
    bool write_row(const std::uint8_t* samples) {
        // libjpeg only reads the row; its interface is older than const.
        JSAMPROW row = const_cast<JSAMPROW>(samples);
        return returns_normally(errors_.escape, [&] { jpeg_write_scanlines(&info_, &row, 1); });
    }
    bool finish() {
        return returns_normally(errors_.escape, [&] { jpeg_finish_compress(&info_); });
    }
    std::string take() { return std::move(sink_.file); }

private:
    void set_up(ColourSpace space, int quality) {
        info_.input_components = space == ColourSpace::gray ? 1 : space == ColourSpace::rgb ? 3 : 4;
        info_.in_color_space = space == ColourSpace::gray  ? JCS_GRAYSCALE
                               : space == ColourSpace::rgb ? JCS_RGB
                                                           : JCS_CMYK;
        jpeg_set_defaults(&info_);
        jpeg_set_quality(&info_, std::clamp(quality, 1, 100), TRUE);
        info_.dct_method = JDCT_ISLOW;  // the one that gives the same on every machine
        // Full colour resolution: halved, red type on a photo frays in print.
        for (int i = 0; i < info_.num_components; ++i) {
            info_.comp_info[i].h_samp_factor = info_.comp_info[i].v_samp_factor = 1;
        }
        // The marker would say that CMYK is stored inverted.
        if (space == ColourSpace::cmyk) info_.write_Adobe_marker = FALSE;
    }

    jpeg_compress_struct info_{};
    Errors errors_;
    Sink sink_;
};

}  // namespace

std::string encode_jpeg_rows(std::uint32_t width, std::uint32_t height, ColourSpace space,
                             int quality, const RowSource& row) {
    if (space == ColourSpace::lab) throw std::invalid_argument("no JPEG is of Lab");
    JpegEncoder encoder;
    bool written = encoder.start(width, height, space, quality);
    for (std::uint32_t y = 0; written && y < height; ++y) written = encoder.write_row(row(y));
    if (!written || !encoder.finish()) throw std::runtime_error("JPEG cannot be written");
    return encoder.take();
}

std::string encode_jpeg(const Pixels& pixels, int quality) {
    check(pixels);
    if (pixels.alpha) throw std::invalid_argument("JPEG has no transparency");
    const std::size_t stride = std::size_t{pixels.width} * pixels.components();
    return encode_jpeg_rows(pixels.width, pixels.height, pixels.space, quality,
                            [&](std::uint32_t y) { return pixels.samples.data() + y * stride; });
}

}  // namespace banxin
