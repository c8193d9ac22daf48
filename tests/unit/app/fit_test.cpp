#include "app/fit.h"

#include <gmock/gmock.h>

#include "app/fit_changes.h"
#include "app/fit_report.h"
#include "document/reader.h"
#include "small_edition.h"

namespace banxin::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

const std::string catalogue = BANXIN_SOURCE_DIR "/fonts/fonts.xml";

/// `n` different-looking Han.
std::string han(std::size_t n) {
    constexpr std::string_view ten = "天地玄黄宇宙洪荒日月";
    std::string text;
    for (std::size_t i = 0; i < n; ++i) text += ten.substr(i % 10 * 3, 3);
    return text;
}

const FontBank& fonts() {
    static const FontBank bank = [] {
        SourceFiles files;
        Diagnostics diagnostics;
        const auto read = read_fonts(catalogue, ".", files, diagnostics);
        return FontBank(read.value(), {Style{}}, diagnostics);
    }();
    return bank;
}

FitOptions thirteen_characters() {
    FitOptions options{.style = {}, .measure = Length{13 * 9000}};
    options.style.first_indent = pt(18);
    return options;
}

Fit fitted(const std::string& text, const FitOptions& options = thirteen_characters()) {
    Diagnostics diagnostics;
    return fit(text, FileId::none, options, fonts(), diagnostics);
}

std::vector<std::string> lines(const std::string& text,
                               const FitOptions& options = thirteen_characters()) {
    std::vector<std::string> result;
    for (const auto& paragraph : fitted(text, options).paragraphs)
        for (const auto& line : paragraph.lines)
            result.push_back(paragraph.text.substr(line.begin, line.end - line.begin));
    return result;
}

std::size_t count(const std::string& text) {
    return lines(text).size();
}

/// Texts with all that makes widths differ.
const std::vector<std::string> awkward_texts{
    "今年前11个月，全市完成投资3.5亿元，同比增长12.8%；“一网通办”事项达到1 280项。",
    "他说：“NATO（北约）的网址是https://www.nato.int/，请查阅。”记者问：“是真的吗？”",
    "　　老人叹了口气——那是1987年的冬天……雪下了三天三夜，路都断了，谁也没有出门。",
    "《条例》第十二条、第十三条规定的“经营者”，包括自然人、法人、其他组织（含分支机构）。",
    "末尾有空格，再看一看这一行到底能不能排得下呢，会不会多出一行来？  ",
};

TEST(Fit, BreaksAsThePagesDo) {
    EXPECT_THAT(lines(han(24)), ElementsAre(han(11), "地玄黄宇宙洪荒日月天地玄黄"));
    EXPECT_THAT(lines(han(11) + "，" + han(3) + "。"), ElementsAre(han(10), "天，天地玄。"));
}

TEST(Fit, TakesTheIndentOffTheFirstLine) {
    const auto paragraph = fitted(han(30)).paragraphs.front();
    EXPECT_EQ(paragraph.lines[0].measure, Length{11 * 9000});
    EXPECT_EQ(paragraph.lines[1].measure, Length{13 * 9000});
}

TEST(Fit, GivesAnEmptyLineAParagraphWithoutLines) {
    const auto paragraphs = fitted("天\n\n地\n").paragraphs;
    ASSERT_EQ(paragraphs.size(), 3u);
    EXPECT_THAT(paragraphs[1].lines, IsEmpty());
    EXPECT_THAT(fitted("").paragraphs, IsEmpty());
    EXPECT_EQ(fitted("\n").paragraphs.size(), 1u);
}

TEST(Fit, TakesTextFromAnyEditor) {
    EXPECT_THAT(lines("\xEF\xBB\xBF天地\r\n玄黄\r\n"), ElementsAre("天地", "玄黄"));
}

TEST(Fit, PutsEveryByteIntoOneLineAndOneCluster) {
    for (std::string text : awkward_texts) {
        text.insert(text.size() / 2 / 3 * 3, " ");
        const auto paragraph = fitted(text).paragraphs.front();
        std::uint32_t next = 0;
        for (const auto& line : paragraph.lines) {
            EXPECT_EQ(line.begin, next);
            for (const auto& cluster : line.clusters) {
                EXPECT_EQ(cluster.begin, next);
                EXPECT_GT(cluster.end, cluster.begin);
                next = cluster.end;
            }
            EXPECT_EQ(line.end, next);
        }
        EXPECT_EQ(next, text.size());
    }
}

