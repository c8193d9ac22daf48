#include <cstdio>  // jpeglib.h needs it first

#include <jerror.h>
#include <jpeglib.h>

#include <algorithm>
#include <span>
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

/// What the decoder makes of a block of 8 × 8.
struct BlockSize {
    std::uint32_t width, height;
    explicit BlockSize(const jpeg_component_info& component)
#if JPEG_LIB_VERSION >= 70
        : width(static_cast<std::uint32_t>(component.DCT_h_scaled_size)),
          height(static_cast<std::uint32_t>(component.DCT_v_scaled_size)){}
#else
        : width(static_cast<std::uint32_t>(component.DCT_scaled_size)), height(width) {
    }
#endif
};

void invert(std::vector<std::uint8_t>& samples) {
    for (auto& sample : samples) sample = static_cast<std::uint8_t>(255 - sample);
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

    bool open(const ImageFacts& facts) {
        // A block of 8 × 8 pixels takes one bit at the very least: less is a header that lies.
        if (std::uint64_t{facts.width} * facts.height > std::uint64_t{bytes_.size()} * 8 * 64) {
            errors_.fault = ImageFault::truncated;
            return false;
        }
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
        });
    }
    J_COLOR_SPACE stored_space() const { return info_.jpeg_color_space; }

    bool start(J_COLOR_SPACE space, unsigned denominator, bool as_planes) {
        return returns_normally(errors_.escape, [&] {
            info_.out_color_space = space;
            info_.raw_data_out = as_planes;
            info_.dct_method = JDCT_ISLOW;  // the one that gives the same on every machine
            info_.scale_num = 1;
            info_.scale_denom = denominator;
            jpeg_start_decompress(&info_);
            if (info_.output_width != reduced_side(info_.image_width, denominator) ||
                info_.output_height != reduced_side(info_.image_height, denominator)) {
                ERREXIT(&info_, JERR_BAD_STATE);
            }
        });
    }
    /// Room for a row.
    std::vector<std::uint8_t> room() const {
        return std::vector<std::uint8_t>(std::size_t{info_.output_width} *
                                         static_cast<std::size_t>(info_.output_components));
    }
    std::span<const jpeg_component_info> components() const {
        return {info_.comp_info, static_cast<std::size_t>(info_.num_components)};
    }
    /// A component's strip without its samples.
    PlaneStrip strip_of(const jpeg_component_info& component) const {
        const BlockSize block(component);
        const auto share = [](int sampled, int most, std::uint32_t side) {
            return sampled * static_cast<double>(side) / (most * DCTSIZE);
        };
        const PlaneShape plane{
            component.downsampled_width, component.downsampled_height,
            share(component.h_samp_factor, info_.max_h_samp_factor, block.width),
            share(component.v_samp_factor, info_.max_v_samp_factor, block.height)};
        return {plane, nullptr, std::size_t{component.width_in_blocks} * block.width,
                static_cast<std::uint32_t>(component.v_samp_factor) * block.height};
    }
    bool has_more() const { return info_.output_scanline < info_.output_height; }
    bool read_row(std::uint8_t* row) {
        return returns_normally(errors_.escape, [&] { jpeg_read_scanlines(&info_, &row, 1); });
    }
    bool read_strip(JSAMPIMAGE planes) {
        return returns_normally(errors_.escape, [&] {
            const auto most = static_cast<JDIMENSION>(info_.max_v_samp_factor * DCTSIZE);
            jpeg_read_raw_data(&info_, planes, most);
        });
    }
    bool finish() {
        return returns_normally(errors_.escape, [&] { jpeg_finish_decompress(&info_); });
    }
    ImageFault fault() const { return errors_.fault; }

private:
    std::string_view bytes_;
    jpeg_decompress_struct info_{};
    jpeg_progress_mgr progress_{};
    Errors errors_;
};

/// Room for a strip of each component, as the decoder and as its readers see it.
class StripRoom {
public:
    explicit StripRoom(const JpegDecoder& decoder) {
        for (const jpeg_component_info& component : decoder.components()) {
            PlaneStrip strip = decoder.strip_of(component);
            auto& samples = samples_.emplace_back(strip.stride * strip.rows);
            auto& rows = rows_.emplace_back();
            for (std::uint32_t y = 0; y < strip.rows; ++y)
                rows.push_back(samples.data() + y * strip.stride);
            planes_.push_back(rows.data());
            strip.samples = samples.data();
            strips_.push_back(strip);
        }
        heights_.assign(strips_.size(), 0);
    }
    JSAMPIMAGE planes() { return planes_.data(); }
    void invert_samples() {
        for (auto& samples : samples_) invert(samples);
    }
    /// What was read; the last strip is cut at the picture's foot.
    std::span<const PlaneStrip> strips() {
        for (std::size_t i = 0; i < strips_.size(); ++i) {
            PlaneStrip& strip = strips_[i];
            strip.rows = std::min(strip.rows, strip.plane.height - heights_[i]);
            heights_[i] += strip.rows;
        }
        return strips_;
    }

private:
    std::vector<std::vector<std::uint8_t>> samples_;
    std::vector<std::vector<JSAMPROW>> rows_;
    std::vector<JSAMPARRAY> planes_;
    std::vector<PlaneStrip> strips_;
    std::vector<std::uint32_t> heights_;  // of each plane, as far as it was read
};

}  // namespace

std::optional<ImageFault> read_jpeg_rows(std::string_view bytes, const ImageFacts& facts,
                                         std::uint32_t denominator, const RowSink& sink) {
    JpegDecoder decoder(bytes);
    if (!decoder.open(facts) || !decoder.start(jpeg_space(facts.space), denominator, false))
        return decoder.fault();
    std::vector<std::uint8_t> row = decoder.room();
    while (decoder.has_more()) {
        if (!decoder.read_row(row.data())) return decoder.fault();
        if (facts.adobe_inverted) invert(row);
        if (!sink(row.data())) return {};
    }
    if (!decoder.finish()) return decoder.fault();
    return {};
}

std::optional<ImageFault> read_jpeg_planes(std::string_view bytes, const ImageFacts& facts,
                                           std::uint32_t denominator, const StripSink& sink) {
    JpegDecoder decoder(bytes);
    if (!decoder.open(facts)) return decoder.fault();
    const J_COLOR_SPACE space =
        facts.space == ColourSpace::rgb ? JCS_YCbCr : jpeg_space(facts.space);
    if (decoder.stored_space() != space) return ImageFault::unsupported;
    if (!decoder.start(space, denominator, true)) return decoder.fault();
    StripRoom room(decoder);
    while (decoder.has_more()) {
        if (!decoder.read_strip(room.planes())) return decoder.fault();
        if (facts.adobe_inverted) room.invert_samples();
        if (!sink(room.strips())) return {};
    }
    if (!decoder.finish()) return decoder.fault();
    return {};
}

}  // namespace banxin
