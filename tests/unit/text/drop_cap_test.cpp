#include "text/drop_cap.h"

#include <gmock/gmock.h>

#include "company_text.h"

namespace banxin {
namespace {

using namespace test;

std::vector<Style> dropping(std::int32_t lines, std::int32_t characters = 1) {
    Style style = in("song");
    style.drop_lines = lines;
    style.drop_characters = characters;
    return {style};
}

std::string text_of(const Paragraph& paragraph) {
    std::string text;
    for (const TextRun& run : paragraph.runs) text += run.text + "|";
    return text;
}

/// The cap and the rest, runs ending in |.
std::pair<std::string, std::string> split(std::vector<TextRun> runs, std::int32_t characters = 1) {
    Paragraph paragraph;
    paragraph.runs = std::move(runs);
    const auto made = split_drop_cap(paragraph, dropping(2, characters), pt(12));
    if (!made) return {};
    return {text_of(made->cap), text_of(made->rest)};
}
using Parts = std::pair<std::string, std::string>;

TEST(DropCap, TakesTheFirstCharacters) {
    EXPECT_EQ(split({plain("天地玄黄")}), (Parts{"天|", "地玄黄|"}));
    EXPECT_EQ(split({plain("天地玄黄")}, 2), (Parts{"天地|", "玄黄|"}));
}

TEST(DropCap, TakesAnOpeningQuoteWithItsCharacter) {
    EXPECT_EQ(split({plain("“天地玄黄")}), (Parts{"“天|", "地玄黄|"}));
}

TEST(DropCap, LeavesNoMarkToStartTheRest) {
    EXPECT_EQ(split({plain("“天”，地玄黄")}), (Parts{"“天”，|", "地玄黄|"}));
}

TEST(DropCap, KeepsDashesAndEllipsesWhole) {
    EXPECT_EQ(split({plain("……天地")}), (Parts{"……|", "天地|"}));
    EXPECT_EQ(split({plain("——天地")}), (Parts{"——|", "天地|"}));
}

TEST(DropCap, KeepsRunsApart) {
    EXPECT_EQ(split({plain("天"), plain("地玄"), plain("黄")}, 2), (Parts{"天|地|", "玄|黄|"}));
}

TEST(DropCap, NeedsARestAndAStyleThatDrops) {
    EXPECT_EQ(split({plain("天")}), Parts{});
    Paragraph paragraph;
    paragraph.runs = {plain("天地")};
    EXPECT_FALSE(split_drop_cap(paragraph, dropping(1), pt(12)));
}

TEST(DropCap, FillsItsLines) {
    Paragraph paragraph;
    paragraph.runs = {plain("天地")};
    EXPECT_EQ(split_drop_cap(paragraph, dropping(3), pt(12))->size, pt(34));
}

TEST(DropCap, SharesTheSyllablesOfItsRuby) {
    Paragraph paragraph;
    paragraph.runs = {with_pinyin("天地玄", "tiān dì xuán")};
    const auto made = split_drop_cap(paragraph, dropping(2), pt(12));
    ASSERT_TRUE(made);
    EXPECT_EQ(made->cap.runs[0].ruby->text, "tiān");
    EXPECT_EQ(made->rest.runs[0].ruby->text, "dì xuán");
}

}  // namespace
}  // namespace banxin
