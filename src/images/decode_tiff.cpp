#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

#include "images/formats.h"
#include "images/tiff_file.h"

namespace banxin {
namespace {

// A row or tile decoded at once; those of real pictures are far below.
constexpr std::uint64_t max_block_bytes = std::uint64_t{256} << 20;

/// `count` samples of `bits` each as 8 bits; those of fewer bits spread over the whole range.
void spread_samples(const std::uint8_t* from, std::size_t count, unsigned bits, std::uint8_t* to) {
    if (bits == 8) {
        std::copy_n(from, count, to);
    } else if (bits == 16) {
        for (std::size_t i = 0; i < count; ++i) {
            std::uint16_t value;  // libtiff gives them in this machine's order
            std::memcpy(&value, from + 2 * i, 2);
            to[i] = static_cast<std::uint8_t>((value * 255u + 32767u) / 65535u);
        }
    } else {
        const unsigned most = (1u << bits) - 1;
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t bit = i * bits;
            const unsigned value = from[bit / 8] >> (8 - bits - bit % 8) & most;
            to[i] = static_cast<std::uint8_t>(value * 255 / most);
        }
    }
}

/// The colour of each index, the indices spread over 0 … 255 as the samples are.
std::vector<std::array<std::uint8_t, 3>> read_palette(TIFF* handle, unsigned bits) {
    std::array<const std::uint16_t*, 3> maps{};
    if (TIFFGetField(handle, TIFFTAG_COLORMAP, &maps[0], &maps[1], &maps[2]) != 1) return {};
    const std::size_t size = std::size_t{1} << bits;
    // Some programs write 8 bits where the specification says 16.
    const bool wide = std::any_of(maps.begin(), maps.end(), [&](const std::uint16_t* map) {
        return std::any_of(map, map + size, [](std::uint16_t value) { return value > 255; });
    });
    std::vector<std::array<std::uint8_t, 3>> palette(256);
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t c = 0; c < 3; ++c) {
            palette[i * 255 / (size - 1)][c] =
                static_cast<std::uint8_t>(wide ? maps[c][i] >> 8 : maps[c][i]);
        }
    }
    return palette;
}

class TiffDecoder {
public:
    TiffDecoder(TIFF* handle, const TiffPicture& picture)
        : handle_(handle),
          picture_(picture),
          pixels_(blank(picture.facts.width, picture.facts.height, picture.facts.space,
                        picture.facts.alpha)) {}

    std::optional<ImageFault> read() {
        if (picture_.colours_by_codec) {
            TIFFSetField(handle_, TIFFTAG_JPEGCOLORMODE, JPEGCOLORMODE_RGB);
        }
        if (picture_.palette) palette_ = read_palette(handle_, picture_.stored_bits);
        if (picture_.palette && palette_.empty()) return ImageFault::damaged;
        const std::uint16_t planes = picture_.planes ? picture_.samples : std::uint16_t{1};
        for (std::uint16_t plane = 0; plane < planes; ++plane) {
            const auto fault = picture_.tiled ? read_tiles(plane) : read_rows(plane);
            if (fault) return fault;
        }
        if (picture_.inverted) invert_gray();
        if (picture_.alpha == TiffAlpha::multiplied) divide_by_alpha();
        return {};
    }
    Pixels take() { return std::move(pixels_); }

private:
    std::uint64_t samples_per_unit() const { return picture_.planes ? 1 : picture_.samples; }
    std::uint64_t bytes_for(std::uint64_t columns) const {
        return (columns * samples_per_unit() * picture_.stored_bits + 7) / 8;
    }

    std::optional<ImageFault> read_rows(std::uint16_t plane) {
        const std::uint64_t size = TIFFScanlineSize64(handle_);
        if (size > max_block_bytes) return ImageFault::too_large;
        if (size < bytes_for(pixels_.width)) return ImageFault::damaged;
        std::vector<std::uint8_t> row(size);
        for (std::uint32_t y = 0; y < pixels_.height; ++y) {
            if (TIFFReadScanline(handle_, row.data(), y, plane) != 1) return ImageFault::damaged;
            place(row.data(), 0, y, pixels_.width, plane);
        }
        return {};
    }

