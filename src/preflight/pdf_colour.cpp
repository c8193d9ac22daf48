// Colour spaces, in whatever paints: CMYK and gray, and spot inks told apart by their names.
#include <map>

#include "preflight/pdf_checks.h"

namespace banxin::preflight {

namespace {

using Kind = Space::Kind;

class ColourChecks final : public ContentEvents {
public:
    explicit ColourChecks(Inspection inspection) : inspection_(inspection) {}

    void colour_chosen(const Scene& scene, const Colour& colour) override {
        judge(scene, *colour.space, scene.where, std::nullopt);
    }
    void filled(const Scene& scene, const Box& box) override {
        paint(scene, scene.state.fill, box);
    }
    void stroked(const Scene& scene, const Box& box, double) override {
        paint(scene, scene.state.stroke, box);
    }
    void text_shown(const Scene& scene, const ShownText& text) override {
        const bool outlined = scene.state.text.mode == 1;
        paint(scene, outlined ? scene.state.stroke : scene.state.fill, text.box);
    }
    void image_drawn(const Scene& scene, const PlacedImage& image) override {
        if (image.is_mask) return paint(scene, scene.state.fill, image.box);
        if (image.space) judge(scene, *image.space, "image /" + image.name, image.box);
    }
    void shaded(const Scene& scene, const SpacePtr& space, const Box& box) override {
        judge(scene, *space, "shading, " + scene.where, box);
    }
    void group_begun(const Scene& scene, QPDFObjectHandle group) override {
        auto space = entry(group, "/CS");
        if (space.isNull()) return;
        const Kind kind = read_space(space, scene.page.resources)->kind;
        const bool grays_a_mask = scene.state.in_soft_mask && kind == Kind::gray;
        if (kind != Kind::cmyk && !grays_a_mask)
            inspection_.finder.error("group-colour",
                                     {.page = scene.page.number, .what = scene.where});
    }

private:
    void paint(const Scene& scene, const Colour& colour, const Box& box) {
        judge(scene, *colour.space, scene.where, box);
    }
    void judge(const Scene& scene, const Space& space, const std::string& what,
               const std::optional<Box>& box);
    void judge_icc(const Space& space, const Fact& fact);
    void judge_separation(const Scene& scene, const Space& space, const Fact& fact);

    Inspection inspection_;
    std::map<std::string, std::string> definitions_;  // by the ink's name
};

void ColourChecks::judge(const Scene& scene, const Space& space, const std::string& what,
                         const std::optional<Box>& box) {
    Finder& finder = inspection_.finder;
    Fact fact{.page = scene.page.number, .what = what};
    if (box) fact.place = scene.place_of(*box);
    switch (space.kind) {
        case Kind::gray:
        case Kind::cmyk:
            return;
        case Kind::rgb:
            return finder.error("rgb-colour", fact);
        case Kind::cal_rgb:
            fact.value = "CalRGB";
            return finder.error("rgb-colour", fact);
        case Kind::lab:
            return finder.error("lab-colour", fact);
        case Kind::cal_gray:
        case Kind::icc:
            return judge_icc(space, fact);
        case Kind::device_n:
            return finder.error("device-n", fact);
        case Kind::separation:
            return judge_separation(scene, space, fact);
        case Kind::indexed:
        case Kind::pattern:
            if (space.base) judge(scene, *space.base, what, box);
            return;
        case Kind::unknown:
            return finder.error("unknown-colour", fact);
    }
}

void ColourChecks::judge_icc(const Space& space, const Fact& fact) {
    Fact told = fact;
    told.value = space.kind == Kind::cal_gray ? "CalGray" : "ICC";
    if (space.components == 3)
        inspection_.finder.error("rgb-colour", told);
    else if (inspection_.is_x1a())
        inspection_.finder.error("icc-colour", told);
    else
        inspection_.finder.warning("icc-colour", told);
}

void ColourChecks::judge_separation(const Scene& scene, const Space& space, const Fact& fact) {
    const std::string& ink = space.inks.front();
    Fact told = fact;
    told.value = ink;
    const bool by_cmyk = space.base && space.base->kind == Kind::cmyk;
    const bool by_gray = space.base && space.base->kind == Kind::gray;
    const bool is_process_black = ink == "Black" || ink == "All" || ink == "None";
    if (!by_cmyk && !(by_gray && is_process_black))
        inspection_.finder.error("spot-alternate", told);
    const auto [known, is_new] = definitions_.emplace(ink, space.definition);
    if (!is_new && known->second != space.definition && !is_process_black)
        inspection_.finder.error("spot-ambiguous", {.page = scene.page.number, .what = ink});
}

}  // namespace

Listener colour_checks(Inspection inspection) {
    return std::make_unique<ColourChecks>(inspection);
}

}  // namespace banxin::preflight
