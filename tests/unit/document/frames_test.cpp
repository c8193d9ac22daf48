// Frames: where they stand, how they are dressed.
#include <gmock/gmock.h>

#include "document/columns.h"
#include "paper.h"

namespace banxin {
namespace {

using test::Faults;
using test::Paper;

// The plain layout's grid: from 10 mm, 20 mm; 8 × 13 characters of 9 pt, 100 lines of 12 pt, gutter
// 9 pt.
constexpr Grid grid{.origin = {mm(10), mm(20)}, .lines = 100};

Frame frame(const std::string& xml) {
    return Paper().with_frames(xml).frame("f");
}

/// Faults of the layout's frames; those of the frames the edition misses are left out.
Faults frame_faults(const std::string& xml) {
    Faults faults = Paper().with_places("").with_frames("\n" + xml).faults();
    std::erase_if(faults,
                  [](const std::string& fault) { return fault.starts_with("edition.xml"); });
    return faults;
}

TEST(Areas, StandOnTheGrid) {
    const Rect box = frame("<box id='f' column='3' columns='2' line='10' lines='5'/>").box;
    EXPECT_EQ(box.left(), mm(10) + pt(9) * 28);
    EXPECT_EQ(box.size.width, pt(9) * 27);
    EXPECT_EQ(box.top(), mm(20) + pt(12) * 9);
    EXPECT_EQ(box.size.height, pt(12) * 4 + pt(9));
}

TEST(Areas, AreOneColumnAndOneLineUnlessTheySay) {
    EXPECT_EQ(frame("<box id='f' column='1' line='1'/>").box,
              (Rect{grid.origin, {pt(117), pt(9)}}));
}

TEST(Areas, TakeLengthsInsteadOfNumbers) {
    EXPECT_EQ(frame("<box id='f' x='-5mm' y='-3行' width='2字' height='1.5行'/>").box,
              (Rect{{mm(10) + mm(-5), mm(20) - pt(36)}, {pt(18), pt(18)}}));
    EXPECT_EQ(frame("<box id='f' column='2' columns='2' x='1pt' line='3' height='5pt'/>").box,
              (Rect{{mm(10) + pt(1), mm(20) + pt(24)}, {pt(9) * 27, pt(5)}}));
}

TEST(Areas, CountTheColumnsOfTheFrameTheyAreWithin) {
    Paper paper;
    paper.with_frames(
        "<box id='f' within='text' column='2' columns='2' line='12' lines='3'/>"
        "<text-frame id='text' column='1' columns='4' line='10' lines='20' text-columns='3' "
        "division='relative' padding='0 9pt'/>");
    const Frame host = paper.frame("text");
    const auto columns = divide(inside_of(host), host.mode, 3, Division::relative, grid);
    const Rect box = paper.frame("f").box;
    EXPECT_EQ(box.left(), columns[1].left());
    EXPECT_EQ(box.right(), columns[2].right());
    EXPECT_EQ(box.top(), mm(20) + pt(12) * 11);
}

TEST(Areas, CountTheTiersOfAVerticalFrame) {
    Paper paper;
    paper.with_frames(
        "<text-frame id='text' mode='vertical' column='1' columns='2' line='1' lines='40' "
        "text-columns='2'/>"
        "<box id='f' within='text' column='2'/>");
    const Frame host = paper.frame("text");
    const auto tiers = divide(inside_of(host), WritingMode::vertical, 2, Division::automatic, grid);
    EXPECT_EQ(paper.frame("f").box, tiers[1]);
}

TEST(Areas, AreWithinFramesThereAre) {
    EXPECT_EQ(
        frame_faults("<text-frame id='a' column='1' line='1' lines='9'/>\n"
                     "<box within='b' column='1' line='1'/><box within='c' column='1' line='1'/>"
                     "<box id='c' column='1' line='1'/>"),
        (Faults{"layouts/plain.xml:8:14 D211(b; a)", "layouts/plain.xml:8:51 D231(c)"}));
}

TEST(Areas, AreNotWithinThemselves) {
    EXPECT_EQ(frame_faults("<text-frame id='a' within='b' column='1' line='1' lines='9'/>\n"
                           "<text-frame id='b' within='a' column='1' line='1' lines='9'/>"),
              Faults{"layouts/plain.xml:8:28 D212(a; b)"});
    std::string chain = "<text-frame id='f0' column='1' line='1' lines='9'/>";
    for (int i = 1; i < 40; ++i)
        chain = "<text-frame id='f" + std::to_string(i) + "' within='f" + std::to_string(i - 1) +
                "' column='1' line='1' lines='9'/>\n" + chain;
    EXPECT_EQ(frame_faults(chain), Faults{"layouts/plain.xml:38:29 X118(within; 32)"});
}

TEST(Areas, NeedAPlaceAndAnExtent) {
    EXPECT_EQ(frame_faults("<box line='1'/>"),
              Faults{"layouts/plain.xml:7:1 D213(box; column/x, columns/width)"});
    EXPECT_EQ(frame_faults("<box column='1' y='0'/>"),
              Faults{"layouts/plain.xml:7:1 D213(box; lines/height)"});
    EXPECT_EQ(frame_faults("<rule column='1'/><rule orientation='vertical' line='1'/>"),
              (Faults{"layouts/plain.xml:7:1 D213(rule; line/y)",
                      "layouts/plain.xml:7:19 D213(rule; column/x)"}));
}

TEST(Areas, StayOnTheGrid) {
    EXPECT_EQ(frame_faults("<box column='7' columns='3' line='1' lines='2'/>"),
              Faults{"layouts/plain.xml:7:14 D214(columns; 7; 9; 8)"});
    EXPECT_EQ(frame_faults("<box column='1' line='101'/>"),
              Faults{"layouts/plain.xml:7:23 D214(lines; 101; 101; 100)"});
}

TEST(Areas, HaveNumbersAPageCanHave) {
    EXPECT_THAT(frame_faults("<box column='66' line='2001'/>"),
                testing::IsSupersetOf({"layouts/plain.xml:7:14 X134(column; 66; 1; 65)",
                                       "layouts/plain.xml:7:24 X134(line; 2001; 1; 2000)"}));
}

TEST(Frames, NeedRoomInside) {
    EXPECT_EQ(frame_faults("<box column='1' line='1' padding='5pt'/>"),
              Faults{"layouts/plain.xml:7:1 D215(box)"});
}

TEST(Frames, LieOnThePage) {
    EXPECT_EQ(frame_faults("<box x='2000mm' y='0' width='9mm' height='9mm'/>"),
              Faults{"layouts/plain.xml:7:1 D216(box)"});
}

TEST(Frames, AreDressed) {
    const Frame dressed = frame(
        "<box id='f' column='1' columns='2' line='1' lines='9' padding='1pt 2pt 3pt 4pt' "
        "border='0.5pt red 60% double' border-left='none' border-bottom='1pt black' fill='red "
        "10%'/>");
    EXPECT_THAT(dressed.padding, testing::ElementsAre(pt(1), pt(2), pt(3), pt(4)));
    const Stroke red{
        .width = pt(0.5), .ink = InkId{1}, .tint = 600, .pattern = LinePattern::double_line};
    EXPECT_THAT(dressed.borders,
                testing::ElementsAre(red, red, Stroke{.width = pt(1)}, std::nullopt));
    EXPECT_EQ(dressed.fill, (Fill{InkId{1}, 100}));
    EXPECT_TRUE(std::holds_alternative<PlainContent>(dressed.content));
}

TEST(Frames, KeepTextAwayUnlessTheyAreText) {
    const std::string area = " id='f' column='1' columns='2' line='1' lines='9'";
    EXPECT_EQ(frame("<box" + area + "/>").stand_off, pt(4.5));
    EXPECT_EQ(frame("<head-frame" + area + "/>").stand_off, pt(4.5));
    EXPECT_EQ(frame("<photo-frame" + area + "/>").stand_off, pt(4.5));
    EXPECT_EQ(frame("<text-frame" + area + "/>").stand_off, std::nullopt);
    EXPECT_EQ(frame("<rule" + area + "/>").stand_off, std::nullopt);
    EXPECT_EQ(frame("<text-frame stand-off='1行'" + area + "/>").stand_off, pt(12));
    EXPECT_EQ(frame("<box stand-off='none'" + area + "/>").stand_off, std::nullopt);
}

TEST(Frames, HoldWhatTheyAreFor) {
    const std::string area = " id='f' column='1' columns='2' line='1' lines='9'";
    const Frame text = frame(
        "<text-frame mode='vertical' text-columns='2' division='absolute' "
        "column-rule='0.25pt black' balance='yes'" +
        area + "/>");
    EXPECT_EQ(text.mode, WritingMode::vertical);
    EXPECT_EQ(std::get<TextContent>(text.content),
              (TextContent{.columns = 2,
                           .division = Division::absolute,
                           .column_rule = Stroke{.width = pt(0.25)},
                           .balance = true}));
    const Frame head = frame("<head-frame vertical-align='spread' gap='6pt'" + area + "/>");
    EXPECT_EQ(std::get<HeadContent>(head.content), (HeadContent{VerticalAlign::spread, pt(6)}));
    const Frame photo = frame("<photo-frame caption-gap='1' keyline='0.25pt black'" + area + "/>");
    EXPECT_EQ(std::get<PhotoContent>(photo.content),
              (PhotoContent{.caption_gap = 1, .keyline = Stroke{.width = pt(0.25)}}));
}

TEST(Photos, ArePrintedInColourInGrayOrInTwoInks) {
    const std::string area = " id='f' column='1' columns='2' line='1' lines='9'";
    const auto photo = [&](const std::string& attributes) {
        return std::get<PhotoContent>(frame("<photo-frame" + area + attributes + "/>").content);
    };
    EXPECT_EQ(photo("").colour, PhotoColour::full);
    EXPECT_EQ(photo(" colour='gray'").colour, PhotoColour::gray);
    const PhotoContent duotone = photo(" colour='duotone' duotone-ink='red'");
    EXPECT_EQ(duotone.colour, PhotoColour::duotone);
    EXPECT_EQ(duotone.duotone, InkId{1});
}

TEST(Photos, OfTwoInksNeedAProcessInk) {
    const auto faults = [](const std::string& attributes) {
        Paper paper;
        paper.with("layouts/base.xml", test::slurp(paper.root() / "layouts/plain.xml"));
        paper.with("layouts/plain.xml",
                   "<layout based-on='base'><inks><ink name='gold' cmyk='0 20 60 20' spot='Gold'/>"
                   "</inks><frames>\n<photo-frame id='f' column='7' line='1' lines='9' " +
                       attributes + "/></frames></layout>");
        Faults all = paper.faults();
        std::erase_if(all, [](const std::string& f) { return f.find(" D226(") != f.npos; });
        return all;
    };
    EXPECT_EQ(faults("colour='duotone'"), Faults{"layouts/plain.xml:2:59 D233()"});
    EXPECT_EQ(faults("colour='duotone' duotone-ink='gold'"),
              Faults{"layouts/plain.xml:2:81 D234(gold)"});
    EXPECT_EQ(faults("colour='duotone' duotone-ink='registration'"),
              Faults{"layouts/plain.xml:2:81 D234(registration)"});
    EXPECT_EQ(faults("colour='duotone' duotone-ink='green'"),
              Faults{"layouts/plain.xml:2:81 D210(green; black, gold, red)"});
}

TEST(Rules, StandInTheMiddleOfARowOrAGutter) {
    const Frame across = frame("<rule id='f' column='2' columns='3' line='5' stroke='1pt red'/>");
    EXPECT_EQ(across.box, (Rect{{mm(10) + pt(9) * 14, mm(20) + pt(48) + pt(4.5) - pt(0.5)},
                                {pt(9) * 41, pt(1)}}));
    EXPECT_THAT(across.borders, testing::ElementsAre(Stroke{.width = pt(1), .ink = InkId{1}},
                                                     std::nullopt, std::nullopt, std::nullopt));
    const Frame down = frame("<rule id='f' orientation='vertical' column='3' line='2' lines='4'/>");
    EXPECT_EQ(down.box, (Rect{{mm(10) + pt(9) * 28 - pt(4.5) - pt(0.25), mm(20) + pt(12)},
                              {pt(0.5), pt(12) * 3 + pt(9)}}));
    EXPECT_TRUE(down.borders[static_cast<std::size_t>(Side::left)].has_value());
}

TEST(Rules, MayStandRightOfTheLastColumnAndBetweenAFramesOwn) {
    EXPECT_EQ(frame("<rule id='f' orientation='vertical' column='9' line='1'/>").box.left(),
              mm(10) + pt(9) * 112 - pt(4.75));
    Paper paper;
    paper.with_frames(
        "<text-frame id='text' column='1' columns='3' line='1' lines='9' text-columns='2' "
        "division='absolute'/>"
        "<rule id='f' within='text' orientation='vertical' column='2' line='1' lines='9'/>");
    EXPECT_EQ(paper.frame("f").box.left(), mm(10) + pt(9) * 20 + pt(4.5) - pt(0.25));
}

}  // namespace
}  // namespace banxin
