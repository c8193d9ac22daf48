#include "images/press_rows.h"

#include <algorithm>

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

PressRows::PressRows(const Pixels& pixels, const Inking& inking)
    : pixels_(pixels),
      inking_(inking),
      converted_(std::size_t{pixels.width} * (inking.space == ColourSpace::gray ? 1 : 4)),
      inks_(inking.duotone ? std::size_t{pixels.width} * 4 : 0) {}

const std::uint8_t* PressRows::row(std::uint32_t y, std::int32_t limit) {
    const std::size_t stride = std::size_t{pixels_.width} * pixels_.components();
    const std::uint8_t* from = pixels_.samples.data() + y * stride;
    if (inking_.transform) {
        inking_.transform->apply(from, converted_.data(), pixels_.width);
    } else {
        std::copy_n(from, stride, converted_.data());
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
