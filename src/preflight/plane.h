// Matrices and boxes of PDF's plane: points, y upwards, floating.
#pragma once

#include <algorithm>
#include <cmath>

namespace banxin::preflight {

struct Spot {
    double x = 0, y = 0;
};

/// [a b c d e f] as PDF writes it: x' = a x + c y + e, y' = b x + d y + f.
struct Matrix {
    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

    Spot at(Spot p) const { return {a * p.x + c * p.y + e, b * p.x + d * p.y + f}; }
    /// How long a unit along x and along y becomes.
    double x_scale() const { return std::hypot(a, b); }
    double y_scale() const { return std::hypot(c, d); }
    /// How wide a line becomes: its least scale for a matrix without skew.
    double least_scale() const { return std::min(x_scale(), y_scale()); }
    bool is_finite() const { return std::isfinite(a + b + c + d + e + f); }
    /// First this, then `next`.
    Matrix then(const Matrix& next) const {
        return {a * next.a + b * next.c,          a * next.b + b * next.d,
                c * next.a + d * next.c,          c * next.b + d * next.d,
                e * next.a + f * next.c + next.e, e * next.b + f * next.d + next.f};
    }
};

/// Empty until the first point is taken in.
struct Box {
    double left = 1e30, bottom = 1e30, right = -1e30, top = -1e30;

    bool empty() const { return left > right || bottom > top; }
    double width() const { return right - left; }
    double height() const { return top - bottom; }
    void take_in(Spot p) {
        left = std::min(left, p.x);
        bottom = std::min(bottom, p.y);
        right = std::max(right, p.x);
        top = std::max(top, p.y);
    }
    bool holds(const Box& other, double slack) const {
        return other.left >= left - slack && other.bottom >= bottom - slack &&
               other.right <= right + slack && other.top <= top + slack;
    }
    bool meets(const Box& other) const {
        return left < other.right && other.left < right && bottom < other.top && other.bottom < top;
    }
};

inline Box transformed(const Box& box, const Matrix& matrix) {
    Box result;
    for (const Spot corner : {Spot{box.left, box.bottom}, Spot{box.right, box.bottom},
                              Spot{box.left, box.top}, Spot{box.right, box.top}})
        result.take_in(matrix.at(corner));
    return result;
}

inline Box intersection(const Box& a, const Box& b) {
    return {std::max(a.left, b.left), std::max(a.bottom, b.bottom), std::min(a.right, b.right),
            std::min(a.top, b.top)};
}

}  // namespace banxin::preflight
