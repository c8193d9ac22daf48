#include "images/lanczos.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace banxin {
namespace {

constexpr double pi = 3.14159265358979323846;
constexpr double lobes = 3;

// From one term of the sine's series to the next.
constexpr auto next_term = [] {
    std::array<double, 18> table{};
    for (int n = 3; n < 18; n += 2) table[n] = -1.0 / (n * (n - 1));
    return table;
}();

/// sin(π x) for 0 ≤ x ≤ 1. libm's sine may differ in the last bit from processor to processor; this
/// one does not.
double sine_of_half_turns(double x) {
    const double angle = std::min(x, 1 - x) * pi;  // 0 … π/2
    const double square = angle * angle;
    double sum = 0;
    for (std::size_t n = 17; n >= 3; n -= 2) sum = (sum + 1) * square * next_term[n];
    return angle * (sum + 1);
}

double window(double x) {
    static_assert(lobes == 3);
    x = std::abs(x);
    if (x < 1e-9) return 1;
    if (x >= lobes) return 0;
    const double sine = sine_of_half_turns(x / lobes),
                 of_three_times = sine * (3 - 4 * sine * sine);  // sin 3α
    return lobes * of_three_times * sine / (pi * pi * x * x);
}

}  // namespace

FilterAxis lanczos_axis(std::uint32_t source, Stretch stretch, std::uint32_t target) {
    FilterAxis axis;
    axis.taps.reserve(target);
    const double step = stretch.length / target;
    const double scale = std::max(step, 1.0), reach = lobes * scale, last = source - 1.0;
    std::vector<double> weights;
    for (std::uint32_t i = 0; i < target; ++i) {
        // Pixel n covers n … n + 1; positions here are of pixels' centres.
        const double centre = std::clamp(stretch.from + (i + 0.5) * step - 0.5, 0.0, last);
        const double first = std::clamp(std::ceil(centre - reach), 0.0, last);
        const double end = std::clamp(std::floor(centre + reach) + 1, first + 1, last + 1);
        weights.clear();
        double sum = 0;
        for (double at = first; at < end; ++at)
            sum += weights.emplace_back(window((at - centre) / scale));
        axis.taps.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(end),
                             axis.weights.size()});
        for (const double weight : weights)
            axis.weights.push_back(static_cast<float>(weight / sum));
    }
    return axis;
}

}  // namespace banxin
