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

std::uint8_t clamped(std::uint32_t value) {
    return static_cast<std::uint8_t>(std::min(value, 255u));
}

/// One sample of Lab as 8 bits: L of 0 … 255, a and b with 128 for none. TIFF's own encoding has a
/// and b signed; ICC's has them shifted, and 0xFF00 for an L of 100 in 16 bits.
std::uint8_t lab_sample(const std::uint8_t* from, const TiffPicture& picture, bool is_lightness) {
    if (picture.stored_bits == 8) {
        const bool shifted = picture.icc_lab || is_lightness;
        return static_cast<std::uint8_t>(shifted ? *from : *from ^ 0x80);
    }
    std::uint16_t value;
    std::memcpy(&value, from, 2);
    if (is_lightness) {
        const std::uint32_t most = picture.icc_lab ? 0xFF00 : 0xFFFF;
        return clamped((value * 255u + most / 2) / most);
    }
    const std::uint32_t shifted = picture.icc_lab ? value : value ^ 0x8000u;
    return clamped((shifted + 128) >> 8);
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

/// Rows come one by one where the file has them so; planes and tiles take the whole picture.
class TiffDecoder {
public:
    TiffDecoder(TIFF* handle, const TiffPicture& picture)
        : handle_(handle),
          picture_(picture),
          pixels_(blank(picture.facts.width, comes_in_rows(picture) ? 1 : picture.facts.height,
                        picture.facts.space, picture.facts.alpha)) {}

    std::optional<ImageFault> read(const RowSink& sink) {
        if (picture_.colours_by_codec) {
            TIFFSetField(handle_, TIFFTAG_JPEGCOLORMODE, JPEGCOLORMODE_RGB);
        }
        if (picture_.palette) palette_ = read_palette(handle_, picture_.stored_bits);
        if (picture_.palette && palette_.empty()) return ImageFault::damaged;
        if (comes_in_rows(picture_)) return read_in_turn(sink);
        const std::uint16_t planes = picture_.planes ? picture_.samples : std::uint16_t{1};
        for (std::uint16_t plane = 0; plane < planes; ++plane) {
            const auto fault = picture_.tiled ? read_tiles(plane) : read_plane(plane);
            if (fault) return fault;
        }
        finish();
        const std::size_t stride = std::size_t{pixels_.width} * pixels_.components();
        for (std::uint32_t y = 0; y < pixels_.height; ++y) {
            if (!sink(pixels_.samples.data() + y * stride)) break;
        }
        return {};
    }

private:
    static bool comes_in_rows(const TiffPicture& picture) {
        return !picture.planes && !picture.tiled;
    }
    std::uint64_t samples_per_unit() const { return picture_.planes ? 1 : picture_.samples; }
    std::uint64_t bytes_for(std::uint64_t columns) const {
        return (columns * samples_per_unit() * picture_.stored_bits + 7) / 8;
    }

    /// Room for a row as it is stored.
    std::variant<std::vector<std::uint8_t>, ImageFault> stored_row() const {
        const std::uint64_t size = TIFFScanlineSize64(handle_);
        if (size > max_block_bytes) return ImageFault::too_large;
        if (size < bytes_for(pixels_.width)) return ImageFault::damaged;
        return std::vector<std::uint8_t>(size);
    }

    std::optional<ImageFault> read_in_turn(const RowSink& sink) {
        auto room = stored_row();
        if (const auto* fault = std::get_if<ImageFault>(&room)) return *fault;
        std::uint8_t* row = std::get<0>(room).data();
        for (std::uint32_t y = 0; y < picture_.facts.height; ++y) {
            if (TIFFReadScanline(handle_, row, y, 0) != 1) return ImageFault::damaged;
            place(row, 0, 0, pixels_.width, 0);
            finish();
            if (!sink(pixels_.samples.data())) return {};
        }
        return {};
    }

    std::optional<ImageFault> read_plane(std::uint16_t plane) {
        auto room = stored_row();
        if (const auto* fault = std::get_if<ImageFault>(&room)) return *fault;
        std::uint8_t* row = std::get<0>(room).data();
        for (std::uint32_t y = 0; y < pixels_.height; ++y) {
            if (TIFFReadScanline(handle_, row, y, plane) != 1) return ImageFault::damaged;
            place(row, 0, y, pixels_.width, plane);
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
        if (picture_.facts.space == ColourSpace::lab) {
            spread_lab(from, plane);
        } else {
            spread_samples(from, spread_.size(), picture_.stored_bits, spread_.data());
        }
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

    void spread_lab(const std::uint8_t* from, std::uint16_t plane) {
        const std::size_t per_unit = samples_per_unit(), bytes = picture_.stored_bits / 8u;
        for (std::size_t i = 0; i < spread_.size(); ++i, from += bytes) {
            const std::size_t component = picture_.planes ? plane : i % per_unit;
            if (component < 3) {
                spread_[i] = lab_sample(from, picture_, component == 0);
            } else {
                spread_samples(from, 1, picture_.stored_bits, &spread_[i]);
            }
        }
    }

    void finish() {
        if (picture_.inverted) invert_gray();
        if (picture_.alpha == TiffAlpha::multiplied) divide_by_alpha();
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

std::optional<ImageFault> read_tiff_rows(std::string_view bytes, const ImageFacts& facts,
                                         const RowSink& sink) {
    const TiffFile file(bytes);
    if (!file.is_open()) return file.fault();
    const auto read = file.picture();
    if (const auto* fault = std::get_if<ImageFault>(&read)) return *fault;
    const auto& picture = std::get<TiffPicture>(read);
    if (!agree(picture.facts, facts)) return ImageFault::damaged;
    if (!is_plausible(picture, bytes.size())) return ImageFault::truncated;
    TiffDecoder decoder(file.handle(), picture);
    const auto fault = decoder.read(sink);
    if (fault == ImageFault::damaged) return file.fault();
    return fault;
}

std::string tiff_profile(std::string_view bytes) {
    const TiffFile file(bytes);
    std::uint32_t size = 0;
    const void* profile = nullptr;
    if (!file.is_open() || TIFFGetField(file.handle(), TIFFTAG_ICCPROFILE, &size, &profile) != 1)
        return {};
    return {static_cast<const char*>(profile), size};
}

}  // namespace banxin
