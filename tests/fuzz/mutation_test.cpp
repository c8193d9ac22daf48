// The sample's files with bytes changed at random, always the same ones: whatever a file holds, the
// program ends, and what it says points into the file.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "app/engine.h"
#include "display/dump.h"
#include "support/files.h"

namespace banxin {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view marks[] = {
    "<",
    ">",
    "\"",
    "&",
    "&#x0;",
    "]]>",
    "<!--",
    "<?",
    "<!DOCTYPE a [",
    "\xFF",
    "\xE4\xB8",
    "\r",
    " ",
    "<p>",
    "</p>",
    "<span style=\"",
    "-1",
    "0",
    "2147483648",
    "1e308mm",
    "99999字",
    "-5mm",
    "0pt",
    "％",
    "\xEF\xBB\xBF",
    "\xF0\x9F\x98\x80",
    "\xE2\x80\xA8",
    "\xD8\xA7\xD9\x84",
    "columns=\"0\"",
    "columns=\"1000\"",
    "based-on=\"body\"",
    "<tcy>",
    "<nobr>",
    "mode=\"vertical\"",
};

class Mutator {
public:
    explicit Mutator(std::uint32_t seed) : random_(seed) {}

    std::size_t below(std::size_t n) { return n == 0 ? 0 : random_() % n; }

    std::string mutated(std::string text) {
        for (std::size_t changes = 1 + below(4); changes > 0; --changes) change(text);
        return text;
    }

private:
    void change(std::string& text) {
        const std::size_t at = below(text.size() + 1);
        const std::size_t size = std::min<std::size_t>(1 + below(16), text.size() - at);
        switch (below(6)) {
            case 0:
                text.erase(at, size);
                break;
            case 1:
                text.insert(at, marks[below(std::size(marks))]);
                break;
            case 2:
                text.replace(at, size, marks[below(std::size(marks))]);
                break;
            case 3:
                text.insert(at, text.substr(below(text.size()), 1 + below(400)));
                break;
            case 4:
                if (at < text.size()) text[at] = static_cast<char>(text[at] ^ (1 << below(8)));
                break;
            default:
                exchange_number(text, at);
        }
    }
    /// Numbers are where sizes and counts come from.
    void exchange_number(std::string& text, std::size_t from) {
        static constexpr std::string_view numbers[] = {"0",    "1",     "-1",         "7",
                                                       "1000", "65536", "4294967296", "0.0001"};
        const std::size_t at = text.find_first_of("0123456789", from);
        if (at == std::string::npos) return;
        const std::size_t end = std::min(text.find_first_not_of("0123456789.", at), text.size());
        text.replace(at, end - at, numbers[below(std::size(numbers))]);
    }

    std::mt19937 random_;
};

/// A copy of the sample that may be spoilt: its XML files, and links to its pictures.
class SampleCopy {
public:
    SampleCopy() {
        for (const char* folder : {"content/macun", "layouts", "fonts"}) copy(folder);
        std::sort(files_.begin(), files_.end());
    }
    const std::vector<fs::path>& files() const { return files_; }
    fs::path original(const fs::path& file) const { return test::source_dir() / file; }
    fs::path copied(const fs::path& file) const { return scratch_.path() / file; }
    fs::path edition() const { return copied("content/macun/edition.xml"); }

private:
    void copy(const fs::path& folder) {
        for (const fs::directory_entry& entry :
             fs::recursive_directory_iterator(original(folder))) {
            if (!entry.is_regular_file()) continue;
            const fs::path file = entry.path().lexically_relative(test::source_dir());
            fs::create_directories(copied(file).parent_path());
            fs::copy_file(entry.path(), copied(file));
            if (file.extension() == ".xml") files_.push_back(file);
        }
    }

    test::ScratchFolder scratch_;
    std::vector<fs::path> files_;
};

void expect_located(const Edition& edition) {
    for (const Diagnostic& diagnostic : edition.diagnostics.items()) {
        const std::string& bytes = edition.files.bytes(diagnostic.at.file);
        EXPECT_LE(diagnostic.at.begin, diagnostic.at.end);
        EXPECT_LE(diagnostic.at.end, bytes.size())
            << to_text(diagnostic, edition.files, MessageLanguage::english);
        EXPECT_FALSE(to_text(diagnostic, edition.files, MessageLanguage::chinese).empty());
    }
}

class Mutation : public testing::TestWithParam<std::uint32_t> {};

TEST_P(Mutation, OfTheSampleNeverCrashesAndIsToldWhereItIs) {
    constexpr int rounds = 100;
    const SampleCopy sample;
    Mutator mutator(GetParam());
    for (int round = 0; round < rounds; ++round) {
        const fs::path& file = sample.files()[mutator.below(sample.files().size())];
        const std::string original = test::slurp(sample.original(file));
        const std::string spoilt = mutator.mutated(original);
        SCOPED_TRACE("round " + std::to_string(round) + " of seed " + std::to_string(GetParam()) +
                     ": " + file.string());
        test::spill(sample.copied(file), spoilt);
        const Edition edition = build_edition(sample.edition(), {});
        expect_located(edition); fprintf(stderr, "ROUND pages=%zu doc=%d diags=%zu\n", edition.display.pages.size(), (int)edition.document.has_value(), edition.diagnostics.items().size());
        EXPECT_TRUE(!edition.document || !dump(edition.display, *edition.document).empty());
        test::spill(sample.copied(file), original);
    }
}

INSTANTIATE_TEST_SUITE_P(Seed, Mutation, testing::Range(1u, 6u));

}  // namespace
}  // namespace banxin
