#include "display/text_painter.h"

#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "display/beside_painter.h"

namespace banxin {
namespace {

/// Extraction takes a soft hyphen at a line's end for what it is: no part of the word.
constexpr std::string_view soft_hyphen = "\u00AD";

void append_read(std::string& text, std::string_view part) {
    for (std::size_t at = 0; at < part.size();) {
        const auto [code_point, size] = utf8::decode(part, at);
        if (code_point != line_separator && code_point != object_replacement)
            text.append(part.substr(at, size));
        at += size;
    }
}

Point along(Point origin, Length distance, WritingMode mode) {
    return mode == WritingMode::horizontal ? Point{origin.x + distance, origin.y}
                                           : Point{origin.x, origin.y + distance};
}

/// Gathers the runs of one line; a run ends where what it is drawn with changes.
class RunPainter {
public:
    RunPainter(const ShapedParagraph& paragraph, std::span<const Style> styles, Point origin)
        : paragraph_(paragraph), styles_(styles), origin_(origin) {}

    void add(const Cluster& cluster, Length offset) {
        const auto text = std::string_view(paragraph_.text)
                              .substr(cluster.text_begin, cluster.text_end - cluster.text_begin);
        const auto glyphs =
            std::span(paragraph_.glyphs).subspan(cluster.glyph_begin, cluster.glyph_count);
        std::string read;
        append_read(read, text);
        if (read.empty()) return;  // a forced break: whatever its glyph, nothing is shown
        if (glyphs.empty()) {
            add_silent(cluster.use, read);
        } else {
            add_glyphs(cluster.use, read, glyphs, offset);
            // Side by side across a vertical line: readers of a PDF keep them in order only as one.
            if (cluster.cls == CharClass::object) join_clusters(runs_.back(), read, glyphs.size());
        }
    }

    void add_hyphen(const Cluster& last, Length offset) {
        if (last.use >= paragraph_.hyphens.size()) return;
        add_glyphs(last.use, soft_hyphen, std::span(&paragraph_.hyphens[last.use], 1), offset);
    }

    std::vector<GlyphRun> take() { return std::move(runs_); }

private:
    GlyphRun& run_of(std::uint32_t use_index) {
        if (open_use_ != use_index) {
            const GlyphUse& use = paragraph_.uses.at(use_index);
            runs_.push_back(empty_run(use, styles_));
            open_use_ = use_index;
        }
        return runs_.back();
    }

    void add_glyphs(std::uint32_t use, std::string_view read, std::span<const Glyph> glyphs,
                    Length offset) {
        GlyphRun& run = run_of(use);
        const Point start = along(origin_, offset, paragraph_.mode);
        for (const Glyph& glyph : glyphs) {
            run.glyphs.push_back({glyph.id, {start.x + glyph.offset.x, start.y + glyph.offset.y}});
        }
        add_clusters(run, read, glyphs.size());
        run.text.append(read);
    }

    /// As many glyphs as characters are told one by one, which keeps them plain text in a PDF.
    static void add_clusters(GlyphRun& run, std::string_view read, std::size_t glyphs) {
        if (utf8::length(read) != glyphs) {
            run.clusters.push_back(
                {static_cast<std::uint16_t>(read.size()), static_cast<std::uint16_t>(glyphs)});
            return;
        }
        for (std::size_t at = 0; at < read.size();) {
            const std::size_t size = utf8::decode(read, at).size;
            run.clusters.push_back({static_cast<std::uint16_t>(size), 1});
            at += size;
        }
    }

    /// What was just added, as one cluster.
    static void join_clusters(GlyphRun& run, std::string_view read, std::size_t glyphs) {
        if (utf8::length(read) != glyphs) return;  // it is one already
        run.clusters.resize(run.clusters.size() - glyphs);
        run.clusters.push_back(
            {static_cast<std::uint16_t>(read.size()), static_cast<std::uint16_t>(glyphs)});
    }

