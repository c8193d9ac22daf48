// Layouts: page, grid, inheritance, inks and styles.
#include <gmock/gmock.h>

#include "paper.h"

namespace banxin {
namespace {

using test::Faults;
using test::Paper;

const std::string sheet =
    "<page width='400mm' height='550mm'/><grid left='10mm' top='20mm' lines='100'/>";
const std::string frames =
    "<frames><text-frame id='text' column='1' line='9' lines='9'/>"
    "<head-frame id='head' column='1' line='1' lines='8'/></frames>";
const std::string styles = "<styles>" + test::plain_styles + "</styles>";

TEST(Layout, GivesThePageItsSizeAndGrid) {
    const Document document = Paper().document();
    ASSERT_EQ(document.pages.size(), 1u);
    const Page& page = document.pages[0];
    EXPECT_EQ(page.trim, (Size{mm(400), mm(550)}));
    EXPECT_EQ(page.bleed, Length{});
    EXPECT_EQ(page.grid, (Grid{.origin = {mm(10), mm(20)}, .lines = 100}));
    EXPECT_EQ(page.name, "要闻");
    EXPECT_EQ(page.number, 5);
}

TEST(Layout, MeasuresItsGridInItsOwnCharacters) {
    Paper paper;
    paper.with("layouts/plain.xml",
               "<layout><page width='400mm' height='550mm' bleed='3mm'/><grid left='2字' top='1行' "
               "size='10pt' pitch='1.5em' gutter='1.5字'/>" +
                   styles + frames + "</layout>");
    const Page page = paper.document().pages.at(0);
    EXPECT_EQ(page.grid.origin, (Point{pt(20), pt(15)}));
    EXPECT_EQ(page.grid.pitch, pt(15));
    EXPECT_EQ(page.grid.gutter, pt(15));
    EXPECT_EQ(page.grid.story_gutter, pt(20));
    EXPECT_EQ(page.bleed, mm(3));
}

TEST(Layout, TakesOverWhatItIsBasedOn) {
    Paper paper;
    paper.with("layouts/base.xml", "<layout>" + sheet +
                                       "<inks><ink name='red' cmyk='0 100 0 0'/></inks>"
                                       "<styles>" +
                                       test::plain_styles + "</styles>" + frames + "</layout>");
    paper.with("layouts/plain.xml",
               "<layout based-on='base'><grid lines='90' columns='6'/>"
               "<styles><style name='body' ink='red' size='10pt'/></styles>"
               "<frames><box id='back' x='0' y='0' width='9mm' height='9mm'/>"
               "<text-frame id='text' column='2' line='20' lines='9'/></frames></layout>");
    const Document document = paper.document();
    const Page& page = document.pages.at(0);
    EXPECT_EQ(page.grid.lines, 90);
    EXPECT_EQ(page.grid.columns, 6);
    EXPECT_EQ(page.grid.origin, (Point{mm(10), mm(20)}));
    // A frame of the same id takes the place of the inherited one; others follow.
    ASSERT_EQ(page.frames.size(), 3u);
    EXPECT_EQ(page.frames[0].id, "text");
    EXPECT_EQ(page.frames[0].box.top(), mm(20) + pt(12) * 19);
    EXPECT_EQ(page.frames[2].id, "back");
    EXPECT_EQ(document.styles[0].size, pt(10));
    EXPECT_EQ(document.styles[0].first_indent, Length{});
    EXPECT_EQ(document.inks[index(document.styles[0].ink)].cmyk, (Cmyk{0, 1000, 0, 0}));
    EXPECT_EQ(paper.faults(), Faults{});
}

TEST(Layout, ThatGoesBackToItselfIsCut) {
    Paper paper;
    paper.with("layouts/plain.xml",
               "<layout based-on='a'>" + sheet + styles + frames + "</layout>");
    paper.with("layouts/a.xml", "<layout based-on='b'/>")
        .with("layouts/b.xml", "<layout based-on='a'/>");
    EXPECT_EQ(paper.faults(), Faults{"layouts/b.xml:1:19 D203(a; b)"});
    paper.with("layouts/plain.xml",
               "<layout based-on='plain'>" + sheet + styles + frames + "</layout>");
    EXPECT_EQ(paper.faults(), Faults{"layouts/plain.xml:1:19 D203(plain; plain)"});
}

TEST(Layout, ThatDoesNotExistLeavesThePageOutButChecksItsStories) {
    Paper paper;
    paper.without("layouts/plain.xml").with_story("<q/>");
    EXPECT_EQ(paper.faults(),
              (Faults{"edition.xml:2:15 D202(plain; layouts)",
                      "lead.xml:2:1 X120(q; story; headline, byline, crosshead, p)"}));
    EXPECT_TRUE(paper.document().pages.empty());
    EXPECT_EQ(paper.document().styles.size(), 1u);
}

TEST(Layout, IsAtMostOneMegabyte) {
    Paper paper;
    paper.with("layouts/plain.xml", std::string((1u << 20) + 1, ' '));
    EXPECT_EQ(paper.faults(), Faults{"edition.xml:2:15 X115(layouts/plain.xml; 1)"});
}

TEST(Layout, IsLookedForUpwards) {
    Paper paper;
    SourceFiles files;
    Diagnostics diagnostics;
    for (const char* file : {"edition.xml", "lead.xml"})
        paper.with(std::string("content/today/") + file, test::slurp(paper.root() / file));
    EXPECT_TRUE(read_edition(paper.root() / "content/today/edition.xml", {}, files, diagnostics));
    EXPECT_EQ(test::faults_of(diagnostics, files, paper.root()), Faults{});
}

TEST(Layout, IsLookedForWhereTheOptionSays) {
    Paper paper;
    paper.with("elsewhere/plain.xml", test::slurp(paper.root() / "layouts/plain.xml"));
    paper.without("layouts/plain.xml");
    SourceFiles files;
    Diagnostics diagnostics;
    read_edition(paper.root() / "edition.xml", {paper.root() / "elsewhere"}, files, diagnostics);
    EXPECT_EQ(test::faults_of(diagnostics, files, paper.root()), Faults{});
}

TEST(Layout, NeedsAFolder) {
    Paper paper;
    paper.without("layouts/plain.xml").without("layouts");
    ASSERT_THAT(paper.faults(), testing::SizeIs(2));
    EXPECT_THAT(paper.faults()[0], testing::StartsWith("edition.xml:1:1 D201("));
}

TEST(Layout, NeedsAPageAndAGrid) {
    Paper paper;
    paper.with("layouts/plain.xml", "<layout>" + styles + frames + "</layout>");
    EXPECT_EQ(paper.faults(), (Faults{"layouts/plain.xml:1:1 D204(plain; grid)",
                                      "layouts/plain.xml:1:1 D204(plain; page)"}));
    paper.with("layouts/plain.xml",
               "<layout><page width='400mm'/><grid top='9mm'/>" + styles + frames + "</layout>");
    EXPECT_EQ(paper.faults(), (Faults{"layouts/plain.xml:1:9 X127(height; page)",
                                      "layouts/plain.xml:1:30 X127(left; grid)"}));
}

TEST(Layout, HasATypeAreaThatFitsThePage) {
    Paper paper;
    paper.with("layouts/plain.xml",
               "<layout><page width='400mm' height='550mm'/>"
               "<grid left='60mm' top='20mm'/>" +
                   styles + frames + "</layout>");
    EXPECT_EQ(paper.faults(), Faults{"layouts/plain.xml:1:45 D205(12.5)"});
    paper.with("layouts/plain.xml",
               "<layout><page width='400mm' height='550mm'/><grid left='0' top='0' "
               "columns='64' characters='200' size='5000mm'/>" +
                   styles + frames + "</layout>");
    EXPECT_THAT(paper.faults(), testing::Contains("layouts/plain.xml:1:45 D206()"));
}

TEST(Layout, NamesThingsOnce) {
    Paper paper;
    paper.with_frames(
        "<text-frame id='text' column='1' line='9' lines='9'/>\n"
        "<head-frame id='head' column='1' line='1' lines='8'/><box id='text' column='3' "
        "line='3'/>");
    EXPECT_EQ(paper.faults(), Faults{"layouts/plain.xml:7:63 D207(box; text)"});
}

TEST(Layout, HasAnEndOfFrames) {
    std::string many;
    for (int i = 0; i < 1001; ++i) many += "<rule column='1' line='1'/>";
    Paper paper;
    paper.with("layouts/base.xml", "<layout><frames>\n" + many + "</frames></layout>");
    paper.with("layouts/plain.xml", "<layout based-on='base'>" + sheet + styles + "</layout>");
    EXPECT_THAT(paper.faults(), testing::Contains("layouts/base.xml:2:27001 X118(rule; 1000)"));
}

TEST(Styles, TakeOverWhatTheyAreBasedOn) {
    Paper paper;
    paper.with_styles(
        test::plain_styles +
        "<style name='base' font='hei' size='12pt' first-indent='2字' leading='1.5em' "
        "punctuation='开明' letter-spacing='0.1em' fit-size='80%'/>"
        "<style name='big' based-on='base' size='2em' align='centre' han-latin='25%'/>");
    paper.with_story("<headline><title>题</title></headline><p style='big'>文</p>");
    const Style big = paper.style("big");
    EXPECT_EQ(big.font, "hei");
    EXPECT_EQ(big.size, pt(24));
    EXPECT_EQ(big.first_indent, pt(48));  // two of its own characters
    EXPECT_EQ(big.leading, pt(36));
    EXPECT_EQ(big.punctuation, PunctuationStyle::kaiming);
    EXPECT_EQ(big.letter_spacing, 100);
    EXPECT_EQ(big.fit.size_min, pt(19.2));
    EXPECT_EQ(big.align, Align::centre);
    EXPECT_EQ(big.han_latin, 250);
}

TEST(Styles, ThatGoBackToThemselvesAreCut) {
    Paper paper;
    paper.with_styles(test::plain_styles + "\n<style name='a' based-on='a'/>");
    EXPECT_EQ(paper.faults(), Faults{"layouts/plain.xml:6:27 D209(a; a)"});
}

TEST(Styles, ThatGoBackToEachOtherAreReportedOnce) {
    Paper paper;
    paper.with_styles(test::plain_styles +
                      "\n<style name='a' based-on='b'/>"
                      "\n<style name='b' based-on='a'/>"
                      "\n<style name='c' based-on='a'/>");
    EXPECT_EQ(paper.faults(), Faults{"layouts/plain.xml:7:27 D209(a; b)"});
}

TEST(Styles, AreNotBasedOnOneAnotherWithoutEnd) {
    std::string chain;
    for (int i = 1; i < 70; ++i)
        chain += "\n<style name='s" + std::to_string(i) + "' based-on='s" + std::to_string(i - 1) +
                 "'/>";
    Paper paper;
    paper.with_styles(test::plain_styles + "<style name='s0'/>" + chain);
    EXPECT_THAT(paper.faults(), testing::ElementsAre("layouts/plain.xml:6:28 X118(based-on; 64)",
                                                     "layouts/plain.xml:7:28 X118(based-on; 64)",
                                                     "layouts/plain.xml:8:28 X118(based-on; 64)",
                                                     "layouts/plain.xml:9:28 X118(based-on; 64)",
                                                     "layouts/plain.xml:10:28 X118(based-on; 64)",
                                                     "layouts/plain.xml:11:28 X118(based-on; 64)"));
}

TEST(Styles, NameOnlyStylesAndInksThereAre) {
    Paper paper;
    paper.with_styles(test::plain_styles + "\n<style name='a' based-on='no' ink='gold'/>");
    EXPECT_EQ(paper.faults(),
              (Faults{"layouts/plain.xml:6:27 D208(no; a, body, caption, credit, kicker, title)",
                      "layouts/plain.xml:6:36 D210(gold; black, red)"}));
}

TEST(Styles, SayHowWordsBreakAndMarksHang) {
    Paper paper;
    paper.with_styles(test::plain_styles +
                      "<style name='base' word-language='en-GB' hanging='yes' keep-widows='no' "
                      "drop-lines='3' drop-characters='2'/><style name='more' based-on='base'/>");
    paper.with_story("<headline><title>题</title></headline><p style='more'>文</p><p>文</p>");
    const Style more = paper.style("more"), body = paper.style("body");
    EXPECT_EQ(more.word_language, WordLanguage::en_gb);
    EXPECT_TRUE(more.hanging);
    EXPECT_FALSE(more.keep_widows);
    EXPECT_EQ(more.drop_lines, 3);
    EXPECT_EQ(more.drop_characters, 2);
    EXPECT_EQ(body.word_language, WordLanguage::en_us);
    EXPECT_FALSE(body.hanging);
    EXPECT_TRUE(body.keep_widows);
    EXPECT_EQ(body.drop_lines, 0);
    paper.with_story("<headline><title>题</title></headline><p>文</p>");
    paper.with_styles(test::plain_styles +
                      "\n<style name='x' word-language='zh' drop-lines='10' drop-characters='0'/>");
    EXPECT_THAT(
        paper.faults(),
        testing::ElementsAre(testing::StartsWith("layouts/plain.xml:6:32 X132(word-language"),
                             "layouts/plain.xml:6:48 X134(drop-lines; 10; 0; 9)",
                             "layouts/plain.xml:6:69 X134(drop-characters; 0; 1; 4)"));
}

PunctuationStyle punctuation(const std::string& language, const std::string& style) {
    Paper paper;
    paper.with_styles("<style name='title'/><style name='body' " + style + "/>");
    paper.with("lead.xml", "<story id='lead' lang='" + language +
                               "'><headline><title>題</title></headline><p>文</p></story>");
    const Document document = paper.document();
    const StyleId id = document.stories.at(0).body.at(0).style;
    return document.styles.at(index(id)).punctuation;
}

TEST(Styles, LeaveTheMarksOfTaiwanAsTheyAreUnlessTheySay) {
    EXPECT_EQ(punctuation("zh-Hans", ""), PunctuationStyle::quanjiao);
    EXPECT_EQ(punctuation("zh-HK", ""), PunctuationStyle::quanjiao);
    EXPECT_EQ(punctuation("zh-Hant", ""), PunctuationStyle::plain);
    EXPECT_EQ(punctuation("zh-Hans", "lang='zh-Hant'"), PunctuationStyle::plain);
    EXPECT_EQ(punctuation("zh-Hant", "lang='zh-Hans'"), PunctuationStyle::quanjiao);
    EXPECT_EQ(punctuation("zh-Hant", "punctuation='全角'"), PunctuationStyle::quanjiao);
    EXPECT_EQ(punctuation("zh-Hant", "based-on='title'"), PunctuationStyle::plain);
}

TEST(Pages, HaveAnEnd) {
    std::string many;
    for (int i = 0; i < 257; ++i) many += "\n<page layout='plain'/>";
    Paper paper;
    paper.with("edition.xml", "<edition title='T' date='2020-12-30'>" + many + "</edition>");
    EXPECT_THAT(paper.faults(), testing::Contains("edition.xml:258:1 X118(page; 256)"));
    EXPECT_EQ(paper.document().pages.size(), 256u);
}

}  // namespace
}  // namespace banxin
