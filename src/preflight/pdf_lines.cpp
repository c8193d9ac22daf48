// Lines and fills: hairlines, ink, overprint.
#include "preflight/pdf_checks.h"

namespace banxin::preflight {

namespace {

constexpr double slack = 0.005;  // points

class LineChecks final : public ContentEvents {
public:
    explicit LineChecks(Inspection inspection) : inspection_(inspection) {}

    void filled(const Scene& scene, const Box& box) override {
        check(scene, box, scene.state.fill, scene.state.fill_overprints);
    }
    void stroked(const Scene& scene, const Box& box, double width) override {
        const auto inks = check(scene, box, scene.state.stroke, scene.state.stroke_overprints);
        if (inks && !inks->all) check_width(scene, box, width, *inks);
    }

private:
    std::optional<PlateInks> check(const Scene& scene, const Box& box, const Colour& colour,
                                   bool overprint);
    void check_width(const Scene& scene, const Box& box, double width, const PlateInks& inks);

    Inspection inspection_;
};

/// What the plates get; nothing if that is no matter here.
std::optional<PlateInks> LineChecks::check(const Scene& scene, const Box& box, const Colour& colour,
                                           bool overprint) {
    if (!scene.on_page(box)) return std::nullopt;
    const auto inks = plates_of(colour);
    if (!inks) return std::nullopt;
    check_ink(scene, *inks, box, inspection_);
    const Fact fact{.page = scene.page.number, .place = scene.place_of(box), .what = scene.where};
    const bool mixes = colour.space->kind == Space::Kind::cmyk;
    if (overprint && inks->is_white())
        inspection_.finder.error("white-overprint", fact);
    else if (overprint && mixes && scene.state.overprint_mode != 1 && inks->plates() < 4)
        inspection_.finder.warning("overprint-mode", fact);
    return inks;
}

void LineChecks::check_width(const Scene& scene, const Box& box, double width,
                             const PlateInks& inks) {
    const LineLimits& limits = inspection_.profile.least_line;
    const bool screened = inks.plates() > 1 || inks.is_tint();
    const auto [name, least] = inks.is_white() ? std::pair("rule-thin-reversed", limits.reversed)
                               : screened      ? std::pair("rule-thin-inks", limits.several_inks)
                                               : std::pair("rule-thin", limits.one_ink);
    if (width >= to_pt(least) - slack) return;
    inspection_.finder.error(name, {.page = scene.page.number,
                                    .place = scene.place_of(box),
                                    .limit = in_points(least),
                                    .value = in_points(width),
                                    .what = scene.where});
}

}  // namespace

Listener line_checks(Inspection inspection) {
    return std::make_unique<LineChecks>(inspection);
}

}  // namespace banxin::preflight
