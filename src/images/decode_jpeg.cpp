#include <cstdio>  // jpeglib.h needs it first

#include <jerror.h>
#include <jpeglib.h>

#include <vector>

#include "images/c_guard.h"
#include "images/formats.h"

namespace banxin {
namespace {

// Encoders write some ten scans; a file of thousands only burns time.
constexpr int max_scans = 200;
// What libjpeg may hold at once: a progressive picture's coefficients, 2 bytes each.
constexpr long max_memory = 1L << 30;

struct Errors {
    jpeg_error_mgr manager{};  // libjpeg hands back a pointer to this first member
    std::jmp_buf escape;
    ImageFault fault = ImageFault::damaged;
};

[[noreturn]] void leave(j_common_ptr info, ImageFault fault) {
    auto* errors = reinterpret_cast<Errors*>(info->err);
    errors->fault = fault;
    std::longjmp(errors->escape, 1);
}

void on_error(j_common_ptr info) {
    const int code = info->err->msg_code;
    const bool memory = code == JERR_OUT_OF_MEMORY || code == JERR_NO_BACKING_STORE;
    leave(info, memory ? ImageFault::too_large : ImageFault::damaged);
}

/// libjpeg goes on where data is missing and fills in gray; a newspaper must not print that.
void on_message(j_common_ptr info, int level) {
    if (level >= 0) return;
    switch (info->err->msg_code) {
        case JWRN_JPEG_EOF:
            leave(info, ImageFault::truncated);
        case JWRN_HIT_MARKER:
        case JWRN_HUFF_BAD_CODE:
        case JWRN_MUST_RESYNC:
            leave(info, ImageFault::damaged);
        default:
            return;
    }
}

void on_progress(j_common_ptr info) {
    if (reinterpret_cast<j_decompress_ptr>(info)->input_scan_number > max_scans) {
        leave(info, ImageFault::damaged);
    }
}

J_COLOR_SPACE jpeg_space(ColourSpace space) {
    switch (space) {
        case ColourSpace::gray:
            return JCS_GRAYSCALE;
        case ColourSpace::rgb:
            return JCS_RGB;
        case ColourSpace::cmyk:
            return JCS_CMYK;
        case ColourSpace::lab:
            break;  // no JPEG is
    }
    return JCS_UNKNOWN;
}

class JpegDecoder {
public:
    explicit JpegDecoder(std::string_view bytes) : bytes_(bytes) {
        info_.err = jpeg_std_error(&errors_.manager);
        errors_.manager.error_exit = on_error;
        errors_.manager.emit_message = on_message;
        progress_.progress_monitor = on_progress;
    }
    JpegDecoder(const JpegDecoder&) = delete;
    JpegDecoder& operator=(const JpegDecoder&) = delete;
    ~JpegDecoder() { jpeg_destroy_decompress(&info_); }

    bool start(const ImageFacts& facts, unsigned denominator) {
        return returns_normally(errors_.escape, [&] {
            jpeg_create_decompress(&info_);
            info_.mem->max_memory_to_use = max_memory;
            info_.progress = &progress_;
            jpeg_mem_src(&info_, reinterpret_cast<const unsigned char*>(bytes_.data()),
                         bytes_.size());
            jpeg_read_header(&info_, TRUE);
            if (info_.image_width != facts.width || info_.image_height != facts.height) {
                ERREXIT(&info_, JERR_BAD_STATE);
            }
            info_.out_color_space = jpeg_space(facts.space);
            info_.dct_method = JDCT_ISLOW;  // the one that gives the same on every machine
            info_.scale_num = 1;
            info_.scale_denom = denominator;
            jpeg_start_decompress(&info_);
        });
    }
    /// Room for a row.
    std::vector<std::uint8_t> room() const {
        return std::vector<std::uint8_t>(std::size_t{info_.output_width} *
                                         static_cast<std::size_t>(info_.output_components));
    }
    bool has_more() const { return info_.output_scanline < info_.output_height; }
    bool read_row(std::uint8_t* row) {
        return returns_normally(errors_.escape, [&] { jpeg_read_scanlines(&info_, &row, 1); });
    }
    bool finish() {
        return returns_normally(errors_.escape, [&] { jpeg_finish_decompress(&info_); });
    }
    std::uint32_t width() const { return info_.output_width; }
    std::uint32_t height() const { return info_.output_height; }
    ImageFault fault() const { return errors_.fault; }

private:
    std::string_view bytes_;
    jpeg_decompress_struct info_{};
    jpeg_progress_mgr progress_{};
    Errors errors_;
};

}  // namespace

std::optional<ImageFault> read_jpeg_rows(std::string_view bytes, const ImageFacts& facts,
                                         std::uint32_t denominator, const RowSink& sink) {
    // A block of 8 × 8 pixels takes one bit at the very least: less is a header that lies.
    if (std::uint64_t{facts.width} * facts.height > std::uint64_t{bytes.size()} * 8 * 64) {
        return ImageFault::truncated;
    }
    JpegDecoder decoder(bytes);
    if (!decoder.start(facts, denominator)) return decoder.fault();
    if (decoder.width() != reduced_side(facts.width, denominator) ||
        decoder.height() != reduced_side(facts.height, denominator)) {
        return ImageFault::damaged;
    }
    std::vector<std::uint8_t> row = decoder.room();
    while (decoder.has_more()) {
        if (!decoder.read_row(row.data())) return decoder.fault();
        if (facts.adobe_inverted) {
            for (auto& sample : row) sample = static_cast<std::uint8_t>(255 - sample);
        }
        if (!sink(row.data())) return {};
    }
    if (!decoder.finish()) return decoder.fault();
    return {};
}

}  // namespace banxin
