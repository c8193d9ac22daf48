// Text as the plates print it: sizes by how many inks it takes, black that overprints, white that
// does not.
#include "preflight/pdf_checks.h"

namespace banxin::preflight {

namespace {

constexpr double slack = 0.01;  // points

/// A font's name without its subset's prefix.
std::string family(const PdfFont& font) {
    const auto plus = font.name.find('+');
    return plus == 6 ? font.name.substr(7) : font.name;
}

class TextChecks final : public ContentEvents {
public:
    explicit TextChecks(Inspection inspection) : inspection_(inspection) {}

    void text_shown(const Scene& scene, const ShownText& text) override {
        if (!scene.on_page(text.box)) return;
        const GraphicsState& state = scene.state;
        if (state.text.mode == 3 || state.text.mode == 7)
            return inspection_.finder.warning("invisible-text", fact(scene, text));
        const bool outlined = state.text.mode == 1;
        const Colour& colour = outlined ? state.stroke : state.fill;
        const bool overprint = outlined ? state.stroke_overprints : state.fill_overprints;
        const auto inks = plates_of(colour);
        if (!inks) return;
        check_size(scene, text, *inks);
        check_ink(scene, *inks, text.box, inspection_);
        check_black(scene, text, colour, *inks, overprint);
        if (inks->is_white() && overprint)
            inspection_.finder.error("white-overprint", fact(scene, text));
    }

private:
    static Fact fact(const Scene& scene, const ShownText& text) {
        return {.page = scene.page.number,
                .place = scene.place_of(text.box),
                .what = family(text.font)};
    }
    void check_size(const Scene& scene, const ShownText& text, const PlateInks& inks);
    void check_black(const Scene& scene, const ShownText& text, const Colour& colour,
                     const PlateInks& inks, bool overprint);

    Inspection inspection_;
};

void TextChecks::check_size(const Scene& scene, const ShownText& text, const PlateInks& inks) {
    const auto [check, least] = type_rule(inks, inspection_.profile.least_type);
    if (text.size >= to_pt(least) - slack) return;
    Fact told = fact(scene, text);
    told.limit = in_points(least);
    told.value = in_points(text.size);
    inspection_.finder.error(check, told);
}

void TextChecks::check_black(const Scene& scene, const ShownText& text, const Colour& colour,
                             const PlateInks& inks, bool overprint) {
    Fact told = fact(scene, text);
    const double limit = inspection_.profile.rich_black_limit / 1000.0;
    if (inks.k >= nearly_black && inks.plates() > 1 && inks.total() > limit + 0.0005) {
        told.limit = in_percent(limit);
        told.value = in_percent(inks.total());
        inspection_.finder.error("rich-black-text", told);
    }
    if (!inks.is_black() || inks.all) return;
    told = fact(scene, text);
    const Space::Kind kind = colour.space->kind;
    if (kind == Space::Kind::gray || kind == Space::Kind::cal_gray || kind == Space::Kind::icc) {
        inspection_.finder.error("gray-text", told);
    } else if (!overprints(colour, overprint, scene.state.overprint_mode)) {
        inspection_.finder.error("black-text-knocks-out", told);
    } else if (scene.state.isolated) {
        told.value = "isolated group";
        inspection_.finder.error("black-text-knocks-out", told);
    }
}

}  // namespace

Listener text_checks(Inspection inspection) {
    return std::make_unique<TextChecks>(inspection);
}

}  // namespace banxin::preflight
