#include "prepress/finish_pdf.h"

#include <gmock/gmock.h>

#include "sample_pdf.h"

namespace banxin::test {

namespace {

FinishedPdf finished(const SamplePdf& sample, const DisplayList& list) {
    return FinishedPdf(finish_pdf(make_pdf(sample), list));
}

TEST(FinishPdf, NestsTrimInBleedInMediaExactly) {
    auto list = list_with_figures({});
    list.pages[0].trim = {mm(390), mm(545)};
    list.pages[0].bleed = mm(3);
    auto pdf = finished({.width = 1122.52, .height = 1561.89}, list);
    EXPECT_EQ(pdf.page().getKey("/BleedBox").unparse(), "[ 0 0 1122.52 1561.89 ]");
    EXPECT_EQ(pdf.page().getKey("/TrimBox").unparse(), "[ 8.504 8.504 1114.016 1553.386 ]");
}

TEST(FinishPdf, SaysTheLanguageAndShowsTheTitle) {
    auto list = list_with_figures({});
    list.facts.language = Language::zh_hant;
    auto pdf = finished({}, list);
    EXPECT_EQ(pdf.root().getKey("/Lang").getStringValue(), "zh-TW");
    EXPECT_EQ(pdf.root().getKey("/ViewerPreferences").getKey("/DisplayDocTitle").unparse(), "true");
}

TEST(FinishPdf, WritesDatesAsDates) {
    auto pdf = finished({}, list_with_figures({}));
    EXPECT_EQ(pdf.info().getKey("/CreationDate").getStringValue(), "D:20201230000000Z");
}

TEST(FinishPdf, GivesFiguresTheirTextsInOrder) {
    auto pdf = finished({.figures = 3}, list_with_figures({"签约仪式", "", "村口"}));
    auto figures = pdf.root().getKey("/StructTreeRoot").getKey("/K").getArrayItem(0).getKey("/K");
    EXPECT_EQ(figures.getArrayItem(0).getKey("/Alt").getUTF8Value(), "签约仪式");
    EXPECT_FALSE(figures.getArrayItem(1).hasKey("/Alt"));
    EXPECT_EQ(figures.getArrayItem(2).getKey("/Alt").getUTF8Value(), "村口");
}

TEST(FinishPdf, WritesTheSameBytesEachTime) {
    const auto pdf =
        make_pdf({.content = "q 1 0 0 rg 0 0 5 5 re f Q", .fonts = {{}}, .figures = 1});
    const auto list = list_with_figures({"图"});
    EXPECT_EQ(finish_pdf(pdf, list), finish_pdf(pdf, list));
}

TEST(FinishPdf, RefusesAnotherDisplayListsPdf) {
    auto two_pages = list_with_figures({});
    two_pages.pages.push_back(two_pages.pages[0]);
    EXPECT_THROW(finish_pdf(make_pdf({}), two_pages), std::runtime_error);
    EXPECT_THROW(finish_pdf(make_pdf({.width = 90}), list_with_figures({})), std::runtime_error);
    EXPECT_THROW(finish_pdf(make_pdf({.figures = 1}), list_with_figures({})), std::runtime_error);
    EXPECT_THROW(finish_pdf(make_pdf({}), list_with_figures({"图"})), std::runtime_error);
}

TEST(FinishPdf, RefusesWhatIsNoPdf) {
    const auto whole = make_pdf({});
    EXPECT_THROW(finish_pdf("", list_with_figures({})), std::runtime_error);
    EXPECT_THROW(finish_pdf("%PDF-1.5\nnonsense", list_with_figures({})), std::runtime_error);
    EXPECT_THROW(finish_pdf(whole.substr(0, whole.size() / 2), list_with_figures({})),
                 std::runtime_error);
}

TEST(FinishPdf, NamesDifferentProgramsDifferently) {
    auto pdf = finished({.fonts = {{.program = "one"}, {.program = "two"}}}, list_with_figures({}));
    const auto one = pdf.font("/f-0-0").getKey("/BaseFont").getName();
    const auto two = pdf.font("/f-1-0").getKey("/BaseFont").getName();
    EXPECT_THAT(one, testing::MatchesRegex("/[A-Z][A-Z][A-Z][A-Z][A-Z][A-Z][+]Song"));
    EXPECT_NE(one, two);
    EXPECT_EQ(pdf.descendant("/f-0-0").getKey("/BaseFont").getName(), one);
    EXPECT_EQ(pdf.descendant("/f-0-0").getKey("/FontDescriptor").getKey("/FontName").getName(),
              one);
}

TEST(FinishPdf, NamesTheSameProgramTheSame) {
    auto pdf = finished({.fonts = {{.name = "AAAAAA+Song"}, {.name = "BBBBBB+Song"}}},
                        list_with_figures({}));
    EXPECT_EQ(pdf.font("/f-0-0").getKey("/BaseFont").getName(),
              pdf.font("/f-1-0").getKey("/BaseFont").getName());
}

}  // namespace
}  // namespace banxin::test
