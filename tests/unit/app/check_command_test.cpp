#include <gmock/gmock.h>

#include "app/copy_fit.h"
#include "small_edition.h"

namespace banxin::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

TEST(Check, SaysHowEachStoryFillsItsFrames) {
    const SmallEdition paper;
    EXPECT_EQ(banxin({"check", paper.edition()}).out, "story “lead”: 20 lines\n");
    paper.write_story(170);
    EXPECT_EQ(banxin({"check", paper.edition()}).out,
              "story “lead”: 17 lines, 3 lines short (about 30 characters)\n");
    paper.write_story(215);
    const auto overset = banxin({"check", paper.edition()});
    EXPECT_EQ(overset.out, "story “lead”: 20 lines, overset by 2 lines (15 characters)\n");
    EXPECT_EQ(overset.status, 1);
    EXPECT_EQ(banxin({"check", paper.edition(), "--lang", "zh"}).out,
              "稿件“lead”：20行，余2行（15字）\n");
}

TEST(Check, WritesNoFile) {
    const SmallEdition paper;
    const auto files = [&] {
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(paper.path("")))
            names.push_back(entry.path());
        return names;
    };
    const auto before = files();
    banxin({"check", paper.edition()});
    EXPECT_EQ(files(), before);
}

TEST(Check, TellsToolsOnStdoutOnly) {
    const SmallEdition paper;
    const auto outcome = banxin({"check", paper.edition(), "--format", "json"});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_THAT(outcome.err, IsEmpty());
    EXPECT_EQ(outcome.out,
              "{\"diagnostics\":[\n],\n\"stories\":[\n"
              "{\"story\":\"lead\",\"lines\":20,\"overset\":{\"lines\":0,\"characters\":0},"
              "\"underset\":{\"lines\":0,\"characters\":0}}\n]}\n");
}

TEST(Check, ReportsEveryFaultOfTheInput) {
    const SmallEdition paper;
    paper.write("content/edition.xml", "<edition><page layout=\"none\"/>");
    const auto outcome = banxin({"check", paper.edition()});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.err, HasSubstr("edition.xml:1:"));
}

TEST(CopyFit, IsToldInTheTradesWords) {
    const CopyFit one_short{"a", 1, {}, {1, 13}};
    EXPECT_EQ(to_text(one_short, MessageLanguage::english),
              "story “a”: 1 line, 1 line short (about 13 characters)");
    EXPECT_EQ(to_text(one_short, MessageLanguage::chinese), "稿件“a”：1行，欠1行（约13字）");
}

TEST(Dump, IsTheSameOnStdoutAndInAFile) {
    const SmallEdition paper;
    const auto printed = banxin({"dump", paper.edition()});
    EXPECT_EQ(printed.status, 0) << printed.err;
    EXPECT_THAT(printed.out, HasSubstr("字字字"));
    EXPECT_EQ(banxin({"dump", paper.edition(), "-o", paper.path("dump.txt")}).out, "");
    EXPECT_EQ(paper.read("dump.txt"), printed.out);
}

TEST(Dump, LeavesTheLastGoodFileIfTheInputIsWrong) {
    const SmallEdition paper;
    paper.write("dump.txt", "the last good one");
    paper.write("content/story.xml", "<story");
    EXPECT_EQ(banxin({"dump", paper.edition(), "-o", paper.path("dump.txt")}).status, 1);
    EXPECT_EQ(paper.read("dump.txt"), "the last good one");
}

TEST(Fonts, AreListedWithTheirFiles) {
    const SmallEdition paper;
    const auto outcome = banxin({"fonts", "--fonts", paper.path("fonts/fonts.xml")});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_THAT(outcome.out,
                testing::ContainsRegex("song 宋\n  zh-Hans  NotoSerifCJKsc-Regular, Version "
                                       "2[.0-9]+  .*NotoSerifCJK-Regular.ttc #2\n"));
}

TEST(Fonts, ThatAreMissingNameTheirPackage) {
    const SmallEdition paper;
    paper.write("fonts/fonts.xml",
                "<fonts><role name=\"song\" title=\"宋\"><face lang=\"zh-Hans\" file=\"gone.otf\" "
                "index=\"0\""
                " package=\"fonts-gone\" licence=\"OFL-1.1\"/></role></fonts>");
    const auto outcome = banxin({"fonts", "--fonts", paper.path("fonts/fonts.xml")});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.out, HasSubstr("zh-Hans  MISSING (package fonts-gone)"));
}

}  // namespace
}  // namespace banxin::test
