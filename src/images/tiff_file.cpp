#include "images/tiff_file.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "images/formats.h"

namespace banxin {
namespace {

// Tables of strips and the like; pixels are ours to allocate.
constexpr tmsize_t max_single_allocation = tmsize_t{256} << 20;
constexpr std::uint16_t max_samples = 16;

constexpr std::array<std::uint16_t, 9> compressions = {
    COMPRESSION_NONE,      COMPRESSION_CCITTRLE,      COMPRESSION_CCITTFAX3,
    COMPRESSION_CCITTFAX4, COMPRESSION_LZW,           COMPRESSION_JPEG,
    COMPRESSION_PACKBITS,  COMPRESSION_ADOBE_DEFLATE, COMPRESSION_DEFLATE,
};

int on_complaint(TIFF*, void*, const char*, const char*, va_list) {
    return 1;
}

tmsize_t on_write(thandle_t, void*, tmsize_t) {
    return 0;
}

int on_close(thandle_t) {
    return 0;
}

using Options = std::unique_ptr<TIFFOpenOptions, decltype(&TIFFOpenOptionsFree)>;

Options quiet_options() {
    Options options(TIFFOpenOptionsAlloc(), TIFFOpenOptionsFree);
    if (!options) return options;
    TIFFOpenOptionsSetMaxSingleMemAlloc(options.get(), max_single_allocation);
    TIFFOpenOptionsSetErrorHandlerExtR(options.get(), on_complaint, nullptr);
    TIFFOpenOptionsSetWarningHandlerExtR(options.get(), on_complaint, nullptr);
    return options;
}

std::uint16_t short_field(TIFF* handle, std::uint32_t tag) {
    std::uint16_t value = 0;
    return TIFFGetFieldDefaulted(handle, tag, &value) == 1 ? value : std::uint16_t{0};
}

bool is_one_of(const auto& values, std::uint16_t value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

/// The colours that the samples mean; false if we do not know them.
bool read_colours(TIFF* handle, TiffPicture& picture) {
    switch (short_field(handle, TIFFTAG_PHOTOMETRIC)) {
        case PHOTOMETRIC_MINISWHITE:
            picture.inverted = true;
            picture.facts.space = ColourSpace::gray;
            return true;
        case PHOTOMETRIC_MINISBLACK:
            picture.facts.space = ColourSpace::gray;
            return true;
        case PHOTOMETRIC_RGB:
            picture.facts.space = ColourSpace::rgb;
            return true;
        case PHOTOMETRIC_PALETTE:
            picture.palette = true;
            picture.facts.space = ColourSpace::rgb;
            return picture.samples == 1 && picture.stored_bits <= 8;
        case PHOTOMETRIC_SEPARATED:
            picture.facts.space = ColourSpace::cmyk;
            return short_field(handle, TIFFTAG_INKSET) == INKSET_CMYK;
        case PHOTOMETRIC_CIELAB:
        case PHOTOMETRIC_ICCLAB:
            picture.icc_lab = short_field(handle, TIFFTAG_PHOTOMETRIC) == PHOTOMETRIC_ICCLAB;
            picture.facts.space = ColourSpace::lab;
            return picture.stored_bits >= 8 && picture.samples >= 3;
        case PHOTOMETRIC_YCBCR:
            picture.colours_by_codec = true;
            picture.facts.space = ColourSpace::rgb;
            return short_field(handle, TIFFTAG_COMPRESSION) == COMPRESSION_JPEG &&
                   picture.stored_bits == 8 && !picture.planes;
        default:
            return false;
    }
}

std::uint16_t colour_samples(const TiffPicture& picture) {
    if (picture.palette || picture.facts.space == ColourSpace::gray) return 1;
    return picture.facts.space == ColourSpace::cmyk ? 4 : 3;
}

/// Only the sample right after the colours can be transparency; unspecified ones are masks for
/// other uses.
TiffAlpha read_alpha(TIFF* handle) {
    std::uint16_t count = 0;
    const std::uint16_t* kinds = nullptr;
    TIFFGetFieldDefaulted(handle, TIFFTAG_EXTRASAMPLES, &count, &kinds);
    if (count == 0 || kinds == nullptr) return TiffAlpha::none;
    if (kinds[0] == EXTRASAMPLE_ASSOCALPHA) return TiffAlpha::multiplied;
    return kinds[0] == EXTRASAMPLE_UNASSALPHA ? TiffAlpha::separate : TiffAlpha::none;
}

bool has_known_samples(TIFF* handle, const TiffPicture& picture) {
    static constexpr std::array<std::uint16_t, 5> depths = {1, 2, 4, 8, 16};
    static constexpr std::array<std::uint16_t, 2> formats = {SAMPLEFORMAT_UINT, SAMPLEFORMAT_VOID};
    return is_one_of(depths, picture.stored_bits) &&
           is_one_of(formats, short_field(handle, TIFFTAG_SAMPLEFORMAT)) &&
           is_one_of(compressions, short_field(handle, TIFFTAG_COMPRESSION)) &&
           picture.samples >= 1 && picture.samples <= max_samples;
}

}  // namespace

tmsize_t TiffFile::on_read(thandle_t handle, void* to, tmsize_t size) {
    auto* source = static_cast<Source*>(handle);
    const std::uint64_t left =
        source->bytes.size() - std::min(source->at, std::uint64_t{source->bytes.size()});
    const std::uint64_t count =
        std::min(left, static_cast<std::uint64_t>(std::max<tmsize_t>(size, 0)));
    source->past_end = source->past_end || count < static_cast<std::uint64_t>(size);
    if (count > 0) source->bytes.copy(static_cast<char*>(to), count, source->at);
    source->at += count;
    return static_cast<tmsize_t>(count);
}

toff_t TiffFile::on_seek(thandle_t handle, toff_t offset, int from) {
    auto* source = static_cast<Source*>(handle);
    if (from == SEEK_CUR) offset += source->at;
    if (from == SEEK_END) offset += source->bytes.size();
    return source->at = offset;
}

toff_t TiffFile::on_size(thandle_t handle) {
    return static_cast<Source*>(handle)->bytes.size();
}

TiffFile::TiffFile(std::string_view bytes) : source_(std::make_unique<Source>()) {
    source_->bytes = bytes;
    const Options options = quiet_options();
    if (!options) return;
    // "m": no mapping, so that every byte comes through on_read, which checks it.
    handle_.reset(TIFFClientOpenExt("", "rm", source_.get(), on_read, on_write, on_seek, on_close,
                                    on_size, nullptr, nullptr, options.get()));
}

std::variant<TiffPicture, ImageFault> TiffFile::picture() const {
    TiffPicture picture;
    ImageFacts& facts = picture.facts;
    facts.format = ImageFormat::tiff;
    TIFFGetField(handle(), TIFFTAG_IMAGEWIDTH, &facts.width);
    TIFFGetField(handle(), TIFFTAG_IMAGELENGTH, &facts.height);
    if (const auto fault = fault_of_size(facts.width, facts.height)) return *fault;

    picture.stored_bits = short_field(handle(), TIFFTAG_BITSPERSAMPLE);
    picture.samples = short_field(handle(), TIFFTAG_SAMPLESPERPIXEL);
    picture.planes = short_field(handle(), TIFFTAG_PLANARCONFIG) == PLANARCONFIG_SEPARATE;
    picture.tiled = TIFFIsTiled(handle()) != 0;
    if (!has_known_samples(handle(), picture) || !read_colours(handle(), picture)) {
        return ImageFault::unsupported;
    }
    if (picture.samples < colour_samples(picture)) return ImageFault::damaged;
    if (picture.samples > colour_samples(picture)) picture.alpha = read_alpha(handle());

    facts.bits = picture.palette ? std::uint8_t{8} : static_cast<std::uint8_t>(picture.stored_bits);
    facts.alpha = picture.alpha != TiffAlpha::none;
    const std::uint16_t orientation = short_field(handle(), TIFFTAG_ORIENTATION);
    if (orientation >= 1 && orientation <= 8)
        facts.orientation = static_cast<std::uint8_t>(orientation);
    return picture;
}

FactsOrFault read_tiff_facts(std::string_view bytes) {
    const TiffFile file(bytes);
    if (!file.is_open()) return file.fault();
    const auto picture = file.picture();
    if (const auto* fault = std::get_if<ImageFault>(&picture)) return *fault;
    return std::get<TiffPicture>(picture).facts;
}

}  // namespace banxin
