#include "images/press_photo.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "images/colour_transform.h"
#include "images/formats.h"
#include "images/icc_profile.h"
#include "images/press_jpeg.h"
#include "images/press_pixels.h"
#include "images/unsharp.h"

namespace banxin {
namespace {

// Cameras and agencies use a handful of profiles; a folder of photos with a profile each must not
// fill the memory.
constexpr std::size_t max_transforms = 16;

using SharedTransform = std::shared_ptr<const ColourTransform>;

double linear_of(double value) {  // IEC 61966-2-1
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}
double srgb_of(double light) {
    return light <= 0.0031308 ? light * 12.92 : 1.055 * std::pow(light, 1 / 2.4) - 0.055;
}

}  // namespace

struct PressColour::Impl {
    /// What a transform is made of. `profile` is empty for what its space means without one.
    struct Key {
        ColourSpace from, to;
        ColourIntent intent;
        std::string profile;
        friend auto operator<=>(const Key&, const Key&) = default;
    };

    explicit Impl(std::string_view bytes) : icc(bytes), output(engine.open(icc)) {}

    /// Null if no transform can be made of it.
    SharedTransform transform(const Key& key) {
        const std::lock_guard lock(mutex);
        const auto found = made.find(key);
        if (found != made.end()) return found->second;
        SharedTransform transform = make(key);
        if (made.size() >= max_transforms) made.clear();
        made.emplace(key, transform);
        return transform;
    }
    /// How the picture's pixels become ink; nothing if no profile makes it possible.
    std::optional<Inking> inking(std::string_view file, const ImageFacts& facts,
                                 const PressPhotoSettings& settings) {
        using Colour = PressPhotoSettings::Colour;
        const bool in_gray = facts.space == ColourSpace::gray || settings.colour != Colour::full;
        Inking inking;
        inking.space = in_gray ? ColourSpace::gray : ColourSpace::cmyk;
        if (settings.colour == Colour::duotone) inking.duotone = duotone_table(settings.duotone);
        if (facts.space == ColourSpace::gray) return inking;

        Key key{facts.space, inking.space,
                settings.perceptual ? ColourIntent::perceptual : ColourIntent::relative,
                embedded_profile(file, facts)};
        if (key.profile == icc) key.profile.clear();  // the press's own inks
        if (!key.profile.empty()) inking.transform = transform(key);
        if (inking.transform || facts.space == inking.space) return inking;
        key.profile.clear();
        inking.transform = transform(key);
        if (!inking.transform) return {};
        return inking;
    }

    const std::string icc;
    ColourEngine engine;  // outlives what it makes
    ColourProfile output;

private:
    SharedTransform make(const Key& key) {
        ColourProfile own;
        if (!key.profile.empty() && !(own = engine.open(key.profile))) return {};
        if (!own && key.from == ColourSpace::rgb) own = engine.srgb();
        if (!own && key.from == ColourSpace::lab) own = engine.lab();
        ColourProfile target;
        if (key.to == ColourSpace::rgb) target = engine.srgb();
        if (key.to == ColourSpace::gray) target = engine.gray();
        auto joined = engine.join({own ? own : output, key.from},
                                  {target ? target : output, key.to}, key.intent);
        if (!joined) return {};
        return std::make_shared<const ColourTransform>(std::move(*joined));
    }

    std::mutex mutex;
    std::map<Key, SharedTransform> made;
};

PressColour::PressColour() = default;
PressColour::~PressColour() = default;

std::unique_ptr<PressColour> PressColour::open(std::string_view icc) {
    if (!is_press_profile(icc)) return nullptr;
    std::unique_ptr<PressColour> colour(new PressColour);
    colour->impl_ = std::make_unique<Impl>(icc);
    if (!colour->impl_->output) return nullptr;
    return colour;
}

std::variant<PressPhoto, ImageFault> PressColour::convert(
    std::string_view file, const ImageFacts& facts, const PressPhotoSettings& settings) const {
    if (const auto fault = fault_of_size(facts.width, facts.height)) return *fault;
    try {
        auto read = read_press_pixels(file, facts, settings);
        if (const auto* fault = std::get_if<ImageFault>(&read)) return *fault;
        auto& pixels = std::get<PressPixels>(read);
        sharpen(pixels,
                {settings.unsharp_amount, settings.unsharp_radius, settings.unsharp_threshold});
        const auto inking = impl_->inking(file, facts, settings);
        if (!inking) return ImageFault::unsupported;
        return encode_within_limit(pixels, *inking, settings.ink_limit, settings.quality);
    } catch (const std::exception&) {
        return ImageFault::too_large;  // memory: nothing else is thrown here
    }
}

Pixels PressColour::soft_proof(const Pixels& cmyk, std::array<std::int32_t, 3> paper) const {
    check(cmyk);
    Pixels proof = blank(cmyk.width, cmyk.height, ColourSpace::rgb, false);
    const SharedTransform transform = impl_->transform(
        {ColourSpace::cmyk, ColourSpace::rgb, ColourIntent::relative_to_paper, {}});
    if (!transform || cmyk.space != ColourSpace::cmyk || cmyk.alpha) return proof;
    transform->apply(cmyk.samples.data(), proof.samples.data(), cmyk.width * cmyk.height);
    // The profile's white is the bare paper: what it reflects, and what ink leaves of that.
    std::array<std::array<std::uint8_t, 256>, 3> on_paper{};
    for (std::size_t c = 0; c < 3; ++c) {
        const double light = linear_of(std::clamp(paper[c], 0, 1000) / 1000.0);
        for (std::size_t v = 0; v < 256; ++v) {
            const double seen = srgb_of(linear_of(static_cast<double>(v) / 255) * light);
            on_paper[c][v] = static_cast<std::uint8_t>(std::clamp(seen, 0.0, 1.0) * 255 + 0.5);
        }
    }
    for (std::size_t i = 0; i < proof.samples.size(); ++i)
        proof.samples[i] = on_paper[i % 3][proof.samples[i]];
    return proof;
}

}  // namespace banxin
