#include "layout/lay_out.h"

#include <gmock/gmock.h>

#include "support/toy_page.h"

namespace banxin {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using toy::area;
using toy::em;

/// A document of one page whose frames and stories a test adds.
struct Edition {
    Document document;
    Diagnostics diagnostics;

    Edition() {
        document.styles = {toy::style()};
        document.pages = {toy::page()};
    }
    Page& page() { return document.pages[0]; }
    std::uint32_t add(Frame frame) {
        page().frames.push_back(std::move(frame));
        return static_cast<std::uint32_t>(page().frames.size() - 1);
    }
    Story& add_story(std::string id, std::vector<std::uint32_t> frames,
                     std::vector<std::string> body) {
        Story story;
        story.id = std::move(id);
        for (const std::uint32_t frame : frames) story.thread.push_back({0, frame});
        for (std::string& text : body) story.body.push_back(toy::paragraph(std::move(text)));
        document.stories.push_back(std::move(story));
        return document.stories.back();
    }

    ShapedText shaped(const std::vector<Paragraph>& paragraphs) const {
        ShapedText result;
        for (const Paragraph& each : paragraphs) {
            result.push_back(toy::shape(each.runs.front().text, document.styles));
        }
        return result;
    }
    ShapedEdition shaped() const {
        ShapedEdition result;
        for (const Story& story : document.stories) {
            result.headlines.push_back(shaped(story.headline));
            result.bodies.push_back(shaped(story.body));
        }
        for (const Photo& photo : document.photos) {
            result.captions.push_back(shaped(photo.caption));
            result.credits.push_back(shaped(photo.credit));
        }
        result.standing.resize(1);
        for (const Frame& frame : document.pages[0].frames) {
            const auto* text = std::get_if<TextContent>(&frame.content);
            result.standing[0].push_back(text ? shaped(text->standing) : ShapedText{});
        }
        return result;
    }
    EditionLayout lay_out(unsigned threads = 1) {
        diagnostics = {};
        return banxin::lay_out(document, shaped(), toy::reshape(document.styles), threads,
                               diagnostics);
    }
};

using Reports = std::vector<Diagnostic>;

TEST(LayOut, ThreadsAStoryThroughItsFrames) {
    Edition edition;
    const auto a = edition.add(toy::frame("a", area(0, 0, 4, 2)));
    const auto b = edition.add(toy::frame("b", area(5, 3, 8, 1)));
    edition.add_story("lead", {a, b}, {"天地玄黄宇宙洪荒日月盈昃"});
    const EditionLayout layout = edition.lay_out();
    ASSERT_EQ(layout.bodies[0].lines.size(), 3u);
    EXPECT_EQ(layout.bodies[0].lines[2].slot.frame, (FrameRef{0, b}));
    EXPECT_THAT(edition.diagnostics.items(), IsEmpty());
}

TEST(LayOut, TellsAnOversetStoryInLinesAndCharacters) {
    Edition edition;
    edition.add_story("lead", {edition.add(toy::frame("a", area(0, 0, 4, 1)))},
                      {"天地玄黄宇宙洪荒日月"});
    edition.lay_out();
    EXPECT_EQ(edition.diagnostics.items(),
              (Reports{{Code::story_overset, {}, {"lead", "2", "6", "宇宙洪荒日月"}}}));
}

TEST(LayOut, TellsAnUndersetStoryInLines) {
    Edition edition;
    edition.add_story("lead", {edition.add(toy::frame("a", area(0, 0, 4, 5)))}, {"天地玄黄"});
    edition.lay_out();
    EXPECT_EQ(edition.diagnostics.items(), (Reports{{Code::story_underset, {}, {"lead", "4"}}}));
}

TEST(LayOut, TellsAFrameWithoutRoomForALine) {
    Edition edition;
    const auto a = edition.add(toy::frame("a", area(0, 0, 4, 1)));
    edition.add(toy::frame("photo", area(0, 0, 9, 1), PhotoContent{}));
    edition.page().frames[1].stand_off = Length{};
    edition.add_story("lead", {a}, {"天地玄黄"});
    edition.lay_out();
    EXPECT_EQ(edition.diagnostics.items(), (Reports{{Code::no_room_for_text, {}, {"a"}}}));
}

TEST(LayOut, BalancesColumnsOnTheHighestLineThatHoldsTheText) {
    Edition edition;
    Frame frame = toy::columns("a", area(0, 0, 14, 10), 3);
    std::get<TextContent>(frame.content).balance = true;
    edition.add_story("lead", {edition.add(std::move(frame))},
                      {"天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往"});
    const EditionLayout layout = edition.lay_out();
    std::vector<std::pair<int, int>> places;
    for (const PlacedLine& line : layout.bodies[0].lines) {
        places.emplace_back(line.slot.column, static_cast<int>(line.slot.row));
    }
    EXPECT_EQ(places, (std::vector<std::pair<int, int>>{{0, 0}, {0, 1}, {1, 0}, {1, 1}, {2, 0}}));
    EXPECT_EQ(layout.bodies[0].lines_short, 1);
    EXPECT_THAT(edition.diagnostics.items(), IsEmpty());
}

TEST(LayOut, SetsPhotosInTheirFrames) {
    Edition edition;
    const auto frame = edition.add(toy::frame("p", area(0, 0, 20, 10), PhotoContent{PhotoId{0}}));
    edition.document.photos.resize(2);
    edition.document.photos[0].id = "signing";
    edition.document.photos[0].caption = {toy::paragraph("天地")};
    edition.page().photo_frames = {frame + 1, 0};
    const EditionLayout layout = edition.lay_out();
    EXPECT_EQ(layout.photos[0].picture, area(0, 0, 20, 9));
    EXPECT_TRUE(layout.photos[1].picture.empty());
    EXPECT_THAT(edition.diagnostics.items(), IsEmpty());
}

TEST(LayOut, TellsAPhotoWithoutRoomForItsPicture) {
    Edition edition;
    const auto frame = edition.add(toy::frame("p", area(0, 0, 4, 1), PhotoContent{PhotoId{0}}));
    edition.document.photos.resize(1);
    edition.document.photos[0].id = "signing";
    edition.document.photos[0].caption = {toy::paragraph("天地")};
    edition.page().photo_frames = {frame + 1};
    edition.lay_out();
    EXPECT_EQ(edition.diagnostics.items(),
              (Reports{{Code::no_room_for_picture, {}, {"signing", "p"}}}));
}

TEST(LayOut, SetsTheLayoutsOwnText) {
    Edition edition;
    Frame folio = toy::frame("folio", area(0, 0, 4, 1));
    std::get<TextContent>(folio.content).standing = {toy::paragraph("天地玄黄宇")};
    edition.add(std::move(folio));
    const EditionLayout layout = edition.lay_out();
    EXPECT_EQ(layout.standing[0][0].lines.size(), 1u);
    EXPECT_EQ(edition.diagnostics.items(),
              (Reports{{Code::standing_text_overset, {}, {"folio", "1", "2", "黄宇"}}}));
}

TEST(LayOut, NamesLinesThatAreWiderThanTheirMeasure) {
    Edition edition;
    edition.add_story("lead", {edition.add(toy::frame("a", area(0, 0, 1, 3)))}, {"天——地"});
    edition.lay_out();
    EXPECT_EQ(edition.diagnostics.items(), (Reports{{Code::line_overfull, {}, {"——"}}}));
}

TEST(LayOut, ReportsInDocumentOrderOnAnyNumberOfThreads) {
    Edition edition;
    for (int i = 0; i < 12; ++i) {
        const auto frame = edition.add(toy::frame("f" + std::to_string(i), area(0, i, 4, 1)));
        edition.add_story("s" + std::to_string(i), {frame}, {"天地玄黄宇宙洪荒日月"});
    }
    const EditionLayout one = edition.lay_out(1);
    const Reports reports = edition.diagnostics.items();
    const EditionLayout many = edition.lay_out(4);
    EXPECT_EQ(edition.diagnostics.items(), reports);
    EXPECT_EQ(one.bodies, many.bodies);
}

/// An edition of one story whose comma would hang, in two columns of four characters.
Edition with_hanging_comma(double gutter, std::optional<Stroke> rule = {}) {
    Edition edition;
    edition.page().grid.gutter = em(gutter);
    Frame frame = toy::columns("a", area(0, 0, 8 + gutter, 3), 2);
    std::get<TextContent>(frame.content).column_rule = rule;
    edition.add_story("lead", {edition.add(frame)}, {"天地玄黄，宇宙洪荒日月盈昃辰宿列张寒来暑往"});
    return edition;
}

EditionLayout lay_out_hanging(Edition& edition) {
    ShapedEdition shaped = edition.shaped();
    shaped.bodies[0][0].clusters[4].may_hang = true;
    edition.diagnostics = {};
    return lay_out(edition.document, std::move(shaped), toy::reshape(edition.document.styles), 1,
                   edition.diagnostics);
}

TEST(LayOut, HangsMarksIntoTheGutter) {
    Edition edition = with_hanging_comma(1);
    EXPECT_TRUE(lay_out_hanging(edition).bodies[0].lines[0].line.hung);
    for (const Diagnostic& each : edition.diagnostics.items())
        EXPECT_NE(each.code, Code::hanging_without_room);
}

TEST(LayOut, HangsNoMarkWhereAColumnRuleOrANarrowGutterIs) {
    for (Edition edition : {with_hanging_comma(1, Stroke{}), with_hanging_comma(0.4)}) {
        EXPECT_FALSE(lay_out_hanging(edition).bodies[0].lines[0].line.hung);
        ASSERT_FALSE(edition.diagnostics.items().empty());
        EXPECT_EQ(edition.diagnostics.items()[0],
                  (Diagnostic{Code::hanging_without_room, {}, {"lead", "a"}}));
    }
}

Beside beside(Beside::Kind kind, std::uint32_t cluster, double reach) {
    Beside result;
    result.kind = kind;
    result.first = cluster;
    result.last = cluster + 1;
    result.reach = em(reach);
    return result;
}

/// Two lines on a pitch of 1½ em; beside the second line stands what reaches so far.
Edition with_annotation(Beside::Kind kind, std::uint32_t cluster, double reach) {
    Edition edition;
    edition.document.styles[0].name = "body";
    edition.add_story("lead", {edition.add(toy::frame("a", area(0, 0, 4, 2)))}, {"天地玄黄宇宙"});
    ShapedEdition shaped = edition.shaped();
    shaped.bodies[0][0].beside = {beside(kind, cluster, reach)};
    lay_out(edition.document, std::move(shaped), toy::reshape(edition.document.styles), 1,
            edition.diagnostics);
    return edition;
}

TEST(LayOut, TellsWhatStandsBesideALineAndReachesIntoTheNext) {
    const Reports too_high{{Code::beside_too_high, {}, {"lead", "body", "17.0"}}};
    EXPECT_EQ(with_annotation(Beside::Kind::pinyin, 4, 1.2).diagnostics.items(), too_high);
    EXPECT_EQ(with_annotation(Beside::Kind::emphasis, 3, 1.2).diagnostics.items(), too_high);
    EXPECT_EQ(with_annotation(Beside::Kind::book_title, 0, 1.2).diagnostics.items(), too_high);
}

TEST(LayOut, TellsItOfACaptionToo) {
    Edition edition;
    edition.document.styles[0].name = "caption";
    edition.document.photos.resize(1);
    edition.document.photos[0].id = "signing";
    edition.document.photos[0].caption = {toy::paragraph("天地玄黄宇宙")};
    const auto frame = edition.add(toy::frame("a", area(0, 0, 4, 12), PhotoContent{}));
    edition.page().photo_frames = {frame + 1};
    ShapedEdition shaped = edition.shaped();
    shaped.captions[0][0].beside = {beside(Beside::Kind::pinyin, 4, 1.2)};
    lay_out(edition.document, std::move(shaped), toy::reshape(edition.document.styles), 1,
            edition.diagnostics);
    ASSERT_EQ(edition.diagnostics.items().size(), 1u);
    EXPECT_EQ(edition.diagnostics.items()[0].code, Code::beside_too_high);
    EXPECT_THAT(edition.diagnostics.items()[0].args, testing::Contains("signing"));
}

TEST(LayOut, LetsWhatStandsBesideALineFillTheGap) {
    EXPECT_THAT(with_annotation(Beside::Kind::pinyin, 4, 1.0).diagnostics.items(), IsEmpty());
}

TEST(LayOut, LetsWhatStandsBesideAColumnsFirstAndLastLineReachOut) {
    EXPECT_THAT(with_annotation(Beside::Kind::pinyin, 0, 1.2).diagnostics.items(), IsEmpty());
    EXPECT_THAT(with_annotation(Beside::Kind::emphasis, 5, 1.2).diagnostics.items(), IsEmpty());
}

}  // namespace
}  // namespace banxin
