// The sample pages look as the reference pictures beside this file do. The pictures' tolerance and
// its reason stand in support/picture_difference.h. BANXIN_UPDATE_GOLDENS=1 writes the pictures
// instead.
#include <gtest/gtest.h>

#include "app/engine.h"
#include "render/render.h"
#include "support/picture_difference.h"
#include "support/sample_pages.h"

namespace banxin {
namespace {

namespace fs = std::filesystem;
using test::PictureDifference;

/// 60 dpi: body characters are 7 pixels wide, so a moved or exchanged one shows, and a page is 1
/// megapixel.
constexpr Dpi reference_dpi{60};

Pixels decoded(const std::string& png) {
    const auto facts = read_image_facts(png);
    EXPECT_TRUE(std::holds_alternative<ImageFacts>(facts));
    auto pixels = decode_image(png, std::get<ImageFacts>(facts));
    EXPECT_TRUE(std::holds_alternative<Pixels>(pixels));
    return std::get<Pixels>(std::move(pixels));
}

std::string picture_of(const fs::path& edition_file) {
    Edition edition = build_edition(edition_file, {});
    if (!edition.document) throw std::runtime_error("cannot read " + edition_file.string());
    Renderer renderer(edition.display, *edition.document, *edition.fonts, edition.diagnostics);
    return renderer.png(0, reference_dpi);
}

class ReferencePage : public testing::TestWithParam<test::SamplePage> {};

TEST_P(ReferencePage, LooksAsItDid) {
    const fs::path reference =
        test::source_dir() / "tests/pages" / (std::string(GetParam().name) + ".png");
    const std::string now = picture_of(GetParam().edition());
    if (test::updating_goldens()) {
        test::spill(reference, now);
        return;
    }
    ASSERT_TRUE(fs::exists(reference))
        << reference << " is missing: make goldens, and look at the picture";
    const Pixels before = decoded(test::slurp(reference)), after = decoded(now);
    const PictureDifference difference = test::compare(before, after);
    if (test::looks_the_same(difference)) return;
    const fs::path report =
        test::write_report(test::binary_dir() / "page-reports" / GetParam().name, GetParam().name,
                           before, after, difference);
    ADD_FAILURE() << "largest ΔE " << difference.largest << ", share above ΔE 1 "
                  << difference.noticeable_share << "; see " << report.string();
}

INSTANTIATE_TEST_SUITE_P(Page, ReferencePage, testing::ValuesIn(test::sample_pages),
                         test::page_name);

}  // namespace
}  // namespace banxin
