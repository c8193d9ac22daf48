#include "support/picture_difference.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "support/files.h"

namespace banxin::test {
namespace {

struct Colour {
    float x = 0, y = 0, z = 0;  // three parts of any colour space
};
using Plane = std::vector<Colour>;

float linear(std::uint8_t level) {
    static const std::array<float, 256> table = [] {
        std::array<float, 256> values{};
        for (std::size_t i = 0; i < values.size(); ++i) {
            const double v = static_cast<double>(i) / 255;
            values[i] =
                static_cast<float>(v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4));
        }
        return values;
    }();
    return table[level];
}

/// Linear light, so that the blur mixes as the eye does.
Plane linear_rgb(const Pixels& pixels) {
    Plane plane(std::size_t{pixels.width} * pixels.height);
    const std::uint32_t step = pixels.components();
    for (std::size_t i = 0; i < plane.size(); ++i) {
        const std::uint8_t* sample = pixels.samples.data() + i * step;
        const bool gray = pixels.space == ColourSpace::gray;
        plane[i] = {linear(sample[0]), linear(sample[gray ? 0 : 1]), linear(sample[gray ? 0 : 2])};
    }
    return plane;
}

/// The mean of each pixel and its neighbours; edges repeat their last pixel.
Plane blurred(const Plane& plane, std::uint32_t width, std::uint32_t height) {
    Plane result(plane.size());
    for (std::uint32_t y = 0; y < height; ++y)
        for (std::uint32_t x = 0; x < width; ++x) {
            Colour sum;
            for (int dy = -1; dy <= 1; ++dy)
                for (int dx = -1; dx <= 1; ++dx) {
                    const auto row = std::clamp<std::int64_t>(std::int64_t{y} + dy, 0, height - 1);
                    const auto column =
                        std::clamp<std::int64_t>(std::int64_t{x} + dx, 0, width - 1);
                    const Colour& c = plane[static_cast<std::size_t>(row * width + column)];
                    sum = {sum.x + c.x, sum.y + c.y, sum.z + c.z};
                }
            result[std::size_t{y} * width + x] = {sum.x / 9, sum.y / 9, sum.z / 9};
        }
    return result;
}

float lab_curve(float t) {
    return t > 0.008856f ? std::cbrt(t) : 7.787f * t + 16.0f / 116;
}

/// Linear sRGB to CIE Lab, D65.
Colour lab(const Colour& rgb) {
    const float x = (0.4124f * rgb.x + 0.3576f * rgb.y + 0.1805f * rgb.z) / 0.9505f;
    const float y = 0.2126f * rgb.x + 0.7152f * rgb.y + 0.0722f * rgb.z;
    const float z = (0.0193f * rgb.x + 0.1192f * rgb.y + 0.9505f * rgb.z) / 1.089f;
    const float fx = lab_curve(x), fy = lab_curve(y), fz = lab_curve(z);
    return {116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)};
}

/// White where both are the same, through yellow to red at ΔE 20 and more.
Pixels heat_map(const PictureDifference& difference, std::uint32_t width, std::uint32_t height) {
    Pixels map{width, height, ColourSpace::rgb, false, {}};
    map.samples.reserve(difference.delta.size() * 3);
    for (const float delta : difference.delta) {
        const float heat = std::min(delta / 20, 1.0f);
        map.samples.push_back(255);
        map.samples.push_back(static_cast<std::uint8_t>(255 * (1 - heat)));
        map.samples.push_back(static_cast<std::uint8_t>(delta > 1 ? 0 : 255));
    }
    return map;
}

constexpr const char* report_style = R"(<style>
body { font: 14px sans-serif; margin: 1em; background: #eee }
img { border: 1px solid #999; background: #fff; max-width: 100% }
.row { display: flex; gap: 1em } .row figure { flex: 1; margin: 0 }
.blink { position: relative } .blink img + img { position: absolute; left: 0; animation: b 1s steps(1) infinite }
@keyframes b { 50% { opacity: 0 } }
</style>)";

}  // namespace

PictureDifference compare(const Pixels& expected, const Pixels& actual) {
    PictureDifference difference;
    difference.same_size = expected.width == actual.width && expected.height == actual.height;
    if (!difference.same_size) return difference;
    const Plane before = blurred(linear_rgb(expected), expected.width, expected.height);
    const Plane after = blurred(linear_rgb(actual), actual.width, actual.height);
    std::size_t noticeable = 0;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const Colour a = lab(before[i]), b = lab(after[i]);
        const float delta = std::hypot(a.x - b.x, a.y - b.y, a.z - b.z);
        difference.delta.push_back(delta);
        difference.largest = std::max<double>(difference.largest, delta);
        noticeable += delta > 1;
    }
    if (!before.empty())
        difference.noticeable_share =
            static_cast<double>(noticeable) / static_cast<double>(before.size());
    return difference;
}

bool looks_the_same(const PictureDifference& difference, const Tolerance& tolerance) {
    return difference.same_size && difference.largest <= tolerance.largest &&
           difference.noticeable_share <= tolerance.noticeable_share;
}

std::filesystem::path write_report(const std::filesystem::path& folder, const std::string& title,
                                   const Pixels& expected, const Pixels& actual,
                                   const PictureDifference& difference) {
    spill(folder / "before.png", encode_png(expected, 60));
    spill(folder / "after.png", encode_png(actual, 60));
    std::string html = "<!DOCTYPE html><meta charset=\"utf-8\"><title>" + title + "</title>" +
                       report_style + "<h1>" + title + "</h1>\n";
    if (difference.same_size) {
        spill(folder / "difference.png",
              encode_png(heat_map(difference, actual.width, actual.height), 60));
        html += "<p>Largest ΔE " + std::to_string(difference.largest) +
                ", share of pixels above ΔE 1: " + std::to_string(difference.noticeable_share) +
                "</p>\n";
    } else {
        html += "<p>The sizes differ.</p>\n";
    }
    html +=
        "<div class=\"row\"><figure>before<br><img src=\"before.png\"></figure>"
        "<figure>after<br><img src=\"after.png\"></figure>";
    if (difference.same_size) html += "<figure>difference<br><img src=\"difference.png\"></figure>";
    html +=
        "</div>\n<h2>Before and after in turn</h2>\n"
        "<div class=\"blink\"><img src=\"before.png\"><img src=\"after.png\"></div>\n";
    spill(folder / "index.html", html);
    return folder / "index.html";
}

}  // namespace banxin::test
