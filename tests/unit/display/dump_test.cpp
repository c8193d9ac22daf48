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
