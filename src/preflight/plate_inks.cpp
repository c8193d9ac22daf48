#include "preflight/plate_inks.h"

namespace banxin::preflight {

double PlateInks::total() const {
    double sum = c + m + y + k;
    for (const auto& [name, tint] : spots) sum += tint;
    return sum;
}

std::size_t PlateInks::plates() const {
    constexpr double traces = 0.0005;
    std::size_t count = 0;
    for (const double part : {c, m, y, k}) count += part > traces ? 1 : 0;
    for (const auto& [name, tint] : spots) count += tint > traces ? 1 : 0;
    return count;
}

PlateInks plates_of(const Fill& fill, const std::vector<Ink>& inks) {
    PlateInks plates;
    if (index(fill.ink) >= inks.size()) return plates;
    const Ink& ink = inks[index(fill.ink)];
    const double tint = ink.tint / 1000.0 * fill.tint / 1000.0;
    if (!ink.spot.empty()) {
        plates.spots[ink.spot] = tint;
        return plates;
    }
    plates.all = ink.registration;
    plates.c = ink.cmyk.c / 1000.0 * tint;
    plates.m = ink.cmyk.m / 1000.0 * tint;
    plates.y = ink.cmyk.y / 1000.0 * tint;
    plates.k = ink.cmyk.k / 1000.0 * tint;
    return plates;
}

PlateInks overprinted(const PlateInks& ink, PlateInks ground) {
    const auto print = [](double part, double& plate) {
        if (part > 0) plate = part;
    };
    print(ink.c, ground.c);
    print(ink.m, ground.m);
    print(ink.y, ground.y);
    print(ink.k, ground.k);
    for (const auto& [name, tint] : ink.spots) print(tint, ground.spots[name]);
    return ground;
}

TypeRule type_rule(const PlateInks& inks, const TypeLimits& limits) {
    if (inks.is_white()) return {"type-small-reversed", limits.reversed};
    if (inks.plates() > 1) return {"type-small-inks", limits.several_inks};
    if (inks.is_tint()) return {"type-small-tint", limits.tint};
    return {"type-small", limits.one_ink};
}

}  // namespace banxin::preflight
