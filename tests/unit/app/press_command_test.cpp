#include <gmock/gmock.h>

#include <cstdlib>

#include "app/press.h"
#include "app/press_report.h"
#include "small_edition.h"

namespace banxin::test {

namespace {

using testing::ContainsRegex;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

/// A small edition beside the press profiles of the project.
class PressedEdition : public SmallEdition {
public:
    PressedEdition() {
        for (const auto& file : std::filesystem::directory_iterator(source_dir() / "layouts/press"))
            if (file.is_regular_file())
                write("layouts/press/" + file.path().filename().string(), slurp(file.path()));
    }
    std::string file() const { return path("out/content.pdf"); }

    Outcome press(std::vector<std::string> more = {}) const {
        std::vector<std::string> arguments{"press",     edition(),    "-o",
                                           path("out"), "--no-cache", "--no-ink-check"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return banxin(std::move(arguments));
    }
    Outcome press_for_newsprint(std::vector<std::string> more = {}) const {
        more.insert(more.end(), {"--profile", "newsprint"});
        return press(std::move(more));
    }
    void name_press_in_layout(const std::string& name) const {
        auto layout = read("layouts/small.xml");
        write("layouts/small.xml",
              layout.replace(layout.find("<layout>"), 8, "<layout press=\"" + name + "\">"));
    }
};

bool is_pdfx(const std::string& pdf) {
    return pdf.find("GTS_PDFX") != std::string::npos;
}

TEST(Press, WritesTheFileOfAGoodEdition) {
    const PressedEdition paper;
    const auto outcome = paper.press_for_newsprint();
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_EQ(outcome.err, "preflight: 0 errors, 0 warnings\n");
    EXPECT_TRUE(is_pdfx(paper.read("out/content.pdf")));
}

TEST(Press, WritesWhatItsOwnCheckPasses) {
    const PressedEdition paper;
    for (const std::string profile : {"newsprint", "newsprint-x1a", "coated"}) {
        paper.press({"--profile", profile});
        const auto checked = banxin({"press-check", paper.file(), "--profile", profile, "--layouts",
                                     paper.path("layouts")});
        EXPECT_EQ(checked.status, 0) << profile << "\n" << checked.err;
    }
}

TEST(Press, MeasuresInkUnlessToldNotTo) {
    const PressedEdition paper;
    const auto timings = [&](const std::vector<std::string>& more) {
        std::vector<std::string> arguments{"press",           paper.edition(), "-o",
                                           paper.path("out"), "--profile",     "newsprint",
                                           "--timings",       "--no-cache"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return banxin(arguments).err;
    };
    EXPECT_THAT(timings({}), HasSubstr("check ink"));
    EXPECT_THAT(timings({"--no-ink-check"}), Not(HasSubstr("check ink")));
}

TEST(Press, TakesTheLayoutsPressIfNoneIsNamed) {
    const PressedEdition paper;
    paper.name_press_in_layout("newsprint");
    EXPECT_EQ(paper.press().status, 0);
    EXPECT_TRUE(paper.has("out/content.pdf"));
}

TEST(Press, NamesThePressesThereAreIfNoneIsChosen) {
    const PressedEdition paper;
    const auto outcome = paper.press();
    EXPECT_EQ(outcome.status, 2);
    EXPECT_THAT(outcome.err, HasSubstr("--profile (coated, newsprint, newsprint-x1a)"));
    EXPECT_FALSE(paper.has("out"));
}

TEST(Press, RefusesAPressThatThereIsNot) {
    const PressedEdition paper;
    const auto outcome = paper.press({"--profile", "marble"});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.err, HasSubstr("there is no press profile “marble”"));
    EXPECT_FALSE(paper.has("out"));
}

TEST(Press, LeavesTheLastGoodFileIfTheEditionIsNotFit) {
    const PressedEdition paper;
    paper.press_for_newsprint();
    const auto good = paper.read("out/content.pdf");
    paper.write_story(215);
    const auto outcome = paper.press_for_newsprint();
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.err, HasSubstr("error overset: text does not fit its frames; page 1"));
    EXPECT_THAT(outcome.err, HasSubstr("not fit for press"));
    EXPECT_EQ(paper.read("out/content.pdf"), good);
}

TEST(Press, RefusesWhatOnlyThePressForbids) {
    const PressedEdition paper;
    auto layout = paper.read("layouts/small.xml");
    layout.insert(layout.find("</inks>"), "<ink name=\"deep\" cmyk=\"60 40 40 100\"/>");
    layout.insert(layout.find("font=\"song\""), "ink=\"deep\" ");
    paper.write("layouts/small.xml", layout);
    const auto outcome = paper.press_for_newsprint();
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.err,
                ContainsRegex("layouts/small.xml:[0-9]+:[0-9]+: error rich-black-text"));
    EXPECT_THAT(outcome.err, HasSubstr("error type-small-inks"));
    EXPECT_FALSE(paper.has("out/content.pdf"));
}

TEST(Press, WritesProofAndReportEvenIfItRefuses) {
    const PressedEdition paper;
    paper.write_story(215);
    paper.press_for_newsprint({"--proof", "--report", paper.path("report.json")});
    EXPECT_THAT(paper.read("out/content-proof.pdf"), StartsWith("%PDF-"));
    EXPECT_THAT(paper.read("out/content-proof-1.png"), HasSubstr("PNG"));
    EXPECT_TRUE(paper.has("out/content-proof-2.png"));  // the list
    EXPECT_THAT(paper.read("report.json"),
                StartsWith("{\"profile\":\"newsprint\",\n\"findings\":[\n{\"check\":\"overset\""));
    EXPECT_FALSE(paper.has("out/content.pdf"));
}

TEST(Press, TellsToolsOnStdoutOnly) {
    const PressedEdition paper;
    const auto outcome = paper.press_for_newsprint({"--format", "json"});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_THAT(outcome.err, IsEmpty());
    EXPECT_EQ(outcome.out,
              "{\"diagnostics\":[\n],\n\"profile\":\"newsprint\",\n\"findings\":[\n],\n"
              "\"outputs\":[\"" +
                  paper.file() + "\"]}\n");
}

TEST(Press, SpeaksChinese) {
    const PressedEdition paper;
    paper.write_story(215);
    EXPECT_THAT(paper.press_for_newsprint({"--lang", "zh"}).err,
                HasSubstr("错误 overset: 文字溢出; 第1版"));
}

TEST(Press, NamesTheFileAfterTheEdition) {
    const PressedEdition paper;
    for (const auto& [edition, file] :
         {std::pair("content/edition-vertical.xml", "content-vertical.pdf"),
          std::pair("content/sunday.xml", "sunday.pdf")}) {
        paper.write(edition, paper.read("content/edition.xml"));
        banxin({"press", paper.path(edition), "--profile", "newsprint", "-o", paper.path("out"),
                "--no-cache", "--no-ink-check"});
        EXPECT_TRUE(paper.has(std::string("out/") + file)) << file;
    }
}

TEST(Press, WritesTheSameBytesEachTime) {
    const PressedEdition paper;
    paper.press_for_newsprint({"--threads", "1"});
    const auto first = paper.read("out/content.pdf");
    paper.press_for_newsprint({"--threads", "4"});
    EXPECT_EQ(paper.read("out/content.pdf"), first);
}

TEST(PressCheck, FindsAPlainPdfUnfit) {
    const PressedEdition paper;
    banxin({"render", paper.edition(), "-o", paper.path("plain.pdf"), "--profile", "none"});
    const auto outcome = banxin(
        {"press-check", paper.path("plain.pdf"), "--profile", "newsprint", "--no-ink-check"});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.err, HasSubstr("error output-intent-missing"));
    EXPECT_THAT(outcome.err, Not(HasSubstr("rgb-colour")));  // the inks are the same
}

