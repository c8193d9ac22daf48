#include "images/press_jpeg.h"

#include <algorithm>
#include <new>

#include "images/formats.h"
#include "images/ink_limit.h"

namespace banxin {
namespace {

// What the losses of the usual quality add at most to the darkest places of photos: one part in 40.
constexpr std::int32_t usual_loss = 40;
constexpr int usual_tries = 3;
// At the best quality only roundings are left, two units an ink.
constexpr int best_quality = 100;
constexpr std::int32_t roundings = 12;

/// The most ink a reader finds in the file.
std::int32_t most_ink_in(const std::string& jpeg, const ImageFacts& facts) {
    std::int32_t most = 0;
    const auto fault = read_jpeg_planes(jpeg, facts, 1, [&](std::span<const PlaneStrip> strips) {
        const PlaneStrip& first = strips.front();
        for (std::size_t row = 0; row < first.rows * first.stride; row += first.stride) {
            if (facts.space == ColourSpace::gray) {
                const std::uint8_t* gray = first.samples + row;
                most = std::max(most, 255 - *std::min_element(gray, gray + first.plane.width));
            } else {
                most = std::max(most, most_ink({strips[0].samples + row, strips[1].samples + row,
                                                strips[2].samples + row, strips[3].samples + row},
                                               first.plane.width));
            }
        }
        return true;
    });
    if (fault) throw std::bad_alloc();  // our own file: only memory can be missing
    return most;
}

}  // namespace

PressPhoto encode_within_limit(const PressPixels& pixels, const Inking& inking, std::int32_t limit,
                               int quality) {
    const std::int32_t allowed = ink_units(std::clamp(limit, 0, 4000));
    const ImageFacts facts{.format = ImageFormat::jpeg,
                           .space = inking.result(),
                           .width = pixels.width(),
                           .height = pixels.height()};
    PressRows rows(pixels, inking);
    PressPhoto photo{{}, pixels.width(), pixels.height(), inking.result(), 0};
    std::int32_t held = allowed - allowed / usual_loss;
    for (int tries = 1;; ++tries) {
        const bool last = tries > usual_tries;
        if (last) held = std::min(held, allowed - roundings);
        photo.jpeg = encode_jpeg_rows(pixels.width(), pixels.height(), photo.space,
                                      last ? best_quality : quality,
                                      [&](std::uint32_t y) { return rows.row(y, held); });
        const std::int32_t most = most_ink_in(photo.jpeg, facts);
        photo.most_ink = ink_per_mille(most);
        if (most <= allowed || held <= 0) return photo;
        held = std::max(held - (most - allowed) - 1, 0);
    }
}

}  // namespace banxin
