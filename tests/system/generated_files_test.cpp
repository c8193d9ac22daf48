// What the program writes into the project is what it would write now, and the sample keeps to the
// schema.
#include <gmock/gmock.h>

#include <ostream>

#include "diagnostics/printer.h"
#include "document/vocabulary.h"
#include "support/child.h"
#include "support/files.h"
#include "support/text_diff.h"

namespace banxin {
namespace {

namespace fs = std::filesystem;

struct Generated {
    const char* file;
    std::string (*text)();
};

class GeneratedFile : public testing::TestWithParam<Generated> {};

TEST_P(GeneratedFile, IsUpToDate) {
    const std::string diff =
        test::unified_diff(test::slurp(test::source_dir() / GetParam().file), GetParam().text());
    EXPECT_EQ(diff, "") << GetParam().file << " is old: make docs";
}

void PrintTo(const Generated& generated, std::ostream* out) {
    *out << generated.file;
}

INSTANTIATE_TEST_SUITE_P(, GeneratedFile,
                         testing::Values(Generated{"docs/format.md", format_manual},
                                         Generated{"docs/diagnostics.md", diagnostics_manual},
                                         Generated{"layouts/banxin.xsd", schema}));

TEST(Schema, AcceptsEveryFileOfTheSample) {
    std::vector<std::string> command = {
        "xmllint", "--quiet",  "--noout",
        "--nonet", "--schema", (test::source_dir() / "layouts/banxin.xsd").string()};
    for (const char* folder : {"content", "layouts", "fonts"})
        for (const fs::directory_entry& entry :
             fs::recursive_directory_iterator(test::source_dir() / folder))
            if (entry.path().extension() == ".xml") command.push_back(entry.path().string());
    EXPECT_GT(command.size(), 15u);
    EXPECT_EQ(test::run(command).status, 0);
}

}  // namespace
}  // namespace banxin
