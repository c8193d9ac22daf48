#include "display/beside_painter.h"

#include <algorithm>

#include "base/utf8.h"
#include "display/text_painter.h"
#include "layout/line_metrics.h"

namespace banxin {
namespace {

/// ‰ of an em that a line mark ends short of its characters: two names in a row have two lines.
constexpr std::int32_t drawn_in = 125;

bool is_line_mark(const Beside& beside) {
    switch (beside.kind) {
        case Beside::Kind::proper_name:
        case Beside::Kind::book_title:
        case Beside::Kind::underline:
            return true;
        case Beside::Kind::pinyin:
        case Beside::Kind::bopomofo:
        case Beside::Kind::emphasis:
            break;
    }
    return false;
}

LinePattern pattern_of(Beside::Kind kind) {
    return kind == Beside::Kind::book_title ? LinePattern::wavy : LinePattern::solid;
}

class BesidePainter {
public:
    BesidePainter(TextLine& painted, const ShapedParagraph& paragraph, const PlacedLine& placed,
                  std::span<const Style> styles)
        : painted_(painted),
          paragraph_(paragraph),
          line_(placed.line),
          styles_(styles),
          origin_(placed.slot.origin),
          end_(visible_end(paragraph, line_.first, line_.last)) {}

    void paint() {
        const std::span<const Beside> all(paragraph_.beside);
        const auto rest = std::partition_point(all.begin(), all.end(), is_line_mark);
        const auto first_mark = std::partition_point(
            all.begin(), rest, [&](const Beside& mark) { return mark.last <= line_.first; });
        for (auto mark = first_mark; mark != rest && mark->first < end_; ++mark) add_line(*mark);
        const auto first = std::partition_point(
            rest, all.end(), [&](const Beside& beside) { return beside.first < line_.first; });
        for (auto beside = first; beside != all.end() && beside->first < end_; ++beside) {
            beside->kind == Beside::Kind::emphasis ? add_dot(*beside) : add_annotation(*beside);
        }
    }

private:
    Length start_of(std::uint32_t cluster) const { return line_.offsets.at(cluster - line_.first); }
    Length end_of(std::uint32_t cluster) const {
        return start_of(cluster) + paragraph_.clusters[cluster].advance;
    }
    /// From the line's start, and across it away from its centre: down, in vertical lines left.
    Point at(Length along, Length outwards) const {
        return painted_.mode == WritingMode::horizontal
                   ? Point{origin_.x + along, origin_.y + outwards}
                   : Point{origin_.x - outwards, origin_.y + along};
    }

    void add_line(const Beside& mark) {
        const std::uint32_t first = std::max(mark.first, line_.first);
        const std::uint32_t last = std::min(mark.last, end_);
        if (first >= last) return;
        const auto inset_at = [&](std::uint32_t cluster, bool ends_here) {
            const GlyphUse& use = paragraph_.uses.at(paragraph_.clusters[cluster].use);
            return ends_here ? per_mille(use.size, drawn_in) : Length{};
        };
        const Length from = start_of(first) + inset_at(first, first == mark.first);
        const Length to = end_of(last - 1) - inset_at(last - 1, last == mark.last);
        if (from >= to) return;
        Stroke stroke;
        stroke.width = mark.width;
        stroke.ink = ink_at(first);
        stroke.pattern = pattern_of(mark.kind);
        painted_.strokes.push_back({at(from, mark.distance), at(to, mark.distance), stroke});
    }

    InkId ink_at(std::uint32_t cluster) const {
        return styles_[index(paragraph_.uses.at(paragraph_.clusters[cluster].use).style)].ink;
    }

    void place_glyphs(GlyphRun& run, const Beside& beside) const {
        const std::uint32_t last = std::min(beside.last, end_) - 1;
        const Point middle = at((start_of(beside.first) + end_of(last)) / 2, {});
        const auto glyphs =
            std::span(paragraph_.glyphs).subspan(beside.glyph_begin, beside.glyph_count);
        for (const Glyph& glyph : glyphs) {
            run.glyphs.push_back(
                {glyph.id, {middle.x + glyph.offset.x, middle.y + glyph.offset.y}});
        }
    }

    void add_annotation(const Beside& beside) {
        GlyphRun run = empty_run(paragraph_.uses.at(beside.use), styles_);
        place_glyphs(run, beside);
        run.text = beside.text;
        if (utf8::length(run.text) == run.glyphs.size()) {
            for (std::size_t byte = 0; byte < run.text.size();) {
                const std::size_t size = utf8::decode(run.text, byte).size;
                run.clusters.push_back({static_cast<std::uint16_t>(size), 1});
                byte += size;
            }
        } else {
            run.clusters.push_back({static_cast<std::uint16_t>(run.text.size()),
                                    static_cast<std::uint16_t>(run.glyphs.size())});
        }
        painted_.annotations.push_back(std::move(run));
    }

    void add_dot(const Beside& beside) {
        GlyphRun run = empty_run(paragraph_.uses.at(beside.use), styles_);
        auto& dots = painted_.dots;
        const bool as_before = !dots.empty() && dots.back().face == run.face &&
                               dots.back().size == run.size && dots.back().fill == run.fill;
        if (!as_before) dots.push_back(std::move(run));
        place_glyphs(dots.back(), beside);
    }

    TextLine& painted_;
    const ShapedParagraph& paragraph_;
    const SetLine& line_;
    std::span<const Style> styles_;
    Point origin_;
    std::uint32_t end_;  // one past the last cluster that shows
};

}  // namespace

void paint_beside(TextLine& painted, const ShapedParagraph& paragraph, const PlacedLine& placed,
                  std::span<const Style> styles) {
    if (paragraph.beside.empty()) return;
    BesidePainter(painted, paragraph, placed, styles).paint();
}

}  // namespace banxin
