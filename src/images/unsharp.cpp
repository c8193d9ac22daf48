#include "images/unsharp.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace banxin {
namespace {

constexpr std::int32_t max_amount = 5000, least_radius = 200, max_radius = 5000;
// Rows are padded to whole blocks, and a block's loop has a fixed length: the compiler makes one
// instruction of several steps.
constexpr std::size_t block = 16;

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

/// sums[i] += weight × (a[i] + b[i])
void add_pair(std::vector<float>& sums, float weight, const float* a, const float* b) {
    for (std::size_t i = 0; i < sums.size(); i += block)
        for (std::size_t j = 0; j < block; ++j) sums[i + j] += weight * (a[i + j] + b[i + j]);
}

using Row = std::vector<float>;

float lightness(const std::uint8_t* pixel, ColourSpace space) {
    switch (space) {
        case ColourSpace::gray:
        case ColourSpace::lab:
            return pixel[0];
        case ColourSpace::rgb:  // ITU-R BT.601
            return static_cast<float>(77 * pixel[0] + 150 * pixel[1] + 29 * pixel[2]) / 256;
        case ColourSpace::cmyk:
            break;
    }
    const float inks =
        static_cast<float>(77 * pixel[0] + 150 * pixel[1] + 29 * pixel[2]) / 256 + pixel[3];
    return 255 - std::min(inks, 255.0F);
}

void lightness_of_row(const std::uint8_t* pixel, const Pixels& of, float* to) {
    const std::size_t n = of.components();
    if (of.space == ColourSpace::rgb && n == 3) {  // nearly all photos: the loop knows its step
        for (std::size_t x = 0; x < of.width; ++x)
            to[x] = lightness(pixel + x * 3, ColourSpace::rgb);
        return;
    }
    for (std::size_t x = 0; x < of.width; ++x) to[x] = lightness(pixel + x * n, of.space);
}

/// A picture's lightness, row by row, and blurred. Rows at and beyond the edges repeat the last.
class Blur {
public:
    Blur(const Pixels& pixels, const UnsharpMask& mask)
        : pixels_(pixels),
          bell_(bell(mask.radius)),
          padded_((pixels.width + block - 1) / block * block),
          rows_(2 * bell_.size()),
          sharp_(rows_.size()),
          sums_(padded_),
          margins_(padded_ + 2 * bell_.size()) {
        for (Row& row : rows_) row.resize(padded_);
        for (Row& row : sharp_) row.resize(pixels.width);
    }
    /// Rows have to be asked for in turn, before anything of them or below is changed.
    const Row& blurred(std::uint32_t y) {
        const std::uint32_t reach = static_cast<std::uint32_t>(bell_.size()) - 1;
        const std::uint32_t last = std::min(pixels_.height - 1, y + reach);
        while (ready_ <= last) load(ready_++);
        std::fill(sums_.begin(), sums_.end(), 0.0F);
        add_pair(sums_, bell_[0] / 2, row(y), row(y));
        for (std::uint32_t i = 1; i <= reach; ++i)
            add_pair(sums_, bell_[i], row(y < i ? 0 : y - i),
                     row(std::min(pixels_.height - 1, y + i)));
        return sums_;
    }
    /// The same row before the blur.
    const Row& sharp(std::uint32_t y) const { return sharp_[y % sharp_.size()]; }

private:
    const float* row(std::uint32_t y) const { return rows_[y % rows_.size()].data(); }

    /// The row's lightness, blurred across.
    void load(std::uint32_t y) {
        const std::size_t n = pixels_.components(), reach = bell_.size() - 1;
        float* middle = margins_.data() + reach;
        lightness_of_row(pixels_.samples.data() + std::size_t{y} * pixels_.width * n, pixels_,
                         middle);
        std::copy_n(middle, pixels_.width, sharp_[y % sharp_.size()].data());
        std::fill_n(margins_.data(), reach, middle[0]);
        std::fill(middle + pixels_.width, margins_.data() + margins_.size(),
                  middle[pixels_.width - 1]);
        Row& to = rows_[y % rows_.size()];
        std::fill(to.begin(), to.end(), 0.0F);
        add_pair(to, bell_[0] / 2, middle, middle);
        for (std::size_t i = 1; i <= reach; ++i) add_pair(to, bell_[i], middle - i, middle + i);
    }

    const Pixels& pixels_;
    std::vector<float> bell_;
    std::size_t padded_;
    std::vector<Row> rows_;  // as many as a blurred row is made of
    std::vector<Row> sharp_;
    Row sums_, margins_;
    std::uint32_t ready_ = 0;
};

std::uint8_t clamped(float value) {
    return static_cast<std::uint8_t>(std::clamp(value + 0.5F, 0.0F, 255.0F));
}

/// Makes a pixel lighter by `by` (darker if it is negative).
void lighten(std::uint8_t* pixel, ColourSpace space, float by) {
    switch (space) {
        case ColourSpace::gray:
        case ColourSpace::lab:
            pixel[0] = clamped(pixel[0] + by);
            return;
        case ColourSpace::rgb:
            for (int c = 0; c < 3; ++c) pixel[c] = clamped(pixel[c] + by);
            return;
        case ColourSpace::cmyk:
            break;
    }
    const float dark = 255 - lightness(pixel, space);
    if (dark < 1) return;
    const float scale = std::max(0.0F, (dark - by) / dark);
    for (int c = 0; c < 4; ++c) pixel[c] = clamped(pixel[c] * scale);
}

}  // namespace

void sharpen(Pixels& pixels, const UnsharpMask& mask) {
    if (mask.amount <= 0 || pixels.samples.empty()) return;
    const float amount = static_cast<float>(std::min(mask.amount, max_amount)) / 1000;
    const float threshold = static_cast<float>(mask.threshold);
    const std::size_t n = pixels.components();
    Blur blur(pixels, mask);
    std::uint8_t* pixel = pixels.samples.data();
    for (std::uint32_t y = 0; y < pixels.height; ++y) {
        const Row& blurred = blur.blurred(y);
        const Row& sharp = blur.sharp(y);
        for (std::uint32_t x = 0; x < pixels.width; ++x, pixel += n) {
            const float difference = sharp[x] - blurred[x];
            if (std::abs(difference) > threshold) lighten(pixel, pixels.space, amount * difference);
        }
    }
}

}  // namespace banxin
