#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "base/utf8.h"
#include "diagnostics/diagnostic.h"
#include "diagnostics/wording.h"

namespace banxin {
namespace {

TEST(Codes, AreSortedByTheirNumbersAndEachNumberIsUsedOnce) {
    const auto& codes = all_codes();
    for (std::size_t i = 1; i < codes.size(); ++i) {
        EXPECT_LT(codes[i - 1].number.substr(1), codes[i].number.substr(1)) << codes[i].number;
    }
}

TEST(Codes, HaveTheLetterOfTheirHundred) {
    for (const CodeFacts& facts : all_codes()) {
        EXPECT_TRUE(
            std::regex_match(std::string(facts.number),
                             std::regex("X1\\d\\d|D2\\d\\d|F3\\d\\d|L4\\d\\d|I5\\d\\d|P6\\d\\d")))
            << facts.number;
    }
}

TEST(Codes, HaveAllSixTextsInWellFormedUtf8) {
    for (const CodeFacts& facts : all_codes()) {
        for (const Wording& wording : {facts.english, facts.chinese}) {
            for (const auto text : {wording.message, wording.hint, wording.explanation}) {
                EXPECT_FALSE(text.empty()) << facts.number;
                EXPECT_EQ(utf8::find_malformed(text), std::string_view::npos) << facts.number;
                EXPECT_EQ(text.find('\n'), std::string_view::npos) << facts.number;
            }
        }
    }
}

TEST(Codes, NameTheSameArgumentsInBothLanguages) {
    for (const CodeFacts& facts : all_codes()) {
        EXPECT_EQ(placeholders(facts.english.message), placeholders(facts.chinese.message))
            << facts.number;
        EXPECT_EQ(placeholders(facts.english.hint), placeholders(facts.chinese.hint))
            << facts.number;
        EXPECT_TRUE(placeholders(facts.english.explanation).empty()) << facts.number;
        EXPECT_TRUE(placeholders(facts.chinese.explanation).empty()) << facts.number;
    }
}

TEST(Codes, LeaveNoArgumentUnused) {
    for (const CodeFacts& facts : all_codes()) {
        std::set<std::size_t> used = placeholders(facts.english.message);
        used.merge(placeholders(facts.english.hint));
        EXPECT_TRUE(used.empty() || *used.rbegin() + 1 == used.size()) << facts.number;
    }
}

TEST(Codes, AreFoundByNumberAndByMeaning) {
    EXPECT_EQ(facts_of(Code::story_overset).number, "L401");
    ASSERT_NE(find_code("L401"), nullptr);
    EXPECT_EQ(find_code("L401")->code, Code::story_overset);
    EXPECT_EQ(find_code("L999"), nullptr);
    EXPECT_EQ(find_code(""), nullptr);
    for (const CodeFacts& facts : all_codes()) EXPECT_EQ(facts_of(facts.code).number, facts.number);
}

TEST(Wording, PutsArgumentsInByNumber) {
    EXPECT_EQ(fill_in("{1} of {0}{1}", {"a", "b"}), "b of ab");
    EXPECT_EQ(fill_in("{0}", {"{0}{1}"}), "{0}{1}");
}

TEST(Wording, ShowsAPlaceholderThatHasNoArgument) {
    EXPECT_EQ(fill_in("{0} in {1}", {"a"}), "a in {1}");
    EXPECT_EQ(fill_in("{", {}), "{");
    EXPECT_EQ(fill_in("{x} {12} }{0", {"a"}), "{x} {12} }{0");
}

TEST(Diagnostics, KeepTheOrderOfReports) {
    Diagnostics first, second;
    EXPECT_FALSE(first.has_errors());
    first.report(Code::story_overset, {}, {"1"});
    second.report(Code::story_overset, {}, {"2"});
    second.report(Code::story_overset, {}, {"3"});
    first.append(std::move(second));
    ASSERT_EQ(first.items().size(), 3u);
    EXPECT_EQ(first.items()[2].args, std::vector<std::string>{"3"});
    EXPECT_TRUE(first.has_errors());
}

/// `count` warnings, each of a place of its own, from `first` on.
Diagnostics warnings(std::uint32_t count, std::uint32_t first = 0) {
    Diagnostics diagnostics;
    for (std::uint32_t i = first; i < first + count; ++i)
        diagnostics.report(Code::story_underset, {FileId{1}, i, i}, {"a", std::to_string(i)});
    return diagnostics;
}

TEST(Diagnostics, AreAllToldUpToTheirBound) {
    const Diagnostics diagnostics = warnings(Diagnostics::most);
    EXPECT_EQ(diagnostics.items().size(), Diagnostics::most);
    EXPECT_FALSE(diagnostics.has_errors());
}

TEST(Diagnostics, CountWhatIsBeyondTheirBoundInALastOneThatIsAnError) {
    const Diagnostics diagnostics = warnings(Diagnostics::most + 7);
    ASSERT_EQ(diagnostics.items().size(), Diagnostics::most + 1);
    EXPECT_EQ(diagnostics.items().back(), (Diagnostic{Code::messages_left_out, {}, {"7"}}));
    EXPECT_TRUE(diagnostics.has_errors());
}

TEST(Diagnostics, KeepTheCountLastWhenTheyAreJoined) {
    Diagnostics all = warnings(3);
    all.append(warnings(Diagnostics::most + 7, 3));
    ASSERT_EQ(all.items().size(), Diagnostics::most + 1);
    EXPECT_EQ(all.items().back().args, std::vector<std::string>{"10"});
    Diagnostics sorted;
    sorted.append_in_file_order(std::move(all));
    sorted.append(warnings(1));
    ASSERT_EQ(sorted.items().size(), Diagnostics::most + 1);
    EXPECT_EQ(sorted.items().back().args, std::vector<std::string>{"11"});
}

TEST(Diagnostics, AreJoinedInTheOrderOfTheirPlacesAndToldOnce) {
    Diagnostics found, result;
    for (const std::uint32_t begin : {9u, 2u, 9u, 2u})
        found.report(Code::story_overset, {FileId{1}, begin, begin}, {std::to_string(begin)});
    found.report(Code::story_overset, {FileId{1}, 2, 2}, {"another"});
    result.append_in_file_order(std::move(found));
    ASSERT_EQ(result.items().size(), 3u);
    EXPECT_EQ(result.items()[0].args.front(), "2");
    EXPECT_EQ(result.items()[1].args.front(), "another");
    EXPECT_EQ(result.items()[2].args.front(), "9");
}

TEST(Diagnostics, ClipLongArguments) {
    Diagnostics diagnostics;
    diagnostics.report(Code::unknown_frame, {}, {std::string(1'000'000, 'x'), "a"});
    EXPECT_LT(diagnostics.items().front().args.front().size(), 1'000u);
}

}  // namespace
}  // namespace banxin
