#include "images/rgb_grid.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace banxin {
namespace {

constexpr std::uint32_t steps = 32, nodes = steps + 1;  // along a side
constexpr std::array<std::uint32_t, 3> strides{nodes * nodes, nodes, 1};

/// Where a value lies along a side: so many nodes from the first one, and above that a share of a
/// step, in 255ths. Shares sort with the stride of their side behind them.
struct Place {
    std::uint32_t node = 0, share_and_stride = 0;
};

constexpr auto places = [] {
    std::array<std::array<Place, 256>, 3> table{};
    for (std::size_t side = 0; side < table.size(); ++side) {
        for (std::uint32_t value = 0; value < 256; ++value) {
            const std::uint32_t node = std::min(value * steps / 255, steps - 1),
                                share = value * steps - node * 255;
            table[side][value] = {node * strides[side], share << 16 | strides[side]};
        }
    }
    return table;
}();

/// Puts the larger number first. Photos leave nothing to guess, so there is no branch.
void sort(std::uint32_t& a, std::uint32_t& b) {
    const std::uint32_t difference = (a ^ b) & (0U - static_cast<std::uint32_t>(a < b));
    a ^= difference;
    b ^= difference;
}

}  // namespace

RgbGrid::RgbGrid(std::size_t inks, const Convert& convert)
    : inks_(inks), nodes_(nodes * nodes * nodes) {
    const auto value = [](std::uint32_t node) {
        return static_cast<std::uint16_t>((node * 65535 + steps / 2) / steps);
    };
    std::array<std::uint16_t, nodes * 3> rgb{};
    std::vector<std::uint16_t> converted(nodes * inks);
    Node* node = nodes_.data();
    for (std::uint32_t r = 0; r < nodes; ++r) {
        for (std::uint32_t g = 0; g < nodes; ++g) {
            for (std::uint32_t b = 0; b < nodes; ++b) {
                rgb[3 * b] = value(r);
                rgb[3 * b + 1] = value(g);
                rgb[3 * b + 2] = value(b);
            }
            convert(rgb.data(), converted.data(), nodes);
            for (std::size_t i = 0; i < converted.size(); i += inks, ++node)
                for (std::size_t ink = 0; ink < inks; ++ink)
                    node->inks[ink] = float(converted[i + ink]) / 65535;
        }
    }
}

void RgbGrid::apply(const std::array<const std::uint8_t*, 3>& rgb, std::size_t step,
                    std::uint8_t* inks, std::uint32_t pixels) const {
    if (inks_ == 4) {
        apply_to<4>(rgb, step, inks, pixels);
    } else {
        apply_to<1>(rgb, step, inks, pixels);
    }
}

template <std::size_t inks_of_pixel>
void RgbGrid::apply_to(std::array<const std::uint8_t*, 3> rgb, std::size_t step, std::uint8_t* inks,
                       std::uint32_t pixels) const {
    const Node* const nodes_begin = nodes_.data();
    for (std::size_t i = 0; i < pixels * step; i += step, inks += inks_of_pixel) {
        const Place &r = places[0][rgb[0][i]], &g = places[1][rgb[1][i]], &b = places[2][rgb[2][i]];
        // From the lower node along the longest share first.
        std::uint32_t first = r.share_and_stride, second = g.share_and_stride,
                      third = b.share_and_stride;
        sort(first, second);
        sort(second, third);
        sort(first, second);
        const Node* node = nodes_begin + r.node + g.node + b.node;
        const Node* along = node + (first & 0xFFFF);
        const Node* across = along + (second & 0xFFFF);
        const Node* corner = across + (third & 0xFFFF);
        const auto share = [](std::uint32_t of) { return static_cast<float>(of >> 16); };
        const Floats sum =
            node->inks * (255 - share(first)) + along->inks * (share(first) - share(second)) +
            across->inks * (share(second) - share(third)) + corner->inks * share(third);
        store_first<inks_of_pixel>(sum, inks);
    }
}

}  // namespace banxin
