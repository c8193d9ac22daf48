// Fills, rules and what they stand on.
#include "display/stroke_parts.h"
#include "preflight/edition_checks.h"

namespace banxin::preflight {

namespace {

/// Coordinates are rounded when lengths are divided.
constexpr Length rounding = Length{10};

Rect box_of(const StrokeLine& line) {
    const Length half = line.stroke.width / 2;
    return rect_between(
        std::min(line.from.x, line.to.x) - half, std::min(line.from.y, line.to.y) - half,
        std::max(line.from.x, line.to.x) + half, std::max(line.from.y, line.to.y) + half);
}

Length thinnest_part(const Stroke& stroke) {
    Length thinnest = stroke.width;
    for (const StrokePart& part : stroke_parts(stroke))
        thinnest = std::min(thinnest, part.end - part.begin);
    return thinnest;
}

void check_width(const StrokeLine& line, const Rect& box, const PageInspection& inspection) {
    const LineLimits& limits = inspection.profile.least_line;
    const PlateInks inks = plates_of({line.stroke.ink, line.stroke.tint}, inspection.list.inks);
    const bool screened = inks.plates() > 1 || inks.is_tint();
    const auto [check, least] = inks.is_white() ? std::pair("rule-thin-reversed", limits.reversed)
                                : screened      ? std::pair("rule-thin-inks", limits.several_inks)
                                                : std::pair("rule-thin", limits.one_ink);
    const Length width = thinnest_part(line.stroke);
    if (width >= least) return;
    Fact fact = inspection.fact(box);
    fact.limit = in_points(least);
    fact.value = in_points(width);
    inspection.finder.error(check, fact);
}

}  // namespace

void Ground::add(const Rect& rect, std::optional<PlateInks> inks, bool overprints) {
    areas_.push_back({rect, std::move(inks), overprints});
}

Ground::Found Ground::below(const Rect& rect) const {
    Found found;
    for (const Area& area : areas_) {
        if (!overlaps(area.rect, rect)) continue;
        if (area.overprints && area.inks)
            found.inks = overprinted(*area.inks, found.inks);
        else
            found = {!area.inks, area.inks.value_or(PlateInks{})};
    }
    return found;
}

bool overprints(const Fill& fill, bool is_fill, const std::vector<Ink>& inks) {
    const auto rule =
        index(fill.ink) < inks.size() ? inks[index(fill.ink)].overprint : Overprint::knock_out;
    if (rule == Overprint::by_rule) return !is_fill && plates_of(fill, inks).is_black();
    return rule == Overprint::overprint;
}

void check_printed(const Fill& fill, bool is_fill, const Rect& rect, const std::string& what,
                   PageInspection& inspection) {
    const PlateInks inks = plates_of(fill, inspection.list.inks);
    Fact fact = inspection.fact(rect, what);
    if (inks.all) return inspection.finder.error("registration-colour", fact);
    const bool overprint = overprints(fill, is_fill, inspection.list.inks);
    if (overprint && inks.is_white()) inspection.finder.error("white-overprint", fact);
    const auto ground = inspection.ground.below(rect);
    const double total =
        (overprint && !ground.is_picture ? overprinted(inks, ground.inks) : inks).total();
    const double limit = inspection.profile.ink_limit / 1000.0;
    if (total <= limit + 0.0005) return;
    fact.limit = in_percent(limit);
    fact.value = in_percent(total);
    inspection.finder.error("ink-limit", fact);
}

void check_reach(const Rect& rect, const std::string& what, PageInspection& inspection) {
    if (!contains(inset(inspection.printed(), -rounding), rect))
        inspection.finder.error("outside-bleed", inspection.fact(rect, what));
}

void check_bleed(const Rect& rect, const std::string& what, PageInspection& inspection) {
    const Length wanted = inspection.profile.bleed;
    if (wanted <= Length{}) return;
    // As near as this to the trim, a knife that runs off leaves white.
    const Length reach = mm(0.5);
    const auto ends_at_trim = [&](Length beyond) {
        return beyond > -reach && beyond < wanted - rounding;
    };
    const Size trim = inspection.page.trim;
    if (!ends_at_trim(-rect.left()) && !ends_at_trim(-rect.top()) &&
        !ends_at_trim(rect.right() - trim.width) && !ends_at_trim(rect.bottom() - trim.height))
        return;
    Fact fact = inspection.fact(rect, what);
    fact.limit = in_millimetres(wanted);
    inspection.finder.error("bleed-missing", fact);
}

void check_fill(const FillRect& fill, PageInspection& inspection) {
    check_printed(fill.fill, true, fill.rect, {}, inspection);
    check_reach(fill.rect, {}, inspection);
    check_bleed(fill.rect, {}, inspection);
    inspection.ground.add(fill.rect, plates_of(fill.fill, inspection.list.inks),
                          overprints(fill.fill, true, inspection.list.inks));
}

void check_stroke(const StrokeLine& line, PageInspection& inspection) {
    const Rect box = box_of(line);
    check_width(line, box, inspection);
    check_printed({line.stroke.ink, line.stroke.tint}, false, box, {}, inspection);
    check_reach(box, {}, inspection);
    const Rect safe = inset(inspection.trim(), inspection.profile.safe_edge);
    if (contains(inspection.trim(), box) && !contains(safe, box)) {
        Fact fact = inspection.fact(box);
        fact.limit = in_millimetres(inspection.profile.safe_edge);
        inspection.finder.warning("near-edge", fact);
    }
}

}  // namespace banxin::preflight
