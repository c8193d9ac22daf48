#include "display/slug_line.h"

#include "display/text_painter.h"
#include "text/shaper.h"

namespace banxin {

namespace {

Style slug_style(const Document& document, InkId ink, Length size) {
    Style style;
    style.name = "slug";
    style.font = document.styles.front().font;
    style.language = document.facts.language;
    style.ink = ink;
    style.size = size;
    style.role = Role::artifact;
    style.align = Align::start;
    return style;
}

PlacedLine set_on_one_line(const ShapedParagraph& paragraph, Point origin, Length measure) {
    const LineBreak all{0, static_cast<std::uint32_t>(paragraph.clusters.size())};
    PlacedLine placed;
    placed.slot.origin = origin;
    placed.slot.measure = measure;
    placed.line = set_line(paragraph, all, measure, Align::start, LinePlace::last);
    return placed;
}

}  // namespace

std::optional<TextLine> slug_line(const std::string& text, const Document& document,
                                  const FontBank& fonts, InkId ink, Point origin, Length measure,
                                  Length size) {
    if (document.styles.empty() || measure <= Length{}) return std::nullopt;
    std::vector<Style> styles{slug_style(document, ink, size)};
    const Paragraph paragraph{StyleId{0}, {{.text = text, .style = StyleId{0}}}, {}};
    const auto shaped = [&] {
        Diagnostics missing_glyphs;  // show as boxes; the page itself is not at fault
        return shape(paragraph, styles, WritingMode::horizontal, fonts, missing_glyphs);
    };
    SetText set;
    set.paragraphs.push_back(shaped());
    if (set.paragraphs[0].clusters.empty()) return std::nullopt;
    set.lines.push_back(set_on_one_line(set.paragraphs[0], origin, measure));
    if (const Length natural = set.lines[0].line.natural; natural > measure) {
        styles[0].size =
            Length{static_cast<std::int32_t>(std::int64_t{size.mpt} * measure.mpt / natural.mpt)};
        set.paragraphs[0] = shaped();
        set.lines[0] = set_on_one_line(set.paragraphs[0], origin, measure);
    }
    return paint_line(set, 0, styles);
}

}  // namespace banxin
