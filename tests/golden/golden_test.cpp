// Every folder of cases/ is a test: its edition.xml is built, and what the program says of it and
// how it lays it out must be what expected.txt holds. BANXIN_UPDATE_GOLDENS=1 writes the file
// instead.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>

#include "app/engine.h"
#include "display/dump.h"
#include "support/files.h"
#include "support/text_diff.h"

namespace banxin {
namespace {

namespace fs = std::filesystem;

fs::path golden_dir() {
    return test::source_dir() / "tests/golden";
}

std::vector<std::string> case_names() {
    std::vector<std::string> names;
    if (!fs::exists(golden_dir() / "cases")) return names;
    for (const fs::directory_entry& entry : fs::directory_iterator(golden_dir() / "cases"))
        if (entry.is_directory()) names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

void replace_all(std::string& text, const std::string& what, const std::string& with) {
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size())
        text.replace(at, what.size(), with);
}

/// Diagnostics, a line of dashes, the dump. Paths are relative to the case's folder, else to the
/// project's.
std::string outcome(const fs::path& folder) {
    BuildOptions options;
    options.threads = 1;
    Edition edition = build_edition(folder / "edition.xml", options);
    make_pdf(edition);  // what only an output finds is said as well
    std::string text;
    for (const Diagnostic& diagnostic : edition.diagnostics.items())
        text += to_text(diagnostic, edition.files, MessageLanguage::english);
    text += "----\n";
    if (edition.document) text += dump(edition.display, *edition.document);
    replace_all(text, folder.string() + "/", "");
    replace_all(text, test::source_dir().string() + "/", "");
    return text;
}

class Golden : public testing::TestWithParam<std::string> {};

TEST_P(Golden, IsAsExpected) {
    const fs::path folder = golden_dir() / "cases" / GetParam();
    const fs::path expected = folder / "expected.txt";
    const std::string actual = outcome(folder);
    if (test::updating_goldens()) {
        test::spill(expected, actual);
        return;
    }
    ASSERT_TRUE(fs::exists(expected))
        << expected << " is missing: make goldens, and read what it wrote";
    const std::string diff = test::unified_diff(test::slurp(expected), actual);
    if (!diff.empty()) FAIL() << expected.string() << "\n" << diff;
}

/// What GoogleTest takes as a name.
std::string test_name(const testing::TestParamInfo<std::string>& folder) {
    std::string name = folder.param;
    std::replace_if(
        name.begin(), name.end(), [](unsigned char c) { return !std::isalnum(c); }, '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Case, Golden, testing::ValuesIn(case_names()), test_name);
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Golden);

}  // namespace
}  // namespace banxin
