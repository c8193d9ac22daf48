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

    bool write(const Pixels& pixels, int quality) {
        return returns_normally(errors_.escape, [&] {
            jpeg_create_compress(&info_);
            info_.dest = &sink_.manager;
            set_up(pixels, quality);
            jpeg_start_compress(&info_, TRUE);
            const std::size_t stride = std::size_t{pixels.width} * pixels.components();
            while (info_.next_scanline < info_.image_height) {
                // libjpeg only reads the row; its interface is older than const.
                JSAMPROW row =
                    const_cast<JSAMPROW>(pixels.samples.data() + info_.next_scanline * stride);
                jpeg_write_scanlines(&info_, &row, 1);
            }
            jpeg_finish_compress(&info_);
        });
    }
    std::string take() { return std::move(sink_.file); }

private:
    void set_up(const Pixels& pixels, int quality) {
        info_.image_width = pixels.width;
        info_.image_height = pixels.height;
        info_.input_components = static_cast<int>(pixels.components());
        info_.in_color_space = pixels.space == ColourSpace::gray  ? JCS_GRAYSCALE
                               : pixels.space == ColourSpace::rgb ? JCS_RGB
                                                                  : JCS_CMYK;
        jpeg_set_defaults(&info_);
        jpeg_set_quality(&info_, std::clamp(quality, 1, 100), TRUE);
        info_.dct_method = JDCT_ISLOW;  // the one that gives the same on every machine
        // Full colour resolution: halved, red type on a photo frays in print.
        for (int i = 0; i < info_.num_components; ++i) {
            info_.comp_info[i].h_samp_factor = info_.comp_info[i].v_samp_factor = 1;
        }
        // The marker would say that CMYK is stored inverted.
        if (pixels.space == ColourSpace::cmyk) info_.write_Adobe_marker = FALSE;
    }

    jpeg_compress_struct info_{};
    Errors errors_;
    Sink sink_;
};

}  // namespace

std::string encode_jpeg(const Pixels& pixels, int quality) {
    check(pixels);
    if (pixels.alpha) throw std::invalid_argument("JPEG has no transparency");
    JpegEncoder encoder;
    if (!encoder.write(pixels, quality)) throw std::runtime_error("JPEG cannot be written");
    return encoder.take();
}

}  // namespace banxin
