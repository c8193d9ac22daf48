#include "display/painter.h"

#include <gmock/gmock.h>

#include "support/hand_made.h"

namespace banxin {
namespace {

using hand_made::em;
using testing::ElementsAre;
using testing::IsEmpty;

/// The page's tags and texts in order: "h1(" … ")".
std::vector<std::string> outline_of(const DisplayPage& page) {
    static constexpr const char* names[] = {"document", "article", "h1",      "h2",      "h3",
                                            "p",        "figure",  "caption", "artifact"};
    std::vector<std::string> seen;
    for (const DisplayItem& item : page.items) {
        if (const auto* tag = std::get_if<BeginTag>(&item)) {
            seen.push_back(names[static_cast<std::size_t>(tag->kind)] + std::string("("));
        } else if (std::holds_alternative<EndTag>(item)) {
            seen.emplace_back(")");
        } else if (const auto* line = std::get_if<TextLine>(&item)) {
            std::string text;
            for (const GlyphRun& run : line->runs) text += run.text;
            seen.push_back(text);
        } else if (std::holds_alternative<ImageBox>(item)) {
            seen.emplace_back("picture");
        } else if (std::holds_alternative<FillRect>(item)) {
            seen.emplace_back("fill");
        } else {
            seen.emplace_back("stroke");
        }
    }
    return seen;
}

template <class Item>
std::vector<Item> items_of(const DisplayPage& page) {
    std::vector<Item> found;
    for (const DisplayItem& item : page.items) {
        if (const auto* one = std::get_if<Item>(&item)) found.push_back(*one);
    }
    return found;
}

Document with_one_story() {
    Document document = hand_made::document();
    document.pages[0].frames = {
        hand_made::frame("head", {{pt(20), pt(20)}, {pt(200), pt(40)}}, HeadContent{}),
        hand_made::frame("text", {{pt(20), pt(70)}, {pt(200), pt(100)}})};
    Story story;
    story.id = "lead";
    story.headline_frame = FrameRef{0, 0};
    story.thread = {FrameRef{0, 1}};
    document.stories.push_back(story);
    document.pages[0].reading_order = {StoryId{0}};
    return document;
}

TEST(Paint, ReadsTheHeadlineThenTheBody) {
    const Document document = with_one_story();
    EditionLayout layout = hand_made::layout_for(document);
    layout.headlines[0] = hand_made::one_line("大标题", hand_made::title, {pt(20), pt(35)}, {0, 0});
    layout.bodies[0] = hand_made::one_line("正文", hand_made::body, {pt(20), pt(75)}, {0, 1});

    const DisplayList list = paint(document, layout);

    EXPECT_THAT(outline_of(list.pages[0]), ElementsAre("artifact(", ")", "article(", "h1(",
                                                       "大标题", ")", "p(", "正文", ")", ")"));
    EXPECT_THAT(list.pages[0].outline,
                ElementsAre(OutlineEntry{"大标题", {pt(20) - pt(15), pt(35) - pt(15)}}));
}

TEST(Paint, OnlyTheFirstTitleOfAPageIsItsMainHeading) {
    Document document = with_one_story();
    document.stories.push_back(document.stories[0]);
    document.pages[0].reading_order = {StoryId{1}, StoryId{0}};
    EditionLayout layout = hand_made::layout_for(document);
    layout.headlines[0] = hand_made::one_line("次条", hand_made::title, {}, {0, 0});
    layout.headlines[1] = hand_made::one_line("头条", hand_made::title, {}, {0, 0});
    layout.bodies[0] = hand_made::one_line("小标题", hand_made::crosshead, {}, {0, 1});

    const DisplayList list = paint(document, layout);

    EXPECT_THAT(outline_of(list.pages[0]),
                ElementsAre("artifact(", ")", "article(", "h1(", "头条", ")", ")", "article(",
                            "h2(", "次条", ")", "h3(", "小标题", ")", ")"));
}

TEST(Paint, KeepsAParagraphTogetherAcrossColumns) {
    const Document document = with_one_story();
    EditionLayout layout = hand_made::layout_for(document);
    SetText& body = layout.bodies[0];
    body.paragraphs = {hand_made::shaped("天地玄黄"), hand_made::shaped("宇宙")};
    body.lines = {hand_made::line(body, 0, 0, 2, {pt(20), pt(165)}, {0, 1}),
                  hand_made::line(body, 0, 2, 4, {pt(130), pt(75)}, {0, 1}),
                  hand_made::line(body, 1, 0, 2, {pt(130), pt(90)}, {0, 1})};
    body.lines[1].slot.column = 1;

    const DisplayList list = paint(document, layout);

    EXPECT_THAT(outline_of(list.pages[0]), ElementsAre("artifact(", ")", "article(", "p(", "天地",
                                                       "玄黄", ")", "p(", "宇宙", ")", ")"));
}

TEST(Paint, ShowsAJumpedStoryOnBothPages) {
    Document document = with_one_story();
    document.pages.push_back(document.pages[0]);
    document.pages[1].reading_order.clear();
    EditionLayout layout = hand_made::layout_for(document);
    SetText& body = layout.bodies[0];
    body.paragraphs = {hand_made::shaped("天地玄黄")};
    body.lines = {hand_made::line(body, 0, 0, 2, {}, {0, 1}),
                  hand_made::line(body, 0, 2, 4, {}, {1, 1})};

    const DisplayList list = paint(document, layout);

    EXPECT_THAT(outline_of(list.pages[0]),
                ElementsAre("artifact(", ")", "article(", "p(", "天地", ")", ")"));
    EXPECT_THAT(outline_of(list.pages[1]),
                ElementsAre("artifact(", ")", "article(", "p(", "玄黄", ")", ")"));
}

TEST(Paint, AStoryWithoutALineIsNoArticle) {
    const Document document = with_one_story();

    const DisplayList list = paint(document, hand_made::layout_for(document));

    EXPECT_THAT(outline_of(list.pages[0]), ElementsAre("artifact(", ")"));
}

TEST(Paint, StandingTextIsNoHeadingAndFolioLinesAreArtifacts) {
    Document document = hand_made::document();
    document.pages[0].frames = {hand_made::frame("masthead", {{}, {pt(100), pt(20)}}),
                                hand_made::frame("folio", {{}, {pt(100), pt(20)}})};
    EditionLayout layout = hand_made::layout_for(document);
    layout.standing[0][0] = hand_made::one_line("报头", hand_made::title, {}, {0, 0});
    layout.standing[0][1] = hand_made::one_line("5版", hand_made::folio, {}, {0, 1});

    const DisplayList list = paint(document, layout);

    EXPECT_THAT(outline_of(list.pages[0]),
                ElementsAre("artifact(", ")", "p(", "报头", ")", "artifact(", "5版", ")"));
    EXPECT_THAT(list.pages[0].outline, IsEmpty());
}

Document with_one_photo() {
    Document document = hand_made::document();
    Photo photo;
    photo.id = "signing";
    photo.facts.width = 40;
    photo.facts.height = 30;
    photo.alt = "签约现场";
    document.photos.push_back(photo);
    PhotoContent content;
    content.photo = PhotoId{0};
    content.keyline = Stroke{pt(1), InkId{0}, 1000, LinePattern::solid};
    document.pages[0].frames = {
        hand_made::frame("p1", {{pt(10), pt(10)}, {pt(80), pt(75)}}, content)};
    document.pages[0].photo_frames = {1};
    document.pages[0].reading_order = {PhotoId{0}};
    return document;
}

TEST(Paint, TagsAPictureWithItsAlternativeTextAndCaption) {
    const Document document = with_one_photo();
    EditionLayout layout = hand_made::layout_for(document);
    const Rect picture{{pt(10), pt(10)}, {pt(80), pt(60)}};
    layout.photos[0] = {picture, picture,
                        hand_made::one_line("图说", hand_made::caption, {pt(10), pt(78)}, {0, 0}),
                        hand_made::one_line("署名", hand_made::caption, {pt(60), pt(78)}, {0, 0})};

    const DisplayPage page = paint(document, layout).pages[0];

    EXPECT_THAT(outline_of(page),
                ElementsAre("artifact(", ")", "figure(", "picture", ")", "artifact(", "stroke",
                            "stroke", "stroke", "stroke", ")", "caption(", "图说", "署名", ")"));
    EXPECT_EQ(items_of<BeginTag>(page)[1], (BeginTag{TagKind::figure, "签约现场"}));
    EXPECT_THAT(items_of<ImageBox>(page), ElementsAre(ImageBox{PhotoId{0}, picture, picture}));
    EXPECT_EQ(items_of<StrokeLine>(page)[0].from, (Point{pt(10), pt(10.5)}));
}

TEST(Paint, PrintsAPhotoInTheInksOfItsFrame) {
    Document document = with_one_photo();
    auto& content = std::get<PhotoContent>(document.pages[0].frames[0].content);
    content.colour = PhotoColour::duotone;
    content.duotone = InkId{1};
    EditionLayout layout = hand_made::layout_for(document);
    layout.photos[0].picture = layout.photos[0].placed = {{pt(10), pt(10)}, {pt(80), pt(60)}};

    const auto images = items_of<ImageBox>(paint(document, layout).pages[0]);

    ASSERT_EQ(images.size(), 1u);
    EXPECT_EQ(images[0].colour, PhotoColour::duotone);
    EXPECT_EQ(images[0].duotone, InkId{1});
}

TEST(Paint, TagsAPictureInALineWithItsAlternativeText) {
    Document document = with_one_story();
    Photo ornament;
    ornament.facts.width = ornament.facts.height = 100;
    ornament.alt = "题花";
    document.photos.push_back(ornament);
    EditionLayout layout = hand_made::layout_for(document);
    SetText& body = layout.bodies[0];
    body = hand_made::one_line("天\uFFFC地", hand_made::body, {pt(20), pt(75)}, {0, 1});
    body.paragraphs[0].pictures = {{1, PhotoId{0}, {{{}, -pt(5)}, {pt(10), pt(10)}}}};
    Cluster& cluster = body.paragraphs[0].clusters[1];
    cluster.glyph_count = 0;

    const DisplayPage page = paint(document, layout).pages[0];

    EXPECT_THAT(outline_of(page), ElementsAre("artifact(", ")", "article(", "p(", "天地", "figure(",
                                              "picture", ")", ")", ")"));
    EXPECT_THAT(items_of<BeginTag>(page).back(), (BeginTag{TagKind::figure, "题花"}));
}

TEST(Paint, ReadsADropCapAndTheRestAsOneParagraph) {
    const Document document = with_one_story();
    EditionLayout layout = hand_made::layout_for(document);
    SetText& body = layout.bodies[0];
    body.paragraphs = {hand_made::shaped("天"), hand_made::shaped("地玄"), hand_made::shaped("黄")};
    body.paragraphs[0].drop_lines = 2;
    body.lines = {hand_made::line(body, 0, 0, 1, {pt(20), pt(80)}, {0, 1}),
                  hand_made::line(body, 1, 0, 2, {pt(45), pt(75)}, {0, 1}),
                  hand_made::line(body, 2, 0, 1, {pt(20), pt(105)}, {0, 1})};

    EXPECT_THAT(
        outline_of(paint(document, layout).pages[0]),
        ElementsAre("artifact(", ")", "article(", "p(", "天", "地玄", ")", "p(", "黄", ")", ")"));
}

TEST(Paint, MarksAPictureThatCouldNotBeRead) {
    Document document = with_one_photo();
    document.photos[0].facts = {};
    EditionLayout layout = hand_made::layout_for(document);
    layout.photos[0].picture = layout.photos[0].placed = {{pt(10), pt(10)}, {pt(80), pt(60)}};

    const DisplayList list = paint(document, layout);

    EXPECT_THAT(items_of<ImageBox>(list.pages[0]), IsEmpty());
    EXPECT_EQ(list.inks.back().name, "fault");
}

TEST(Paint, MarksOversetTextAtTheFootOfTheLastFrame) {
    const Document document = with_one_story();
    EditionLayout layout = hand_made::layout_for(document);
    layout.bodies[0].overset = {2, 37, "坚持稳中"};

    const DisplayList list = paint(document, layout);

    const Rect mark = rect_between(pt(220) - mm(2), pt(170) - mm(2), pt(220), pt(170));
    EXPECT_THAT(items_of<FillRect>(list.pages[0]),
                ElementsAre(FillRect{mark, {static_cast<InkId>(2), 1000}}));
    EXPECT_EQ(list.inks[2].name, "fault");
}

TEST(Paint, CrossesOutAFrameWithoutItsPhoto) {
    Document document = hand_made::document();
    document.pages[0].frames = {
        hand_made::frame("p1", {{pt(10), pt(10)}, {pt(80), pt(60)}}, PhotoContent{})};

    const DisplayPage page = paint(document, hand_made::layout_for(document)).pages[0];

    const auto lines = items_of<StrokeLine>(page);
    ASSERT_EQ(lines.size(), 6u);
    EXPECT_EQ(lines[4].from, (Point{pt(10), pt(10)}));
    EXPECT_EQ(lines[4].to, (Point{pt(90), pt(70)}));
}

TEST(Paint, ACleanEditionHasItsOwnInksOnly) {
    const Document document = with_one_story();
    EXPECT_EQ(paint(document, hand_made::layout_for(document)).inks, document.inks);
}

}  // namespace
}  // namespace banxin