TEST(Fit, KeepsWhatShapingDropsWithTheCharacterBeforeIt) {
    const std::string zero_width_space = "\u200B";
    const auto paragraph = fitted(zero_width_space + "天" + zero_width_space + "地").paragraphs[0];
    ASSERT_EQ(paragraph.lines.size(), 1u);
    EXPECT_THAT(paragraph.lines[0].clusters,
                ElementsAre(FitCluster{0, 9, Length{}, Length{9000}},
                            FitCluster{9, 12, Length{9000}, Length{9000}}));
    EXPECT_THAT(fitted(zero_width_space).paragraphs[0].lines, IsEmpty());
}

TEST(Fit, AddsClustersUpToTheSetWidth) {
    for (const auto& text : awkward_texts) {
        const auto paragraph = fitted(text).paragraphs.front();
        for (const auto& line : paragraph.lines) {
            Length at = line.clusters.front().at;
            for (const auto& cluster : line.clusters) {
                EXPECT_EQ(cluster.at, at);
                at += cluster.advance;
            }
            EXPECT_EQ(at, line.set);
        }
    }
}

TEST(Fit, SetsEveryLineButTheLastToItsMeasure) {
    for (const auto& text : awkward_texts) {
        const auto set = fitted(text).paragraphs.front().lines;
        for (std::size_t i = 0; i + 1 < set.size(); ++i) EXPECT_EQ(set[i].set, set[i].measure);
        EXPECT_LE(set.back().set, set.back().measure);
    }
}

TEST(Fit, CutsAsManyCharactersAsMakeRoomForTheFullStopToo) {
    EXPECT_THAT(fitted(han(11 + 13 + 3)).cuts, ElementsAre(FitChange{1, 3, 1}));
    EXPECT_THAT(fitted(han(11 + 13 + 3) + "。").cuts, ElementsAre(FitChange{1, 4, 1}));
    // A comma to squeeze makes that room.
    const auto with_comma = han(11 + 6) + "，" + han(6 + 3) + "。";
    EXPECT_THAT(fitted(with_comma).cuts, ElementsAre(FitChange{1, 3, 1}));
}

TEST(Fit, CountsTheRoomInTheLastLineAsAnAddition) {
    EXPECT_THAT(fitted(han(11 + 10)).adds, ElementsAre(FitChange{1, 4, 1}));
}

TEST(Fit, HasNoCutForOneLine) {
    EXPECT_THAT(fitted("天地玄黄。").cuts, IsEmpty());
    EXPECT_THAT(fitted("\n").adds, IsEmpty());
}

TEST(Fit, FindsTheLeastThatReallyChangesTheLines) {
    const std::string marks = "。？”）  ";
    std::vector<std::string> texts;
    for (const auto& text : awkward_texts)
        for (const std::size_t more : {0, 3, 5, 8, 10}) texts.push_back(han(more) + text);
    for (const auto& text : texts) {
        const auto result = fitted(text);
        ASSERT_EQ(result.cuts.size(), 1u) << text;
        ASSERT_EQ(result.adds.size(), 1u) << text;
        std::size_t end = text.size();
        const auto step_back = [&](std::size_t at) {
            do --at;
            while ((text[at] & 0xC0) == 0x80);
            return at;
        };
        while (marks.find(text.substr(step_back(end), end - step_back(end))) != marks.npos)
            end = step_back(end);
        const auto without = [&](std::uint32_t characters) {
            std::size_t at = end;
            while (characters-- > 0) at = step_back(at);
            return count(text.substr(0, at) + text.substr(end));
        };
        const auto with = [&](std::uint32_t characters) {
            return count(text.substr(0, end) + han(characters) + text.substr(end));
        };
        const std::size_t now = count(text);
        const auto cut = result.cuts[0].characters, added = result.adds[0].characters;
        EXPECT_EQ(without(cut), now - 1) << text;
        for (std::uint32_t less = 0; less < cut; ++less) EXPECT_EQ(without(less), now) << text;
        EXPECT_EQ(with(added), now + 1) << text;
        for (std::uint32_t less = 0; less < added; ++less) EXPECT_EQ(with(less), now) << text;
    }
}

TEST(Fit, PutsTheCheapestChangeFirst) {
    const auto result = fitted(han(11 + 7) + "\n" + han(11 + 3) + "\n" + han(11 + 7) + "\n");
    EXPECT_THAT(result.cuts,
                ElementsAre(FitChange{2, 3, 1}, FitChange{1, 7, 1}, FitChange{3, 7, 1}));
    EXPECT_THAT(result.adds,
                ElementsAre(FitChange{1, 7, 1}, FitChange{3, 7, 1}, FitChange{2, 11, 1}));
}

