// Writes an edition's first page as the bare Cairo program draws it. usage: write_floor_input
// EDITION OUTPUT
#include <algorithm>
#include <cstdio>
#include <map>

#include "app/engine.h"
#include "floor_file.h"

namespace {

using namespace banxin;
using bench::FloorImage;
using bench::FloorPage;
using bench::FloorRect;
using bench::FloorRun;

class FloorInput {
public:
    explicit FloorInput(const Edition& edition)
        : edition_(edition), page_(edition.display.pages.at(0)), bleed_(page_.bleed) {
        out_.width = to_pt(page_.trim.width + page_.bleed * 2);
        out_.height = to_pt(page_.trim.height + page_.bleed * 2);
        make_faces();
        for (const DisplayItem& item : page_.items) add(item);
    }
    FloorPage& page() { return out_; }

private:
    struct Small {
        std::uint32_t index = 0;
        std::vector<std::uint32_t> glyphs, new_ids;
    };

    void make_faces() {
        for (const DisplayItem& item : page_.items)
            if (const auto* line = std::get_if<TextLine>(&item))
                for (const GlyphRun& run : line->runs)
                    for (const PlacedGlyph& glyph : run.glyphs)
                        faces_[run.face].glyphs.push_back(glyph.id);
        for (auto& [face, small] : faces_) {
            std::sort(small.glyphs.begin(), small.glyphs.end());
            small.glyphs.erase(std::unique(small.glyphs.begin(), small.glyphs.end()),
                               small.glyphs.end());
            SubsetFace subset = edition_.fonts->subset(face, small.glyphs);
            small.index = static_cast<std::uint32_t>(out_.faces.size());
            small.new_ids = std::move(subset.new_ids);
            out_.faces.push_back(std::move(subset.bytes));
        }
    }

    void add(const DisplayItem& item) {
        if (const auto* line = std::get_if<TextLine>(&item))
            for (const GlyphRun& run : line->runs) add(run);
        if (const auto* fill = std::get_if<FillRect>(&item)) add(fill->rect, fill->fill);
        if (const auto* line = std::get_if<StrokeLine>(&item)) {
            const Length half = line->stroke.width / 2;
            add(rect_between(line->from.x - half, line->from.y - half, line->to.x + half,
                             line->to.y + half),
                {line->stroke.ink, line->stroke.tint});
        }
        if (const auto* image = std::get_if<ImageBox>(&item)) add(*image);
    }
    void add(const GlyphRun& run) {
        const Small& small = faces_.at(run.face);
        FloorRun out;
        out.face = small.index;
        const double height = to_pt(run.size), width = height * run.hscale / 1000;
        const bool sideways = run.orientation == Orientation::sideways;
        out.matrix[sideways ? 1 : 0] = width;
        out.matrix[sideways ? 2 : 3] = sideways ? -height : height;
        set_colour(out.rgb, run.fill);
        for (const PlacedGlyph& glyph : run.glyphs) {
            const auto at = std::lower_bound(small.glyphs.begin(), small.glyphs.end(), glyph.id);
            out.glyphs.push_back(
                {small.new_ids.at(static_cast<std::size_t>(at - small.glyphs.begin())),
                 to_pt(glyph.origin.x + bleed_), to_pt(glyph.origin.y + bleed_)});
        }
        out_.runs.push_back(std::move(out));
    }
    void add(const Rect& rect, const Fill& fill) {
        FloorRect out{to_pt(rect.left() + bleed_),
                      to_pt(rect.top() + bleed_),
                      to_pt(rect.size.width),
                      to_pt(rect.size.height),
                      {}};
        set_colour(out.rgb, fill);
        out_.rects.push_back(out);
    }
    void add(const ImageBox& image) {
        const Photo& photo = edition_.document->photos.at(index(image.photo));
        FloorImage out;
        out.jpeg = photo.bytes;
        set_rect(out.box, image.box);
        set_rect(out.placed, image.placed);
        out_.images.push_back(std::move(out));
    }
    void set_rect(double (&out)[4], const Rect& rect) const {
        const Length edges[] = {rect.left() + bleed_, rect.top() + bleed_, rect.size.width,
                                rect.size.height};
        std::transform(std::begin(edges), std::end(edges), out, to_pt);
    }
    void set_colour(double (&out)[3], const Fill& fill) const {
        Ink ink = edition_.display.inks.at(index(fill.ink));
        ink.tint = static_cast<std::uint16_t>(ink.tint * fill.tint / 1000);
        const auto rgb = preview_rgb(ink);
        std::copy(rgb.begin(), rgb.end(), out);
    }

    const Edition& edition_;
    const DisplayPage& page_;
    const Length bleed_;
    FloorPage out_;
    std::map<FaceId, Small> faces_;
};

}  // namespace

int main(int argc, char** argv) try {
    if (argc != 3) throw std::runtime_error("usage: write_floor_input EDITION OUTPUT");
    const Edition edition = build_edition(argv[1], {});
    if (!edition.document) throw std::runtime_error("the edition cannot be read");
    bench::write_floor_file(argv[2], FloorInput(edition).page());
    return 0;
} catch (const std::exception& fault) {
    std::fprintf(stderr, "write_floor_input: %s\n", fault.what());
    return 2;
}
