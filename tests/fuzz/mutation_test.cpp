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
    "<p>",
    "</p>",
    "<!DOCTYPE a [",
    "<span style=\"",
    "<tcy>",
    "\r",
    "\xFF",
    "\xE4\xB8",
    "\xEF\xBB\xBF",
    "\xF0\x9F\x98\x80",
    "％",
    "<nobr>",
    "\xE2\x80\xA8",
    "\xD8\xA7\xD9\x84",
    "columns=\"0\"",
    "mode=\"vertical\"",
};
constexpr std::string_view values[] = {
    "",           "0",          "1",           "-1",      "2",       "1000",
    "65536",      "2147483648", "-2147483649", "1e308mm", "0.0001",  "99999字",
    "-5mm",       "3行",        "0.1pt",       "5000pt",  "1 2 3 4", "vertical",
    "body",       "title",      "yes",         "100%",    "-100%",   "absolute",
    "distribute", "../x",       "/",           "zh-Hant", "开明",    "automatic",
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
        switch (below(9)) {
            case 0:
                text.erase(at, size);
                break;
            case 1:
                text.insert(at, marks[below(std::size(marks))]);
                break;
            case 2:
                text.insert(at, text.substr(below(text.size()), 1 + below(400)));
                break;
            case 3:
                if (at < text.size()) text[at] = static_cast<char>(text[at] ^ (1 << below(8)));
                break;
            case 4:
                move_line(text, at);
                break;
            default:
                exchange_value(text, at);
        }
    }
    /// Still XML, but with other words in the first attribute after `from`: most faults are in
    /// values.
    void exchange_value(std::string& text, std::size_t from) {
        const std::size_t begin = text.find("=\"", from);
        const std::size_t end = begin == std::string::npos ? begin : text.find('"', begin + 2);
        if (end != std::string::npos)
            text.replace(begin + 2, end - begin - 2, values[below(std::size(values))]);
    }
    /// The line around `from` to somewhere else, or there a second time: elements mostly stand on
    /// lines of their own.
    void move_line(std::string& text, std::size_t from) {
        const std::size_t begin = text.rfind('\n', from) + 1;
        const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
        if (begin >= end) return;
        const std::string line = text.substr(begin, end - begin);
        if (below(3) > 0) text.erase(begin, end - begin);
        if (below(3) > 0) text.insert(text.rfind('\n', below(text.size())) + 1, line);
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
    constexpr int rounds = 100, rounds_per_pdf = 10;
    const SampleCopy sample;
    Mutator mutator(GetParam());
    for (int round = 0; round < rounds; ++round) {
        const fs::path& file = sample.files()[mutator.below(sample.files().size())];
        const std::string original = test::slurp(sample.original(file));
        const std::string spoilt = mutator.mutated(original);
        SCOPED_TRACE("round " + std::to_string(round) + " of seed " + std::to_string(GetParam()) +
                     ": " + file.string());
        test::spill(sample.copied(file), spoilt);
        Edition edition = build_edition(sample.edition(), {});
        if (round % rounds_per_pdf == 0) make_pdf(edition);
        expect_located(edition);
        EXPECT_TRUE(!edition.document || !dump(edition.display, *edition.document).empty());
        test::spill(sample.copied(file), original);
    }
}

INSTANTIATE_TEST_SUITE_P(Seed, Mutation, testing::Range(1u, 6u));

}  // namespace
}  // namespace banxin
