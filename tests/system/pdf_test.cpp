// What the PDF tools say of the finished file: boxes, fonts, structure.
#include <gmock/gmock.h>

#include <sstream>

#include "support/child.h"
#include "system/sample_pdf.h"

namespace banxin {
namespace {

using testing::HasSubstr;

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

/// The four numbers of “TrimBox:  8.50  8.50  1114.01  1553.40”, in points.
std::vector<double> box(const std::string& said, const std::string& name) {
    std::vector<double> numbers;
    for (const std::string& line : lines_of(said)) {
        if (!line.starts_with(name + ":")) continue;
        std::istringstream stream(line.substr(name.size() + 1));
        for (double number = 0; stream >> number;) numbers.push_back(number);
    }
    return numbers;
}

using Pdf = test::SamplePdf;

TEST_P(Pdf, IsOfAPageWithoutErrors) {
    for (const Diagnostic& diagnostic : edition_.diagnostics.items())
        EXPECT_NE(facts_of(diagnostic.code).severity, Severity::error)
            << to_text(diagnostic, edition_.files, MessageLanguage::english);
}

TEST_P(Pdf, HasATrimOfABroadsheetWithBleedAroundIt) {
    const std::string said = said_by({"pdfinfo", "-box"});
    const std::vector<double> trim = box(said, "TrimBox"), bleed = box(said, "BleedBox"),
                              media = box(said, "MediaBox");
    ASSERT_EQ(trim.size(), 4u) << said;
    ASSERT_EQ(bleed.size(), 4u) << said;
    constexpr double point = 25.4 / 72, rounding = 0.01;
    EXPECT_NEAR((trim[2] - trim[0]) * point, 390, rounding);
    EXPECT_NEAR((trim[3] - trim[1]) * point, 545, rounding);
    EXPECT_NEAR((trim[0] - bleed[0]) * point, 3, rounding);
    EXPECT_NEAR((bleed[3] - trim[3]) * point, 3, rounding);
    EXPECT_EQ(media, bleed);
}

TEST_P(Pdf, HasOnlyEmbeddedSubsetsOfFontsThatCanBeSearched) {
    const std::vector<std::string> lines = lines_of(said_by({"pdffonts"}));
    ASSERT_GT(lines.size(), 2u);
    const std::size_t flags = lines[0].find("emb sub uni");
    ASSERT_NE(flags, std::string::npos);
    for (std::size_t i = 2; i < lines.size(); ++i) {
        EXPECT_EQ(lines[i].substr(flags, 11), "yes yes yes") << lines[i];
        EXPECT_EQ(lines[i].find("Type 3"), std::string::npos) << lines[i];
    }
}

TEST_P(Pdf, IsTaggedWithHeadlinesParagraphsAndFigures) {
    const std::string structure = said_by({"pdfinfo", "-struct-text"});
    for (const char* element : {"H1", "H2", "P (", "Figure", "Caption"})
        EXPECT_THAT(structure, HasSubstr(element));
}

TEST_P(Pdf, SaysWhatItIs) {
    const std::string said = said_by({"pdfinfo"});
    EXPECT_THAT(said, HasSubstr(edition_.document->facts.title));
    EXPECT_THAT(said, HasSubstr("Tagged:          yes"));
    EXPECT_THAT(said, HasSubstr("Pages:           1"));
    EXPECT_THAT(said, HasSubstr("2020"));
}

TEST_P(Pdf, PassesTheReadersOwnSyntaxCheck) {
    EXPECT_EQ(test::run({"pdftoppm", "-r", "20", "-png", path().string(), path().string()}).status,
              0);
}

INSTANTIATE_TEST_SUITE_P(Page, Pdf, testing::ValuesIn(test::all_files()), test::file_name);

}  // namespace
}  // namespace banxin
