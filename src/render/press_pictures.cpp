#include "render/press_pictures.h"

#include <algorithm>

#include "base/parallel.h"

namespace banxin {
namespace {

constexpr std::int64_t whole_picture = 1'000'000;
constexpr std::int64_t mpt_per_inch = 72'000;

std::int32_t part_of(Length part, Length whole) {
    return static_cast<std::int32_t>(part.mpt * whole_picture / whole.mpt);
}

std::uint32_t pixels_of(Length length, std::int32_t ppi) {
    const std::int64_t pixels = (std::int64_t{length.mpt} * ppi + mpt_per_inch - 1) / mpt_per_inch;
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(pixels, 1, max_image_pixels));
}

PressPhotoSettings::Colour colour_of(PhotoColour colour) {
    switch (colour) {
        case PhotoColour::full:
            return PressPhotoSettings::Colour::full;
        case PhotoColour::gray:
            return PressPhotoSettings::Colour::gray;
        case PhotoColour::duotone:
            return PressPhotoSettings::Colour::duotone;
    }
    return PressPhotoSettings::Colour::full;
}

/// The ink's process colour in its own tint.
Cmyk process_colour(const Ink& ink) {
    const auto tinted = [&](std::uint16_t part) {
        return static_cast<std::uint16_t>(part * ink.tint / 1000);
    };
    return {tinted(ink.cmyk.c), tinted(ink.cmyk.m), tinted(ink.cmyk.y), tinted(ink.cmyk.k)};
}

}  // namespace

std::optional<VisiblePart> visible_part(const ImageBox& image) {
    if (image.box.empty() || image.placed.empty()) return {};
    const Rect seen = intersection(image.box, image.placed);
    if (seen.empty()) return {};
    const Rect& placed = image.placed;
    return VisiblePart{seen,
                       {part_of(seen.left() - placed.left(), placed.size.width),
                        part_of(seen.top() - placed.top(), placed.size.height),
                        part_of(seen.size.width, placed.size.width),
                        part_of(seen.size.height, placed.size.height)}};
}

std::optional<PressPictures::Job> PressPictures::job_for(const ImageBox& image) const {
    const auto seen = visible_part(image);
    if (!seen || index(image.photo) >= photos_) return {};
    Job job{image.photo, seen->crop, pixels_of(seen->rect.size.width, ppi_),
            pixels_of(seen->rect.size.height, ppi_), image.colour};
    if (image.colour == PhotoColour::duotone) job.duotone = image.duotone;
    return job;
}

PressPhotoSettings PressPictures::settings_for(const Job& job, const DisplayList& list,
                                               const PressProfile& profile) const {
    const PhotoLimits& photos = profile.photos;
    PressPhotoSettings settings;
    settings.width = job.width;
    settings.height = job.height;
    settings.crop = job.crop;
    settings.colour = colour_of(job.colour);
    if (job.colour == PhotoColour::duotone && index(job.duotone) < list.inks.size())
        settings.duotone = process_colour(list.inks[index(job.duotone)]);
    settings.perceptual = photos.intent == RenderingIntent::perceptual;
    settings.ink_limit = profile.ink_limit;
    settings.unsharp_amount = photos.unsharp.amount;
    settings.unsharp_radius = photos.unsharp.radius;
    settings.unsharp_threshold = photos.unsharp.threshold;
    settings.quality = photos.quality;
    return settings;
}

PressPictures::PressPictures(const DisplayList& list, const Document& document,
                             const PressPhotos& press)
    : photos_(document.photos.size()), ppi_(std::max(press.profile.photos.ppi, 1)) {
    std::vector<Job> jobs;
    for (const DisplayPage& page : list.pages) {
        for (const DisplayItem& item : page.items) {
            const auto* image = std::get_if<ImageBox>(&item);
            const auto job = image ? job_for(*image) : std::nullopt;
            if (job && jobs_.try_emplace(*job, jobs.size()).second) jobs.push_back(*job);
        }
    }
    made_.assign(jobs.size(), ImageFault::damaged);
    parallel_for(jobs.size(), press.threads, [&](std::size_t i) {
        const Photo& photo = document.photos[index(jobs[i].photo)];
        made_[i] = press.cache.convert(press.colour, press.icc, photo.bytes, photo.facts,
                                       settings_for(jobs[i], list, press.profile));
    });
}

std::optional<std::size_t> PressPictures::find(const ImageBox& image) const {
    const auto job = job_for(image);
    const auto found = job ? jobs_.find(*job) : jobs_.end();
    if (found == jobs_.end()) return {};
    return found->second;
}

}  // namespace banxin
