#include "images/colour_transform.h"

#include <lcms2.h>

#include <array>
#include <new>
#include <vector>

#include "images/formats.h"

namespace banxin {
namespace {

cmsContext context_of(const std::unique_ptr<void, Destroy<delete_context>>& context) {
    return static_cast<cmsContext>(context.get());
}

void on_error(cmsContext, cmsUInt32Number, const char*) {}

cmsUInt32Number pixel_type(ColourSpace space) {
    switch (space) {
        case ColourSpace::gray:
            return TYPE_GRAY_8;
        case ColourSpace::rgb:
            return TYPE_RGB_8;
        case ColourSpace::cmyk:
            return TYPE_CMYK_8;
        case ColourSpace::lab:
            return TYPE_Lab_8;
    }
    return 0;
}

// IEC 61966-2-1.
constexpr std::array<cmsFloat64Number, 5> srgb_curve{2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92,
                                                     0.04045};

/// Between inks, black alone stays black alone: type in an advertisement must not come out in four
/// inks.
cmsUInt32Number intent_number(ColourIntent intent, bool between_inks) {
    if (intent == ColourIntent::perceptual)
        return between_inks ? INTENT_PRESERVE_K_ONLY_PERCEPTUAL : INTENT_PERCEPTUAL;
    return between_inks ? INTENT_PRESERVE_K_ONLY_RELATIVE_COLORIMETRIC
                        : INTENT_RELATIVE_COLORIMETRIC;
}

}  // namespace

void close_profile(void* profile) {
    cmsCloseProfile(profile);
}
void delete_transform(void* transform) {
    cmsDeleteTransform(transform);
}
void delete_context(void* context) {
    cmsDeleteContext(static_cast<cmsContext>(context));
}

void ColourTransform::apply(const std::uint8_t* from, std::uint8_t* to,
                            std::uint32_t pixels) const {
    if (grid_) {
        grid_->apply({from, from + 1, from + 2}, 3, to, pixels);
    } else {
        cmsDoTransform(handle_.get(), from, to, pixels);
    }
}

void ColourTransform::apply(std::span<const std::uint8_t* const> planes, std::uint8_t* to,
                            std::uint32_t pixels) const {
    if (grid_) {
        grid_->apply({planes[0], planes[1], planes[2]}, 1, to, pixels);
        return;
    }
    std::vector<std::uint8_t> from(planes.size() * pixels);
    interleave(planes, from.data(), pixels);
    cmsDoTransform(handle_.get(), from.data(), to, pixels);
}

ColourEngine::ColourEngine() : context_(cmsCreateContext(nullptr, nullptr)) {
    if (!context_) throw std::bad_alloc();
    cmsSetLogErrorHandlerTHR(context_of(context_), on_error);
}

ColourProfile ColourEngine::open(std::string_view icc) const {
    return ColourProfile(cmsOpenProfileFromMemTHR(context_of(context_), icc.data(),
                                                  static_cast<cmsUInt32Number>(icc.size())));
}

ColourProfile ColourEngine::srgb() const {
    return ColourProfile(cmsCreate_sRGBProfileTHR(context_of(context_)));
}

ColourProfile ColourEngine::lab() const {
    return ColourProfile(cmsCreateLab4ProfileTHR(context_of(context_), nullptr));
}

ColourProfile ColourEngine::gray() const {
    cmsToneCurve* curve = cmsBuildParametricToneCurve(context_of(context_), 4, srgb_curve.data());
    ColourProfile profile(cmsCreateGrayProfileTHR(context_of(context_), cmsD50_xyY(), curve));
    cmsFreeToneCurve(curve);
    return profile;
}

std::optional<ColourTransform> ColourEngine::join(End from, End to, ColourIntent intent) const {
    if (!from.profile || !to.profile) return {};
    const bool between_inks = from.space == ColourSpace::cmyk && to.space == ColourSpace::cmyk;
    // Without its memory of the last pixel a transform is the same to all threads, and faster on
    // photos.
    const bool to_gray = to.space == ColourSpace::gray;
    const bool as_grid =
        from.space == ColourSpace::rgb && (to_gray || to.space == ColourSpace::cmyk);
    // A table of our own is made of exact colours; the library's table would only cost time.
    const cmsUInt32Number flags =
        cmsFLAGS_NOCACHE | (as_grid ? cmsFLAGS_NOOPTIMIZE : 0u) |
        (intent == ColourIntent::relative ? cmsFLAGS_BLACKPOINTCOMPENSATION : 0u);
    const cmsUInt32Number wide_inks = to_gray ? TYPE_GRAY_16 : TYPE_CMYK_16;
    std::unique_ptr<void, Destroy<delete_transform>> handle(cmsCreateTransformTHR(
        context_of(context_), from.profile.get(), as_grid ? TYPE_RGB_16 : pixel_type(from.space),
        to.profile.get(), as_grid ? wide_inks : pixel_type(to.space),
        intent_number(intent, between_inks), flags));
    if (!handle) return {};
    if (!as_grid) return ColourTransform(handle.release());
    return ColourTransform(RgbGrid(
        to_gray ? 1 : 4, [&](const std::uint16_t* rgb, std::uint16_t* inks, std::uint32_t pixels) {
            cmsDoTransform(handle.get(), rgb, inks, pixels);
        }));
}

Pixels rgb_of_lab(Pixels lab) {
    const ColourEngine engine;
    const ColourProfile from = engine.lab(), to = engine.srgb();
    const auto transform =
        engine.join({from, ColourSpace::lab}, {to, ColourSpace::rgb}, ColourIntent::relative);
    if (!transform) throw std::bad_alloc();
    Pixels rgb = blank(lab.width, lab.height, ColourSpace::rgb, lab.alpha);
    const std::size_t n = lab.components(), count = lab.samples.size() / n;
    if (!lab.alpha) {
        transform->apply(lab.samples.data(), rgb.samples.data(), static_cast<std::uint32_t>(count));
        return rgb;
    }
    for (std::size_t i = 0; i < count; ++i) {
        transform->apply(&lab.samples[i * n], &rgb.samples[i * n], 1);
        rgb.samples[i * n + 3] = lab.samples[i * n + 3];
    }
    return rgb;
}

}  // namespace banxin
