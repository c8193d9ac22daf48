#include <algorithm>
#include <array>

#include "images/formats.h"
#include "images/pixels.h"

namespace banxin {
namespace {

// Everything is integer, so that every machine makes the same bytes. Weights of one target pixel
// sum to `unit` exactly; values are samples times 255 (or times alpha), at most 65025, so a sum
// fits 32 bits.
constexpr std::uint32_t unit = 1u << 16;
constexpr std::size_t max_components = 5;

/// For each target position along one axis the first source position and the weights from there on.
struct Axis {
    struct Taps {
        std::uint32_t first;
        std::size_t begin, end;  // in `weights`
    };
    std::vector<Taps> taps;
    std::vector<std::uint32_t> weights;
};

std::uint32_t share(std::uint64_t part, std::uint64_t whole) {
    return static_cast<std::uint32_t>((part * unit + whole / 2) / whole);
}

/// Every target pixel is the mean of what it covers. `source` ≥ `target`.
Axis box_axis(std::uint64_t source, std::uint64_t target) {
    Axis axis;
    axis.taps.reserve(target);
    axis.weights.reserve(source + target);
    for (std::uint64_t i = 0; i < target; ++i) {
        // In units of 1/target of a source pixel: target pixel i covers [from, to).
        const std::uint64_t from = i * source, to = from + source, first = from / target;
        Axis::Taps taps{static_cast<std::uint32_t>(first), axis.weights.size(), 0};
        std::uint32_t spent = 0;
        for (std::uint64_t s = first; s * target < to; ++s) {
            const std::uint32_t due = share(std::min((s + 1) * target, to) - from, source);
            axis.weights.push_back(due - spent);
            spent = due;
        }
        taps.end = axis.weights.size();
        axis.taps.push_back(taps);
    }
    return axis;
}

/// Every target pixel lies between the centres of two source pixels. `source` < `target`.
Axis linear_axis(std::uint64_t source, std::uint64_t target) {
    Axis axis;
    axis.taps.reserve(target);
    axis.weights.reserve(2 * target);
    const std::uint64_t step = 2 * target;  // one source pixel
    for (std::uint64_t i = 0; i < target; ++i) {
        const std::uint64_t centre = (2 * i + 1) * source;
        const std::uint64_t at =
            std::min(centre > target ? centre - target : 0, (source - 1) * step);
        const std::uint32_t second = share(at % step, step);
        const std::size_t begin = axis.weights.size();
        axis.weights.push_back(unit - second);
        if (second != 0) axis.weights.push_back(second);
        axis.taps.push_back({static_cast<std::uint32_t>(at / step), begin, axis.weights.size()});
    }
    return axis;
}

Axis axis_for(std::uint32_t source, std::uint32_t target) {
    return source >= target ? box_axis(source, target) : linear_axis(source, target);
}

/// Source rows, resampled across. Neighbouring target rows share at most the two rows last used.
class Rows {
public:
    Rows(const Pixels& source, const Axis& across) : source_(source), across_(across) {}

    const std::vector<std::uint16_t>& row(std::uint32_t y) {
        Slot& slot = slots_[y % 2];
        if (slot.y != y) {
            load(y);
            resample_loaded(slot.values);
            slot.y = y;
        }
        return slot.values;
    }

private:
    struct Slot {
        std::uint64_t y = UINT64_MAX;
        std::vector<std::uint16_t> values;
    };

    /// Colours times alpha: what cannot be seen must not bleed into what can.
    void load(std::uint32_t y) {
        const std::size_t n = source_.components(), stride = source_.width * n;
        const std::uint8_t* from = source_.samples.data() + y * stride;
        loaded_.resize(stride);
        for (std::size_t i = 0; i < stride; i += n) {
            const std::uint32_t alpha = source_.alpha ? from[i + n - 1] : 255;
            for (std::size_t c = 0; c < n; ++c) {
                const bool is_alpha = source_.alpha && c + 1 == n;
                loaded_[i + c] = static_cast<std::uint16_t>(from[i + c] * (is_alpha ? 255 : alpha));
            }
        }
    }
    void resample_loaded(std::vector<std::uint16_t>& values) const {
        const std::size_t n = source_.components();
        values.resize(across_.taps.size() * n);
        auto to = values.begin();
        for (const Axis::Taps& taps : across_.taps) {
            std::array<std::uint32_t, max_components> sums{};
            const std::uint16_t* from = loaded_.data() + taps.first * n;
            for (std::size_t w = taps.begin; w < taps.end; ++w) {
                for (std::size_t c = 0; c < n; ++c) sums[c] += across_.weights[w] * *from++;
            }
            for (std::size_t c = 0; c < n; ++c) {
                *to++ = static_cast<std::uint16_t>((sums[c] + unit / 2) / unit);
            }
        }
    }

    const Pixels& source_;
    const Axis& across_;
    std::vector<std::uint16_t> loaded_;
    std::array<Slot, 2> slots_;
};

/// From values times 255 (or times alpha) back to samples.
void store(const std::vector<std::uint32_t>& sums, std::size_t components, bool has_alpha,
           std::uint8_t* to) {
    const auto value = [&](std::size_t i) { return (sums[i] + unit / 2) / unit; };
    for (std::size_t i = 0; i < sums.size(); i += components) {
        const std::uint32_t alpha = has_alpha ? value(i + components - 1) : 65025;
        for (std::size_t c = 0; c < components; ++c) {
            const bool is_alpha = has_alpha && c + 1 == components;
            const std::uint32_t whole = is_alpha ? 65025 : alpha;
            *to++ = whole == 0 ? std::uint8_t{0}
                               : static_cast<std::uint8_t>(
                                     std::min(255u, (value(i + c) * 255 + whole / 2) / whole));
        }
    }
}

}  // namespace

Pixels resample(const Pixels& source, std::uint32_t width, std::uint32_t height) {
    check(source);
    if (source.width == width && source.height == height) return source;
    Pixels target = blank(width, height, source.space, source.alpha);
    if (source.samples.empty() || target.samples.empty()) return target;

    const Axis across = axis_for(source.width, width), down = axis_for(source.height, height);
    Rows rows(source, across);
    const std::size_t stride = std::size_t{width} * source.components();
    std::vector<std::uint32_t> sums(stride);
    for (std::uint32_t y = 0; y < height; ++y) {
        std::fill(sums.begin(), sums.end(), 0u);
        const Axis::Taps& taps = down.taps[y];
        for (std::size_t w = taps.begin; w < taps.end; ++w) {
            const auto& row = rows.row(taps.first + static_cast<std::uint32_t>(w - taps.begin));
            for (std::size_t i = 0; i < stride; ++i) sums[i] += down.weights[w] * row[i];
        }
        store(sums, source.components(), source.alpha, target.samples.data() + y * stride);
    }
    return target;
}

}  // namespace banxin
