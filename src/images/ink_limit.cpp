#include "images/ink_limit.h"

#include <algorithm>
#include <cstring>

namespace banxin {
namespace {

std::int32_t ink_of(const std::uint8_t* pixel) {
    return pixel[0] + pixel[1] + pixel[2] + pixel[3];
}

}  // namespace

std::int32_t most_ink(const std::array<const std::uint8_t*, 4>& planes, std::size_t pixels) {
    using Sums [[gnu::vector_size(16)]] = std::uint16_t;
    using Samples [[gnu::vector_size(8)]] = std::uint8_t;
    constexpr std::size_t at_once = 8;
    Sums most{};
    std::size_t x = 0;
    for (; x + at_once <= pixels; x += at_once) {
        Sums ink{};
        for (const std::uint8_t* plane : planes) {
            Samples samples;
            std::memcpy(&samples, plane + x, sizeof samples);
            ink += __builtin_convertvector(samples, Sums);
        }
        most = ink > most ? ink : most;
    }
    std::int32_t total = 0;
    for (std::size_t i = 0; i < at_once; ++i) total = std::max<std::int32_t>(total, most[i]);
    for (; x < pixels; ++x)
        total = std::max(total, planes[0][x] + planes[1][x] + planes[2][x] + planes[3][x]);
    return total;
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
