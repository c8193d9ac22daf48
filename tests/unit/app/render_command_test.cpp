#include <gmock/gmock.h>

#include "small_edition.h"

namespace banxin::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

const std::string png_magic = "\x89PNG\r\n";

TEST(Render, MakesTheKindOfFileItsSuffixSays) {
    const SmallEdition paper;
    const auto pdf = banxin({"render", paper.edition(), "-o", paper.path("page.pdf")});
    EXPECT_EQ(pdf.status, 0) << pdf.err;
    EXPECT_THAT(pdf.out + pdf.err, IsEmpty());
    EXPECT_THAT(paper.read("page.pdf"), StartsWith("%PDF-1."));
    EXPECT_EQ(banxin({"render", paper.edition(), "-o", paper.path("page.png")}).status, 0);
    EXPECT_THAT(paper.read("page.png"), StartsWith(png_magic));
    EXPECT_EQ(banxin({"render", paper.edition(), "-o", paper.path("page.svg")}).status, 0);
    EXPECT_THAT(paper.read("page.svg"), HasSubstr("<svg"));
}

TEST(Render, MakesSeveralKindsAtOnce) {
    const SmallEdition paper;
    const auto outcome = banxin({"render", paper.edition(), "-o", paper.path("a.pdf"), "--png",
                                 paper.path("b.png"), "--svg", paper.path("c.svg"), "--dpi", "72"});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_TRUE(paper.has("a.pdf") && paper.has("b.png") && paper.has("c.svg"));
}

TEST(Render, TakesAFolderForTheEditionInIt) {
    const SmallEdition paper;
    EXPECT_EQ(banxin({"render", paper.path("content"), "-o", paper.path("folder.pdf")}).status, 0);
    EXPECT_EQ(banxin({"render", paper.edition(), "-o", paper.path("file.pdf")}).status, 0);
    EXPECT_TRUE(paper.read("folder.pdf") == paper.read("file.pdf"));
}

TEST(Render, NumbersThePicturesOfSeveralPages) {
    const SmallEdition paper;
    paper.write_pages(2);
    EXPECT_EQ(
        banxin({"render", paper.edition(), "--png", paper.path("page.png"), "--dpi", "36"}).status,
        0);
    EXPECT_TRUE(paper.has("page-1.png") && paper.has("page-2.png"));
    EXPECT_FALSE(paper.has("page.png"));
}

TEST(Render, MakesOnePageIfAsked) {
    const SmallEdition paper;
    paper.write_pages(2);
    const auto outcome =
        banxin({"render", paper.edition(), "--png", paper.path("page.png"), "--page", "2"});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_TRUE(paper.has("page.png"));
    EXPECT_FALSE(paper.has("page-2.png"));
}

TEST(Render, CutsARegionOut) {
    const SmallEdition paper;
    banxin({"render", paper.edition(), "--png", paper.path("all.png")});
    const auto outcome = banxin(
        {"render", paper.edition(), "--png", paper.path("part.png"), "--region", "0,0,10,10"});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_LT(paper.read("part.png").size(), paper.read("all.png").size());
}

TEST(Render, ShowsThePageOfTextThatDoesNotFit) {
    const SmallEdition paper;
    paper.write_story(300);
    const auto outcome = banxin({"render", paper.edition(), "-o", paper.path("page.pdf")});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.err,
                HasSubstr("error L401: story “lead” is overset (lines over: 10, characters: 100)"));
    EXPECT_THAT(outcome.err, HasSubstr("1 error, 0 warnings\n"));
    EXPECT_THAT(paper.read("page.pdf"), StartsWith("%PDF"));
}

TEST(Render, LeavesTheLastGoodOutputIfTheInputIsWrong) {
    const SmallEdition paper;
    paper.write("page.pdf", "the last good page");
    paper.write("content/story.xml", "<story id=\"lead\"><p>未完");
    const auto outcome = banxin({"render", paper.edition(), "-o", paper.path("page.pdf")});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.err, HasSubstr("story.xml:1:"));
    EXPECT_THAT(outcome.err, HasSubstr("nothing was written"));
    EXPECT_EQ(paper.read("page.pdf"), "the last good page");
}

TEST(Render, LeavesNothingElseBesideItsOutput) {
    const SmallEdition paper;
    banxin({"render", paper.edition(), "-o", paper.path("out/../page.pdf")});
    paper.write("out/keep", "");
    banxin({"render", paper.edition(), "-o", paper.path("out/page.pdf")});
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(paper.path("out")))
        names.push_back(entry.path().filename());
    EXPECT_THAT(names, testing::UnorderedElementsAre("keep", "page.pdf"));
}

TEST(Render, SaysWhatItCannotReadOrWrite) {
    const SmallEdition paper;
    const auto refused = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"render", paper.edition()});
        const auto outcome = banxin(arguments);
        EXPECT_EQ(outcome.status, 2);
        return outcome.err;
    };
    EXPECT_THAT(refused({"-o", paper.path("layouts/small.xml/page.pdf")}),
                HasSubstr("cannot write "));
    EXPECT_THAT(refused({"-o", paper.path("page.doc")}),
                HasSubstr("outputs end in .pdf, .png or .svg"));
    EXPECT_THAT(refused({}), HasSubstr("name a file to write"));
    EXPECT_THAT(refused({"-o", "a.png", "--png", "b.png"}), HasSubstr("two files of one kind"));
    EXPECT_THAT(refused({"--png", paper.path("p.png"), "--page", "7"}),
                HasSubstr("the edition has 1 page"));
    EXPECT_THAT(refused({"-o", "a.pdf", "--region", "0,0,9,9"}),
                HasSubstr("--region is for a PNG"));
    EXPECT_THAT(refused({"-o", "a.png", "--region", "0,0,9,0"}), HasSubstr("--region has no area"));
    EXPECT_THAT(refused({"-o", "a.png", "--region", "0,0,1e9,9"}),
                HasSubstr("--region is off the page"));
    EXPECT_THAT(refused({"-o", paper.path("a.pdf"), "--fonts", "/none.xml"}),
                HasSubstr("no font catalogue /none.xml"));
    EXPECT_THAT(refused({"-o", paper.path("a.pdf"), "--layouts", "/none"}),
                HasSubstr("no folder of layouts /none"));
    EXPECT_EQ(banxin({"render", paper.path("none.xml"), "-o", paper.path("a.pdf")}).status, 2);
    EXPECT_FALSE(paper.has("a.pdf"));
}

TEST(Render, TellsToolsOnStdoutOnly) {
    const SmallEdition paper;
    paper.write_story(300);
    const auto outcome =
        banxin({"render", paper.edition(), "-o", paper.path("a.pdf"), "--format", "json"});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.err, IsEmpty());
    EXPECT_THAT(outcome.out, StartsWith("{\"diagnostics\":[\n{"));
    EXPECT_THAT(outcome.out, HasSubstr("\"code\":\"L401\""));
    EXPECT_THAT(outcome.out,
                testing::EndsWith(",\n\"outputs\":[\"" + paper.path("a.pdf") + "\"]}\n"));
}

TEST(Render, TellsHowLongEachStageTook) {
    const SmallEdition paper;
    const auto outcome =
        banxin({"render", paper.edition(), "-o", paper.path("a.pdf"), "--timings"});
    for (const auto* stage : {"read ", "shape ", "lay out ", "paint ", "draw PDF ", "finish PDF ",
                              "total ", "peak memory "}) {
        EXPECT_THAT(outcome.err, HasSubstr(stage));
    }
    EXPECT_THAT(outcome.out, IsEmpty());
}

}  // namespace
}  // namespace banxin::test
