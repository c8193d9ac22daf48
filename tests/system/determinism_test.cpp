// Same input, same bytes: a second time, and on any number of threads.
#include <gtest/gtest.h>

#include "app/engine.h"
#include "display/dump.h"
#include "render/render.h"
#include "support/sample_pages.h"
#include "support/text_diff.h"
#include "system/sample_pdf.h"

namespace banxin {
namespace {

struct Outputs {
    std::string messages, dump, png, svg, pdf;
};

Outputs outputs_of(const std::filesystem::path& edition_file, unsigned threads) {
    BuildOptions options;
    options.threads = threads;
    Edition edition = build_edition(edition_file, options);
    Outputs outputs;
    if (edition.document) {
        outputs.dump = dump(edition.display, *edition.document);
        Renderer renderer(edition.display, *edition.document, *edition.fonts, edition.diagnostics);
        outputs.png = renderer.png(0, Dpi{40});
        outputs.svg = renderer.svg(0);
    }
    outputs.pdf = make_pdf(edition);
    outputs.messages = to_json(edition.diagnostics, edition.files, MessageLanguage::english);
    return outputs;
}

void expect_equal(const Outputs& a, const Outputs& b) {
    EXPECT_FALSE(a.dump.empty());
    EXPECT_EQ(test::unified_diff(a.messages, b.messages), "");
    EXPECT_EQ(test::unified_diff(a.dump, b.dump), "");
    EXPECT_TRUE(a.png == b.png) << "the PNG differs";
    EXPECT_TRUE(a.svg == b.svg) << "the SVG differs";
    EXPECT_TRUE(a.pdf == b.pdf) << "the PDF differs";
}

class Determinism : public testing::TestWithParam<test::SamplePage> {};

TEST_P(Determinism, TwoRunsGiveTheSameBytes) {
    expect_equal(outputs_of(GetParam().edition(), 2), outputs_of(GetParam().edition(), 2));
}

TEST_P(Determinism, OneThreadAndFourGiveTheSameBytes) {
    expect_equal(outputs_of(GetParam().edition(), 1), outputs_of(GetParam().edition(), 4));
}

INSTANTIATE_TEST_SUITE_P(Page, Determinism, testing::ValuesIn(test::sample_pages), test::page_name);

class PressDeterminism : public testing::TestWithParam<test::SampleFile> {
protected:
    static std::string file_of(unsigned threads, const std::filesystem::path& cache = {}) {
        BuildOptions options;
        options.threads = threads;
        Edition edition = build_edition(GetParam().edition(), options);
        return test::press_pdf(edition, GetParam(), threads, cache);
    }
};

TEST_P(PressDeterminism, OneThreadAndFourGiveTheSameBytes) {
    EXPECT_TRUE(file_of(1) == file_of(4));
}

TEST_P(PressDeterminism, PhotosMadeAndPhotosKeptGiveTheSameBytes) {
    const test::ScratchFolder cache;
    const std::string made = file_of(2, cache.path());
    ASSERT_FALSE(std::filesystem::is_empty(cache.path()));
    EXPECT_TRUE(made == file_of(2, cache.path()));
    EXPECT_TRUE(made == file_of(2));
}

INSTANTIATE_TEST_SUITE_P(Page, PressDeterminism,
                         testing::ValuesIn(test::press_files({"newsprint", "newsprint-x1a"})),
                         test::file_name);

}  // namespace
}  // namespace banxin
