// Flat colours as the plates print them. typography.md §2.9, prepress.md §3.2.
#include "preflight/pdf_checks.h"

namespace banxin::preflight {

void check_ink(const Scene& scene, const PlateInks& inks, const Box& box, Inspection inspection) {
    const Fact fact{.page = scene.page.number, .place = scene.place_of(box), .what = scene.where};
    if (inks.all) return inspection.finder.error("registration-colour", fact);
    const double limit = inspection.profile.ink_limit / 1000.0;
    if (inks.total() <= limit + 0.0005) return;
    Fact told = fact;
    told.limit = in_percent(limit);
    told.value = in_percent(inks.total());
    inspection.finder.error("ink-limit", told);
}

bool overprints(const Colour& colour, bool overprint, int mode) {
    switch (colour.space->kind) {
        case Space::Kind::cmyk:
            return overprint && mode == 1;
        case Space::Kind::separation:
        case Space::Kind::device_n:
            return overprint;
        default:
            return false;
    }
}

}  // namespace banxin::preflight
