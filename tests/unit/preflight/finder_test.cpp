#include "preflight/finder.h"

#include <gmock/gmock.h>

#include <set>
#include <sstream>

#include "preflight/finding_report.h"
#include "preflight/xmp.h"
#include "support/files.h"

namespace banxin::preflight {

namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

constexpr Rect here{{pt(1), pt(2)}, {pt(3), pt(4)}}, there{{pt(9), pt(9)}, {pt(3), pt(4)}};

TEST(Checks, HaveNamesOfTheirOwnAndWordsInBothLanguages) {
    std::set<std::string_view> names;
    for (const Check& check : checks()) {
        EXPECT_TRUE(names.insert(check.name).second) << check.name;
        EXPECT_EQ(&check_named(check.name), &check);
        for (const auto words :
             {check.english, check.chinese, check.way_out_english, check.way_out_chinese})
            EXPECT_FALSE(words.empty()) << check.name;
    }
    EXPECT_GE(names.size(), 60u);
    EXPECT_THROW(check_named("no-such-check"), std::logic_error);
}

TEST(Finder, TellsTheSameOnce) {
    Finder finder;
    finder.error("rgb-colour", {.page = 1, .what = "page"});
    finder.error("rgb-colour", {.page = 1, .place = here, .what = "page"});
    finder.error("rgb-colour", {.page = 1, .place = here, .what = "page"});
    const auto findings = std::move(finder).take();
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].place, here);
}

TEST(Finder, TellsEveryPlaceOfAFewAndCountsTheRest) {
    Finder finder;
    for (int i = 0; i < 15; ++i)
        finder.error("rgb-colour", {.page = 1, .place = Rect{{pt(i), {}}, {pt(1), pt(1)}}});
    const auto findings = std::move(finder).take();
    ASSERT_EQ(findings.size(), 11u);
    EXPECT_EQ(findings.back().value, "+5");
}

TEST(Finder, ShortensWhatAFileCallsItself) {
    Finder finder;
    finder.error("font-type3", {.what = std::string(100'000, 'x')});
    EXPECT_LT(std::move(finder).take()[0].what.size(), 300u);
}

TEST(FindingReport, SaysWhatWhereHowMuchAndTheWayOut) {
    const Finding finding{
        &check_named("type-small"), Severity::error, 2, here, "6 pt", "5 pt", "字"};
    EXPECT_EQ(
        to_text(finding, MessageLanguage::english),
        "error type-small: type is too small to print; page 2 (0.4, 0.7) mm; 字; 5 pt, limit 6 pt\n"
        "  → make the type larger\n");
    EXPECT_EQ(to_text(finding, MessageLanguage::chinese),
              "错误 type-small: 字号过小，无法印刷; 第2版 (0.4, 0.7) mm; 字; 5 pt，限度 6 pt\n"
              "  → 请加大字号\n");
    EXPECT_EQ(
        to_json({finding}, MessageLanguage::english),
        "[\n{\"check\":\"type-small\",\"severity\":\"error\",\"page\":2,"
        "\"place\":[0.35,0.71,1.06,1.41],\"what\":\"字\",\"value\":\"5 pt\",\"limit\":\"6 pt\","
        "\"message\":\"type is too small to print\",\"hint\":\"make the type larger\"}\n]");
}

TEST(FindingReport, NamesTheFrameAndWhereTheLayoutHasIt) {
    Finding finding{&check_named("type-small"), Severity::error, 2, here};
    finding.frame = "lead";
    finding.source = "layouts/a.xml:4:5";
    EXPECT_THAT(to_text(finding, MessageLanguage::english),
                AllOf(StartsWith("layouts/a.xml:4:5: error type-small:"),
                      HasSubstr("page 2 (0.4, 0.7) mm, frame “lead”\n")));
    EXPECT_THAT(to_json({finding}, MessageLanguage::english),
                HasSubstr("\"frame\":\"lead\",\"source\":\"layouts/a.xml:4:5\""));
}

TEST(FindingReport, LeavesNothingThatSteersATerminal) {
    const Finding finding{&check_named("font-type3"), Severity::error, 0, {}, {}, {}, "\x1b[31m"};
    EXPECT_THAT(to_text(finding, MessageLanguage::english), Not(HasSubstr("\x1b")));
}

TEST(Xmp, IsFoundByNamespaceWhateverItsPrefix) {
    const std::string packet =
        "<rdf:Description xmlns:a='http://ns.adobe.com/pdf/1.3/' a:Trapped='True' "
        "xmlns:b=\"http://purl.org/dc/elements/1.1/\"><b:title><rdf:Alt>"
        "<rdf:li xml:lang=\"x-default\">A &amp; &#x62A5;</rdf:li></rdf:Alt></b:title>";
    EXPECT_EQ(xmp_value(packet, xmp_namespace::pdf, "Trapped"), "True");
    EXPECT_EQ(xmp_value(packet, xmp_namespace::dc, "title"), "A & 报");
    EXPECT_EQ(xmp_value(packet, xmp_namespace::xmp, "CreateDate"), std::nullopt);
}

TEST(Xmp, CutShortAnywhereIsNoMoreThanMissing) {
    const std::string packet =
        "xmlns:b=\"http://purl.org/dc/elements/1.1/\"><b:title><rdf:li>A&amp;</rdf:li></b:title>";
    for (std::size_t size = 0; size < packet.size(); ++size)
        EXPECT_NE(xmp_value(packet.substr(0, size), xmp_namespace::dc, "title"), "nonsense");
}

/// A row of the manual's tables of checks.
struct Row {
    std::string check, tests;
};
std::vector<Row> rows_of_manual() {
    std::vector<Row> rows;
    std::istringstream manual(test::slurp(test::source_dir() / "docs/press.md"));
    bool begun = false;
    for (std::string line; std::getline(manual, line);) {
        begun = begun || line == "## Checks";
        if (!begun || !line.starts_with("| `")) continue;
        const auto last = line.rfind('|', line.size() - 2);
        rows.push_back(
            {line.substr(3, line.find('`', 3) - 3), line.substr(last + 1, line.size() - last - 2)});
    }
    return rows;
}

TEST(PressManual, ListsEveryCheckInOrder) {
    std::vector<std::string> names, listed;
    for (const Check& check : checks()) names.emplace_back(check.name);
    for (const Row& row : rows_of_manual()) listed.push_back(row.check);
    EXPECT_EQ(listed, names);
}

TEST(PressManual, NamesATestOfEveryCheck) {
    std::string sources;
    for (const auto& file :
         std::filesystem::directory_iterator(test::source_dir() / "tests/unit/preflight"))
        sources += test::slurp(file.path());
    for (const Row& row : rows_of_manual()) {
        std::istringstream words(row.tests);
        for (std::string word; words >> word;) {
            while (word.ends_with(',')) word.pop_back();
            EXPECT_NE(sources.find(word), std::string::npos) << row.check << ": " << word;
        }
    }
}

}  // namespace

}  // namespace banxin::preflight
