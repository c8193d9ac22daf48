#include "images/press_pixels.h"

#include <algorithm>
#include <array>
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

/// By how much JPEG may leave pixels out and still give as many as asked.
std::uint32_t denominator_for(const ImageFacts& facts, double columns, double rows,
                              std::uint32_t width, std::uint32_t height) {
    if (facts.format != ImageFormat::jpeg) return 1;
    std::uint32_t denominator = 1;
    while (denominator < 8 && columns / (2 * denominator) >= width &&
           rows / (2 * denominator) >= height) {
        denominator *= 2;
    }
    return denominator;
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

}  // namespace

PixelsOrFault read_press_pixels(std::string_view file, const ImageFacts& facts,
                                const PressPhotoSettings& settings) {
    const Part part = stored_part(upright_part(settings.crop), facts.orientation);
    std::uint32_t width = settings.width, height = settings.height;
    if (facts.orientation >= 5) std::swap(width, height);
    const double columns = part.width * facts.width, rows = part.height * facts.height;
    width = side(width, columns);
    height = side(height, rows);

    const std::uint32_t denominator = denominator_for(facts, columns, rows, width, height);
    const std::uint32_t stored_width = reduced_side(facts.width, denominator),
                        stored_height = reduced_side(facts.height, denominator);
    const double scale = 1.0 / denominator;
    RowResampler resampler(
        facts.space,
        lanczos_axis(stored_width, {part.x * facts.width * scale, columns * scale}, width),
        lanczos_axis(stored_height, {part.y * facts.height * scale, rows * scale}, height));
    std::vector<std::uint8_t> flat;
    if (facts.alpha) flat.resize(std::size_t{stored_width} * resampler.components());
    const auto fault = read_rows(file, facts, denominator, [&](const std::uint8_t* row) {
        if (!facts.alpha) return resampler.take(row);
        flatten(row, stored_width, facts.space, flat.data());
        return resampler.take(flat.data());
    });
    if (fault) return *fault;
    return turn_upright(resampler.finish(), facts.orientation);
}

}  // namespace banxin
