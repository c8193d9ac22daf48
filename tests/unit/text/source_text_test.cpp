#include "text/source_text.h"

#include <gmock/gmock.h>

#include "base/utf8.h"

namespace banxin {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Paragraph paragraph(std::string text) {
    Paragraph result;
    result.runs.push_back({.text = std::move(text), .at = {FileId{1}, 10, 20}});
    return result;
}

SourceText read_into(const Paragraph& paragraph, Diagnostics& diagnostics) {
    SourceText source =
        read_characters(paragraph, {Style{}}, CompositionTables::built_in(), diagnostics);
    resolve_shared_characters(paragraph, source.characters);
    return source;
}
SourceText read_into(std::string text, Diagnostics& diagnostics) {
    return read_into(paragraph(std::move(text)), diagnostics);
}
SourceText read(std::string text) {
    Diagnostics diagnostics;
    return read_into(std::move(text), diagnostics);
}

/// What is shaped, Latin characters in braces.
std::string set(const SourceText& source) {
    std::string result;
    for (const Character& c : source.characters) {
        const std::string written = utf8::encode(c.code_point);
        result +=
            c.script == Script::latin && c.cls != CharClass::space ? "{" + written + "}" : written;
    }
    return result;
}
std::string set(std::string text) {
    return set(read(std::move(text)));
}

TEST(ReadCharacters, DropsWhatDrawsNothing) {
    EXPECT_EQ(read("中\u200B文\uFEFF字\u00AD符\x01。\u202E").text, "中文字符。");
}

TEST(ReadCharacters, ReadsLineEndsAndTabsAsSpaces) {
    EXPECT_EQ(read("a\nb\tc").text, "a b c");
}

TEST(ReadCharacters, KeepsVariationSelectorsAndCombiningMarks) {
    EXPECT_EQ(read("葛\U000E0100 e\u0301").characters.size(), 5u);
}

TEST(ReadCharacters, ReadsDamagedBytesAsTheReplacementCharacter) {
    EXPECT_EQ(read("中\xFF文").text, "中\uFFFD文");
}

TEST(ReadCharacters, MapsLegacyInterpunctsAndWarnsOnce) {
    Diagnostics diagnostics;
    const auto source = read_into("马・克・吐‧温•与．约", diagnostics);
    EXPECT_EQ(source.text, "马·克·吐·温·与·约");
    ASSERT_EQ(diagnostics.items().size(), 4u);
    EXPECT_EQ(diagnostics.items()[0],
              (Diagnostic{Code::interpunct_replaced, {FileId{1}, 10, 20}, {"・", "30FB"}}));
}

TEST(ReadCharacters, LeavesABulletAndADecimalPointAlone) {
    EXPECT_EQ(read("•第一项").text, "•第一项");
    EXPECT_EQ(set("２．５米"), "{2}{.}{5}米");
}

TEST(ReadCharacters, MapsVerticalFormsBackAndWarns) {
    Diagnostics diagnostics;
    const auto source = read_into("﹃中﹄︐", diagnostics);
    EXPECT_EQ(source.text, "『中』，");
    ASSERT_EQ(diagnostics.items().size(), 3u);
    EXPECT_THAT(diagnostics.items()[0].args, ElementsAre("﹃", "FE43", "『"));
}

TEST(ReadCharacters, NarrowsFullWidthWordsAndNumbersButKeepsTheirText) {
    EXPECT_EQ(set("２０２６年ＧＤＰ"), "{2}{0}{2}{6}年{G}{D}{P}");
    EXPECT_EQ(read("２０２６年").text, "２０２６年");
}

TEST(ReadCharacters, KeepsALoneFullWidthLetter) {
    EXPECT_EQ(set("Ａ股第１页"), "Ａ股第１页");
}

TEST(SharedCharacters, AreChineseBetweenHan) {
    EXPECT_EQ(set("他说“好”——是…啊·吗"), "他说“好”——是…啊·吗");
}

TEST(SharedCharacters, AreChineseAroundAWordInChineseText) {
    EXPECT_EQ(set("说“Hi”。"), "说“{H}{i}”。");
    EXPECT_EQ(set("说“Hi” to"), "说“{H}{i}” {t}{o}");
}

TEST(SharedCharacters, AreLatinInsideLatin) {
    EXPECT_EQ(set("看 the “b” c"), "看 {t}{h}{e} {“}{b}{”} {c}");
    EXPECT_EQ(set("a’s 书"), "{a}{’}{s} 书");
    EXPECT_EQ(set("1–2天"), "{1}{–}{2}天");
    EXPECT_EQ(set("km/h速"), "{k}{m}{/}{h}速");
}

TEST(SharedCharacters, AreLatinThroughoutAParagraphWithoutHan) {
    EXPECT_EQ(set("“a” — b…"), "{“}{a}{”} {—} {b}{…}");
}

TEST(SharedCharacters, LeaveAnInterpunctAndADoubleDashChineseBetweenNumbers) {
    EXPECT_EQ(set("3·15晚会"), "{3}·{1}{5}晚会");
    EXPECT_EQ(set("年A——B"), "年{A}——{B}");
}

TEST(SharedCharacters, KnowAnApostropheFromAClosingQuote) {
    EXPECT_EQ(set("‘it’s’说"), "‘{i}{t}{’}{s}’说");
}

TEST(SharedCharacters, AreWhatTheirRunSays) {
    Diagnostics diagnostics;
    const auto set_as = [&](SharedAs shared, std::string text) {
        Paragraph paragraph;
        paragraph.runs.push_back({.text = std::move(text), .shared = shared});
        return set(read_into(paragraph, diagnostics));
    };
    EXPECT_EQ(set_as(SharedAs::latin, "说“好”…·—"), "说{“}好{”}{…}{·}{—}");
    EXPECT_EQ(set_as(SharedAs::chinese, "a “b” c’s"), "{a} “{b}” {c}’{s}");
}

TEST(SharedCharacters, CloseAsTheirOpeningMarkWasSaidToBe) {
    Diagnostics diagnostics;
    Paragraph paragraph;
    paragraph.runs = {{.text = "说"}, {.text = "“", .shared = SharedAs::latin}, {.text = "好”"}};
    EXPECT_EQ(set(read_into(paragraph, diagnostics)), "说{“}好{”}");
}

TEST(ReadCharacters, KeepsTheColonOfRatiosAndTimesAsItWasTyped) {
    EXPECT_EQ(set("1：2胜"), "{1}：{2}胜");
    EXPECT_EQ(set("8:30到"), "{8}{:}{3}{0}到");
    EXPECT_EQ(set("８：３０到"), "{8}：{3}{0}到");
}

TEST(ReadCharacters, TakesASoftHyphenForAPlaceNotForACharacter) {
    const SourceText source = read("ab\u00ADc");
    EXPECT_EQ(source.text, "abc");
    EXPECT_TRUE(source.characters[1].soft_hyphen);
    EXPECT_FALSE(source.characters[2].soft_hyphen);
}

TEST(ReadCharacters, GivesCharactersTheClassesOfTheirHouse) {
    Style house;
    house.composition = 1;
    CompositionRules rules;
    rules.classes = {{U'々', CharClass::stop}};
    Paragraph paragraph;
    paragraph.runs = {{.text = "人々", .style = StyleId{0}}, {.text = "々", .style = StyleId{1}}};
    Diagnostics diagnostics;
    const SourceText source =
        read_characters(paragraph, {Style{}, house}, CompositionTables({{}, rules}), diagnostics);
    EXPECT_EQ(source.characters[1].cls, CharClass::han);
    EXPECT_EQ(source.characters[2].cls, CharClass::stop);
}

}  // namespace
}  // namespace banxin
