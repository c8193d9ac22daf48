#include "images/lanczos.h"

#include <algorithm>
#include <cmath>

namespace banxin {
namespace {

constexpr double pi = 3.14159265358979323846;
constexpr double lobes = 3;

/// sin(π x). libm's sine may differ in the last bit from processor to processor; this one does not.
double sine_of_half_turns(double x) {
    const double turns = x - 2 * std::floor(x / 2);  // 0 … 2
    const double rest = turns - std::floor(turns);
    const double folded = (rest > 0.5 ? 1 - rest : rest) * pi;  // 0 … π/2
    const double square = folded * folded;
    double sum = 0;
    for (int n = 17; n >= 3; n -= 2) sum = (sum + 1) * -square / (n * (n - 1));
    const double sine = folded * (sum + 1);
    return turns >= 1 ? -sine : sine;
}

double window(double x) {
    if (std::abs(x) < 1e-9) return 1;
    if (std::abs(x) >= lobes) return 0;
    return lobes * sine_of_half_turns(x) * sine_of_half_turns(x / lobes) / (pi * pi * x * x);
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
