#include "support/likeness.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <stdexcept>

namespace banxin::test {
namespace {

constexpr std::uint32_t side = 12, step = 6;
// A deviation that JPEG, dithering and the shadows of photos have on their own.
constexpr double noise = 14;

/// One picture's grays, each the mean of a pixel and its neighbours inside the picture.
class GrayPlane {
public:
    explicit GrayPlane(const Pixels& pixels)
        : width_(pixels.width),
          height_(pixels.height),
          sharp_(std::size_t{width_} * height_),
          soft_(sharp_.size()) {
        const std::uint32_t parts = pixels.components();
        const bool gray = pixels.space == ColourSpace::gray;
        for (std::size_t i = 0; i < sharp_.size(); ++i) {
            const std::uint8_t* sample = pixels.samples.data() + i * parts;
            sharp_[i] =
                gray ? sample[0] : 0.299 * sample[0] + 0.587 * sample[1] + 0.114 * sample[2];
        }
        for (std::uint32_t y = 0; y < height_; ++y)
            for (std::uint32_t x = 0; x < width_; ++x)
                soft_[std::size_t{y} * width_ + x] = mean_around(x, y);
    }
    double at(std::uint32_t x, std::uint32_t y) const { return soft_[std::size_t{y} * width_ + x]; }

private:
    double mean_around(std::uint32_t x, std::uint32_t y) const {
        double sum = 0;
        int count = 0;
        for (std::uint32_t j = y > 0 ? y - 1 : 0; j <= std::min(y + 1, height_ - 1); ++j)
            for (std::uint32_t i = x > 0 ? x - 1 : 0; i <= std::min(x + 1, width_ - 1);
                 ++i, ++count)
                sum += sharp_[std::size_t{j} * width_ + i];
        return sum / count;
    }

    std::uint32_t width_, height_;
    std::vector<double> sharp_, soft_;
};

Tile compare_tile(const GrayPlane& a, const GrayPlane& b, std::uint32_t left, std::uint32_t top) {
    double sum_a = 0, sum_b = 0, aa = 0, bb = 0, ab = 0;
    for (std::uint32_t y = top; y < top + side; ++y)
        for (std::uint32_t x = left; x < left + side; ++x) {
            const double p = a.at(x, y), q = b.at(x, y);
            sum_a += p, sum_b += q;
            aa += p * p, bb += q * q, ab += p * q;
        }
    constexpr double n = side * side, c = noise * noise;
    const double mean_a = sum_a / n, mean_b = sum_b / n;
    const double var_a = aa / n - mean_a * mean_a, var_b = bb / n - mean_b * mean_b,
                 cov = ab / n - mean_a * mean_b;
    return {left, top, (2 * cov + c) / (var_a + var_b + c), std::abs(mean_a - mean_b)};
}

}  // namespace

std::vector<Tile> compare_tiles(const Pixels& a, const Pixels& b) {
    if (a.width != b.width || a.height != b.height)
        throw std::invalid_argument("the pictures differ in size");
    const GrayPlane before(a), after(b);
    std::vector<Tile> tiles;
    for (std::uint32_t y = 0; y + side <= a.height; y += step)
        for (std::uint32_t x = 0; x + side <= a.width; x += step)
            tiles.push_back(compare_tile(before, after, x, y));
    return tiles;
}

std::vector<Tile> unlike(const std::vector<Tile>& tiles, const LikenessLimits& limits) {
    std::vector<Tile> result;
    std::ranges::copy_if(tiles, std::back_inserter(result), [&](const Tile& tile) {
        return tile.structure < limits.structure || tile.gray_difference > limits.gray_difference;
    });
    return result;
}

void PrintTo(const Tile& tile, std::ostream* out) {
    *out << "(" << tile.x << ", " << tile.y << "): structure " << tile.structure
         << ", means differ by " << tile.gray_difference;
}

Pixels cut(const Pixels& picture, std::uint32_t margin, std::uint32_t width, std::uint32_t height) {
    if (picture.width < margin + width || picture.height < margin + height)
        throw std::out_of_range("the picture is too small");
    const std::uint32_t parts = picture.components();
    Pixels part{width, height, picture.space, picture.alpha, {}};
    for (std::uint32_t y = 0; y < height; ++y) {
        const auto row =
            picture.samples.begin() +
            static_cast<std::ptrdiff_t>((std::size_t{margin + y} * picture.width + margin) * parts);
        part.samples.insert(part.samples.end(), row, row + std::ptrdiff_t{width} * parts);
    }
    return part;
}

}  // namespace banxin::test