TEST(Fit, IsTheSameOnAnyNumberOfThreads) {
    std::string text;
    for (const auto& each : awkward_texts) text += each + "\n";
    FitOptions options = thirteen_characters();
    const Fit one = fitted(text, options);
    options.threads = 4;
    const Fit four = fitted(text, options);
    EXPECT_EQ(one.paragraphs, four.paragraphs);
    EXPECT_EQ(one.cuts, four.cuts);
    EXPECT_EQ(one.adds, four.adds);
}

TEST(FitChanges, LeaveTheMarksThatCloseTheParagraph) {
    const std::string text = "天地玄。”";
    std::vector<std::size_t> tried;
    EXPECT_FALSE(cheapest_cut(text, 2, 0, [&](std::size_t at) {
        tried.push_back(at);
        return std::size_t{2};
    }));
    EXPECT_THAT(tried, ElementsAre(6, 3, 0));
    EXPECT_EQ(text.substr(end_of_words(text)), "。”");
    EXPECT_EQ(end_of_words("天！） "), 3u);
}

TEST(FitChanges, TakeACombiningMarkWithItsLetter) {
    std::vector<std::size_t> tried;
    EXPECT_FALSE(cheapest_cut("ae\u0301", 2, 0, [&](std::size_t at) {
        tried.push_back(at);
        return std::size_t{2};
    }));
    EXPECT_THAT(tried, ElementsAre(1, 0));
}

TEST(FitChanges, TryNoAdditionThatTheLastLineHasRoomFor) {
    std::vector<std::uint32_t> tried;
    EXPECT_FALSE(cheapest_addition(2, 5, 8, [&](std::uint32_t characters) {
        tried.push_back(characters);
        return std::size_t{2};
    }));
    EXPECT_THAT(tried, ElementsAre(1, 2, 6, 7, 8));
}

Outcome run_fit(const std::string& input, std::vector<std::string> options = {}) {
    std::vector<std::string> arguments{"fit", "--measure", "13", "--fonts", catalogue};
    arguments.insert(arguments.end(), options.begin(), options.end());
    return banxin(arguments, input);
}

TEST(FitCommand, SaysWhatToCut) {
    const auto text = han(11 + 3) + "\n" + han(11 + 13 + 2) + "\n";
    EXPECT_EQ(run_fit(text, {"--lines", "4", "--messages", "zh"}).out,
              "第1段：2行\n第2段：3行\n共5行，余1行\n第2段删2字，省1行\n第1段删3字，省1行\n");
    EXPECT_EQ(run_fit(text, {"--lines", "4"}).out,
              "paragraph 1: 2 lines\nparagraph 2: 3 lines\n5 lines in all, 1 line over\n"
              "cut 2 characters from paragraph 2: saves 1 line\n"
              "cut 3 characters from paragraph 1: saves 1 line\n");
}

TEST(FitCommand, SaysWhatToAdd) {
    EXPECT_EQ(run_fit(han(11 + 11), {"--lines", "3", "--messages", "zh"}).out,
              "第1段：2行\n共2行，欠1行\n第1段增3字，多1行\n");
}

TEST(FitCommand, SaysBothWithoutAnAim) {
    EXPECT_EQ(run_fit(han(11 + 11), {"--messages", "zh"}).out,
              "第1段：2行\n共2行\n第1段删11字，省1行\n第1段增3字，多1行\n");
}

TEST(FitCommand, TellsToolsEveryClusterInEm) {
    EXPECT_EQ(
        banxin({"fit", "--measure", "2.5", "--indent", "0", "--fonts", catalogue, "--json"},
               "天地玄黄\n\n")
            .out,
        "{\"paragraphs\":[{\"text\":\"天地玄黄\",\"lines\":["
        "{\"text\":\"天地\",\"start\":0,\"end\":2,\"measure_em\":2.5000,\"natural_em\":2.0000,"
        "\"set_em\":2.5000,\"gap_em\":0.5000,\"clusters\":["
        "{\"text\":\"天\",\"at_em\":0.0000,\"advance_em\":1.5000},"
        "{\"text\":\"地\",\"at_em\":1.5000,\"advance_em\":1.0000}]},\n"
        "{\"text\":\"玄黄\",\"start\":2,\"end\":4,\"measure_em\":2.5000,\"natural_em\":2.0000,"
        "\"set_em\":2.0000,\"gap_em\":0.0000,\"clusters\":["
        "{\"text\":\"玄\",\"at_em\":0.0000,\"advance_em\":1.0000},"
        "{\"text\":\"黄\",\"at_em\":1.0000,\"advance_em\":1.0000}]}]},\n"
        "{\"text\":\"\",\"lines\":[]}],\n"
        "\"cuts\":[{\"paragraph\":1,\"characters\":2,\"lines\":1}],\n"
        "\"adds\":[{\"paragraph\":1,\"characters\":1,\"lines\":1}]}\n");
}

