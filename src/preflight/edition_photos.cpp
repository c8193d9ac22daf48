// Photos as they are placed.
#include "preflight/edition_checks.h"

namespace banxin::preflight {

namespace {

const Photo* photo_of(const ImageBox& image, const Document& document) {
    const auto i = index(image.photo);
    return i < document.photos.size() ? &document.photos[i] : nullptr;
}

/// The coarser of both directions.
double ppi_of(const ImageBox& image, const ImageFacts& facts) {
    const double wide = to_pt(image.placed.size.width) / 72;
    const double high = to_pt(image.placed.size.height) / 72;
    return wide <= 0 || high <= 0
               ? 0
               : std::min(facts.upright_width() / wide, facts.upright_height() / high);
}

void check_resolution(const ImageBox& image, const Photo& photo, const PageInspection& inspection) {
    constexpr double rounding = 0.5;
    const PhotoLimits& limits = inspection.profile.photos;
    const double ppi = ppi_of(image, photo.facts);
    Fact fact = inspection.fact(image.box, photo.id);
    fact.value = in_ppi(ppi);
    if (ppi < limits.ppi_error - rounding) {
        fact.limit = in_ppi(limits.ppi_error);
        inspection.finder.error("image-resolution", fact);
    } else if (ppi < limits.ppi_warning - rounding) {
        fact.limit = in_ppi(limits.ppi_warning);
        inspection.finder.warning("image-resolution", fact);
    }
}

}  // namespace

void check_image(const ImageBox& image, PageInspection& inspection) {
    inspection.ground.add(image.box, std::nullopt, false);
    const Photo* photo = photo_of(image, inspection.document);
    if (!photo) return;
    check_resolution(image, *photo, inspection);
    check_reach(image.box, photo->id, inspection);
    check_bleed(image.box, photo->id, inspection);
    const auto& inks = inspection.list.inks;
    const auto ink = index(image.duotone);
    if (image.colour == PhotoColour::duotone && ink < inks.size() && !inks[ink].spot.empty()) {
        Fact fact = inspection.fact(image.box, photo->id);
        fact.value = inks[ink].spot;
        inspection.finder.error("spot-duotone", fact);
    }
}

}  // namespace banxin::preflight
