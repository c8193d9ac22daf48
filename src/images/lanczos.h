// Weights of Lanczos' window with three lobes: how a photo is made smaller for the press.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace banxin {

/// A stretch of one axis, in source pixels.
struct Stretch {
    double from = 0, length = 0;
};

/// For each target pixel along an axis the first source pixel it takes from, and the weights from
/// there on; they sum to 1.
struct FilterAxis {
    struct Taps {
        std::uint32_t first, end;  // source pixels
        std::size_t weights;       // where theirs begin
    };
    std::vector<Taps> taps;  // `first` and `end` never go back
    std::vector<float> weights;

    std::uint32_t first() const { return taps.front().first; }
    std::uint32_t end() const { return taps.back().end; }
};

/// `stretch` of an axis of `source` pixels, in `target` ≥ 1 pixels. The same numbers on every
/// machine.
FilterAxis lanczos_axis(std::uint32_t source, Stretch stretch, std::uint32_t target);

}  // namespace banxin
