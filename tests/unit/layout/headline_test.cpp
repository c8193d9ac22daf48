#include "layout/headline.h"

#include <gmock/gmock.h>

#include "support/toy_page.h"

namespace banxin {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using toy::em;
using Lines = std::vector<std::string>;

enum : std::uint32_t { title, deck };

Style made(Length size, Align align) {
    Style style = toy::style();
    style.size = size;
    style.align = align;
    return style;
}

struct Head {
    std::vector<Style> styles = {made(pt(20), Align::centre), made(pt(10), Align::start)};
    Frame frame = toy::frame("head", {{pt(0), pt(0)}, {pt(160), pt(60)}}, HeadContent{});
    std::vector<Beside> beside;  // the first paragraph
    Diagnostics diagnostics;

    SetText set(const std::vector<std::pair<std::uint32_t, std::string>>& texts) {
        std::vector<Paragraph> paragraphs;
        ShapedText shaped;
        for (const auto& [style, text] : texts) {
            paragraphs.push_back(toy::paragraph(text, StyleId{style}));
            shaped.push_back(toy::shape(text, styles, frame.mode, StyleId{style}));
        }
        shaped.front().beside = beside;
        Page page = toy::page();
        page.frames = {frame};
        return set_headline(paragraphs, shaped, styles, page, {0, 0}, toy::reshape(styles),
                            diagnostics);
    }
    FitLimits& limits() { return styles[title].fit; }
    HeadContent& content() { return std::get<HeadContent>(frame.content); }
    std::vector<Code> codes() const {
        std::vector<Code> result;
        for (const Diagnostic& each : diagnostics.items()) result.push_back(each.code);
        return result;
    }
};

Lines texts(const SetText& set) {
    Lines lines;
    for (const PlacedLine& line : set.lines) {
        lines.push_back(
            toy::text_of(set.paragraphs[line.paragraph], line.line.first, line.line.last));
    }
    return lines;
}

std::vector<Length> heights(const SetText& set) {
    std::vector<Length> result;
    for (const PlacedLine& line : set.lines) result.push_back(line.slot.origin.y);
    return result;
}

GlyphUse use_of(const SetText& set) {
    return set.paragraphs.front().uses.front();
}

TEST(SetHeadline, StandsInTheMiddleOfItsFrame) {
    Head head;
    const SetText set = head.set({{title, "天地玄黄"}});
    EXPECT_THAT(heights(set), ElementsAre(pt(30)));
    EXPECT_EQ(set.lines[0].line.offsets.front(), pt(40));
    EXPECT_EQ(set.lines[0].slot.measure, pt(160));
    EXPECT_THAT(head.codes(), IsEmpty());
}

TEST(SetHeadline, TightensLetterSpacingFirstAndInSilence) {
    Head head;
    head.limits().letter_spacing_min = -100;
    const SetText set = head.set({{title, "天地玄黄宇宙洪荒a"}});
    EXPECT_THAT(texts(set), ElementsAre("天地玄黄宇宙洪荒a"));
    EXPECT_LE(set.lines[0].line.set, pt(160));
    EXPECT_EQ(use_of(set).size, pt(20));
    EXPECT_THAT(head.codes(), IsEmpty());
}

TEST(SetHeadline, ThenSetsItSmallerInHalfPoints) {
    Head head;
    head.limits().size_min = pt(16);
    const SetText set = head.set({{title, "天地玄黄宇宙洪荒日"}});
    EXPECT_EQ(use_of(set).size, pt(17.5));
    EXPECT_EQ(head.diagnostics.items(),
              (std::vector<Diagnostic>{
                  {Code::headline_fitted, {}, {"天地玄黄宇宙洪荒日", "17.5", "100", "1"}}}));
}

TEST(SetHeadline, ThenSetsItNarrowerInStepsOfTwoPercent) {
    Head head;
    head.limits().size_min = pt(18);
    head.limits().hscale_min = 800;
    const SetText set = head.set({{title, "天地玄黄宇宙洪荒日月"}});
    EXPECT_EQ(use_of(set).size, pt(18));
    EXPECT_EQ(use_of(set).hscale, 880);
    EXPECT_EQ(head.diagnostics.items().front().args,
              (Lines{"天地玄黄宇宙洪荒日月", "18", "88", "1"}));
}

TEST(SetHeadline, ThenBreaksItIntoLinesOfSimilarLength) {
    Head head;
    head.limits().lines_max = 2;
    const SetText set = head.set({{title, "天地玄黄宇宙洪荒日月"}});
    EXPECT_THAT(texts(set), ElementsAre("天地玄黄宇", "宙洪荒日月"));
    EXPECT_THAT(heights(set), ElementsAre(pt(20), pt(40)));
    EXPECT_THAT(head.codes(), ElementsAre(Code::headline_fitted));
}

TEST(SetHeadline, NoLineBeginsWithAParticleIfItCanBeHelped) {
    Head head;
    head.limits().lines_max = 2;
    EXPECT_THAT(texts(head.set({{title, "天地玄黄宇的洪荒日月"}})),
                ElementsAre("天地玄黄宇的", "洪荒日月"));
}

TEST(SetHeadline, BreaksWhereTheEditorSaysSo) {
    Head head;
    EXPECT_THAT(texts(head.set({{title, "天地玄\u2028黄"}})), ElementsAre("天地玄", "黄"));
    EXPECT_THAT(head.codes(), IsEmpty());
}

TEST(SetHeadline, FitsEachForcedLineByItself) {
    Head head;
    head.limits().size_min = pt(16);
    const SetText set = head.set({{title, "天地玄黄宇宙洪荒日\u2028月"}});
    EXPECT_THAT(texts(set), ElementsAre("天地玄黄宇宙洪荒日", "月"));
    EXPECT_EQ(use_of(set).size, pt(17.5));
}

TEST(SetHeadline, SaysWhenNothingHelpsAndStillShowsIt) {
    Head head;
    head.limits() = {-50, pt(18), 900, 1};
    const SetText set = head.set({{title, "天地玄黄宇宙洪荒日月盈昃辰宿列张"}});
    EXPECT_THAT(head.codes(), ElementsAre(Code::headline_overset));
    EXPECT_THAT(texts(set), testing::SizeIs(2));
    EXPECT_EQ(use_of(set).hscale, 900);
}

TEST(SetHeadline, LeavesLinesOffThatAreTooHigh) {
    Head head;
    head.frame.box.size.height = pt(25);
    const SetText set = head.set({{title, "天地"}, {deck, "玄黄"}});
    EXPECT_THAT(texts(set), ElementsAre("天地"));
    EXPECT_THAT(head.codes(), ElementsAre(Code::headline_too_high));
    EXPECT_EQ(set.overset, (Overset{1, 2, "玄黄"}));
}

TEST(SetHeadline, PlacesTheBlockAcrossItsFrame) {
    Head head;
    head.content().gap = pt(6);
    const auto at = [&](VerticalAlign align) {
        head.content().vertical_align = align;
        return heights(head.set({{title, "天地"}, {deck, "玄黄"}}));
    };
    EXPECT_THAT(at(VerticalAlign::top), ElementsAre(pt(10), pt(31)));
    EXPECT_THAT(at(VerticalAlign::middle), ElementsAre(pt(22), pt(43)));
    EXPECT_THAT(at(VerticalAlign::bottom), ElementsAre(pt(34), pt(55)));
    EXPECT_THAT(at(VerticalAlign::spread), ElementsAre(pt(10), pt(55)));
}

TEST(SetHeadline, KeepsItsStylesLeading) {
    Head head;
    head.styles[title].leading = pt(26);
    EXPECT_THAT(heights(head.set({{title, "天地\u2028玄黄"}})), ElementsAre(pt(17), pt(43)));
}

TEST(SetHeadline, MovesLinesApartForWhatStandsBesideThem) {
    Head head;
    head.content().vertical_align = VerticalAlign::top;
    head.frame.box.size.height = pt(100);
    Beside annotation, dots;
    annotation.kind = Beside::Kind::pinyin;
    annotation.last = 1;
    annotation.reach = pt(18);  // 8 pt over the character
    dots.kind = Beside::Kind::emphasis;
    dots.first = 2;
    dots.last = 3;
    dots.reach = pt(15);  // 5 pt below it
    head.beside = {annotation, dots};
    EXPECT_THAT(heights(head.set({{title, "天 地玄"}, {deck, "黄"}})),
                ElementsAre(pt(18), pt(38), pt(58)));
    head.styles[title].leading = pt(24);
    head.beside[0].first = 2, head.beside[0].last = 3;  // fills the white between the lines
    EXPECT_THAT(heights(head.set({{title, "天 地玄"}, {deck, "黄"}})),
                ElementsAre(pt(10), pt(38), pt(58)));
}

TEST(SetHeadline, DistributesOverTheMeasure) {
    Head head;
    head.styles[title].align = Align::distribute;
    const SetText set = head.set({{title, "天地玄"}});
    EXPECT_EQ(set.lines[0].line.set, pt(160));
}

TEST(SetHeadline, RunsDownwardsInAVerticalFrame) {
    Head head;
    head.frame.mode = WritingMode::vertical;
    head.frame.box = {{pt(100), pt(10)}, {pt(60), pt(160)}};
    const SetText set = head.set({{title, "天地\u2028玄黄宇"}, {deck, "洪荒"}});
    std::vector<Point> origins;
    for (const PlacedLine& line : set.lines) origins.push_back(line.slot.origin);
    EXPECT_THAT(origins, ElementsAre(Point{pt(145), pt(10)}, Point{pt(125), pt(10)},
                                     Point{pt(110), pt(10)}));
    EXPECT_EQ(set.lines[0].slot.measure, pt(160));
}

}  // namespace
}  // namespace banxin
