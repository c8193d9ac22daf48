// The sample pages on their way to press: what comes out has no fault that did not go in.
#include <gmock/gmock.h>

#include <algorithm>
#include <set>

#include "app/engine.h"
#include "app/press.h"
#include "preflight/finding_report.h"
#include "preflight/preflight.h"
#include "support/sample_pages.h"

namespace banxin::test {
namespace {

class SamplePress : public testing::TestWithParam<std::tuple<SamplePage, const char*>> {};

std::set<std::string_view> errors_of(const Findings& findings) {
    std::set<std::string_view> names;
    for (const Finding& finding : findings)
        if (finding.severity == Severity::error) names.insert(finding.check->name);
    return names;
}

TEST_P(SamplePress, AddsNoFaultToThoseOfTheEdition) {
    const auto& [page, profile] = GetParam();
    Edition edition = build_edition(page.edition(), {});
    ASSERT_TRUE(edition.document);
    const auto press = press_of(edition, {.edition = page.edition().string()},
                                {.profile = profile, .no_cache = true});
    ASSERT_TRUE(press);
    const auto before = errors_of(check_edition(*edition.document, edition.layout, edition.display,
                                                *edition.fonts, press->profile()));
    const std::string pdf = make_press_pdf(edition, press->photos());
    ASSERT_FALSE(pdf.empty());
    for (const Findings& findings :
         {check_pdf(pdf, press->profile()), check_ink(pdf, press->profile())})
        for (const Finding& finding : findings)
            EXPECT_TRUE(finding.severity == Severity::warning ||
                        before.contains(finding.check->name))
                << to_text(finding, MessageLanguage::english);
}

std::string page_and_profile(const testing::TestParamInfo<SamplePress::ParamType>& info) {
    const auto& [page, profile] = info.param;
    std::string name = std::string(page.name) + "_" + profile;
    std::ranges::replace(name, '-', '_');
    return name;
}
INSTANTIATE_TEST_SUITE_P(Pages, SamplePress,
                         testing::Combine(testing::ValuesIn(sample_pages),
                                          testing::Values("newsprint", "newsprint-x1a", "coated")),
                         page_and_profile);

}  // namespace
}  // namespace banxin::test
