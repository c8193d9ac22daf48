// Text: white space, styles of elements and parts, languages, fields.
#include <gmock/gmock.h>

#include "base/utf8.h"
#include "document/fields.h"
#include "document/fold.h"
#include "paper.h"

namespace banxin {
namespace {

using test::Faults;
using test::Paper;

std::string folded(const std::string& text) {
    std::string result;
    for (const TextRun& run : fold_white_space({TextRun{.text = text}})) result += run.text;
    return result;
}

TEST(WhiteSpace, VanishesBetweenChineseAcrossALineBreak) {
    EXPECT_EQ(folded("天地\n  玄黄"), "天地玄黄");
    EXPECT_EQ(folded("天地，\r\n\t“玄黄”\n——宇宙"), "天地，“玄黄”——宇宙");
    EXPECT_EQ(folded("カナ\nＡ〇"), "カナＡ〇");
    EXPECT_EQ(folded("𠀀\n𠀁"), "𠀀𠀁");
}

TEST(WhiteSpace, IsOneSpaceElsewhere) {
    EXPECT_EQ(folded("天地 玄黄"), "天地 玄黄");
    EXPECT_EQ(folded("GDP\n增长"), "GDP 增长");
    EXPECT_EQ(folded("增长\n 5%"), "增长 5%");
    EXPECT_EQ(folded("New \n\n York"), "New York");
    EXPECT_EQ(folded("한국\n한국"), "한국 한국");
}

TEST(WhiteSpace, VanishesAtEndsAndBesideForcedBreaks) {
    EXPECT_EQ(folded(" \n New York \n"), "New York");
    const std::string line_break = utf8::encode(line_separator);
    EXPECT_EQ(folded("New " + line_break + "\n York"), "New" + line_break + "York");
    EXPECT_EQ(folded(" \n\t "), "");
}

TEST(WhiteSpace, IsNotTheIdeographicSpace) {
    EXPECT_EQ(folded("　王　芳\n　"), "　王　芳　");
}

TEST(WhiteSpace, FoldsOverRuns) {
    const StyleId hei{1};
    const auto runs = fold_white_space({TextRun{.text = "天 "}, TextRun{.text = "\n", .style = hei},
                                        TextRun{.text = " a\n", .style = hei}, TextRun{.text = " "},
                                        TextRun{.text = "b"}});
    EXPECT_EQ(runs,
              (std::vector<TextRun>{{.text = "天 "}, {.text = "a ", .style = hei}, {.text = "b"}}));
}

Document with_story(const std::string& inside) {
    return Paper()
        .with_styles(test::plain_styles +
                     "<style name='em' font='hei' size='2em'/><style name='lead.body' size='12pt'/>"
                     "<style name='quote' role='deck' lang='zh-Hant'/><style name='byline'/>"
                     "<style name='crosshead'/><style name='deck'/>")
        .with_story("<headline><title>题</title></headline>\n" + inside)
        .document();
}

const Style& style_of(const Document& document, StyleId id) {
    return document.styles.at(index(id));
}

TEST(Paragraphs, HaveTheStyleAndRoleOfTheirElement) {
    const Document document = with_story("<byline>王芳</byline><crosshead>题</crosshead><p>文</p>");
    const auto& body = document.stories.at(0).body;
    ASSERT_EQ(body.size(), 3u);
    EXPECT_EQ(style_of(document, body[0].style).name, "byline");
    EXPECT_EQ(style_of(document, body[0].style).role, Role::byline);
    EXPECT_EQ(style_of(document, body[1].style).role, Role::crosshead);
    EXPECT_EQ(body[2].style, StyleId{0});
    EXPECT_EQ(style_of(document, StyleId{0}).name, "body");
    const auto& headline = document.stories[0].headline;
    EXPECT_EQ(style_of(document, headline.at(0).style).role, Role::title);
    EXPECT_EQ(style_of(document, headline[0].style).size, pt(36));
}

TEST(Paragraphs, HaveTheStyleTheyName) {
    const Document document = with_story("<p style='quote'>文</p>");
    const Style& style = style_of(document, document.stories.at(0).body.at(0).style);
    EXPECT_EQ(style.name, "quote");
    EXPECT_EQ(style.role, Role::deck);
    EXPECT_EQ(style.language, Language::zh_hant);
}

TEST(Paragraphs, HoldRunsOfOneStyle) {
    const Document document =
        with_story("<p>天<span style='em'>地<nobr>玄黄</nobr></span><br/>宇<tcy>12</tcy></p>");
    const auto& runs = document.stories.at(0).body.at(0).runs;
    ASSERT_EQ(runs.size(), 5u);
    EXPECT_EQ(runs[0].text, "天");
    EXPECT_EQ(runs[1].text, "地");
    const Style& em = style_of(document, runs[1].style);
    EXPECT_EQ(em.font, "hei");
    EXPECT_EQ(em.size, pt(18));          // twice the size around it
    EXPECT_EQ(em.first_indent, pt(18));  // what the span does not say stays
    EXPECT_TRUE(runs[2].no_break);
    EXPECT_EQ(runs[2].style, runs[1].style);
    EXPECT_EQ(runs[3].text, utf8::encode(line_separator) + "宇");
    EXPECT_EQ(runs[3].style, runs[0].style);
    EXPECT_TRUE(runs[4].tate_chu_yoko);
}

TEST(Paragraphs, KnowWhereTheirTextStands) {
    Paper paper;
    paper.with_story("<p>\n  天地<br/>玄\n</p>");
    SourceFiles files;
    Diagnostics diagnostics;
    const auto document = read_edition(paper.root() / "edition.xml", {}, files, diagnostics);
    const SourceSpan at = document->stories.at(0).body.at(0).runs.at(0).at;
    EXPECT_EQ(files.bytes(at.file).substr(at.begin, at.end - at.begin), "天地<br/>玄");
    EXPECT_EQ(files.locate(at).line, 3u);
    EXPECT_EQ(files.locate(document->stories[0].body[0].at).line, 2u);
}

TEST(Paragraphs, WithoutTextAreLeftOut) {
    Paper paper;
    paper.with_story("<headline><title>题</title></headline>\n<p> </p><p>文</p>");
    EXPECT_EQ(paper.faults(), Faults{"lead.xml:3:1 D228(p)"});
    EXPECT_EQ(paper.document().stories.at(0).body.size(), 1u);
}

TEST(Paragraphs, NameStylesThereAreOnceAFile) {
    Paper paper;
    paper.with_story(
        "<headline><title>题</title></headline>\n"
        "<byline>王</byline><byline>李</byline><p style='x'>文<span style='y'>文</span></p>");
    const std::string known = "body, caption, credit, kicker, title";
    EXPECT_EQ(paper.faults(), (Faults{"lead.xml:3:1 D208(byline; " + known + ")",
                                      "lead.xml:3:47 D208(x; " + known + ")",
                                      "lead.xml:3:64 D208(y; " + known + ")"}));
}

TEST(Variants, ChooseStylesWhereTheLayoutHasThem) {
    Paper paper;
    paper.with_styles(test::plain_styles + "<style name='big.title' size='60pt'/>");
    paper.with_places("<place src='lead.xml' head='head' in='text' variant='big'/>");
    const Document document = paper.document();
    EXPECT_EQ(style_of(document, document.stories.at(0).headline.at(0).style).size, pt(60));
    EXPECT_EQ(style_of(document, document.stories[0].body.at(0).style).name, "body");
    paper.with_places("<place src='lead.xml' head='head' in='text' variant='huge'/>");
    EXPECT_EQ(paper.faults(), Faults{"edition.xml:3:54 D227(huge)"});
}

TEST(Language, IsTheStylesOrElseTheStorysOrElseTheEditions) {
    const auto languages = [](const std::string& edition, const std::string& story) {
        Paper paper;
        paper.with_styles(test::plain_styles + "<style name='hk' lang='zh-HK'/>");
        paper.with("edition.xml",
                   "<edition title='T' date='2020-12-30'" + edition +
                       "><page layout='plain'>"
                       "<place src='lead.xml' head='head' in='text'/></page></edition>");
        paper.with("lead.xml", "<story id='lead'" + story +
                                   "><headline><title>題</title></headline>"
                                   "<p>文</p><p style='hk'>文</p></story>");
        const Document document = paper.document();
        std::vector<Language> found;
        for (const Paragraph& paragraph : document.stories.at(0).body)
            found.push_back(style_of(document, paragraph.style).language);
        return found;
    };
    using Languages = std::vector<Language>;
    EXPECT_EQ(languages("", ""), (Languages{Language::zh_hans, Language::zh_hk}));
    EXPECT_EQ(languages(" lang='zh-Hant'", ""), (Languages{Language::zh_hant, Language::zh_hk}));
    EXPECT_EQ(languages("", " lang='zh-Hant'"), (Languages{Language::zh_hant, Language::zh_hk}));
}

TEST(Fields, ShowDatesInChinese) {
    EXPECT_EQ(date_in_chinese("2020-12-30"), "2020年12月30日");
    EXPECT_EQ(date_in_chinese("2021-01-05"), "2021年1月5日");
    EXPECT_EQ(weekday_in_chinese("2020-12-30"), "星期三");
    EXPECT_EQ(weekday_in_chinese("2000-02-29"), "星期二");
    EXPECT_EQ(weekday_in_chinese("1949-10-01"), "星期六");
    EXPECT_EQ(weekday_in_chinese("2024-12-29"), "星期日");
    EXPECT_EQ(date_in_chinese("tomorrow"), "");
}

std::string standing_text(const std::string& inside) {
    Paper paper;
    paper.with_frames("<text-frame id='f' column='1' columns='8' line='1'><p>" + inside +
                      "</p></text-frame>");
    const Frame frame = paper.frame("f");
    std::string text;
    for (const Paragraph& paragraph : std::get<TextContent>(frame.content).standing)
        for (const TextRun& run : paragraph.runs) text += run.text;
    return text;
}

TEST(Fields, ShowWhatTheEditionSays) {
    EXPECT_EQ(standing_text("<field name='date'/>　<field name='weekday'/>"),
              "2020年12月30日　星期三");
    EXPECT_EQ(standing_text(
                  "第<span style='kicker'><field name='number'/></span>版 <field name='name'/>"),
              "第05版 要闻");
    EXPECT_EQ(standing_text("<field name='title'/>"), "麻村报");
}

TEST(Fields, ThatTheEditionDoesNotSayAreMissed) {
    Paper paper;
    paper.with_places("");
    paper.with_frames(
        "\n<text-frame id='f' column='1' line='1'><p><field name='publisher'/></p></text-frame>");
    EXPECT_EQ(paper.faults(), Faults{"layouts/plain.xml:7:43 D229(publisher)"});
}

TEST(StandingText, IsAnArtifactToReaders) {
    Paper paper;
    paper.with_frames(
        "<text-frame id='f' column='1' line='1'><p style='kicker'>版</p></text-frame>");
    const Document document = paper.document();
    const auto& text = std::get<TextContent>(document.pages.at(0).frames.at(0).content);
    EXPECT_EQ(style_of(document, text.standing.at(0).style).name, "kicker");
    EXPECT_EQ(style_of(document, text.standing[0].style).role, Role::artifact);
}

}  // namespace
}  // namespace banxin
