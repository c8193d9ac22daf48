#include "base/length.h"

namespace banxin {

std::vector<Length> distribute(Length total, std::span<const std::int32_t> weights) {
    std::int64_t sum = 0;
    for (const auto weight : weights) sum += weight;
    std::vector<Length> parts;
    parts.reserve(weights.size());
    std::int64_t seen = 0;
    Length spent{};
    for (const auto weight : weights) {
        seen += weight;
        const Length due = sum == 0 ? Length{} : scale(total, seen, sum);
        parts.push_back(due - spent);
        spent = due;
    }
    return parts;
}

}  // namespace banxin
