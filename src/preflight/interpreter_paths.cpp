#include "preflight/interpreter.h"

namespace banxin::preflight {

void Interpreter::save(const Operands&) {
    if (saved_.size() >= most_saved)
        tell([](ContentEvents& check, const Scene& scene) { check.too_complex(scene); });
    else
        saved_.push_back(state_);
}

void Interpreter::restore(const Operands&) {
    if (saved_.size() <= floor_) {
        tell([](ContentEvents& check, const Scene& scene) { check.damaged(scene, "Q without q"); });
        return;
    }
    state_ = std::move(saved_.back());
    saved_.pop_back();
}

void Interpreter::transform(const Operands& o) {
    state_.ctm =
        Matrix{o[0].number, o[1].number, o[2].number, o[3].number, o[4].number, o[5].number}.then(
            state_.ctm);
}

void Interpreter::set_line_width(const Operands& o) {
    state_.line_width = std::max(0.0, o[0].number);
}

void Interpreter::add_point(const Operands& o) {
    path_.take_in(state_.ctm.at({o[0].number, o[1].number}));
}

void Interpreter::add_curve(const Operands& o) {
    for (std::size_t i = 0; i < 6; i += 2)
        path_.take_in(state_.ctm.at({o[i].number, o[i + 1].number}));
}

void Interpreter::add_short_curve(const Operands& o) {
    for (std::size_t i = 0; i < 4; i += 2)
        path_.take_in(state_.ctm.at({o[i].number, o[i + 1].number}));
}

void Interpreter::add_rectangle(const Operands& o) {
    const double x = o[0].number, y = o[1].number;
    path_.take_in(state_.ctm.at({x, y}));
    path_.take_in(state_.ctm.at({x + o[2].number, y}));
    path_.take_in(state_.ctm.at({x, y + o[3].number}));
    path_.take_in(state_.ctm.at({x + o[2].number, y + o[3].number}));
}

void Interpreter::close(const Operands&) {}

void Interpreter::tell_fill() {
    const Box seen = visible(path_);
    if (seen.empty() || seen.width() <= 0 || seen.height() <= 0) return;
    tell([&](ContentEvents& check, const Scene& scene) { check.filled(scene, seen); });
}

void Interpreter::tell_stroke() {
    const double width = state_.line_width * state_.ctm.least_scale();
    Box wide = path_;
    wide.left -= width / 2, wide.bottom -= width / 2, wide.right += width / 2,
        wide.top += width / 2;
    const Box seen = visible(wide);
    if (path_.empty() || seen.empty()) return;
    tell([&](ContentEvents& check, const Scene& scene) { check.stroked(scene, seen, width); });
}

void Interpreter::paint_stroke(const Operands& o) {
    tell_stroke();
    end_path(o);
}

void Interpreter::paint_fill(const Operands& o) {
    tell_fill();
    end_path(o);
}

void Interpreter::paint_both(const Operands& o) {
    tell_fill();
    tell_stroke();
    end_path(o);
}

void Interpreter::end_path(const Operands&) {
    if (clips_) state_.clip = visible(path_);
    clips_ = false;
    path_ = {};
}

void Interpreter::clip(const Operands&) {
    clips_ = true;
}

}  // namespace banxin::preflight
