#include "display/stroke_parts.h"

#include <array>

namespace banxin {
namespace {

std::vector<StrokePart> two_lines(Length width, const std::array<std::int32_t, 3>& weights) {
    const std::vector<Length> parts = distribute(width, weights);
    return {{{}, parts[0]}, {parts[0] + parts[1], width}};
}

}  // namespace

std::vector<StrokePart> stroke_parts(const Stroke& stroke) {
    switch (stroke.pattern) {
        case LinePattern::double_line:
            return two_lines(stroke.width, {1, 1, 1});
        case LinePattern::thick_thin:
            return two_lines(stroke.width, {3, 1, 1});
        case LinePattern::solid:
        case LinePattern::dotted:
        case LinePattern::wavy:
            break;
    }
    return {{{}, stroke.width}};
}

}  // namespace banxin