TEST(PressCheck, SaysWhatIsNoPdf) {
    const PressedEdition paper;
    const auto outcome =
        banxin({"press-check", paper.edition(), "--profile", "newsprint", "--format", "json"});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.out, HasSubstr("\"check\":\"not-a-pdf\""));
    EXPECT_THAT(outcome.err, IsEmpty());
}

TEST(PressCheck, WantsAFileAndAPress) {
    const PressedEdition paper;
    EXPECT_EQ(banxin({"press-check", paper.path("gone.pdf"), "--profile", "newsprint"}).status, 2);
    const auto outcome = banxin({"press-check", paper.edition()});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_THAT(outcome.err, HasSubstr("coated, newsprint, newsprint-x1a"));
    EXPECT_EQ(banxin({"press-check", paper.edition(), "--profile", "../small"}).status, 2);
}

TEST(PressCheck, AsksForTheFolderOfLayoutsWhereItFindsNoPress) {
    const PressedEdition paper;
    const auto outcome = banxin({"press-check", paper.edition(), "--layouts", paper.path("gone")});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_THAT(outcome.err, HasSubstr("no press profiles in " + paper.path("gone/press")));
    EXPECT_THAT(outcome.err, HasSubstr("--layouts"));
}

TEST(Render, MakesTheLayoutsPressFileOrAPlainOne) {
    const PressedEdition paper;
    paper.name_press_in_layout("newsprint");
    const auto render = [&](std::vector<std::string> more) {
        more.insert(more.begin(),
                    {"render", paper.edition(), "--no-cache", "-o", paper.path("a.pdf")});
        const auto outcome = banxin(std::move(more));
        EXPECT_EQ(outcome.status, 0) << outcome.err;
        return paper.read("a.pdf");
    };
    EXPECT_TRUE(is_pdfx(render({})));
    EXPECT_FALSE(is_pdfx(render({"--profile", "none"})));
    EXPECT_THAT(render({"--profile", "newsprint-x1a"}), HasSubstr("PDF/X-1a:2003"));
}

