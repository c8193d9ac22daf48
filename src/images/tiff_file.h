// A TIFF file in memory: the first picture of it, and what kind of picture that is.
#pragma once

#include <tiffio.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <variant>

#include "images/image_facts.h"

namespace banxin {

enum class TiffAlpha : std::uint8_t { none, separate, multiplied };

/// The first picture's tags, checked to be of a kind we decode.
struct TiffPicture {
    ImageFacts facts;
    bool inverted = false;  // gray stored 0 = white
    bool palette = false;
    bool icc_lab = false;  // Lab of ICC's encoding, else of TIFF's own
    bool planes = false;   // one plane after the other, not pixel by pixel
    bool tiled = false;
    bool colours_by_codec = false;  // YCbCr that the JPEG inside turns into RGB
    TiffAlpha alpha = TiffAlpha::none;
    std::uint16_t stored_bits = 8;  // per sample in the file; of a palette, of its indices
    std::uint16_t samples = 1;      // per pixel, with those we leave out
};

class TiffFile {
public:
    /// Opens the first directory; is_open() tells whether there is one.
    explicit TiffFile(std::string_view bytes);

    bool is_open() const { return handle_ != nullptr; }
    TIFF* handle() const { return handle_.get(); }
    /// What a failure of libtiff was.
    ImageFault fault() const {
        return source_->past_end ? ImageFault::truncated : ImageFault::damaged;
    }
    std::variant<TiffPicture, ImageFault> picture() const;

private:
    struct Source {
        std::string_view bytes;
        std::uint64_t at = 0;
        bool past_end = false;
    };
    struct Close {
        void operator()(TIFF* handle) const { TIFFClose(handle); }
    };

    static tmsize_t on_read(thandle_t source, void* to, tmsize_t size);
    static toff_t on_seek(thandle_t source, toff_t offset, int from);
    static toff_t on_size(thandle_t source);

    std::unique_ptr<Source> source_;  // libtiff keeps its address
    std::unique_ptr<TIFF, Close> handle_;
};

}  // namespace banxin
