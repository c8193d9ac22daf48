#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <sstream>

#include "app/cli.h"
#include "diagnostics/diagnostic.h"
#include "small_edition.h"

namespace banxin::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

const std::vector<std::string> commands{"render", "press", "press-check", "check", "fit",
                                        "dump",   "fonts", "explain",     "manual"};

TEST(CommandLine, HelpNamesEveryCommandAndTheExitStatus) {
    const auto help = banxin({"--help"});
    EXPECT_EQ(help.status, 0);
    EXPECT_THAT(help.err, IsEmpty());
    for (const auto& command : commands) EXPECT_THAT(help.out, HasSubstr("\n  " + command + " "));
    EXPECT_THAT(help.out, HasSubstr("Exit status: 0 clean"));
}

TEST(CommandLine, HelpOfEveryCommandShowsAnExample) {
    for (const auto& command : commands) {
        const auto help = banxin({command, "--help"});
        EXPECT_EQ(help.status, 0) << command;
        EXPECT_THAT(help.out, HasSubstr("\n  banxin " + command)) << command;
    }
}

TEST(CommandLine, TellsItsVersion) {
    const auto version = banxin({"--version"});
    EXPECT_EQ(version.status, 0);
    EXPECT_THAT(version.out, StartsWith("banxin 0."));
}

TEST(CommandLine, RefusesWrongUsage) {
    using Arguments = std::vector<std::string>;
    for (const Arguments& wrong : {Arguments{},
                                   {"print"},
                                   {"render"},
                                   {"check"},
                                   {"check", "x", "--frobnicate"},
                                   {"check", "x", "--format", "yaml"},
                                   {"check", "x", "--threads", "0"},
                                   {"render", "x", "--dpi", "0"},
                                   {"render", "x", "--dpi", "nan"},
                                   {"render", "x", "--page", "0"},
                                   {"render", "x", "--region", "1,2,3"},
                                   {"explain", "L401", "--lang", "fr"},
                                   {"manual"},
                                   {"manual", "everything"},
                                   {"fonts", "--fonts", "/nonexistent.xml"}}) {
        const auto outcome = banxin(wrong);
        EXPECT_EQ(outcome.status, 2) << testing::PrintToString(wrong);
        EXPECT_THAT(outcome.out, IsEmpty()) << testing::PrintToString(wrong);
        EXPECT_FALSE(outcome.err.empty()) << testing::PrintToString(wrong);
    }
}

TEST(CommandLine, NamesTheOptionItDoesNotKnow) {
    EXPECT_THAT(banxin({"check", "x", "--frobnicate"}).err, HasSubstr("--frobnicate"));
}

TEST(Explain, ExplainsEveryMessageInBothLanguages) {
    for (const auto& facts : all_codes()) {
        const std::string number(facts.number);
        const auto english = banxin({"explain", number});
        const auto chinese = banxin({"explain", number, "--lang", "zh"});
        EXPECT_EQ(english.status, 0);
        EXPECT_EQ(chinese.status, 0);
        EXPECT_THAT(english.out, HasSubstr(number));
        EXPECT_THAT(english.out, HasSubstr(std::string(facts.english.explanation)));
        EXPECT_THAT(chinese.out, HasSubstr(std::string(facts.chinese.explanation)));
    }
}

TEST(Explain, TakesSmallLetters) {
    EXPECT_EQ(banxin({"explain", "l401"}).out, banxin({"explain", "L401"}).out);
}

TEST(Explain, NamesTheNearestOfAnUnknownNumber) {
    const auto outcome = banxin({"explain", "LL401"});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.err, "banxin: there is no message LL401 (L401?)\n");
    EXPECT_THAT(outcome.out, IsEmpty());
}

TEST(Explain, ListsAllWithoutANumber) {
    const auto list = banxin({"explain"}).out;
    EXPECT_EQ(static_cast<std::size_t>(std::count(list.begin(), list.end(), '\n')),
              all_codes().size());
}

TEST(Manual, PrintsEachTopic) {
    EXPECT_THAT(banxin({"manual", "schema"}).out, HasSubstr("<xs:schema"));
    EXPECT_THAT(banxin({"manual", "diagnostics"}).out, HasSubstr("L401"));
    EXPECT_THAT(banxin({"manual", "format"}).out, HasSubstr("text-frame"));
}

/// An environment variable as it is for one test.
class Environment {
public:
    Environment(const char* name, const char* value) : name_(name) {
        if (const char* old = std::getenv(name)) old_ = old;
        ::setenv(name, value, 1);
    }
    ~Environment() { old_.empty() ? ::unsetenv(name_) : ::setenv(name_, old_.c_str(), 1); }

private:
    const char* name_;
    std::string old_;
};

std::string said_of_a_missing_edition() {
    std::ostringstream out, err;
    run({"check", "/nonexistent/edition.xml"}, out, err);
    return err.str();
}

TEST(Language, IsThatOfTheLocale) {
    {
        const Environment locale("LC_ALL", "zh_CN.UTF-8");
        EXPECT_EQ(said_of_a_missing_edition(), "banxin: 没有版面文件 /nonexistent/edition.xml\n");
    }
    const Environment locale("LC_ALL", "de_DE.UTF-8");
    EXPECT_EQ(said_of_a_missing_edition(),
              "banxin: there is no edition file /nonexistent/edition.xml\n");
}

TEST(Language, MayBeChosen) {
    const Environment locale("LC_ALL", "zh_CN.UTF-8");
    EXPECT_THAT(banxin({"explain", "L401", "--lang", "en"}).out, StartsWith("error L401: "));
    EXPECT_THAT(banxin({"explain", "L401", "--lang", "zh"}).out, StartsWith("错误 L401："));
}

}  // namespace
}  // namespace banxin::test
