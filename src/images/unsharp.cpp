#include "images/unsharp.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

#include "images/floats.h"

namespace banxin {
namespace {

constexpr std::int32_t max_amount = 5000, least_radius = 200, max_radius = 5000;

/// e^-x for 0 ≤ x, to four digits: libm's may differ in the last bit from processor to processor.
double decay(double x) {
    double power = 1 - x / 4096;
    for (int i = 0; i < 12; ++i) power *= power;
    return power;
}

/// One half of a bell curve, the middle first; the whole curve sums to 1.
std::vector<float> bell(std::int32_t radius) {
    const double deviation = std::clamp(radius, least_radius, max_radius) / 1000.0;
    const int reach = static_cast<int>(std::ceil(3 * deviation));
    std::vector<double> half;
    double sum = 0;
    for (int i = 0; i <= reach; ++i) {
        half.push_back(decay(i * i / (2 * deviation * deviation)));
        sum += (i == 0 ? 1 : 2) * half.back();
    }
    std::vector<float> weights;
    for (const double weight : half) weights.push_back(static_cast<float>(weight / sum));
    return weights;
}

using Row = std::vector<float>;  // of whole registers

/// What lies at the same distance on both sides of a row or a column.
struct Sides {
    float weight;
    const float *before, *after;
};

void add_up(const std::vector<Sides>& sides, Row& to) {
    for (std::size_t x = 0; x < to.size(); x += sixteen) {
        Sixteen sums{};
        for (const auto& [weight, before, after] : sides) {
            const auto add = [weight = weight](Floats sum, Floats a, Floats b) {
                return sum + (a + b) * weight;
            };
            sums = each(add, sums, load_sixteen(before + x), load_sixteen(after + x));
        }
        store_sixteen(sums, to.data() + x);
    }
}

Floats luminance(Floats r, Floats g, Floats b) {  // ITU-R BT.601
    return (r * 77.0F + g * 150.0F + b * 29.0F) / 256.0F;
}
Floats lightness_of_inks(Floats c, Floats m, Floats y, Floats k) {
    const Floats inks = luminance(c, m, y) + k;
    return 255.0F - (inks < 255.0F ? inks : Floats{255, 255, 255, 255});
}

void lightness_of_row(const PressPixels& pixels, std::uint32_t y, float* to) {
    for_each_sixteen(pixels.width(), [&](std::size_t x, auto count) {
        const auto samples = [&](std::size_t plane) {
            return load_samples(pixels.row(plane, y) + x, count);
        };
        Sixteen light = samples(0);
        if (pixels.space == ColourSpace::cmyk) {
            light = each(lightness_of_inks, light, samples(1), samples(2), samples(3));
        } else if (!pixels.is_by_lightness()) {
            light = each(luminance, light, samples(1), samples(2));
        }
        store_sixteen(light, to + x);
    });
}

/// A picture's lightness, row by row, and blurred. Rows at and beyond the edges repeat the last.
class Blur {
public:
    Blur(const PressPixels& pixels, const UnsharpMask& mask)
        : pixels_(pixels),
          bell_(bell(mask.radius)),
          padded_(rounded_up(pixels.width(), sixteen)),
          rows_(2 * bell_.size()),
          sharp_(rows_.size()),
          sums_(padded_),
          margins_(padded_ + 2 * bell_.size()) {
        for (Row& row : rows_) row.resize(padded_);
        for (Row& row : sharp_) row.resize(padded_);
    }
    /// Rows have to be asked for in turn, before anything of them or below is changed.
    const Row& blurred(std::uint32_t y) {
        const std::uint32_t foot = pixels_.height() - 1;
        const auto reach = static_cast<std::uint32_t>(bell_.size() - 1);
        const std::uint32_t last = std::min(foot, y + reach);
        while (ready_ <= last) load_row(ready_++);
        add_up_sides([&](std::uint32_t i) { return row(y < i ? 0 : y - i); },
                     [&](std::uint32_t i) { return row(std::min(foot, y + i)); }, sums_);
        return sums_;
    }
    /// The same row before the blur.
    const Row& sharp(std::uint32_t y) const { return sharp_[y % sharp_.size()]; }

private:
    const float* row(std::uint32_t y) const { return rows_[y % rows_.size()].data(); }

