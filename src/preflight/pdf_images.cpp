// Pictures as placed: resolution, and CMYK JPEGs that would print as negatives.
#include <set>

#include "images/pixels.h"
#include "preflight/pdf_checks.h"

namespace banxin::preflight {

namespace {

/// Bitmaps show their steps below this: typography.md §2.9.
constexpr double least_bitmap_ppi = 1000;
/// More than the press can show, by so much that it only costs time.
constexpr double most_ppi_share = 2.2;
/// A picture is taken for a negative if more of it than this is beyond the ink limit.
constexpr double inverted_share = 0.5;

bool is_inverted_by_decode(QPDFObjectHandle stream) {
    const auto decode = numbers_of(entry(stream, "/Decode"), 2);
    return decode.size() == 2 && decode[0] > decode[1];
}

/// The share of a CMYK JPEG's pixels that hold more ink than `limit` (full inks), as a reader of
/// the PDF takes them; nothing if it is no such JPEG or cannot be decoded.
std::optional<double> share_beyond(QPDFObjectHandle stream, double limit) {
    constexpr std::uint32_t reduce = 8;
    if (filters_of(stream) != std::vector<std::string>{"DCTDecode"}) return std::nullopt;
    const auto jpeg = as_stored(stream);
    if (!jpeg) return std::nullopt;
    const auto read = read_image_facts(*jpeg);
    const auto* facts = std::get_if<ImageFacts>(&read);
    if (!facts || facts->space != ColourSpace::cmyk) return std::nullopt;
    ImageFacts stored = *facts;
    stored.adobe_inverted = is_inverted_by_decode(stream);
    const auto decoded = decode_image(*jpeg, stored, reduce);
    const auto* pixels = std::get_if<Pixels>(&decoded);
    if (!pixels || pixels->samples.empty()) return std::nullopt;
    std::size_t beyond = 0;
    const std::size_t count = pixels->samples.size() / 4;
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint8_t* inks = &pixels->samples[i * 4];
        beyond += inks[0] + inks[1] + inks[2] + inks[3] > limit * 255 ? 1 : 0;
    }
    return static_cast<double>(beyond) / static_cast<double>(count);
}

class ImageChecks final : public ContentEvents {
public:
    explicit ImageChecks(Inspection inspection) : inspection_(inspection) {}

    void image_drawn(const Scene& scene, const PlacedImage& image) override {
        if (!scene.on_page(image.box)) return;
        const Fact fact{.page = scene.page.number,
                        .place = scene.place_of(image.box),
                        .what = "image /" + image.name};
        check_resolution(image, fact);
        if (image.is_mask) {
            const auto inks = plates_of(scene.state.fill);
            if (inks) check_ink(scene, *inks, image.box, inspection_);
        }
        if (image.stream.isInitialized() && looked_at_.insert(image.stream.getObjGen()).second)
            check_jpeg(image, fact);
    }

private:
    void check_resolution(const PlacedImage& image, const Fact& fact);
    void check_jpeg(const PlacedImage& image, const Fact& fact);

    Inspection inspection_;
    std::set<QPDFObjGen> looked_at_;
};

void ImageChecks::check_resolution(const PlacedImage& image, const Fact& fact) {
    const double wide = image.matrix.x_scale() / 72, high = image.matrix.y_scale() / 72;
    if (wide <= 0 || high <= 0) return;
    const double ppi = std::min(image.width / wide, image.height / high);
    const PhotoLimits& limits = inspection_.profile.photos;
    Fact told = fact;
    told.value = in_ppi(ppi);
    const auto tell = [&](Severity severity, const char* check, double limit) {
        told.limit = in_ppi(limit);
        severity == Severity::error ? inspection_.finder.error(check, told)
                                    : inspection_.finder.warning(check, told);
    };
    const double rounding = 0.5;
    if (image.bits == 1) {
        if (ppi < least_bitmap_ppi - rounding)
            tell(Severity::warning, "bitmap-resolution", least_bitmap_ppi);
    } else if (ppi < limits.ppi_error - rounding) {
        tell(Severity::error, "image-resolution", limits.ppi_error);
    } else if (ppi < limits.ppi_warning - rounding) {
        tell(Severity::warning, "image-resolution", limits.ppi_warning);
    } else if (ppi > limits.ppi * most_ppi_share) {
        tell(Severity::warning, "image-resolution-high", limits.ppi * most_ppi_share);
    }
}

void ImageChecks::check_jpeg(const PlacedImage& image, const Fact& fact) {
    const double limit = inspection_.profile.ink_limit / 1000.0;
    const auto beyond = share_beyond(image.stream, limit);
    if (!beyond || *beyond <= inverted_share) return;
    Fact told = fact;
    told.limit = in_percent(limit);
    told.value = "> " + in_percent(limit) + ": " + in_percent(*beyond);
    inspection_.finder.error("jpeg-inverted", told);
}

}  // namespace

Listener image_checks(Inspection inspection) {
    return std::make_unique<ImageChecks>(inspection);
}

}  // namespace banxin::preflight
