#include "render/canvas.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "display/stroke_parts.h"

namespace banxin {
namespace {

/// Thinner lines break off on newsprint (prepress: 0.25 pt is the least a plate holds).
constexpr double least_line_width = 0.25;

FontOptions font_options() {
    FontOptions options(cairo_font_options_create());
    cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    return options;
}

/// In whole thousandths.
Rgb preview_of(const Fill& fill, const std::vector<Ink>& inks) {
    if (index(fill.ink) >= inks.size()) return {0, 0, 0};
    Rgb colour = preview_rgb(inks[index(fill.ink)], fill.tint);
    for (double& part : colour) part = std::round(part * 1000) / 1000;
    return colour;
}

struct Segment {
    double x0, y0, x1, y1;

    double length() const { return std::hypot(x1 - x0, y1 - y0); }
    /// To the left of who walks along it.
    Segment moved_left(double distance) const {
        const double dx = (y1 - y0) / length() * distance, dy = (x0 - x1) / length() * distance;
        return {x0 + dx, y0 + dy, x1 + dx, y1 + dy};
    }
    /// Without `distance` at either end.
    Segment drawn_in(double distance) const {
        const double dx = (x1 - x0) / length() * distance, dy = (y1 - y0) / length() * distance;
        return {x0 + dx, y0 + dy, x1 - dx, y1 - dy};
    }
};

void stroke(cairo_t* cr, const Segment& segment) {
    cairo_move_to(cr, segment.x0, segment.y0);
    cairo_line_to(cr, segment.x1, segment.y1);
    cairo_stroke(cr);
}

/// Round dots as wide as the stroke, one dot's width apart, the first and the last touching its
/// ends.
void stroke_dots(cairo_t* cr, const Segment& segment, double width) {
    if (segment.length() <= width) return stroke(cr, segment);
    const double length = segment.length() - width;
    const double spaces = std::max(1.0, std::round(length / (2 * width)));
    const std::array<double, 2> dashes{0, length / spaces};
    const SavedState saved(cr);
    cairo_set_dash(cr, dashes.data(), 2, 0);
    cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
    stroke(cr, segment.drawn_in(width / 2));
}

/// 浪线: half waves of equal length, 1½ widths high, from the middle line to the middle line. The
/// control points are those of the cubic next to a sine.
void stroke_wave(cairo_t* cr, const Segment& segment, double width) {
    constexpr double half_wave = 5, height = 1.5;  // widths
    constexpr double control_along = 0.3642, control_across = 4.0 / 3;
    const double halves = std::max(1.0, std::round(segment.length() / (half_wave * width)));
    const Segment high = segment.moved_left(height * control_across * width);
    const Segment low = segment.moved_left(-height * control_across * width);
    const auto x = [&](const Segment& s, double part) {
        return s.x0 + (s.x1 - s.x0) * part / halves;
    };
    const auto y = [&](const Segment& s, double part) {
        return s.y0 + (s.y1 - s.y0) * part / halves;
    };
    cairo_move_to(cr, segment.x0, segment.y0);
    for (double half = 0; half < halves; ++half) {
        const Segment& side = std::fmod(half, 2) == 0 ? high : low;
        const double first = half + control_along, second = half + 1 - control_along;
        cairo_curve_to(cr, x(side, first), y(side, first), x(side, second), y(side, second),
                       x(segment, half + 1), y(segment, half + 1));
    }
    cairo_stroke(cr);
}

/// True if the clusters tell exactly the text and the glyphs; anything else would stop Cairo for
/// good.
bool clusters_match(const GlyphRun& run) {
    std::size_t bytes = 0, glyphs = 0;
    for (const TextCluster& cluster : run.clusters) {
        if (cluster.bytes == 0 && cluster.glyphs == 0) return false;
        bytes += cluster.bytes;
        glyphs += cluster.glyphs;
    }
    return bytes == run.text.size() && glyphs == run.glyphs.size();
}

cairo_matrix_t font_matrix(const GlyphRun& run) {
    const double height = to_pt(run.size);
    const double width = height * run.hscale / 1000;
    cairo_matrix_t matrix;
    if (run.orientation == Orientation::sideways) {
        cairo_matrix_init(&matrix, 0, width, -height, 0, 0, 0);  // 90° clockwise, y being down
    } else {
        cairo_matrix_init_scale(&matrix, width, height);
    }
    return matrix;
}

}  // namespace

Canvas::Canvas(cairo_t* cr, const std::vector<Ink>& inks, const SubsetFaces& faces, Colours colours)
    : cr_(cr), inks_(inks), faces_(faces), colours_(colours) {
    cairo_set_font_options(cr_, font_options().get());
}

void Canvas::use_ink(const Fill& fill, InkUse use) {
    const KeyedInk wanted{fill, use};
    if (ink_ == wanted) return;
    ink_ = wanted;
    const auto [red, green, blue] =
        colours_ == Colours::keyed ? key_of(wanted, inks_) : preview_of(fill, inks_);
    cairo_set_source_rgb(cr_, red, green, blue);
}

void Canvas::draw(const FillRect& fill) {
    if (fill.rect.empty()) return;
    use_ink(fill.fill, InkUse::fill);
    cairo_rectangle(cr_, to_pt(fill.rect.left()), to_pt(fill.rect.top()),
                    to_pt(fill.rect.size.width), to_pt(fill.rect.size.height));
    cairo_fill(cr_);
}

void Canvas::draw(const StrokeLine& line) {
    const Segment middle{to_pt(line.from.x), to_pt(line.from.y), to_pt(line.to.x),
                         to_pt(line.to.y)};
    if (middle.length() <= 0 || line.stroke.width <= Length{}) return;
    use_ink({line.stroke.ink, line.stroke.tint}, InkUse::stroke);
    for (const StrokePart& part : stroke_parts(line.stroke)) {
        const double width = std::max(to_pt(part.end - part.begin), least_line_width);
        const double aside = (to_pt(line.stroke.width) - to_pt(part.begin) - to_pt(part.end)) / 2;
        cairo_set_line_width(cr_, width);
        if (line.stroke.pattern == LinePattern::dotted) {
            stroke_dots(cr_, middle.moved_left(aside), width);
        } else if (line.stroke.pattern == LinePattern::wavy) {
            stroke_wave(cr_, middle.moved_left(aside), width);
        } else {
            stroke(cr_, middle.moved_left(aside));
        }
    }
}

void Canvas::draw(const TextLine& line) {
    for (const GlyphRun& run : line.runs) draw_run(run, line.mode);
    for (const GlyphRun& run : line.annotations) draw_run(run, WritingMode::horizontal);
    for (const GlyphRun& run : line.dots) draw_outlines(run);
    for (const StrokeLine& stroke : line.strokes) draw(stroke);
}

void Canvas::use_font(const SmallFace& face, const GlyphRun& run) {
    const Font font{run.face, run.size, run.hscale, run.orientation};
    if (font_ == font) return;
    if (!font_ || font_->face != run.face) cairo_set_font_face(cr_, face.cairo.get());
    const cairo_matrix_t matrix = font_matrix(run);
    cairo_set_font_matrix(cr_, &matrix);
    font_ = font;
}

bool Canvas::take_glyphs(const GlyphRun& run) {
    const SmallFace* face = faces_.find(run.face);
    if (!face || run.glyphs.empty() || run.size <= Length{} || run.hscale <= 0) return false;
    use_font(*face, run);
    glyphs_.clear();
    for (const PlacedGlyph& glyph : run.glyphs) {
        glyphs_.push_back({face->new_id(glyph.id), to_pt(glyph.origin.x), to_pt(glyph.origin.y)});
    }
    return true;
}

/// As shapes: a dot beside a character is nothing that a reader copies.
void Canvas::draw_outlines(const GlyphRun& run) {
    if (!take_glyphs(run)) return;
    use_ink(run.fill, InkUse::text);
    cairo_glyph_path(cr_, glyphs_.data(), static_cast<int>(glyphs_.size()));
    cairo_fill(cr_);
}

void Canvas::draw_run(const GlyphRun& run, WritingMode mode) {
    if (!take_glyphs(run)) return;
    const bool vertical = mode == WritingMode::vertical && run.orientation == Orientation::upright;
    use_ink(run.fill, vertical ? InkUse::vertical_text : InkUse::text);
    const int glyph_count = static_cast<int>(glyphs_.size());
    if (!clusters_match(run)) {
        cairo_show_glyphs(cr_, glyphs_.data(), glyph_count);
        return;
    }
    clusters_.clear();
    for (const TextCluster& cluster : run.clusters)
        clusters_.push_back({cluster.bytes, cluster.glyphs});
    cairo_show_text_glyphs(cr_, run.text.data(), static_cast<int>(run.text.size()), glyphs_.data(),
                           glyph_count, clusters_.data(), static_cast<int>(clusters_.size()),
                           static_cast<cairo_text_cluster_flags_t>(0));
}

}  // namespace banxin