    std::optional<ImageFault> read_tiles(std::uint16_t plane) {
        std::uint32_t width = 0, height = 0;
        TIFFGetField(handle_, TIFFTAG_TILEWIDTH, &width);
        TIFFGetField(handle_, TIFFTAG_TILELENGTH, &height);
        if (width == 0 || height == 0) return ImageFault::damaged;
        const std::uint64_t row_size = TIFFTileRowSize64(handle_), size = TIFFTileSize64(handle_);
        if (size > max_block_bytes) return ImageFault::too_large;
        if (row_size < bytes_for(width) || size / height < row_size) return ImageFault::damaged;
        std::vector<std::uint8_t> tile(size);
        for (std::uint64_t y = 0; y < pixels_.height; y += height) {
            for (std::uint64_t x = 0; x < pixels_.width; x += width) {
                const auto left = static_cast<std::uint32_t>(x),
                           top = static_cast<std::uint32_t>(y);
                if (TIFFReadTile(handle_, tile.data(), left, top, 0, plane) < 0)
                    return ImageFault::damaged;
                const std::uint32_t columns = std::min(width, pixels_.width - left);
                const std::uint32_t rows = std::min(height, pixels_.height - top);
                for (std::uint32_t i = 0; i < rows; ++i) {
                    place(tile.data() + i * row_size, left, top + i, columns, plane);
                }
            }
        }
        return {};
    }

    /// Puts a piece of a row, or of one of its planes, where it belongs.
    void place(const std::uint8_t* from, std::uint32_t x, std::uint32_t y, std::uint32_t columns,
               std::uint16_t plane) {
        const std::size_t per_unit = samples_per_unit(), components = pixels_.components();
        if (plane >= components) return;
        spread_.resize(columns * per_unit);
        spread_samples(from, spread_.size(), picture_.stored_bits, spread_.data());
        std::uint8_t* to =
            pixels_.samples.data() + (std::size_t{y} * pixels_.width + x) * components;
        for (std::size_t i = 0; i < columns; ++i, to += components) {
            const std::uint8_t* unit = spread_.data() + i * per_unit;
            if (picture_.palette) {
                std::copy_n(palette_[*unit].begin(), 3, to);
            } else if (picture_.planes) {
                to[plane] = *unit;
            } else {
                std::copy_n(unit, components, to);
            }
        }
    }

    void invert_gray() {
        const std::size_t components = pixels_.components();
        for (std::size_t i = 0; i < pixels_.samples.size(); i += components) {
            pixels_.samples[i] = static_cast<std::uint8_t>(255 - pixels_.samples[i]);
        }
    }

    void divide_by_alpha() {
        const std::size_t components = pixels_.components();
        for (std::size_t i = 0; i < pixels_.samples.size(); i += components) {
            const unsigned alpha = pixels_.samples[i + components - 1];
            for (std::size_t c = 0; alpha != 0 && c + 1 < components; ++c) {
                std::uint8_t& sample = pixels_.samples[i + c];
                sample =
                    static_cast<std::uint8_t>(std::min(255u, (sample * 255u + alpha / 2) / alpha));
            }
        }
    }

    TIFF* handle_;
    const TiffPicture& picture_;
    Pixels pixels_;
    std::vector<std::array<std::uint8_t, 3>> palette_;
    std::vector<std::uint8_t> spread_;
};

/// True if `size` bytes can hold the picture. LZW and Deflate make some 1400 bytes out of one at
/// the very most; only fax codes, which have one bit a sample, do better.
bool is_plausible(const TiffPicture& picture, std::size_t size) {
    const std::uint64_t pixels = std::uint64_t{picture.facts.width} * picture.facts.height;
    return picture.stored_bits == 1 ||
           pixels * picture.samples * picture.stored_bits / 8 <= std::uint64_t{size} * 2048;
}

bool agree(const ImageFacts& a, const ImageFacts& b) {
    return a.width == b.width && a.height == b.height && a.space == b.space && a.alpha == b.alpha;
}

}  // namespace

PixelsOrFault decode_tiff(std::string_view bytes, const ImageFacts& facts) {
    const TiffFile file(bytes);
    if (!file.is_open()) return file.fault();
    const auto read = file.picture();
    if (const auto* fault = std::get_if<ImageFault>(&read)) return *fault;
    const auto& picture = std::get<TiffPicture>(read);
    if (!agree(picture.facts, facts)) return ImageFault::damaged;
    if (!is_plausible(picture, bytes.size())) return ImageFault::truncated;
    TiffDecoder decoder(file.handle(), picture);
    if (const auto fault = decoder.read()) {
        return *fault == ImageFault::damaged ? file.fault() : *fault;
    }
    return decoder.take();
}

}  // namespace banxin