TEST(FitCommand, SetsInTheStyleAsked) {
    const auto text = han(11) + "，他说：“好。”“是吗？”她问，“真的、真的、真的，好。”";
    const auto em = [&](std::vector<std::string> options) {
        options.push_back("--json");
        const auto outcome = run_fit(text, options);
        EXPECT_EQ(outcome.status, 0) << outcome.err;
        return outcome.out;
    };
    const auto usual = em({});
    for (const std::vector<std::string>& options : {std::vector<std::string>{"--style", "半角"},
                                                    {"--lang", "zh-Hant"},
                                                    {"--level", "none"},
                                                    {"--indent", "0"},
                                                    {"--breaker", "first", "--indent", "1.5"}}) {
        EXPECT_NE(em(options), usual) << testing::PrintToString(options);
    }
    em({"--vertical", "--font", "hei", "--size", "小五", "--lang", "zh-HK"});
}

TEST(FitCommand, KeepsTheRulesOfALayoutsHouse) {
    const std::string layouts = (source_dir() / "tests/golden/layouts").string();
    const std::string text = han(6) + "，" + han(6);
    const auto in_house = [&](const std::string& layout) {
        return run_fit(text, {"--json", "--layouts", layouts, "--layout", layout});
    };
    EXPECT_EQ(in_house("small").out, run_fit(text, {"--json"}).out);
    EXPECT_NE(in_house("house-spacing").out, run_fit(text, {"--json"}).out);
    for (const std::string unknown : {"gone", "../layouts/small"}) {
        const auto outcome = in_house(unknown);
        EXPECT_NE(outcome.status, 0) << unknown;
        EXPECT_THAT(outcome.out, IsEmpty());
        EXPECT_THAT(outcome.err, HasSubstr(unknown));
    }
}

TEST(FitCommand, PlacesMalformedInput) {
    const auto outcome = run_fit("天地\n玄\xFF黄\n");
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.out, IsEmpty());
    EXPECT_THAT(outcome.err, StartsWith("stdin:2:2: error X112"));
}

TEST(FitCommand, NamesCharactersTheFontLacks) {
    const auto outcome = run_fit("天\n地\U0010FFFD\n");
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.err, HasSubstr("stdin:2:2: error F310"));
}

TEST(FitCommand, RefusesWhatItCannotSet) {
    using Options = std::vector<std::string>;
    for (const Options& wrong : {Options{},
                                 {"--measure", "0"},
                                 {"--measure", "many"},
                                 {"--measure", "201"},
                                 {"--measure", "13", "--size", "2em"},
                                 {"--measure", "13", "--size", "0.5pt"},
                                 {"--measure", "200", "--size", "2000mm"},
                                 {"--measure", "13", "--indent", "-1"},
                                 {"--measure", "13", "--style", "圆角"},
                                 {"--measure", "13", "--lines", "0"},
                                 {"--measure", "13", "--font", "comic"},
                                 {"--measure", "13", "--fonts", "/nonexistent.xml"}}) {
        Options arguments{"fit", "--fonts", catalogue};
        if (wrong.size() > 2 && wrong[2] == "--fonts") arguments.resize(1);
        arguments.insert(arguments.end(), wrong.begin(), wrong.end());
        const auto outcome = banxin(arguments, "天地");
        EXPECT_EQ(outcome.status, 2) << testing::PrintToString(wrong);
        EXPECT_THAT(outcome.out, IsEmpty()) << testing::PrintToString(wrong);
        EXPECT_FALSE(outcome.err.empty()) << testing::PrintToString(wrong);
    }
    EXPECT_THAT(run_fit("", {"--font", "comic"}).err, HasSubstr("song"));
}

TEST(FitCommand, RefusesMoreThan16Megabytes) {
    const auto outcome = run_fit(std::string((std::size_t{16} << 20) + 1, '\n'));
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.err, "banxin: standard input holds more than 16 MB\n");
}

}  // namespace
}  // namespace banxin::test
