// No word is lost or doubled on the way from the XML to what a reader of the PDF can search and
// copy.
#include <map>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "system/sample_pdf.h"
#include "system/sample_text.h"

namespace banxin {
namespace {

using test::without_white_space;

int occurrences(const std::string& text, const std::string& word) {
    int count = 0;
    for (std::size_t at = 0; (at = text.find(word, at)) != std::string::npos; at += word.size())
        ++count;
    return count;
}

std::map<char32_t, int> character_counts(const std::string& text) {
    std::map<char32_t, int> counts;
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Decoded decoded = utf8::decode(text, at);
        ++counts[decoded.code_point];
        at += decoded.size;
    }
    return counts;
}

using Text = test::SamplePdf;

/// All paragraphs one after the other. A name or a credit may stand in it several times.
std::string joined(const std::vector<std::string>& paragraphs) {
    std::string all;
    for (const std::string& paragraph : paragraphs) all += without_white_space(paragraph);
    return all;
}

TEST_P(Text, HasEveryParagraphAsOftenAsTheContent) {
    const std::string text = without_white_space(said_by({"pdftotext", "-raw"}));
    const std::vector<std::string> paragraphs = test::paragraphs_of(GetParam().edition());
    const std::string content = joined(paragraphs);
    for (const std::string& paragraph : paragraphs) {
        const std::string words = without_white_space(paragraph);
        EXPECT_EQ(occurrences(text, words), occurrences(content, words)) << paragraph;
    }
}

TEST_P(Text, HasEveryParagraphWholeInTheStructureTree) {
    const std::string text = without_white_space(said_by({"pdfinfo", "-struct-text"}));
    for (const std::string& paragraph : test::paragraphs_of(GetParam().edition()))
        EXPECT_GE(occurrences(text, without_white_space(paragraph)), 1) << paragraph;
}

TEST_P(Text, HasEveryCharacterInReadingOrderByPosition) {
    const std::map<char32_t, int> found = character_counts(said_by({"pdftotext"}));
    const std::string all = joined(test::paragraphs_of(GetParam().edition()));
    for (const auto& [character, count] : character_counts(all)) {
        const auto there = found.find(character);
        EXPECT_GE(there == found.end() ? 0 : there->second, count) << utf8::encode(character);
    }
}

/// The lines of pdftotext, which puts them where a reader's eye finds them.
TEST_P(Text, HasEveryVerticalLineInOnePiece) {
    const std::string text = without_white_space(said_by({"pdftotext"}));
    std::size_t vertical = 0;
    for (const DisplayItem& item : edition_.display.pages[0].items) {
        const auto* line = std::get_if<TextLine>(&item);
        if (!line || line->mode != WritingMode::vertical) continue;
        std::string words;
        for (const GlyphRun& run : line->runs) words += without_white_space(run.text);
        EXPECT_GE(occurrences(text, words), 1) << words;
        ++vertical;
    }
    EXPECT_GE(vertical, std::string(GetParam().page.name) == "macun_vertical" ? 7u : 1u);
}

INSTANTIATE_TEST_SUITE_P(Page, Text, testing::ValuesIn(test::all_files()), test::file_name);

}  // namespace
}  // namespace banxin
