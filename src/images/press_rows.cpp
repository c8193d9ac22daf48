#include "images/press_rows.h"

#include <algorithm>
#include <span>

#include "images/floats.h"
#include "images/formats.h"
#include "images/ink_limit.h"

namespace banxin {
namespace {

std::uint8_t sample(double share) {
    return static_cast<std::uint8_t>(std::clamp(share, 0.0, 1.0) * 255 + 0.5);
}

/// Black alone, and none beyond the limit.
void hold_gray(std::vector<std::uint8_t>& gray, std::int32_t limit) {
    if (limit >= 255) return;
    const auto darkest = static_cast<std::uint8_t>(255 - std::max(limit, 0));
    for (std::uint8_t& value : gray) value = std::max(value, darkest);
}

/// As JFIF has it (ITU-R BT.601 of the full range).
void rgb_of_ycc(std::array<const std::uint8_t*, 3> ycc, std::array<std::uint8_t*, 3> rgb,
                std::size_t width) {
    for_each_sixteen(width, [=](std::size_t x, auto count) {
        const Sixteen light = load_samples(ycc[0] + x, count), cb = load_samples(ycc[1] + x, count),
                      cr = load_samples(ycc[2] + x, count);
        const auto red = [](Floats y, Floats v) { return y + (v - 128.0F) * 1.402F; };
        const auto green = [](Floats y, Floats u, Floats v) {
            return y - (u - 128.0F) * 0.344136F - (v - 128.0F) * 0.714136F;
        };
        const auto blue = [](Floats y, Floats u) { return y + (u - 128.0F) * 1.772F; };
        store_samples(each(red, light, cr), rgb[0] + x, count);
        store_samples(each(green, light, cb, cr), rgb[1] + x, count);
        store_samples(each(blue, light, cb), rgb[2] + x, count);
    });
}

}  // namespace

DuotoneTable duotone_table(const Cmyk& second) {
    DuotoneTable table{};
    for (std::size_t gray = 0; gray < table.size(); ++gray) {
        const double dark = 1 - static_cast<double>(gray) / 255;
        const double black = dark * (0.2 + 0.8 * dark);  // 30 % in the middle tone
        const double colour = 0.8 * dark * (2 - dark);   // 60 %, and 80 % in the shadow
        const auto part = [&](std::uint16_t ink) { return colour * ink / 1000; };
        table[gray] = {sample(part(second.c)), sample(part(second.m)), sample(part(second.y)),
                       sample(black + part(second.k))};
    }
    return table;
}

PressRows::PressRows(const PressPixels& pixels, const Inking& inking)
    : pixels_(pixels),
      inking_(inking),
      rgb_(pixels.is_ycc ? std::size_t{pixels.width()} * 3 : 0),
      converted_(std::size_t{pixels.width()} * (inking.space == ColourSpace::gray ? 1 : 4)),
      inks_(inking.duotone ? std::size_t{pixels.width()} * 4 : 0) {}

const std::uint8_t* PressRows::row(std::uint32_t y, std::int32_t limit) {
    const std::uint32_t width = pixels_.width();
    std::array<const std::uint8_t*, 4> row{};
    const std::span planes = std::span(row).first(pixels_.planes.size());
    for (std::size_t i = 0; i < planes.size(); ++i) planes[i] = pixels_.row(i, y);
    if (pixels_.is_ycc) {
        const std::array rgb{&rgb_[0], &rgb_[width], &rgb_[std::size_t{2} * width]};
        rgb_of_ycc({row[0], row[1], row[2]}, rgb, width);
        std::copy(rgb.begin(), rgb.end(), row.begin());
    }
    if (inking_.transform) {
        inking_.transform->apply(planes, converted_.data(), width);
    } else {
        interleave(planes, converted_.data(), width);
    }
    if (inking_.duotone) {
        for (std::size_t x = 0; x < converted_.size(); ++x)
            std::copy_n((*inking_.duotone)[converted_[x]].data(), 4, &inks_[4 * x]);
        hold_ink(inks_, limit);
        return inks_.data();
    }
    if (inking_.space == ColourSpace::gray) {
        hold_gray(converted_, limit);
    } else {
        hold_ink(converted_, limit);
    }
    return converted_.data();
}

}  // namespace banxin
