#include "preflight/interpreter.h"

namespace banxin::preflight {

namespace {
using Handle = QPDFObjectHandle;

/// The colour a space begins with: no light, but all of a separation's ink.
std::vector<double> initial_parts(const Space& space) {
    std::vector<double> parts(space.components, 0);
    if (space.kind == Space::Kind::cmyk) parts[3] = 1;
    if (space.kind == Space::Kind::separation || space.kind == Space::Kind::device_n)
        parts.assign(space.components, 1);
    return parts;
}

}  // namespace

void Interpreter::set_gray_fill(const Operands& o) {
    set_device(state_.fill, Space::Kind::gray, o);
}
void Interpreter::set_gray_stroke(const Operands& o) {
    set_device(state_.stroke, Space::Kind::gray, o);
}
void Interpreter::set_rgb_fill(const Operands& o) {
    set_device(state_.fill, Space::Kind::rgb, o);
}
void Interpreter::set_rgb_stroke(const Operands& o) {
    set_device(state_.stroke, Space::Kind::rgb, o);
}
void Interpreter::set_cmyk_fill(const Operands& o) {
    set_device(state_.fill, Space::Kind::cmyk, o);
}
void Interpreter::set_cmyk_stroke(const Operands& o) {
    set_device(state_.stroke, Space::Kind::cmyk, o);
}
void Interpreter::choose_fill_space(const Operands& o) {
    choose_space(state_.fill, o);
}
void Interpreter::choose_stroke_space(const Operands& o) {
    choose_space(state_.stroke, o);
}
void Interpreter::set_fill(const Operands& o) {
    set_colour(state_.fill, o);
}
void Interpreter::set_stroke(const Operands& o) {
    set_colour(state_.stroke, o);
}

void Interpreter::set_device(Colour& colour, Space::Kind kind, const Operands& o) {
    colour.space = device_space(kind);
    colour.pattern = {};
    set_colour(colour, o);
}

void Interpreter::choose_space(Colour& colour, const Operands& o) {
    if (o.empty() || !o[0].is_name()) {
        tell([](ContentEvents& check, const Scene& scene) {
            check.damaged(scene, "operands of cs");
        });
        return;
    }
    colour.space = read_space(Handle::newName("/" + o[0].text), resources_);
    colour.parts = initial_parts(*colour.space);
    colour.pattern = {};
    const Colour chosen = colour;
    tell([&](ContentEvents& check, const Scene& scene) { check.colour_chosen(scene, chosen); });
}

void Interpreter::set_colour(Colour& colour, const Operands& o) {
    colour.parts.clear();
    for (const Operand& operand : o)
        if (operand.is_number()) colour.parts.push_back(operand.number);
    const Colour chosen = colour;
    tell([&](ContentEvents& check, const Scene& scene) { check.colour_chosen(scene, chosen); });
    if (!o.empty() && o.back().is_name()) choose_pattern(colour, o.back().text);
}

void Interpreter::choose_pattern(Colour& colour, const std::string& name) {
    colour.pattern = entry(entry(resources_, "/Pattern"), "/" + name);
    auto pattern = colour.pattern;
    if (auto shading = entry(pattern, "/Shading"); !shading.isNull())
        return tell_shading(shading, state_.clip);
    if (!pattern.isStream()) {
        tell([](ContentEvents& check, const Scene& scene) { check.damaged(scene, "pattern"); });
        return;
    }
    const GraphicsState outer = state_;
    state_.ctm = {};
    state_.clip = page_.media.value_or(outer.clip);
    run_stream(pattern, "pattern /" + name);
    state_ = outer;
}

void Interpreter::shade(const Operands& o) {
    auto shading = resource("/Shading", o, "shading");
    if (!shading.isNull()) tell_shading(shading, state_.clip);
}

void Interpreter::tell_shading(Handle shading, const Box& box) {
    const auto space = read_space(entry(shading, "/ColorSpace"), resources_);
    tell([&](ContentEvents& check, const Scene& scene) { check.shaded(scene, space, box); });
}

}  // namespace banxin::preflight
