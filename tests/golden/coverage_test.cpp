// Every diagnostic the program can give is given by some test.
#include <gtest/gtest.h>

#include <map>

#include "diagnostics/diagnostic.h"
#include "support/files.h"

namespace banxin {
namespace {

namespace fs = std::filesystem;

std::string all_of(const fs::path& folder, const std::string& suffix) {
    std::string text;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file() && entry.path().string().ends_with(suffix))
            text += test::slurp(entry.path());
    return text;
}

/// The codes' names, as codes.def gives them.
std::map<Code, std::string> names() {
    std::map<Code, std::string> result;
#define CODE(name, ...) result[Code::name] = "Code::" #name;
#include "diagnostics/codes.def"
#undef CODE
    return result;
}

/// Whether `word` stands in `text` by itself, not as the beginning of a longer name.
bool mentions(const std::string& text, const std::string& word) {
    for (std::size_t at = 0; (at = text.find(word, at)) != std::string::npos; at += word.size()) {
        const char next = at + word.size() < text.size() ? text[at + word.size()] : ' ';
        if (!std::isalnum(static_cast<unsigned char>(next)) && next != '_') return true;
    }
    return false;
}

TEST(Diagnostics, AreEachShownByAGoldenCaseOrAUnitTest) {
    const std::string goldens = all_of(test::source_dir() / "tests/golden", "expected.txt");
    const std::string unit_tests = all_of(test::source_dir() / "tests/unit", ".cpp");
    const std::map<Code, std::string> name_of = names();
    for (const CodeFacts& facts : all_codes()) {
        const std::string number(facts.number);
        const bool in_goldens =
            mentions(goldens, "error " + number) || mentions(goldens, "warning " + number);
        const bool in_unit_tests =
            mentions(unit_tests, number) || mentions(unit_tests, name_of.at(facts.code));
        EXPECT_TRUE(in_goldens || in_unit_tests)
            << number << " " << name_of.at(facts.code) << ": add a case under tests/golden/cases";
    }
}

}  // namespace
}  // namespace banxin