    /// The row's lightness, blurred across.
    void load_row(std::uint32_t y) {
        const std::size_t reach = bell_.size() - 1, width = pixels_.width();
        Row& sharp = sharp_[y % sharp_.size()];
        lightness_of_row(pixels_, y, sharp.data());
        float* middle = margins_.data() + reach;
        std::copy_n(sharp.data(), width, middle);
        std::fill_n(margins_.data(), reach, middle[0]);
        std::fill(middle + width, margins_.data() + margins_.size(), middle[width - 1]);
        add_up_sides([&](std::uint32_t i) { return middle - i; },
                     [&](std::uint32_t i) { return middle + i; }, rows_[y % rows_.size()]);
    }

    template <class Before, class After>
    void add_up_sides(const Before& before, const After& after, Row& to) {
        sides_.clear();
        for (std::uint32_t i = 0; i < bell_.size(); ++i)
            sides_.push_back({i == 0 ? bell_[0] / 2 : bell_[i], before(i), after(i)});
        add_up(sides_, to);
    }

    const PressPixels& pixels_;
    std::vector<float> bell_;
    std::size_t padded_;
    std::vector<Row> rows_;  // as many as a blurred row is made of
    std::vector<Row> sharp_;
    std::vector<Sides> sides_;
    Row sums_, margins_;
    std::uint32_t ready_ = 0;
};

/// How much lighter each pixel of a row becomes (darker if it is negative).
void differences(const Row& sharp, const Row& blurred, const UnsharpMask& mask, Row& to) {
    const float amount = static_cast<float>(std::min(mask.amount, max_amount)) / 1000,
                threshold = static_cast<float>(mask.threshold);
    for (std::size_t x = 0; x < to.size(); x += lanes) {
        const Floats by = load(sharp.data() + x) - load(blurred.data() + x);
        const Floats size = by < 0.0F ? -by : by;
        store(size > threshold ? by * amount : Floats{}, to.data() + x);
    }
}

void lighten(Pixels& plane, std::uint32_t y, const Row& by) {
    std::uint8_t* row = plane.samples.data() + std::size_t{y} * plane.width;
    for_each_sixteen(plane.width, [&](std::size_t x, auto count) {
        const auto add = [](Floats a, Floats b) { return a + b; };
        store_samples(each(add, load_samples(row + x, count), load_sixteen(by.data() + x)), row + x,
                      count);
    });
}

/// `light` of the row before.
void lighten_inks(Pixels& plane, std::uint32_t y, const Row& light, const Row& by) {
    std::uint8_t* row = plane.samples.data() + std::size_t{y} * plane.width;
    for_each_sixteen(plane.width, [&](std::size_t x, auto count) {
        const auto scale = [](Floats ink, Floats before, Floats more) {
            const Floats dark = 255.0F - before;
            return dark < 1.0F ? ink : ink * (dark - more) / dark;  // no ink comes to bare paper
        };
        store_samples(each(scale, load_samples(row + x, count), load_sixteen(light.data() + x),
                           load_sixteen(by.data() + x)),
                      row + x, count);
    });
}

}  // namespace

void sharpen(PressPixels& pixels, const UnsharpMask& mask) {
    if (mask.amount <= 0 || pixels.width() == 0) return;
    Blur blur(pixels, mask);
    const std::size_t changed = pixels.is_by_lightness() ? 1 : pixels.planes.size();
    Row by;
    for (std::uint32_t y = 0; y < pixels.height(); ++y) {
        const Row& blurred = blur.blurred(y);
        const Row& sharp = blur.sharp(y);
        by.resize(sharp.size());
        differences(sharp, blurred, mask, by);
        for (std::size_t plane = 0; plane < changed; ++plane) {
            if (pixels.space == ColourSpace::cmyk) {
                lighten_inks(pixels.planes[plane], y, sharp, by);
            } else {
                lighten(pixels.planes[plane], y, by);
            }
        }
    }
}

}  // namespace banxin