    /// Characters without a glyph join the cluster before them: a cluster must show something.
    void add_silent(std::uint32_t use, std::string_view read) {
        GlyphRun& run = runs_.empty() ? run_of(use) : runs_.back();
        if (run.clusters.empty()) return;
        run.text.append(read);
        run.clusters.back().bytes =
            static_cast<std::uint16_t>(run.clusters.back().bytes + read.size());
    }

    const ShapedParagraph& paragraph_;
    std::span<const Style> styles_;
    Point origin_;
    std::vector<GlyphRun> runs_;
    std::optional<std::uint32_t> open_use_;
};

/// Where the clusters dropped after `line` end: at the paragraph's next line.
std::size_t dropped_end(const SetText& text, std::size_t line) {
    const PlacedLine& placed = text.lines[line];
    const bool goes_on =
        line + 1 < text.lines.size() && text.lines[line + 1].paragraph == placed.paragraph;
    return goes_on ? text.lines[line + 1].line.first : placed.line.last;
}

}  // namespace

TextLine paint_line(const SetText& text, std::size_t line, std::span<const Style> styles) {
    const PlacedLine& placed = text.lines[line];
    const ShapedParagraph& paragraph = text.paragraphs.at(placed.paragraph);
    const SetLine& set = placed.line;
    RunPainter runs(paragraph, styles, placed.slot.origin);
    for (std::size_t i = set.first; i < set.last; ++i) {
        runs.add(paragraph.clusters.at(i), set.offsets.at(i - set.first));
    }
    if (set.hyphen && set.first < set.last) {
        const Cluster& last = paragraph.clusters.at(set.last - 1);
        runs.add_hyphen(last, set.offsets.back() + last.advance);
    }
    for (std::size_t i = set.last; i < dropped_end(text, line); ++i) {
        runs.add(paragraph.clusters.at(i), set.set);
    }

    TextLine painted;
    painted.frame = placed.slot.frame;
    painted.column = placed.slot.column;
    painted.row = placed.slot.row;
    painted.mode = placed.slot.mode;
    painted.origin = placed.slot.origin;
    painted.measure = placed.slot.measure;
    painted.natural = set.natural;
    painted.set = set.set;
    painted.widest_gap = set.widest_gap;
    painted.overfull = set.overfull;
    painted.emergency = set.emergency;
    painted.hung = set.hung;
    painted.orphan = set.orphan;
    painted.widow = set.widow;
    painted.runs = runs.take();
    paint_beside(painted, paragraph, placed, styles);
    return painted;
}

std::vector<ImageBox> pictures_of(const SetText& text, std::size_t line) {
    const PlacedLine& placed = text.lines[line];
    const ShapedParagraph& paragraph = text.paragraphs.at(placed.paragraph);
    const auto first = std::partition_point(
        paragraph.pictures.begin(), paragraph.pictures.end(),
        [&](const ClusterPicture& picture) { return picture.cluster < placed.line.first; });
    std::vector<ImageBox> boxes;
    for (auto it = first; it != paragraph.pictures.end() && it->cluster < placed.line.last; ++it) {
        const Length offset = placed.line.offsets.at(it->cluster - placed.line.first);
        const Point start = along(placed.slot.origin, offset, paragraph.mode);
        const Rect box{{start.x + it->box.origin.x, start.y + it->box.origin.y}, it->box.size};
        boxes.push_back({it->photo, box, box});
    }
    return boxes;
}

GlyphRun empty_run(const GlyphUse& use, std::span<const Style> styles) {
    GlyphRun run;
    run.face = use.face;
    run.size = use.size;
    run.hscale = use.hscale;
    run.orientation = use.orientation;
    run.fill = {styles[index(use.style)].ink, 1000};
    return run;
}

std::string read_text(const ShapedParagraph& paragraph) {
    std::string text;
    append_read(text, paragraph.text);
    return text;
}

}  // namespace banxin
