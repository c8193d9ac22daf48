#include "images/press_pixels.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>

#include "images/lanczos.h"
#include "images/row_resampler.h"

namespace banxin {
namespace {

constexpr double whole = 1'000'000;
constexpr std::uint32_t max_side = 65'500;  // of a JPEG

/// A part of a picture in shares of its sides.
struct Part {
    double x = 0, y = 0, width = 1, height = 1;
};

/// The crop as asked, within the picture.
Part upright_part(const std::array<std::int32_t, 4>& crop) {
    const auto share = [](std::int32_t value, double most) {
        return std::clamp(value / whole, 0.0, most);
    };
    Part part;
    part.x = share(crop[0], 1);
    part.y = share(crop[1], 1);
    part.width = share(crop[2], 1 - part.x);
    part.height = share(crop[3], 1 - part.y);
    return part;
}

/// Where that part lies in the picture as stored under EXIF `orientation`.
Part stored_part(const Part& upright, std::uint8_t orientation) {
    Part part = upright;
    if (orientation >= 5) {
        std::swap(part.x, part.y);
        std::swap(part.width, part.height);
    }
    // 2 3 7 8: stored from right to left; 3 4 6 7: from the bottom up.
    const bool mirrored =
        orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
    const bool upside_down =
        orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    if (mirrored) part.x = 1 - part.x - part.width;
    if (upside_down) part.y = 1 - part.y - part.height;
    return part;
}

/// At most the pixels there are, and at least one; 0 asks for all of them.
std::uint32_t side(std::uint32_t asked, double there) {
    const double most = std::clamp(there + 0.5, 1.0, double{max_side});
    return asked == 0 ? static_cast<std::uint32_t>(most)
                      : std::min(asked, static_cast<std::uint32_t>(most));
}

/// A row without its transparency: white shows through, or no ink.
void flatten(const std::uint8_t* row, std::uint32_t width, ColourSpace space, std::uint8_t* to) {
    const std::size_t n = Pixels{0, 0, space, false, {}}.components();
    const std::array<std::uint8_t, 4> ground =
        space == ColourSpace::cmyk  ? std::array<std::uint8_t, 4>{}
        : space == ColourSpace::lab ? std::array<std::uint8_t, 4>{255, 128, 128, 0}
                                    : std::array<std::uint8_t, 4>{255, 255, 255, 0};
    for (std::uint32_t x = 0; x < width; ++x, row += n + 1) {
        const unsigned alpha = row[n];
        for (std::size_t c = 0; c < n; ++c) {
            *to++ =
                static_cast<std::uint8_t>((row[c] * alpha + ground[c] * (255 - alpha) + 127) / 255);
        }
    }
}

/// What is wanted of a picture as stored.
struct Reduction {
    Part part;
    double columns = 0, rows = 0;  // of the part
    std::uint32_t width = 0, height = 0;

    RowResampler of(const ImageFacts& facts, const PlaneShape& plane) const {
        return {lanczos_axis(plane.width,
                             {part.x * facts.width * plane.across, columns * plane.across}, width),
                lanczos_axis(plane.height, {part.y * facts.height * plane.down, rows * plane.down},
                             height)};
    }
};

/// By how much JPEG may leave pixels out and still give as many as asked.
std::uint32_t denominator_for(const ImageFacts& facts, const Reduction& reduction) {
    if (facts.format != ImageFormat::jpeg) return 1;
    std::uint32_t denominator = 1;
    while (denominator < 8 && reduction.columns / (2 * denominator) >= reduction.width &&
           reduction.rows / (2 * denominator) >= reduction.height) {
        denominator *= 2;
    }
    return denominator;
}

std::optional<ImageFault> take_planes(std::string_view file, const ImageFacts& facts,
                                      std::uint32_t denominator, const Reduction& reduction,
                                      std::vector<RowResampler>& resamplers) {
    const auto prepare = [&](std::span<const PlaneStrip> strips) {
        for (std::size_t i = 0; i < strips.size(); ++i)
            resamplers.push_back(i > 0 && strips[i].plane == strips[i - 1].plane
                                     ? resamplers.back()
                                     : reduction.of(facts, strips[i].plane));
    };
    return read_jpeg_planes(file, facts, denominator, [&](std::span<const PlaneStrip> strips) {
        if (resamplers.empty()) prepare(strips);
        bool needs_more = false;
        for (std::size_t i = 0; i < strips.size(); ++i)
            for (std::uint32_t y = 0; y < strips[i].rows; ++y)
                needs_more |= resamplers[i].take(strips[i].samples + y * strips[i].stride);
        return needs_more;
    });
}

std::optional<ImageFault> take_rows(std::string_view file, const ImageFacts& facts,
                                    std::uint32_t denominator, const Reduction& reduction,
                                    std::vector<RowResampler>& resamplers) {
    const std::uint32_t width = reduced_side(facts.width, denominator),
                        height = reduced_side(facts.height, denominator);
    const std::size_t n = Pixels{0, 0, facts.space, false, {}}.components();
    const double scale = 1.0 / denominator;
    resamplers.assign(n, reduction.of(facts, {width, height, scale, scale}));
    std::vector<std::uint8_t> flat(facts.alpha ? width * n : 0);
    return read_rows(file, facts, denominator, [&](const std::uint8_t* row) {
        if (facts.alpha) {
            flatten(row, width, facts.space, flat.data());
            row = flat.data();
        }
        bool needs_more = false;
        for (RowResampler& resampler : resamplers) needs_more = resampler.take(row++, n);
        return needs_more;
    });
}

}  // namespace

std::variant<PressPixels, ImageFault> read_press_pixels(std::string_view file,
                                                        const ImageFacts& facts,
                                                        const PressPhotoSettings& settings) {
    Reduction reduction{.part = stored_part(upright_part(settings.crop), facts.orientation)};
    reduction.columns = reduction.part.width * facts.width;
    reduction.rows = reduction.part.height * facts.height;
    const bool lies_on_its_side = facts.orientation >= 5;
    reduction.width = side(lies_on_its_side ? settings.height : settings.width, reduction.columns);
    reduction.height = side(lies_on_its_side ? settings.width : settings.height, reduction.rows);
    const std::uint32_t denominator = denominator_for(facts, reduction);

    // JPEG's planes are made smaller one by one: colours of half the size need not be enlarged
    // first, and fewer pixels are left to be made RGB. From what enlarging first would give, photos
    // differ by 45 dB and more, their lightness by 57: more of the colours' detail is kept.
    std::vector<RowResampler> resamplers;
    std::optional<ImageFault> fault = ImageFault::unsupported;
    if (facts.format == ImageFormat::jpeg)
        fault = take_planes(file, facts, denominator, reduction, resamplers);
    PressPixels pixels{.space = facts.space, .is_ycc = !fault && facts.space == ColourSpace::rgb};
    if (fault == ImageFault::unsupported)
        fault = take_rows(file, facts, denominator, reduction, resamplers);
    if (fault) return *fault;
    for (RowResampler& resampler : resamplers)
        pixels.planes.push_back(turn_upright(resampler.finish(), facts.orientation));
    return pixels;
}

}  // namespace banxin
