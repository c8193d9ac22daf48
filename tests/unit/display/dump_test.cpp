#include "display/dump.h"

#include <gmock/gmock.h>

#include "display/painter.h"
#include "support/hand_made.h"

namespace banxin {
namespace {

TEST(Dump, IsReadable) {
    Document document = hand_made::document();
    document.pages[0].frames = {hand_made::frame("a1", {{pt(0), pt(40)}, {pt(100), pt(50)}})};
    document.pages[0].frames[0].fill = Fill{static_cast<InkId>(1), 125};
    document.pages[0].frames[0].borders[0] = Stroke{pt(0.5), InkId{0}, 600, LinePattern::dotted};
    Story story;
    story.thread = {FrameRef{0, 0}};
    document.stories.push_back(story);
    document.pages[0].reading_order = {StoryId{0}};
    EditionLayout layout = hand_made::layout_for(document);
    SetText& body = layout.bodies[0];
    body = hand_made::one_line("天地", hand_made::body, {pt(1.5), pt(45)});
    body.lines[0].slot.row = 2;
    body.lines[0].line.widest_gap = pt(0.25);
    body.lines[0].line.overfull = true;

    EXPECT_EQ(
        dump(paint(document, layout), document),
        "edition 测试报 | 2020-12-30 | 测试报社\n"
        "ink black cmyk 0% 0% 0% 100%\n"
        "ink red cmyk 0% 100% 90% 5%\n"
        "page 5 要闻 | trim 300.000x400.000 bleed 9.000\n"
        "  artifact {\n"
        "    fill -9.000,40.000 109.000x50.000 red 12.5%\n"
        "    stroke 0.000,40.250 to 100.000,40.250 0.500 black 60% dotted\n"
        "  }\n"
        "  article {\n"
        "    paragraph {\n"
        "      line a1/1/3 at 1.500,45.000 measure 20.000 natural 20.000 set 20.000 gap 0.025em "
        "OVERFULL\n"
        "        face 0 10.000 black\n"
        "        “天地”\n"
        "    }\n"
        "  }\n");
}

/// What the dump says of a line of two characters of 10 pt.
std::string dump_of(TextLine line) {
    DisplayList list;
    list.inks = hand_made::document().inks;
    list.pages.resize(1);
    GlyphRun run;
    run.size = pt(10);
    run.text = "天地";
    line.runs = {run};
    list.pages[0].items = {std::move(line)};
    return dump(list, hand_made::document());
}

TEST(Dump, SaysHowALineCameOut) {
    TextLine line;
    line.widest_gap = pt(0.5);
    EXPECT_THAT(dump_of(line), testing::HasSubstr("gap 0.050em\n"));
    line.widest_gap = pt(0.51);
    EXPECT_THAT(dump_of(line), testing::HasSubstr("gap 0.051em loose\n"));
    line.widest_gap = pt(1.23);
    line.overfull = line.emergency = line.orphan = line.hung = line.widow = true;
    EXPECT_THAT(
        dump_of(line),
        testing::HasSubstr("gap 0.123em very-loose OVERFULL EMERGENCY orphan hung widow\n"));
}

TEST(Dump, TellsWhatStandsBesideALine) {
    TextLine line;
    GlyphRun note, dots;
    note.size = dots.size = pt(5);
    note.text = "tiān";
    note.glyphs = {{1, {pt(1), pt(2)}}, {2, {pt(3), pt(2)}}};
    note.orientation = Orientation::sideways;
    dots.glyphs = {{3, {pt(4), pt(12)}}};
    line.annotations = {note};
    line.dots = {dots};
    line.strokes = {{{}, {pt(20), {}}, {pt(0.5), InkId{0}, 1000, LinePattern::wavy}}};
    EXPECT_THAT(
        dump_of(line),
        testing::HasSubstr("    annotation 5.000 sideways “tiān” at 1.000,2.000 3.000,2.000\n"
                           "    dots 5.000 “” at 4.000,12.000\n"
                           "    mark 0.000,0.000 to 20.000,0.000 0.500 black wavy\n"));
}

TEST(Dump, NamesTheTypefaceOnlyWhereItChanges) {
    DisplayList list;
    list.inks = hand_made::document().inks;
    list.pages.resize(1);
    TextLine line;
    line.runs.resize(3);
    line.runs[0].text = "一";
    line.runs[1].text = "二";
    line.runs[2].text = "三\n";
    line.runs[2].hscale = 905;
    line.runs[2].orientation = Orientation::sideways;
    list.pages[0].items = {line};
    EXPECT_THAT(dump(list, hand_made::document()),
                testing::HasSubstr("    face 0 0.000 black\n"
                                   "    “一”\n"
                                   "    “二”\n"
                                   "    face 0 0.000 hscale 90.5% sideways black\n"
                                   "    “三\\x0a”\n"));
}

}  // namespace
}  // namespace banxin
