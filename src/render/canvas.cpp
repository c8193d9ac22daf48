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

std::array<double, 3> colour_of(const std::vector<Ink>& inks, const Fill& fill) {
    if (index(fill.ink) >= inks.size()) return {0, 0, 0};
    Ink ink = inks[index(fill.ink)];
    ink.tint = static_cast<std::uint16_t>(ink.tint * fill.tint / 1000);
    return preview_rgb(ink);
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

Canvas::Canvas(cairo_t* cr, const std::vector<Ink>& inks, const SubsetFaces& faces)
    : cr_(cr), inks_(inks), faces_(faces) {
    cairo_set_font_options(cr_, font_options().get());
}

void Canvas::use_fill(const Fill& fill, ColourKey key) {
    const std::pair wanted(fill, key);
    if (fill_ == wanted) return;
    fill_ = wanted;
    const auto [red, green, blue] = with_key(colour_of(inks_, fill), key);
    cairo_set_source_rgb(cr_, red, green, blue);
}

void Canvas::draw(const FillRect& fill) {
    if (fill.rect.empty()) return;
    use_fill(fill.fill, ColourKey::plain);
    cairo_rectangle(cr_, to_pt(fill.rect.left()), to_pt(fill.rect.top()),
                    to_pt(fill.rect.size.width), to_pt(fill.rect.size.height));
    cairo_fill(cr_);
}

void Canvas::draw(const StrokeLine& line) {
    const Segment middle{to_pt(line.from.x), to_pt(line.from.y), to_pt(line.to.x),
                         to_pt(line.to.y)};
    if (middle.length() <= 0 || line.stroke.width <= Length{}) return;
    use_fill({line.stroke.ink, line.stroke.tint}, ColourKey::plain);
    for (const StrokePart& part : stroke_parts(line.stroke)) {
        const double width = std::max(to_pt(part.end - part.begin), least_line_width);
        const double aside = (to_pt(line.stroke.width) - to_pt(part.begin) - to_pt(part.end)) / 2;
        cairo_set_line_width(cr_, width);
        if (line.stroke.pattern == LinePattern::dotted) {
            stroke_dots(cr_, middle.moved_left(aside), width);
        } else {
            stroke(cr_, middle.moved_left(aside));
        }
    }
}

void Canvas::draw(const TextLine& line) {
    for (const GlyphRun& run : line.runs) draw_run(run, line.mode);
}

void Canvas::use_font(const SmallFace& face, const GlyphRun& run) {
    const Font font{run.face, run.size, run.hscale, run.orientation};
    if (font_ == font) return;
    if (!font_ || font_->face != run.face) cairo_set_font_face(cr_, face.cairo.get());
    const cairo_matrix_t matrix = font_matrix(run);
    cairo_set_font_matrix(cr_, &matrix);
    font_ = font;
}

void Canvas::draw_run(const GlyphRun& run, WritingMode mode) {
    const SmallFace* face = faces_.find(run.face);
    if (!face || run.glyphs.empty() || run.size <= Length{} || run.hscale <= 0) return;
    const bool vertical = mode == WritingMode::vertical && run.orientation == Orientation::upright;
    use_fill(run.fill, vertical ? ColourKey::vertical_text : ColourKey::plain);
    use_font(*face, run);
    glyphs_.clear();
    for (const PlacedGlyph& glyph : run.glyphs) {
        glyphs_.push_back({face->new_id(glyph.id), to_pt(glyph.origin.x), to_pt(glyph.origin.y)});
    }
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
