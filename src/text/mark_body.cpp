#include "text/mark_body.h"

#include <algorithm>

namespace banxin {
namespace {

/// Ink may stand this far out of its half: 1/50 em, a swash's end.
constexpr std::int32_t tolerance(std::int32_t units_per_em) {
    return units_per_em / 50;
}

bool holds(Body body, InkSpan ink, std::int32_t slack) {
    return ink.begin >= body.start - slack && ink.end <= body.start + body.length + slack;
}

}  // namespace

Body centred_body(InkSpan ink, std::int32_t advance, std::int32_t length,
                  std::int32_t units_per_em) {
    if (ink.end - ink.begin > length + tolerance(units_per_em)) {
        return {0, std::max(advance, length)};
    }
    return {(ink.begin + ink.end - length) / 2, length};
}

Body half_body(InkSpan ink, std::int32_t advance, BodyPlace wanted, std::int32_t units_per_em) {
    const std::int32_t half = units_per_em / 2;
    const std::int32_t slack = tolerance(units_per_em);
    const std::int32_t rest = advance - half;
    if (rest <= slack) {
        return {rest / 2, half};  // a proportional mark
    }
    const Body halves[] = {{0, half}, {rest, half}, {rest / 2, half}};
    for (const BodyPlace place : {wanted, BodyPlace::middle}) {
        const Body body = halves[static_cast<std::size_t>(place)];
        if (holds(body, ink, slack)) {
            return body;
        }
    }
    return centred_body(ink, advance, half, units_per_em);
}

}  // namespace banxin
