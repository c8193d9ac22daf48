#include "prepress/finish_pdf.h"

#include <gmock/gmock.h>

#include "sample_pdf.h"

namespace banxin::test {

namespace {

FinishedPdf finished_as(const SamplePdf& sample, const DisplayList& list) {
    return FinishedPdf(finish_pdf(make_pdf(sample), list));
}

TEST(FinishPdf, NestsTrimInBleedInMediaExactly) {
    auto list = list_with_figures({});
    list.pages[0].trim = {mm(390), mm(545)};
    list.pages[0].bleed = mm(3);
    auto pdf = finished_as({.width = 1122.52, .height = 1561.89}, list);
    EXPECT_EQ(pdf.page().getKey("/BleedBox").unparse(), "[ 0 0 1122.52 1561.89 ]");
    EXPECT_EQ(pdf.page().getKey("/TrimBox").unparse(), "[ 8.504 8.504 1114.016 1553.386 ]");
}

TEST(FinishPdf, LeavesWhiteForMarksAroundTheBleed) {
    auto list = list_with_figures({});
    list.pages[0].margin = pt(20);
    auto pdf = finished_as({.width = 146, .height = 246}, list);
    EXPECT_EQ(pdf.page().getKey("/MediaBox").unparse(), "[ 0 0 146 246 ]");
    EXPECT_EQ(pdf.page().getKey("/BleedBox").unparse(), "[ 20 20 126 226 ]");
    EXPECT_EQ(pdf.page().getKey("/TrimBox").unparse(), "[ 23 23 123 223 ]");
}

TEST(FinishPdf, SaysTheLanguageAndShowsTheTitle) {
    auto list = list_with_figures({});
    list.facts.language = Language::zh_hant;
    auto pdf = finished_as({}, list);
    EXPECT_EQ(pdf.root().getKey("/Lang").getStringValue(), "zh-TW");
    EXPECT_EQ(pdf.root().getKey("/ViewerPreferences").getKey("/DisplayDocTitle").unparse(), "true");
}

TEST(FinishPdf, WritesDatesAsDates) {
    auto pdf = finished_as({}, list_with_figures({}));
    EXPECT_EQ(pdf.info().getKey("/CreationDate").getStringValue(), "D:20201230000000Z");
}

TEST(FinishPdf, GivesFiguresTheirTextsInOrder) {
    auto pdf = finished_as({.figures = 3}, list_with_figures({"签约仪式", "", "村口"}));
    auto figures = pdf.root().getKey("/StructTreeRoot").getKey("/K").getArrayItem(0).getKey("/K");
    EXPECT_EQ(figures.getArrayItem(0).getKey("/Alt").getUTF8Value(), "签约仪式");
    EXPECT_FALSE(figures.getArrayItem(1).hasKey("/Alt"));
    EXPECT_EQ(figures.getArrayItem(2).getKey("/Alt").getUTF8Value(), "村口");
}

TEST(FinishPdf, MendsThatCairoNamesAPictureTwice) {
    std::string pdf = make_pdf({.change = [](QPDF& made, QPDFObjectHandle page) {
        auto picture = QPDFObjectHandle::newStream(&made, "x");
        picture.replaceDict(QPDFObjectHandle::parse(
            "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray "
            "/BitsPerComponent 8 >>"));
        auto both = QPDFObjectHandle::newDictionary();
        both.replaceKey("/x5", picture);
        both.replaceKey("/y5", picture);
        page.getKey("/Resources").replaceKey("/XObject", both);
    }});
    const std::size_t second = pdf.find("/y5");
    ASSERT_NE(second, std::string::npos);
    pdf.replace(second, 3, "/x5");
    FinishedPdf finished(finish_pdf(pdf, list_with_figures({})));
    EXPECT_EQ(finished.page().getKey("/Resources").getKey("/XObject").getKeys().size(), 1u);
}

TEST(FinishPdf, WritesTheSameBytesEachTime) {
    const auto pdf =
        make_pdf({.content = "q " + key(red) + "0 0 5 5 re f Q", .fonts = {{}}, .figures = 1});
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

TEST(FinishPdf, RefusesAnythingElseThatIsNamedTwice) {
    std::string pdf = make_pdf({.change = [](QPDF&, QPDFObjectHandle page) {
        page.replaceKey("/BoxesBox", QPDFObjectHandle::parse("[ 0 0 1 1 ]"));
    }});
    const std::size_t name = pdf.find("/BoxesBox");
    ASSERT_NE(name, std::string::npos);
    pdf.replace(name, 9, "/MediaBox");
    EXPECT_THROW(finish_pdf(pdf, list_with_figures({})), std::runtime_error);
}

TEST(FinishPdf, NamesDifferentProgramsDifferently) {
    auto pdf =
        finished_as({.fonts = {{.program = "one"}, {.program = "two"}}}, list_with_figures({}));
    const auto one = pdf.font("/f-0-0").getKey("/BaseFont").getName();
    const auto two = pdf.font("/f-1-0").getKey("/BaseFont").getName();
    EXPECT_THAT(one, testing::MatchesRegex("/[A-Z][A-Z][A-Z][A-Z][A-Z][A-Z][+]Song"));
    EXPECT_NE(one, two);
    EXPECT_EQ(pdf.descendant("/f-0-0").getKey("/BaseFont").getName(), one);
    EXPECT_EQ(pdf.descendant("/f-0-0").getKey("/FontDescriptor").getKey("/FontName").getName(),
              one);
}

TEST(FinishPdf, NamesTheSameProgramTheSame) {
    auto pdf = finished_as({.fonts = {{.name = "AAAAAA+Song"}, {.name = "BBBBBB+Song"}}},
                           list_with_figures({}));
    EXPECT_EQ(pdf.font("/f-0-0").getKey("/BaseFont").getName(),
              pdf.font("/f-1-0").getKey("/BaseFont").getName());
}

}  // namespace
}  // namespace banxin::test
