// typography.md R1.10.2: where words part.
#include <gmock/gmock.h>

#include "base/parallel.h"

#include "shaped_text.h"

namespace banxin {
namespace {

using namespace test;
using testing::ElementsAre;
using testing::IsEmpty;

const Hyphenator& hyphenator() {
    static const Hyphenator the_hyphenator;
    return the_hyphenator;
}

std::vector<std::size_t> points(std::u32string_view word,
                                WordLanguage language = WordLanguage::en_us) {
    return hyphenator().points(word, language);
}

ShapedParagraph set_hyphenated(const Paragraph& paragraph, const Style& style = in("mixed"),
                               WritingMode mode = WritingMode::horizontal) {
    Diagnostics diagnostics;
    const TextTools tools(fonts(), CompositionTables::built_in(), &hyphenator());
    return shape(paragraph, {style}, mode, tools, diagnostics);
}

/// The text with a - where a hyphen may stand, a | where the line may end without one, and a ~
/// where an address may part.
std::string parted(const ShapedParagraph& set) {
    std::string result;
    for (const Cluster& cluster : set.clusters) {
        result += piece(set, cluster);
        result += cluster.after == Break::hyphen    ? "-"
                  : cluster.after == Break::address ? "~"
                  : cluster.after == Break::allowed ? "|"
                                                    : "";
    }
    return result;
}
std::string parted(std::string text, const Style& style = in("mixed")) {
    return parted(set_hyphenated(runs({{std::move(text), 0}}), style));
}
Style in_language(WordLanguage language) {
    Style style = in("mixed");
    style.word_language = language;
    return style;
}

TEST(Hyphenator, KnowsThePatternsOfEveryLanguage) {
    EXPECT_THAT(points(U"hyphenation"), ElementsAre(2, 6));
    EXPECT_THAT(points(U"développement", WordLanguage::fr), ElementsAre(2, 4, 7, 9));
    EXPECT_THAT(points(U"información", WordLanguage::es), ElementsAre(2, 5, 7));
    EXPECT_THAT(points(U"informazione", WordLanguage::it), ElementsAre(2, 5, 7));
    EXPECT_THAT(points(U"Программирование", WordLanguage::ru), ElementsAre(9, 11, 13));
    EXPECT_FALSE(points(U"organisation", WordLanguage::en_gb).empty());
}

TEST(Hyphenator, ReadsPatternsOfEightBitEncodings) {
    EXPECT_THAT(points(U"Entwicklung", WordLanguage::de), ElementsAre(3, 7));
    EXPECT_THAT(points(U"Übungsplätze", WordLanguage::de), ElementsAre(6));
    EXPECT_THAT(points(U"Программирование", WordLanguage::de), IsEmpty());
}

TEST(Hyphenator, KeepsTwoLettersBeforeAndThreeAfterAHyphen) {
    for (const std::u32string_view word : {U"informazione", U"amico", U"elenco", U"aereo"}) {
        for (const std::size_t point : points(word, WordLanguage::it)) {
            EXPECT_GE(point, 2u);
            EXPECT_LE(point + 3, word.size());
        }
    }
}

TEST(Hyphenator, PartsNoWordOfNoLanguageAndNoneThatIsTooLong) {
    EXPECT_THAT(points(U"hyphenation", WordLanguage::none), IsEmpty());
    EXPECT_THAT(points(std::u32string(1000, U'a')), IsEmpty());
}

TEST(Hyphenator, NamesAMissingLanguageOnceAndOnlyIfAWordAsksForIt) {
    const Hyphenator nothing(std::vector<std::filesystem::path>{"/nonexistent"});
    Diagnostics diagnostics;
    nothing.report_missing(diagnostics);
    EXPECT_THAT(diagnostics.items(), IsEmpty());
    EXPECT_THAT(nothing.points(U"hyphenation", WordLanguage::en_us), IsEmpty());
    EXPECT_THAT(nothing.points(U"information", WordLanguage::en_us), IsEmpty());
    nothing.report_missing(diagnostics);
    ASSERT_EQ(diagnostics.items().size(), 1u);
    EXPECT_EQ(diagnostics.items()[0].code, Code::hyphenation_missing);
    EXPECT_THAT(diagnostics.items()[0].args, ElementsAre("en-US", "/nonexistent", "hyphen-en-us"));
}

TEST(Hyphenator, MayBeAskedFromManyThreads) {
    const Hyphenator fresh;
    std::vector<std::vector<std::size_t>> results(8);
    parallel_for(results.size(), 4, [&](std::size_t i) {
        results[i] = fresh.points(U"hyphenation", WordLanguage::en_us);
    });
    EXPECT_THAT(results, testing::Each(ElementsAre(2, 6)));
}

TEST(Hyphenation, PartsLongWordsInChineseText) {
    EXPECT_EQ(parted("采用hyphenation技术"), "采|用|hy-phen-ation|技|术");
}

TEST(Hyphenation, LeavesShortWordsAcronymsAndWordsWithDigitsWhole) {
    EXPECT_EQ(parted("open"), "open");
    EXPECT_EQ(parted("NATIONAL"), "NATIONAL");
    EXPECT_EQ(parted("covid19information"), "covid19information");
    EXPECT_EQ(parted("hyphenation"), "hy-phen-ation");
}

TEST(Hyphenation, PartsTheLongWordsOfAnAddressAnywhereWithoutAMark) {
    EXPECT_EQ(parted("www.example2020.com"), "www.|exa~m~p~l~e~2~020.|com");
    EXPECT_EQ(parted("help@bank.cn"), "help@|bank.|cn");
}

TEST(Hyphenation, KeepsAnAddressOfAHeadlineOrANobrRunWhole) {
    Style title = in("mixed");
    title.role = Role::title;
    EXPECT_EQ(parted("www.example.com", title), "www.|example.|com");
    Paragraph paragraph = runs({{"www.example.com", 0}});
    paragraph.runs[0].no_break = true;
    EXPECT_EQ(parted(set_hyphenated(paragraph)), "www.example.com");
}

TEST(Hyphenation, FollowsTheLanguageOfTheStyle) {
    EXPECT_EQ(parted("Программирование", in_language(WordLanguage::ru)), "Программи-ро-ва-ние");
    EXPECT_EQ(parted("hyphenation", in_language(WordLanguage::none)), "hyphenation");
}

TEST(Hyphenation, PartsAWordAtItsSoftHyphensOnly) {
    EXPECT_EQ(parted("hyphen\u00ADation"), "hyphen-ation");
    EXPECT_EQ(set_hyphenated(runs({{"hyphen\u00ADation", 0}})).text, "hyphenation");
    EXPECT_EQ(parted("天\u00AD地"), "天|地");
}

TEST(Hyphenation, TakesASoftHyphenWithoutAnyPatterns) {
    EXPECT_EQ(parted(set_text("ab\u00ADc\u00AD", in("mixed"))), "ab-c");
}

TEST(Hyphenation, PartsNoWordOfANobrRun) {
    Paragraph paragraph = runs({{"hyphenation", 0}});
    paragraph.runs[0].no_break = true;
    EXPECT_EQ(parted(set_hyphenated(paragraph)), "hyphenation");
}

TEST(Hyphenation, SplitsNoWordOfAHeadline) {
    for (const Role role : {Role::kicker, Role::title, Role::deck, Role::crosshead}) {
        Style style = in("mixed");
        style.role = role;
        EXPECT_EQ(parted("hyphenation", style), "hyphenation");
        EXPECT_EQ(parted("hyphen\u00ADation", style), "hyphen-ation");
    }
}

TEST(Hyphenation, GivesTheUseItsHyphenOnTheBaselineOfTheWord) {
    const auto set = set_hyphenated(runs({{"hyphenation", 0}}));
    ASSERT_EQ(set.hyphens.size(), 1u);
    EXPECT_NE(set.hyphens[0].id, 0u);
    EXPECT_EQ(set.hyphens[0].offset.y, set.glyphs[0].offset.y);
    EXPECT_GT(set.hyphen_advances[0], Length{});
    EXPECT_LT(set.hyphen_advances[0], em(0.5));
}

TEST(Hyphenation, TurnsTheHyphenWithAWordInAVerticalLine) {
    const auto set =
        set_hyphenated(runs({{"中hyphenation", 0}}), in("mixed"), WritingMode::vertical);
    EXPECT_EQ(parted(set), "中|hy-phen-ation");
    const Cluster& word = cluster_of(set, "h");
    EXPECT_EQ(set.hyphens.at(word.use).offset.x, first_glyph(set, word).offset.x);
    EXPECT_EQ(set.uses[word.use].orientation, Orientation::sideways);
}

TEST(Hyphenation, CostsChineseTextNoHyphens) {
    EXPECT_THAT(set_hyphenated(runs({{"天地玄黄，宇宙洪荒。", 0}})).hyphens, IsEmpty());
}

}  // namespace
}  // namespace banxin
