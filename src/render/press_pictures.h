// The photos of a display list as the press prints them: what of each is to be seen, at the press's
// resolution, made before anything is drawn.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <variant>
#include <vector>

#include "display/display_list.h"
#include "render/press_photos.h"

namespace banxin {

/// A part of a photo, and where on the page it stands.
struct VisiblePart {
    Rect rect;
    std::array<std::int32_t, 4> crop;  // of the upright picture, in millionths: x, y, width, height
};
/// Nothing if nothing of the picture is to be seen.
std::optional<VisiblePart> visible_part(const ImageBox& image);

class PressPictures {
public:
    using Made = std::variant<PressPhoto, ImageFault>;

    /// Converts all of them, each part once, on `press.threads` threads.
    PressPictures(const DisplayList& list, const Document& document, const PressPhotos& press);

    /// The number of the image's conversion; only images of the list have one.
    std::optional<std::size_t> find(const ImageBox& image) const;
    const Made& made(std::size_t number) const { return made_.at(number); }

private:
    /// All that a conversion depends on.
    struct Job {
        PhotoId photo{};
        std::array<std::int32_t, 4> crop{};
        std::uint32_t width = 0, height = 0;
        PhotoColour colour = PhotoColour::full;
        InkId duotone{};
        friend auto operator<=>(const Job&, const Job&) = default;
    };
    std::optional<Job> job_for(const ImageBox& image) const;
    PressPhotoSettings settings_for(const Job& job, const DisplayList& list,
                                    const PressProfile& profile) const;

    std::size_t photos_;
    std::int32_t ppi_;
    std::map<Job, std::size_t> jobs_;
    std::vector<Made> made_;
};

}  // namespace banxin
