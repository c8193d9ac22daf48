// Plates as Ghostscript renders them; it is there wherever the tests run.
#include <gmock/gmock.h>

#include <cstdlib>

#include "preflight/plates.h"
#include "press_pdf.h"
#include "support/files.h"

namespace banxin::test {

namespace {

using Names = std::set<std::string>;

/// PATH, as it was again at the end.
class ChangedPath {
public:
    explicit ChangedPath(const std::string& path) : before_(std::getenv("PATH")) {
        setenv("PATH", path.c_str(), 1);
    }
    ~ChangedPath() { setenv("PATH", before_.c_str(), 1); }

private:
    std::string before_;
};

std::vector<PagePlates> plates_of(PressPdf& pdf) {
    auto made = make_plates(pdf.bytes(), 72);
    EXPECT_TRUE(std::holds_alternative<std::vector<PagePlates>>(made));
    return std::get<std::vector<PagePlates>>(std::move(made));
}

/// Ink at a point of the trim, from its top left, of 255.
int ink_at(const Plate& plate, std::uint32_t x, std::uint32_t y) {
    return 255 - plate.pixels.samples[std::size_t{y} * plate.pixels.width + x];
}

TEST(Plates, AreThoseOfTheTrimInTheirOrder) {
    PressPdf pdf;
    const auto pages = plates_of(pdf);
    ASSERT_EQ(pages.size(), 1u);
    std::vector<std::string> names;
    for (const Plate& plate : pages[0]) names.push_back(plate.name);
    EXPECT_EQ(names,
              (std::vector<std::string>{"Cyan", "Magenta", "Yellow", "Black", "PANTONE 185 C"}));
    EXPECT_EQ(pages[0][0].pixels.width, 200u);
    EXPECT_EQ(ink_at(pages[0][0], 30, 90), 255);  // the cyan area
    EXPECT_EQ(ink_at(pages[0][3], 30, 90), 0);
    EXPECT_EQ(ink_at(pages[0][4], 80, 90), 255);  // the spot's
}

TEST(Plates, ShowBlackOverprintingWhatIsBelow) {
    PressPdf pdf;
    pdf.draw("/Over gs 0 0 0 1 k 32 112 10 10 re f");
    const auto pages = plates_of(pdf);
    EXPECT_EQ(ink_at(pages[0][0], 20, 100), 255);
    EXPECT_EQ(ink_at(pages[0][3], 20, 100), 255);
    EXPECT_EQ(total_ink(pages[0])[100 * 200 + 20], 2000);
}

TEST(Plates, MakeAPictureInWhichSpotInksShow) {
    PressPdf pdf;
    const auto pages = plates_of(pdf);
    const Pixels picture = as_cmyk(pages[0], {{"PANTONE 185 C", {0, 910, 760, 0}}});
    EXPECT_EQ(picture.samples[(90 * 200 + 80) * 4 + 1], 232);
    EXPECT_EQ(as_cmyk(pages[0], {}).samples[(90 * 200 + 80) * 4 + 1], 0);
}

TEST(CheckInk, FindsNothingInAGoodFile) {
    EXPECT_EQ(names_of(check_ink(PressPdf().bytes(), press_profile())), Names{});
}

TEST(CheckInk, FindsInksThatAddUpWhereTheyOverlap) {
    PressPdf pdf;
    pdf.draw("/Over gs 0 1 1 0 k 40 115 20 20 re f 0 0 0 1 k 45 120 10 10 re f");
    const auto findings = check_ink(pdf.bytes(), press_profile());
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].check->name, "ink-limit");
    EXPECT_EQ(findings[0].value, "400 %");
    EXPECT_EQ(findings[0].page, 1u);
    ASSERT_TRUE(findings[0].place);
    EXPECT_TRUE(overlaps(*findings[0].place, {{pt(30), pt(85)}, {pt(10), pt(10)}}));
}

TEST(CheckInk, LetsASpeckPass) {
    PressPdf pdf;
    pdf.draw("/Over gs 0 1 1 0 k 45 120 1 1 re f 0 0 0 1 k 45 120 1 1 re f");
    EXPECT_EQ(names_of(check_ink(pdf.bytes(), press_profile())), Names{});
}

TEST(CheckInk, SaysThatItWasNotDoneWithoutGhostscript) {
    const ScratchFolder empty;
    const ChangedPath nowhere(empty.path());
    const auto findings = check_ink(PressPdf().bytes(), press_profile());
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].check->name, "ink-not-measured");
    EXPECT_EQ(findings[0].severity, Severity::warning);
}

TEST(CheckInk, SaysSoIfGhostscriptFails) {
    EXPECT_EQ(names_of(check_ink("no PDF", press_profile())), Names{"ink-not-measured"});
}

TEST(CheckInk, LeavesNoTemporaryFiles) {
    const ScratchFolder temporary;
    const char* before = std::getenv("TMPDIR");
    const std::string kept = before ? before : "";
    setenv("TMPDIR", temporary.path().c_str(), 1);
    check_ink(PressPdf().bytes(), press_profile());
    before ? setenv("TMPDIR", kept.c_str(), 1) : unsetenv("TMPDIR");
    EXPECT_TRUE(std::filesystem::is_empty(temporary.path()));
}

}  // namespace

}  // namespace banxin::test
