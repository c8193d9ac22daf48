// Points, sizes and rectangles on the page: x to the right, y downwards, from the top left of the
// trim.
#pragma once

#include <algorithm>

#include "base/length.h"

namespace banxin {

struct Point {
    Length x, y;
    friend constexpr bool operator==(const Point&, const Point&) = default;
};

struct Size {
    Length width, height;
    friend constexpr bool operator==(const Size&, const Size&) = default;
};

struct Rect {
    Point origin;
    Size size;

    constexpr Length left() const { return origin.x; }
    constexpr Length top() const { return origin.y; }
    constexpr Length right() const { return origin.x + size.width; }
    constexpr Length bottom() const { return origin.y + size.height; }
    constexpr bool empty() const { return size.width <= Length{} || size.height <= Length{}; }
    friend constexpr bool operator==(const Rect&, const Rect&) = default;
};

constexpr Rect rect_between(Length left, Length top, Length right, Length bottom) {
    return {{left, top}, {right - left, bottom - top}};
}
/// True if the interiors share a point; rectangles that only touch do not overlap.
constexpr bool overlaps(const Rect& a, const Rect& b) {
    return a.left() < b.right() && b.left() < a.right() && a.top() < b.bottom() &&
           b.top() < a.bottom();
}
/// Edges may coincide.
constexpr bool contains(const Rect& outer, const Rect& inner) {
    return outer.left() <= inner.left() && outer.top() <= inner.top() &&
           outer.right() >= inner.right() && outer.bottom() >= inner.bottom();
}
constexpr Rect inset(const Rect& r, Length by) {
    return rect_between(r.left() + by, r.top() + by, r.right() - by, r.bottom() - by);
}
constexpr Rect intersection(const Rect& a, const Rect& b) {
    return rect_between(std::max(a.left(), b.left()), std::max(a.top(), b.top()),
                        std::min(a.right(), b.right()), std::min(a.bottom(), b.bottom()));
}
/// The smallest rectangle that holds both.
constexpr Rect union_of(const Rect& a, const Rect& b) {
    return rect_between(std::min(a.left(), b.left()), std::min(a.top(), b.top()),
                        std::max(a.right(), b.right()), std::max(a.bottom(), b.bottom()));
}

}  // namespace banxin
