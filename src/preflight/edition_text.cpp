// Text as it is set: sizes by the inks it takes, its ground, its place, glyphs that are missing.
#include <optional>

#include "base/utf8.h"
#include "preflight/edition_checks.h"

namespace banxin::preflight {

namespace {

constexpr std::size_t longest_excerpt = 12;  // characters of a run that a message shows

std::string excerpt(const GlyphRun& run) {
    return utf8::excerpt(run.text, longest_excerpt);
}

/// The em boxes of the run's glyphs. Its last glyph may be narrower than an em.
Rect box_of(const GlyphRun& run) {
    const Length wide = per_mille(run.size, run.hscale);
    const bool narrow = !run.text.empty() && static_cast<unsigned char>(run.text.back()) < 0x80;
    const Length last = narrow ? wide / 2 : wide;
    Length left = run.glyphs.front().origin.x, top = run.glyphs.front().origin.y;
    Length right = left, bottom = top;
    for (const PlacedGlyph& glyph : run.glyphs) {
        left = std::min(left, glyph.origin.x), right = std::max(right, glyph.origin.x);
        top = std::min(top, glyph.origin.y), bottom = std::max(bottom, glyph.origin.y);
    }
    const Length above = per_mille(run.size, 880), below = per_mille(run.size, 120);
    if (run.orientation == Orientation::sideways)
        return rect_between(left - below, top, right + above, bottom + last);
    return rect_between(left, top - above, right + last, bottom + below);
}

/// What the run's glyphs ink; an empty box if nothing.
Rect ink_of(const GlyphRun& run, const FontBank& fonts) {
    const std::int64_t upem = std::max(1U, fonts.facts(run.face).units_per_em);
    const Length wide = per_mille(run.size, run.hscale);
    const auto across = [&](std::int32_t units) { return scale(wide, units, upem); };
    const auto up = [&](std::int32_t units) { return scale(run.size, units, upem); };
    std::optional<Rect> all;
    for (const PlacedGlyph& glyph : run.glyphs) {
        const GlyphInk ink = fonts.ink(run.face, glyph.id);
        if (ink.left == ink.right || ink.bottom == ink.top) continue;
        const auto [x, y] = glyph.origin;
        const Rect box = run.orientation == Orientation::sideways
                             ? rect_between(x + up(ink.bottom), y + across(ink.left),
                                            x + up(ink.top), y + across(ink.right))
                             : rect_between(x + across(ink.left), y - up(ink.top),
                                            x + across(ink.right), y - up(ink.bottom));
        all = all ? union_of(*all, box) : box;
    }
    return all.value_or(Rect{});
}

void check_size(const GlyphRun& run, const PlateInks& inks, const Rect& box,
                const PageInspection& inspection) {
    const auto [check, least] = type_rule(inks, inspection.profile.least_type);
    if (run.size >= least) return;
    Fact fact = inspection.fact(box, excerpt(run));
    fact.limit = in_points(least);
    fact.value = in_points(run.size);
    inspection.finder.error(check, fact);
}

void check_black(const GlyphRun& run, const PlateInks& inks, const Rect& box,
                 const PageInspection& inspection) {
    const double limit = inspection.profile.rich_black_limit / 1000.0;
    if (inks.all || inks.k < nearly_black || inks.plates() == 1 || inks.total() <= limit + 0.0005)
        return;
    Fact fact = inspection.fact(box, excerpt(run));
    fact.limit = in_percent(limit);
    fact.value = in_percent(inks.total());
    inspection.finder.error("rich-black-text", fact);
}

/// By its ink: the blank half of a mark may lie anywhere.
void check_place(const GlyphRun& run, const Rect& box, const PageInspection& inspection) {
    const Rect safe = inset(inspection.trim(), inspection.profile.safe_edge);
    if (contains(safe, box)) return;
    const Rect ink = ink_of(run, inspection.fonts);
    if (ink.empty() || contains(safe, ink)) return;
    Fact fact = inspection.fact(ink, excerpt(run));
    if (!contains(inspection.trim(), ink))
        return inspection.finder.error("text-outside-trim", fact);
    fact.limit = in_millimetres(inspection.profile.safe_edge);
    inspection.finder.error("near-edge", fact);
}

void check_run(const GlyphRun& run, PageInspection& inspection) {
    if (run.glyphs.empty()) return;
    const Rect box = box_of(run);
    const PlateInks inks = plates_of(run.fill, inspection.list.inks);
    check_place(run, box, inspection);
    check_black(run, inks, box, inspection);
    check_printed(run.fill, false, box, excerpt(run), inspection);
    if (inks.is_white() && inspection.ground.below(box).is_white())
        inspection.finder.error("invisible-text", inspection.fact(box, excerpt(run)));
    else
        check_size(run, inks, box, inspection);
    for (const PlacedGlyph& glyph : run.glyphs)
        if (glyph.id == 0)
            inspection.finder.error("missing-glyph", inspection.fact(box, excerpt(run)));
}

}  // namespace

void check_text(const TextLine& line, PageInspection& inspection) {
    for (const auto* runs : {&line.runs, &line.annotations})
        for (const GlyphRun& run : *runs) check_run(run, inspection);
    for (const StrokeLine& stroke : line.strokes) check_stroke(stroke, inspection);
}

}  // namespace banxin::preflight
