#include "text/shape_edition.h"

#include <gmock/gmock.h>

#include "shaped_text.h"

namespace banxin {
namespace {

using namespace test;
using testing::ElementsAre;

Frame frame(WritingMode mode) {
    Frame result;
    result.mode = mode;
    return result;
}

/// One page: a horizontal and a vertical frame, and standing text.
Document page_with_everything() {
    Document document;
    document.styles = {in("kai")};
    Page page;
    page.frames = {frame(WritingMode::horizontal), frame(WritingMode::vertical),
                   frame(WritingMode::vertical)};
    TextContent folio;
    folio.standing = {runs({{"\U0010FFFD五", 0}})};
    page.frames[2].content = folio;
    page.photo_frames = {2};
    document.pages = {page};
    Story story;
    story.headline = {runs({{"\U0010FFF0题", 0}})};
    story.body = {runs({{"\U0010FFF1一", 0}}), runs({{"\U0010FFF2二", 0}})};
    story.headline_frame = FrameRef{0, 1};
    story.thread = {{0, 0}, {0, 1}};
    document.stories = {story};
    Photo photo;
    photo.caption = {runs({{"\U0010FFF3图", 0}})};
    photo.credit = {runs({{"\U0010FFF4摄", 0}})};
    document.photos = {photo};
    return document;
}

std::vector<std::string> reported(const Diagnostics& diagnostics) {
    std::vector<std::string> result;
    for (const Diagnostic& diagnostic : diagnostics.items()) {
        result.push_back(diagnostic.args[0].substr(diagnostic.args[0].find("U+")));
    }
    return result;
}

TEST(ShapeEdition, SetsADropCapAsAParagraphBeforeItsRest) {
    Document document = page_with_everything();
    document.styles = {in("song")};
    document.styles[0].drop_lines = 2;
    document.pages[0].grid.pitch = pt(12);
    document.stories[0].headline = {runs({{"天地", 0}})};
    document.stories[0].body = {runs({{"“天地玄黄", 0}}), runs({{"宇", 0}})};
    Diagnostics diagnostics;
    const auto edition = shape_edition(document, fonts(), 2, diagnostics);
    const ShapedText& body = edition.bodies[0];
    ASSERT_EQ(body.size(), 3u);
    EXPECT_EQ(body[0].text, "“天");
    EXPECT_EQ(body[0].drop_lines, 2);
    EXPECT_EQ(body[0].uses[0].size, pt(22));  // one pitch and the body's 10 pt
    EXPECT_EQ(body[0].clusters[0].after, Break::forbidden);
    EXPECT_EQ(body[1].text, "地玄黄");
    EXPECT_EQ(body[1].drop_lines, 0);
    EXPECT_EQ(body[2].text, "宇");  // nothing would be left: an ordinary paragraph
    EXPECT_EQ(body[2].drop_lines, 0);
    EXPECT_EQ(edition.headlines[0].size(), 1u);
}

TEST(ShapeEdition, SetsEveryTextInTheModeOfItsFrame) {
    Diagnostics diagnostics;
    const auto edition = shape_edition(page_with_everything(), fonts(), 2, diagnostics);
    EXPECT_EQ(edition.headlines[0][0].mode, WritingMode::vertical);
    EXPECT_EQ(edition.bodies[0][1].mode, WritingMode::horizontal);
    EXPECT_EQ(edition.captions[0][0].mode, WritingMode::vertical);
    EXPECT_EQ(edition.credits[0][0].mode, WritingMode::vertical);
    EXPECT_EQ(edition.standing[0][2][0].mode, WritingMode::vertical);
    EXPECT_TRUE(edition.standing[0][0].empty());
}

TEST(ShapeEdition, ReportsInDocumentOrderOnAnyNumberOfThreads) {
    for (const unsigned threads : {1u, 4u}) {
        Diagnostics diagnostics;
        shape_edition(page_with_everything(), fonts(), threads, diagnostics);
        EXPECT_THAT(reported(diagnostics), ElementsAre("U+10FFF0)", "U+10FFF1)", "U+10FFF2)",
                                                       "U+10FFF3)", "U+10FFF4)", "U+10FFFD)"));
    }
}

TEST(ShapeEdition, IsTheSameOnAnyNumberOfThreads) {
    Diagnostics diagnostics;
    const auto once = shape_edition(page_with_everything(), fonts(), 1, diagnostics);
    const auto again = shape_edition(page_with_everything(), fonts(), 3, diagnostics);
    EXPECT_EQ(once.bodies, again.bodies);
    EXPECT_EQ(once.standing, again.standing);
}

TEST(ShapeEdition, TakesStoriesAndPhotosWithoutAFrame) {
    Document document = page_with_everything();
    document.stories[0].headline_frame.reset();
    document.stories[0].thread = {{7, 0}};
    document.pages[0].photo_frames = {9};
    Diagnostics diagnostics;
    const auto edition = shape_edition(document, fonts(), 1, diagnostics);
    EXPECT_EQ(edition.headlines[0][0].mode, WritingMode::horizontal);
    EXPECT_EQ(edition.captions[0].size(), 1u);
}

}  // namespace
}  // namespace banxin
