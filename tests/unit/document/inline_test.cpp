// Parts of text: emphasis, names, annotations, spread names, run-in headings, pictures in the line.
#include <gmock/gmock.h>

#include "images/pixels.h"
#include "paper.h"

namespace banxin {
namespace {

using test::Faults;
using test::Paper;

std::string length_text(Length length) {
    const std::string text = std::to_string(to_pt(length));
    return text.substr(0, text.find('.') + 2) + "pt";
}

/// “张[1 name][pinyin zhāng]”: the text, then in brackets what is set about it; “1” is its element.
std::string described(const TextRun& run) {
    constexpr const char* marks[] = {"", "name", "title", "underline"};
    std::string text = run.text;
    const auto add = [&](bool holds, const std::string& what) {
        if (holds) text += "[" + what + "]";
    };
    add(run.element != 0, std::to_string(run.element));
    add(run.no_break, "nobr");
    add(run.tate_chu_yoko, "tcy");
    add(run.emphasis, "dot");
    add(run.line_mark != LineMark::none, marks[static_cast<std::size_t>(run.line_mark)]);
    add(run.shift == Shift::superscript, "sup");
    add(run.shift == Shift::subscript, "sub");
    add(run.shared == SharedAs::chinese, "chinese");
    add(run.shared == SharedAs::latin, "latin");
    if (run.spread) add(true, "over " + length_text(*run.spread));
    if (run.ruby)
        add(true,
            (run.ruby->kind == Ruby::Kind::pinyin ? "pinyin " : "bopomofo ") + run.ruby->text);
    if (run.picture)
        add(true, "picture " + std::to_string(index(run.picture->photo)) + " " +
                      length_text(run.picture->height));
    return text;
}

using Runs = std::vector<std::string>;

Runs described(const Document& document) {
    Runs runs;
    for (const Paragraph& paragraph : document.stories.at(0).body)
        for (const TextRun& run : paragraph.runs) runs.push_back(described(run));
    return runs;
}

const std::string headline = "<headline><title>题</title></headline>";

/// The runs of a paragraph that holds this, in 9 pt.
Runs runs_of(const std::string& inside) {
    Paper paper;
    paper.with_story(headline + "<p>" + inside + "</p>");
    EXPECT_EQ(paper.faults(), Faults{});
    return described(paper.document());
}

/// What is said of such a paragraph, which is the whole third line of its file.
Faults faults_of(const std::string& inside) {
    Paper paper;
    paper.with_story(headline + "\n<p>" + inside + "</p>");
    return paper.faults();
}

TEST(Emphasis, HasADotAtEachCharacter) {
    EXPECT_EQ(runs_of("天<em>地<em>玄</em></em>黄"), (Runs{"天", "地玄[dot]", "黄"}));
}

TEST(LineMarks, KeepNeighbouringNamesApart) {
    EXPECT_EQ(runs_of("<propername>张蕊</propername><propername>王芳</propername>"),
              (Runs{"张蕊[1][name]", "王芳[2][name]"}));
    EXPECT_EQ(runs_of("<booktitle>史记</booktitle>与<u>此处</u>"),
              (Runs{"史记[1][title]", "与", "此处[2][underline]"}));
}

TEST(LineMarks, GoOnUnderWhatTheyHold) {
    EXPECT_EQ(runs_of("<propername>张<em>蕊</em>芳</propername>"),
              (Runs{"张[1][name]", "蕊[1][dot][name]", "芳[1][name]"}));
    EXPECT_EQ(runs_of("<u>甲<propername>张蕊</propername>乙</u>"),
              (Runs{"甲[1][underline]", "张蕊[2][name]", "乙[1][underline]"}));
}

TEST(LineMarks, AreNumberedInEachParagraph) {
    Paper paper;
    paper.with_story(headline + "<p><u>天</u></p><p><u>地</u></p>");
    EXPECT_EQ(described(paper.document()), (Runs{"天[1][underline]", "地[1][underline]"}));
}

TEST(Shifts, StandAboveAndBelow) {
    EXPECT_EQ(runs_of("CO<sub>2</sub>与m<sup>3</sup>"), (Runs{"CO", "2[sub]", "与m", "3[sup]"}));
}

TEST(SharedMarks, AreSetAsTheAuthorSays) {
    EXPECT_EQ(runs_of("<quotes as='latin'>“天地”</quotes>与<quotes as='chinese'>“A”</quotes>"),
              (Runs{"“天地”[latin]", "与", "“A”[chinese]"}));
}

TEST(Annotations, AreEachAnObject) {
    EXPECT_EQ(runs_of("<ruby text='zhāng'>张</ruby><ruby text='zhāng'>张</ruby>"),
              (Runs{"张[1][pinyin zhāng]", "张[2][pinyin zhāng]"}));
    EXPECT_EQ(runs_of("<ruby text=' ㄓㄤ \n ㄖㄨㄟˇ ' kind='bopomofo'>张<!-- -->蕊</ruby>"),
              (Runs{"张蕊[1][bopomofo ㄓㄤ ㄖㄨㄟˇ]"}));
}

TEST(Annotations, StandInsideNames) {
    EXPECT_EQ(runs_of("<propername><ruby text='zhāng'>张</ruby>蕊</propername>"),
              (Runs{"张[1][name][pinyin zhāng]", "蕊[1][name]"}));
}

TEST(Annotations, HaveTextAndABase) {
    EXPECT_EQ(faults_of("<ruby text='zhāng'> </ruby>天"), Faults{"lead.xml:3:4 D228(ruby)"});
    EXPECT_EQ(faults_of("<ruby>张</ruby>"), Faults{"lead.xml:3:4 X127(text; ruby)"});
}

TEST(Annotations, HoldOnlyText) {
    EXPECT_THAT(faults_of("<ruby text='a'><ruby text='b'>天</ruby></ruby>地"),
                testing::Contains(testing::HasSubstr("lead.xml:3:19 X122(ruby; ruby")));
}

TEST(SpreadText, HasAWidthInItsOwnCharacters) {
    EXPECT_EQ(runs_of("<spread width='7字'>责任编辑</spread>　<name width='3字'>王芳</name>"),
              (Runs{"责任编辑[1][over 63.0pt]", "　", "王芳[2][nobr][over 27.0pt]"}));
    EXPECT_EQ(runs_of("<name>王芳</name><name>李明</name>"),
              (Runs{"王芳[1][nobr]", "李明[2][nobr]"}));
}

TEST(SpreadText, MayHaveALineBesideIt) {
    EXPECT_EQ(runs_of("<u>名<name width='3字'>王芳</name><name width='3字'>李明</name>单</u>"),
              (Runs{"名[1][underline]", "王芳[1][nobr][underline][over 27.0pt]",
                    "李明[2][nobr][underline][over 27.0pt]", "单[1][underline]"}));
}

TEST(SpreadText, HoldsNoBreakPictureLineOrSpreadText) {
    EXPECT_EQ(faults_of("<spread width='7字'>天<em><br/></em>地</spread>"),
              Faults{"lead.xml:3:28 D243(br; spread)"});
    EXPECT_EQ(faults_of("<spread width='7字'>天<picture src='a' height='1字' alt='a'/></spread>"),
              Faults{"lead.xml:3:24 D243(picture; spread)"});
    EXPECT_EQ(faults_of("<spread width='7字'><u>天</u></spread>"),
              Faults{"lead.xml:3:23 D243(u; spread)"});
    EXPECT_EQ(faults_of("<name width='7字'><spread width='1字'>天</spread></name>"),
              Faults{"lead.xml:3:21 D243(spread; name)"});
}

TEST(UnbrokenText, HoldsNoBreak) {
    EXPECT_EQ(faults_of("<nobr>天<br/>地</nobr>"), Faults{"lead.xml:3:11 D243(br; nobr)"});
    EXPECT_EQ(runs_of("<nobr>天<em>地</em></nobr>"), (Runs{"天[1][nobr]", "地[1][nobr][dot]"}));
}

TEST(WhiteSpace, FoldsThroughElements) {
    EXPECT_EQ(runs_of("天<em>\n 地 </em>\n<u> 玄</u>"),
              (Runs{"天", "地[dot]", "玄[1][underline]"}));
    EXPECT_EQ(runs_of("New<em> York</em>"), (Runs{"New", " York[dot]"}));
}

TEST(RunInHeadings, HaveAStyleAndOneCharacterOfWhiteAfterThem) {
    Paper paper;
    paper.with_styles(test::plain_styles + "<style name='run-in' font='kai'/>");
    paper.with_story(headline + "<p>\n <runin> 天 </runin>\n 地 <em>玄</em></p>");
    EXPECT_EQ(paper.faults(), Faults{});
    const Document document = paper.document();
    EXPECT_EQ(described(document), (Runs{"天", "　地 ", "玄[dot]"}));
    const auto& runs = document.stories[0].body[0].runs;
    EXPECT_EQ(document.styles[index(runs[0].style)].font, "kai");
    EXPECT_EQ(runs[1].style, StyleId{0});
}

TEST(RunInHeadings, AreHeiWithoutAStyleWhichIsMissed) {
    Paper paper;
    paper.with_story(headline + "\n<p><runin>天</runin>地</p><p><runin>玄</runin>黄</p>");
    EXPECT_EQ(paper.faults(),
              Faults{"lead.xml:3:4 D208(run-in; body, caption, credit, kicker, title)"});
    const Document document = paper.document();
    const TextRun& heading = document.stories.at(0).body.at(0).runs.at(0);
    EXPECT_EQ(document.styles[index(heading.style)].font, "hei");
}

TEST(RunInHeadings, StandAtTheStart) {
    Paper paper;
    paper.with_styles(test::plain_styles + "<style name='run-in' font='kai'/>");
    paper.with_story(headline + "\n<p>天<runin>地</runin></p>");
    EXPECT_EQ(paper.faults(), Faults{"lead.xml:3:5 D244()"});
    EXPECT_EQ(described(paper.document()), Runs{"天地"});
    paper.with_story(headline + "\n<p><runin>天</runin><runin>地</runin></p>");
    EXPECT_EQ(paper.faults(), Faults{"lead.xml:3:20 D244()"});
    paper.with_story(headline + "\n<p><runin> </runin>地</p>");
    EXPECT_EQ(paper.faults(), Faults{"lead.xml:3:4 D228(runin)"});
    paper.with_story(headline + "\n<p><em><runin>天</runin></em></p>");
    EXPECT_THAT(paper.faults(),
                testing::Contains(testing::StartsWith("lead.xml:3:8 X122(runin; em; kicker")));
}

std::string small_png() {
    return encode_png({4, 2, ColourSpace::gray, false, std::vector<std::uint8_t>(8)}, 72);
}

/// A paper whose story has this paragraph as its third line, and a picture a.png.
Paper& with_pictures(Paper& paper, const std::string& inside) {
    return paper.with("a.png", small_png()).with_story(headline + "\n<p>" + inside + "</p>");
}

std::string picture(const std::string& alt, const std::string& height = "1字") {
    return "<picture src='a.png' height='" + height + "' alt='" + alt + "'/>";
}

TEST(InlinePictures, StandLikeACharacter) {
    Paper paper;
    with_pictures(paper, "天\n" + picture("花", "1.5字") + "\n地");
    EXPECT_EQ(paper.faults(), Faults{});
    const Document document = paper.document();
    EXPECT_EQ(described(document), (Runs{"天", "\uFFFC[1][picture 0 13.5pt]", "地"}));
    const Photo& photo = document.photos.at(0);
    EXPECT_EQ(photo.file, "a.png");
    EXPECT_EQ(photo.alt, "花");
    EXPECT_EQ(photo.bytes, small_png());
    EXPECT_EQ(document.pages.at(0).photo_frames, std::vector<std::uint32_t>{0});
    EXPECT_EQ(document.pages[0].reading_order, (decltype(Page::reading_order){StoryId{0}}));
}

TEST(InlinePictures, UsedAgainAreKeptOnce) {
    Paper paper;
    with_pictures(paper, picture("花") + picture("花") + picture("又"));
    const Document document = paper.document();
    EXPECT_EQ(document.photos.size(), 2u);
    EXPECT_EQ(described(document), (Runs{"\uFFFC[1][picture 0 9.0pt]", "\uFFFC[2][picture 0 9.0pt]",
                                         "\uFFFC[3][picture 1 9.0pt]"}));
}

TEST(InlinePictures, OfACaptionStandBesideItsPhoto) {
    Paper paper;
    paper.with_frames("<photo-frame id='photo' column='5' line='1' lines='8'/>");
    paper.with_places("<place src='photo.xml' in='photo'/>");
    paper.with("a.png", small_png());
    paper.with("photo.xml",
               "<photo id='one' src='a.png'><caption>" + picture("花") + "图说</caption></photo>");
    EXPECT_EQ(paper.faults(), Faults{});
    const Document document = paper.document();
    ASSERT_EQ(document.photos.size(), 2u);
    EXPECT_EQ(document.photos[1].id, "one");
    EXPECT_EQ(std::get<PhotoContent>(document.pages.at(0).frames.at(0).content).photo, PhotoId{1});
    EXPECT_EQ(document.photos[1].caption.at(0).runs.at(0).picture->photo, PhotoId{0});
}

TEST(InlinePictures, AreFoundReadAndDescribed) {
    Paper paper;
    with_pictures(paper, "天<picture src='no.png' height='1字' alt='花'/>");
    EXPECT_EQ(paper.faults(), Faults{"lead.xml:3:19 X115(no.png; 256)"});
    with_pictures(paper, "天<picture src='../a.png' height='1字' alt='花'/>");
    EXPECT_EQ(paper.faults(), Faults{"lead.xml:3:19 X116(../a.png)"});
    with_pictures(paper, "天<picture src='lead.xml' height='1字' alt='花'/>");
    EXPECT_EQ(paper.faults(), Faults{"lead.xml:3:19 I501(lead.xml)"});
    with_pictures(paper, "天<picture src='a.png' height='1字'/>");
    EXPECT_EQ(paper.faults(), Faults{"lead.xml:3:5 X127(alt; picture)"});
    with_pictures(paper, "天" + picture("花", "5m"));
    EXPECT_EQ(paper.faults(), Faults{"lead.xml:3:34 X135(height; 5m)"});
    with_pictures(paper, "天" + picture("花", "4000mm"));  // and twice as wide
    EXPECT_EQ(paper.faults(), Faults{"lead.xml:3:34 X137(height; 4000mm)"});
}

TEST(InlinePictures, AreNotInStandingText) {
    Paper paper;
    paper.with_places("");
    paper.with_frames("\n<text-frame id='f' column='1' line='1'><p>版" + picture("花") +
                      "</p></text-frame>");
    EXPECT_EQ(paper.faults(),
              Faults{"layouts/plain.xml:7:44 X122(picture; text-frame; story, photo)"});
}

}  // namespace
}  // namespace banxin
