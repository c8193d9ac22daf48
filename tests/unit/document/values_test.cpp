// Values of attributes: lengths, strokes, dates, and what is said of wrong ones.
#include "document/values.h"

#include <gmock/gmock.h>

#include "paper.h"

namespace banxin {
namespace {

using test::Faults;
using test::Paper;

constexpr UnitSizes body = {.em = pt(9), .character = pt(9), .line = pt(12)};

Length length(std::string_view text) {
    return resolve(*parse_quantity(text), body).value();
}

TEST(Lengths, HaveTheUnitsOfTheTrade) {
    EXPECT_EQ(length("390mm"), mm(390));
    EXPECT_EQ(length("2.54cm"), pt(72));
    EXPECT_EQ(length("0.25pt"), Length{250});
    EXPECT_EQ(length("1.5em"), pt(13.5));
    EXPECT_EQ(length("2字"), length("2chars"));
    EXPECT_EQ(length("-3行"), -length("36pt"));
    EXPECT_EQ(length("3lines"), pt(36));
    EXPECT_EQ(length("0"), Length{});
}

TEST(Lengths, HaveTheNamesOfTypeSizes) {
    EXPECT_EQ(length("初号"), pt(42));
    EXPECT_EQ(length("五号"), pt(10.5));
    EXPECT_EQ(length("小五"), pt(9));
    EXPECT_EQ(length("八号"), pt(5));
}

TEST(Lengths, RoundToTheNearestUnitBothWays) {
    EXPECT_EQ(length("0.0005pt"), Length{1});
    EXPECT_EQ(length("-0.0005pt"), Length{-1});
    EXPECT_EQ(length("0.0004pt"), Length{0});
    EXPECT_EQ(length("18.8mm"), mm(18.8));
}

TEST(Lengths, NeverOverflow) {
    for (const char* text : {"5001mm", "99999999999999999999mm", "100000em", "-100000行"})
        EXPECT_EQ(resolve(*parse_quantity(text), {largest_length, largest_length, largest_length}),
                  std::nullopt)
            << text;
    EXPECT_EQ(length("5000mm"), largest_length);
}

TEST(Numbers, AreDecimalAndNothingElse) {
    EXPECT_EQ(parse_decimal("-12.345678")->millionths, -12'345'678);
    EXPECT_EQ(parse_decimal("1.23456789")->millionths, 1'234'567);
    for (const char* text : {"", "-", ".", ".5", "5.", "1.2.3", "1e3", "0x10", "1,5", " 1", "inf"})
        EXPECT_EQ(parse_decimal(text), std::nullopt) << text;
}

TEST(Integers, AreDigits) {
    EXPECT_EQ(*parse_integer("0012"), 12);
    EXPECT_EQ(*parse_integer("-7"), -7);
    EXPECT_EQ(parse_integer("99999999999999999999").fault().code, Code::out_of_range);
    for (const char* text : {"", "-", "+5", "1.0", "1 ", "一"})
        EXPECT_EQ(parse_integer(text).fault().code, Code::bad_integer) << text;
}

TEST(Strokes, NameWidthInkTintAndPattern) {
    const auto stroke = parse_stroke("0.5pt  red 60% thick-thin");
    ASSERT_TRUE(stroke && *stroke);
    EXPECT_EQ((*stroke)->ink, "red");
    EXPECT_EQ((*stroke)->tint, 600);
    EXPECT_EQ((*stroke)->pattern, LinePattern::thick_thin);
    EXPECT_EQ((**parse_stroke("1pt 红 double")).pattern, LinePattern::double_line);
    EXPECT_EQ((**parse_stroke("1pt red 60% wavy")).pattern, LinePattern::wavy);
    EXPECT_FALSE(parse_stroke("none")->has_value());
    for (const char* text :
         {"", "0.5pt", "red 0.5pt", "0 red", "-1pt red", "1pt red 101%", "1pt none",
          "1pt red solid 60%", "1pt red 60% 60%", "1pt red 60% waves"})
        EXPECT_FALSE(parse_stroke(text)) << text;
}

TEST(Colours, AreFourPercentages) {
    EXPECT_EQ(*parse_cmyk("0 100 90.5 5"), (Cmyk{0, 1000, 905, 50}));
    EXPECT_EQ(*parse_cmyk("0% 100% 90% 5%"), (Cmyk{0, 1000, 900, 50}));
    for (const char* text : {"", "0 0 0", "0 0 0 101", "0 0 0 -1", "0 0 0 0 0", "a b c d"})
        EXPECT_FALSE(parse_cmyk(text)) << text;
}

TEST(Dates, AreDaysOfTheCalendar) {
    EXPECT_TRUE(parse_date("2020-02-29"));
    for (const char* text : {"2021-02-29", "2020-13-01", "2020-1-01", "20201230", "0000-01-01",
                             "2020-12-30 ", "２０２０-12-30"})
        EXPECT_FALSE(parse_date(text)) << text;
}

TEST(Names, HoldNoSpacesAndNoMarks) {
    for (const char* text : {"lead.title", "s-1_a", "要闻"})
        EXPECT_TRUE(is_identifier(text)) << text;
    for (const char* text : {"", "a b", "a/b", "“a”", "a，", "a\n"})
        EXPECT_FALSE(is_identifier(text)) << text;
}

/// What is said of <style name="s" ATTRIBUTE/>, without the place.
std::string style_fault(const std::string& attribute) {
    const auto faults =
        Paper()
            .with_styles(test::plain_styles + "\n<style name=\"s\" " + attribute + "/>")
            .faults();
    if (faults.size() != 1) return testing::PrintToString(faults);
    EXPECT_THAT(faults[0], testing::StartsWith("layouts/plain.xml:6:"));
    return faults[0].substr(faults[0].find(' ') + 1);
}

TEST(Values, ThatAreWrongAreNamedWithTheWayOut) {
    EXPECT_EQ(style_fault("font=''"), "X131(font; )");
    EXPECT_EQ(style_fault("align='center'"),
              "X132(align; center; justify, start, centre, end, distribute)");
    EXPECT_EQ(style_fault("lines='two'"), "X133(lines; two; 0; 200)");
    EXPECT_EQ(style_fault("lines='201'"), "X134(lines; 201; 0; 200)");
    EXPECT_EQ(style_fault("hscale='5%'"), "X134(hscale; 5%; 10%; 400%)");
    EXPECT_EQ(style_fault("size='9px'"), "X135(size; 9px)");
    EXPECT_EQ(style_fault("size='9'"), "X136(size; 9)");
    EXPECT_EQ(style_fault("size='6m'"), "X135(size; 6m)");
    EXPECT_EQ(style_fault("size='5001mm'"), "X137(size; 5001mm)");
    EXPECT_EQ(style_fault("start-indent='-2字'"), "X138(start-indent; -2字)");
    EXPECT_EQ(style_fault("size='0'"), "X139(size; 0; 1pt)");
    EXPECT_EQ(style_fault("size='0.05em'"), "X139(size; 0.05em; 1pt)");
    EXPECT_EQ(style_fault("first-indent='99999em'"), "X137(first-indent; 99999em)");
    EXPECT_EQ(style_fault("hscale='0.8'"), "X140(hscale; 0.8; 400%)");
    EXPECT_EQ(style_fault("font='宋 体'"), "X144(font; 宋 体)");
}

TEST(Values, OfFramesAreCheckedToo) {
    const auto fault = [](const std::string& attribute) {
        auto faults =
            Paper()
                .with_frames("<text-frame id='text' column='1' line='1' lines='9' " + attribute +
                             "/>\n<head-frame id='head' x='0' y='0' width='9mm' height='9mm'/>")
                .faults();
        return faults.empty() ? "" : faults[0].substr(faults[0].find(' ') + 1);
    };
    EXPECT_EQ(fault("border='black'"), "X141(border; black)");
    EXPECT_EQ(fault("fill='black 10'"), "X142(fill; black 10)");
    EXPECT_EQ(fault("padding='1pt 2pt 3pt'"), "X148(padding; 1pt 2pt 3pt)");
    EXPECT_EQ(fault("padding='1pt -2pt'"), "X138(padding; 1pt -2pt)");
    EXPECT_EQ(fault("stand-off='never'"), "X135(stand-off; never)");
    EXPECT_EQ(fault("stand-off='none'"), "");
}

TEST(Values, OfEditionsInksAndPhotosAreCheckedToo) {
    EXPECT_EQ(
        Paper()
            .with("edition.xml",
                  "<edition title='' date='2020-02-30'><page layout='../x'/></edition>")
            .faults(),
        (Faults{"edition.xml:1:25 X143(date; 2020-02-30)", "edition.xml:1:51 X145(layout; ../x)"}));
    Paper paper;
    paper.with("layouts/plain.xml",
               "<layout based-on='base'><inks><ink name='red' cmyk='0 100'/></inks></layout>");
    paper.with("layouts/base.xml", test::slurp(Paper().root() / "layouts/plain.xml"));
    EXPECT_EQ(paper.faults(), Faults{"layouts/plain.xml:1:53 X146(cmyk; 0 100)"});
    EXPECT_THAT(Paper().with("lead.xml", "<photo id='a' src='a.jpg' focus='50%'/>").faults(),
                testing::Contains("lead.xml:1:34 X147(focus; 50%)"));
}

}  // namespace
}  // namespace banxin
