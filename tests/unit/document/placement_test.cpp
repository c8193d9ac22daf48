// Placing stories and photos into frames.
#include <gmock/gmock.h>

#include "images/pixels.h"
#include "paper.h"

namespace banxin {
namespace {

using test::Faults;
using test::Paper;

std::string small_png() {
    return encode_png({2, 1, ColourSpace::gray, false, {0, 255}}, 300);
}

const std::string frames =
    "<text-frame id='a' column='1' line='9' lines='9'/><text-frame id='b' column='2' line='9' "
    "lines='9'/>"
    "<text-frame id='v' mode='vertical' column='3' line='9' lines='9'/>"
    "<text-frame id='foot' column='1' line='90'><p>版</p></text-frame>"
    "<head-frame id='head' column='1' line='1' lines='8'/><head-frame id='head2' column='2' "
    "line='1' lines='8'/>"
    "<photo-frame id='photo' column='5' line='1' lines='8'/><box id='box' column='7' line='1'/>";

/// Faults but those of frames that stay empty.
Faults placing_faults(const std::string& places, const std::string& photo = {}) {
    Paper paper;
    paper.with_frames(frames).with_places(places);
    paper.with("two.xml", "<story id='two'><p>文</p></story>");
    paper.with("photo.xml", photo.empty() ? "<photo id='p' src='p.png'/>" : photo);
    paper.with("p.png", small_png());
    Faults faults = paper.faults();
    std::erase_if(faults, [](const std::string& f) { return f.find(" D226(") != f.npos; });
    return faults;
}

TEST(Placing, ThreadsAStoryThroughItsFrames) {
    Paper paper;
    paper.with_frames(frames).with_places("<place src='lead.xml' head='head' in='b a'/>");
    const Document document = paper.document();
    const Story& story = document.stories.at(0);
    EXPECT_EQ(story.id, "lead");
    EXPECT_EQ(story.headline_frame, (FrameRef{0, 4}));
    EXPECT_EQ(story.thread, (std::vector<FrameRef>{{0, 1}, {0, 0}}));
    EXPECT_EQ(document.pages.at(0).reading_order, (decltype(Page::reading_order){StoryId{0}}));
}

TEST(Placing, RunsAStoryOnWhereItIsPlacedAgain) {
    Paper paper;
    paper.with("edition.xml",
               "<edition title='T' date='2020-12-30'>"
               "<page layout='plain'><place src='lead.xml' head='head' in='text'/></page>"
               "<page layout='plain'><place src='./lead.xml' in='text'/></page></edition>");
    const Document document = paper.document();
    EXPECT_EQ(document.stories.size(), 1u);
    EXPECT_EQ(document.stories.at(0).thread, (std::vector<FrameRef>{{0, 0}, {1, 0}}));
    EXPECT_EQ(document.pages.at(1).reading_order.size(), 1u);
    EXPECT_EQ(document.pages.at(1).number, 2);
    EXPECT_EQ(paper.faults(), Faults{});
}

TEST(Placing, NeedsFramesThereAre) {
    EXPECT_EQ(placing_faults("<place src='lead.xml' head='haed' in='a x'/>"),
              (Faults{"edition.xml:3:29 D211(haed; head)",
                      "edition.xml:3:39 D211(x; a, b, v, foot, head, head2, photo)"}));
}

TEST(Placing, NeedsFramesOfTheRightKind) {
    EXPECT_EQ(placing_faults("<place src='lead.xml' head='a' in='head photo box'/>"),
              (Faults{"edition.xml:3:29 D217(a; text-frame; head-frame)",
                      "edition.xml:3:36 D217(head; head-frame; text-frame)",
                      "edition.xml:3:36 D217(photo; photo-frame; text-frame)",
                      "edition.xml:3:36 D217(box; box; text-frame)"}));
}

TEST(Placing, UsesAFrameOnce) {
    EXPECT_EQ(placing_faults(
                  "<place src='lead.xml' head='head' in='a a'/>\n<place src='two.xml' in='a b'/>"),
              (Faults{"edition.xml:3:39 D218(a)", "edition.xml:4:26 D218(a)"}));
}

TEST(Placing, HasAnEndOfFrames) {
    std::string many;
    for (int i = 0; i < 257; ++i) many += "a ";
    EXPECT_EQ(placing_faults("<place src='lead.xml' head='head' in='" + many + "'/>"),
              Faults{"edition.xml:3:39 X118(in; 256)"});
}

TEST(Placing, LeavesStandingTextAlone) {
    EXPECT_EQ(placing_faults("<place src='lead.xml' head='head' in='foot'/>"),
              Faults{"edition.xml:3:39 D219(foot)"});
}

TEST(Placing, KeepsAThreadInOneWritingMode) {
    EXPECT_EQ(placing_faults("<place src='lead.xml' head='head' in='a v b'/>"),
              Faults{"edition.xml:3:39 D220(v; vertical; horizontal)"});
}

TEST(Placing, FindsAPlaceForEverythingWritten) {
    EXPECT_EQ(placing_faults("<place src='lead.xml'/>"),
              (Faults{"edition.xml:3:13 D221(lead)", "edition.xml:3:13 D222(lead)"}));
    EXPECT_EQ(placing_faults("<place src='two.xml' head='head' in='a'/>"),
              Faults{"edition.xml:3:28 D223(two; <headline>)"});
    Paper paper;
    paper.with_story("<headline><title>题</title></headline>");
    EXPECT_EQ(paper.faults(), Faults{"edition.xml:3:39 D223(lead; <p>)"});
}

TEST(Placing, PutsAPhotoIntoOneFrame) {
    const Faults wrong{"edition.xml:3:13 D224(p)"};
    EXPECT_EQ(placing_faults("<place src='photo.xml'/>"), wrong);
    EXPECT_EQ(placing_faults("<place src='photo.xml' in='photo a'/>"), wrong);
    EXPECT_EQ(placing_faults("<place src='photo.xml' head='head' in='photo'/>"), wrong);
}

TEST(Placing, PutsPhotosAndHeadlinesInOnePlace) {
    EXPECT_EQ(
        placing_faults("<place src='photo.xml' in='photo'/>\n<place src='photo.xml' in='photo'/>"),
        Faults{"edition.xml:4:13 D225(p)"});
    EXPECT_EQ(
        placing_faults(
            "<place src='lead.xml' head='head' in='a'/>\n<place src='lead.xml' head='head2'/>"),
        Faults{"edition.xml:4:29 D225(lead)"});
}

TEST(Placing, TellsWhatStaysEmpty) {
    Paper paper;
    paper
        .with_frames(
            "<text-frame id='a' column='1' line='1' lines='9'/>"
            "<photo-frame id='b' column='2' line='1' lines='9'/>"
            "<text-frame id='c' column='3' line='1'><p>版</p></text-frame>")
        .with_places("");
    EXPECT_EQ(paper.faults(), (Faults{"edition.xml:2:15 D226(text-frame; a)",
                                      "edition.xml:2:15 D226(photo-frame; b)"}));
}

TEST(Placing, NamesEachStoryOnce) {
    Paper paper;
    paper.with_frames(frames).with_places(
        "<place src='lead.xml' head='head' in='a'/><place src='two.xml' in='b'/>");
    paper.with("two.xml", "<story id='lead'><p>文</p></story>");
    EXPECT_THAT(paper.faults(), testing::Contains("two.xml:1:12 D207(story; lead)"));
}

Paper& photo_paper(Paper& paper, const std::string& photo) {
    paper.with_frames("<photo-frame id='photo' column='5' line='1' lines='8'/>");
    paper.with_places("<place src='photos/one.xml' in='photo'/>");
    return paper.with("photos/one.xml", photo).with("photos/one.png", small_png());
}

TEST(Photos, BringTheirPicture) {
    Paper paper;
    photo_paper(paper,
                "<photo id='one' src='one.png' focus='30% 45.5%' alt='田'>"
                "<caption>图说</caption><caption>又</caption><credit>王芳 摄</credit></photo>");
    EXPECT_EQ(paper.faults(), Faults{});
    const Document document = paper.document();
    const Photo& photo = document.photos.at(0);
    EXPECT_EQ(photo.file, "one.png");
    EXPECT_EQ(photo.facts.format, ImageFormat::png);
    EXPECT_EQ(photo.facts.width, 2u);
    EXPECT_EQ(photo.bytes, small_png());
    EXPECT_EQ(photo.focus_x, 300);
    EXPECT_EQ(photo.focus_y, 455);
    EXPECT_EQ(photo.alt, "田");
    EXPECT_EQ(photo.caption.size(), 2u);
    EXPECT_EQ(document.styles[index(photo.credit.at(0).style)].role, Role::credit);
    const Page& page = document.pages.at(0);
    EXPECT_EQ(page.photo_frames, std::vector<std::uint32_t>{1});
    EXPECT_EQ(std::get<PhotoContent>(page.frames[0].content).photo, PhotoId{0});
    EXPECT_EQ(page.reading_order, (decltype(Page::reading_order){PhotoId{0}}));
}

TEST(Photos, StayInsideTheEdition) {
    Paper paper;
    photo_paper(paper, "<photo id='one' src='../../one.png'/>");
    EXPECT_EQ(paper.faults(), Faults{"photos/one.xml:1:22 X116(../../one.png)"});
    photo_paper(paper, "<photo id='one' src='../one.png'/>").with("one.png", small_png());
    EXPECT_EQ(paper.faults(), Faults{});
    photo_paper(paper, "<photo id='one' src='none.png'/>");
    EXPECT_EQ(paper.faults(), Faults{"photos/one.xml:1:22 X115(photos/none.png; 256)"});
}

TEST(Photos, WithoutAUsablePictureStayWithoutBytes) {
    const auto fault = [](const std::string& bytes) {
        Paper paper;
        photo_paper(paper, "<photo id='one' src='one.png'/>").with("photos/one.png", bytes);
        const Document document = paper.document();
        EXPECT_EQ(document.photos.at(0).bytes, "");
        EXPECT_EQ(document.pages.at(0).photo_frames.at(0), 1u);
        return paper.faults();
    };
    const std::string png = small_png();
    std::string huge = png;
    huge.replace(16, 8, std::string("\0\1\0\0\0\1\0\0", 8));
    std::string damaged = png;
    damaged.replace(16, 8, std::string(8, '\0'));
    // JPEG of 12 bits a sample
    const std::string unsupported("\xFF\xD8\xFF\xC1\0\x0B\x0C\0\x10\0\x10\1\1\x11\0\xFF\xD9", 17);
    EXPECT_EQ(fault("GIF89a"), Faults{"photos/one.xml:1:22 I501(one.png)"});
    EXPECT_EQ(fault(png.substr(0, 20)), Faults{"photos/one.xml:1:22 I502(one.png)"});
    EXPECT_EQ(fault(damaged), Faults{"photos/one.xml:1:22 I503(one.png)"});
    EXPECT_EQ(fault(unsupported), Faults{"photos/one.xml:1:22 I504(one.png)"});
    EXPECT_EQ(fault(huge), Faults{"photos/one.xml:1:22 I505(one.png)"});
}

TEST(Edition, OfThisProjectIsReadWithoutFaults) {
    for (const char* name : {"edition.xml", "edition-vertical.xml"}) {
        SourceFiles files;
        Diagnostics diagnostics;
        const auto edition = test::source_dir() / "content/macun" / name;
        EXPECT_TRUE(read_edition(edition, {}, files, diagnostics));
        EXPECT_EQ(test::faults_of(diagnostics, files, test::source_dir()), Faults{}) << name;
    }
}

}  // namespace
}  // namespace banxin