TEST(Render, WritesPlatesAndASoftProof) {
    const PressedEdition paper;
    const auto outcome =
        banxin({"render", paper.edition(), "--profile", "newsprint", "--no-cache", "--plates",
                paper.path("plates"), "--soft-proof", paper.path("proof.png"), "--dpi", "72"});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    for (const char* plate : {"Cyan", "Magenta", "Yellow", "Black", "total-ink"})
        EXPECT_TRUE(paper.has(std::string("plates/page-1-") + plate + ".png")) << plate;
    EXPECT_TRUE(paper.has("proof.png"));
    // Black text alone: nothing for the other three plates, which are all alike.
    EXPECT_EQ(paper.read("plates/page-1-Cyan.png"), paper.read("plates/page-1-Yellow.png"));
    EXPECT_NE(paper.read("plates/page-1-Cyan.png"), paper.read("plates/page-1-Black.png"));
}

TEST(Render, NeedsAPressForASoftProof) {
    const PressedEdition paper;
    const auto outcome =
        banxin({"render", paper.edition(), "--soft-proof", paper.path("proof.png")});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_THAT(outcome.err, HasSubstr("--soft-proof needs a press"));
}

TEST(PhotoCacheFolder, IsTheUsersUnlessToldOtherwise) {
    const char* before = std::getenv("XDG_CACHE_HOME");
    const std::string kept = before ? before : "";
    setenv("XDG_CACHE_HOME", "/somewhere/cache", 1);
    EXPECT_EQ(cache_folder({}), "/somewhere/cache/banxin");
    EXPECT_EQ(cache_folder({.cache = "here"}), "here");
    EXPECT_EQ(cache_folder({.no_cache = true}), "");
    setenv("XDG_CACHE_HOME", "relative", 1);
    EXPECT_NE(cache_folder({}), "relative/banxin");
    before ? setenv("XDG_CACHE_HOME", kept.c_str(), 1) : unsetenv("XDG_CACHE_HOME");
}

TEST(PressFindings, OfTheFileAreNotSaidAgainIfTheEditionHasSaidThem) {
    const Rect place{{pt(10), pt(10)}, {pt(20), pt(20)}},
        beside{{pt(15), pt(15)}, {pt(20), pt(20)}}, far{{pt(90), pt(90)}, {pt(9), pt(9)}};
    const auto finding = [](Rect at) {
        return Finding{&check_named("type-small"), Severity::error, 1, at, "6 pt", "5 pt", {}};
    };
    Findings findings{finding(place)};
    append(findings, {finding(beside), finding(far)});
    ASSERT_EQ(findings.size(), 2u);
    EXPECT_EQ(findings[1].place, far);
}

}  // namespace

}  // namespace banxin::test
