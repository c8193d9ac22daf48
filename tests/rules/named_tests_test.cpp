#include <gmock/gmock.h>

#include <regex>
#include <set>
#include <string>
#include <vector>

#include "support/files.h"

namespace banxin::test {
namespace {

namespace fs = std::filesystem;
using testing::IsEmpty;
using testing::SizeIs;

/// "Suite.Test" and "Suite.*" of every test there is, and "golden/CASE" of every golden case.
std::set<std::string> names_of_tests() {
    std::set<std::string> names;
    const std::regex macro(R"(TEST(?:_F|_P)?\(\s*(\w+),\s*(\w+)\))");
    for (const auto& file : fs::recursive_directory_iterator(source_dir() / "tests")) {
        if (file.path().extension() != ".cpp") continue;
        const std::string source = slurp(file.path());
        for (std::sregex_iterator it(source.begin(), source.end(), macro), end; it != end; ++it) {
            names.insert((*it)[1].str() + "." + (*it)[2].str());
            names.insert((*it)[1].str() + ".*");
        }
    }
    for (const auto& folder : fs::directory_iterator(source_dir() / "tests/golden/cases"))
        names.insert("golden/" + folder.path().filename().string());
    return names;
}

std::vector<std::string> unknown_in(const std::string& page, const std::set<std::string>& known) {
    std::vector<std::string> unknown;
    const std::regex name(R"(`([A-Z]\w*\.(?:\*|[A-Z]\w*)|golden/[\w-]+)`)");
    for (std::sregex_iterator it(page.begin(), page.end(), name), end; it != end; ++it)
        if (!known.contains((*it)[1].str())) unknown.push_back((*it)[1].str());
    return unknown;
}

TEST(Docs, NameOnlyTestsThatExist) {
    const auto known = names_of_tests();
    for (const auto& page : fs::directory_iterator(source_dir() / "docs")) {
        if (page.path().extension() != ".md") continue;
        EXPECT_THAT(unknown_in(slurp(page.path()), known), IsEmpty()) << page.path().filename();
    }
}

TEST(Docs, WouldBeCaughtNamingATestThatDoesNotExist) {
    EXPECT_THAT(unknown_in("| a rule | `Prohibition.IsProvedByMagic`, `golden/no-such-case` |",
                           names_of_tests()),
                SizeIs(2));
}

}  // namespace
}  // namespace banxin::test
