#include "images/rgb_grid.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace banxin {
namespace {

constexpr std::uint32_t steps = 32, nodes = steps + 1;  // along a side
constexpr std::array<std::uint32_t, 3> strides{nodes * nodes, nodes, 1};

/// Where a value lies along a side: below it a node, from there on so many 255ths of a step.
struct Place {
    std::uint32_t node = 0, share = 0;
};

constexpr auto places = [] {
    std::array<Place, 256> table{};
    for (std::uint32_t value = 0; value < 256; ++value) {
        const std::uint32_t node = std::min(value * steps / 255, steps - 1);
        table[value] = {node, value * steps - node * 255};
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

void RgbGrid::apply(const std::uint8_t* rgb, std::uint8_t* inks, std::uint32_t pixels) const {
    using Integers [[gnu::vector_size(16)]] = std::int32_t;
    using Bytes [[gnu::vector_size(4)]] = std::uint8_t;
    for (const std::uint8_t* end = rgb + std::size_t{3} * pixels; rgb != end; rgb += 3) {
        const Place &r = places[rgb[0]], &g = places[rgb[1]], &b = places[rgb[2]];
        // From the lower node along the longest share first; the numbers sort by share.
        std::uint32_t first = r.share << 16 | strides[0], second = g.share << 16 | strides[1],
                      third = b.share << 16 | strides[2];
        sort(first, second);
        sort(second, third);
        sort(first, second);
        const Node* node = nodes_.data() + r.node * strides[0] + g.node * strides[1] + b.node;
        const Node* along = node + (first & 0xFFFF);
        const Node* across = along + (second & 0xFFFF);
        const Node* corner = across + (third & 0xFFFF);
        const auto share = [](std::uint32_t of) { return static_cast<float>(of >> 16); };
        const Node::Floats sum =
            node->inks * (255 - share(first)) + along->inks * (share(first) - share(second)) +
            across->inks * (share(second) - share(third)) + corner->inks * share(third);
        const Bytes bytes =
            __builtin_convertvector(__builtin_convertvector(sum + 0.5F, Integers), Bytes);
        if (inks_ == 4) {
            std::memcpy(inks, &bytes, 4);
        } else {
            *inks = bytes[0];
        }
        inks += inks_;
    }
}

}  // namespace banxin
