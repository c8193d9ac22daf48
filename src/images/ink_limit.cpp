#include "images/ink_limit.h"

#include <algorithm>

namespace banxin {
namespace {

std::int32_t ink_of(const std::uint8_t* pixel) {
    return pixel[0] + pixel[1] + pixel[2] + pixel[3];
}

}  // namespace

std::int32_t most_ink(std::span<const std::uint8_t> cmyk) {
    std::int32_t most = 0;
    for (std::size_t i = 0; i + 3 < cmyk.size(); i += 4) most = std::max(most, ink_of(&cmyk[i]));
    return most;
}

void hold_ink(std::span<std::uint8_t> cmyk, std::int32_t limit) {
    limit = std::max(limit, 0);
    for (std::size_t i = 0; i + 3 < cmyk.size(); i += 4) {
        std::uint8_t* pixel = &cmyk[i];
        if (ink_of(pixel) <= limit) continue;
        pixel[3] = static_cast<std::uint8_t>(std::min<std::int32_t>(pixel[3], limit));
        const std::int32_t colour = pixel[0] + pixel[1] + pixel[2], room = limit - pixel[3];
        for (int c = 0; c < 3 && colour > 0; ++c)
            pixel[c] = static_cast<std::uint8_t>(pixel[c] * std::min(room, colour) / colour);
    }
}

}  // namespace banxin
