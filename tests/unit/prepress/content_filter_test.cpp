#include <gmock/gmock.h>

#include <qpdf/Buffer.hh>

#include "prepress/finish_pdf.h"
#include "sample_pdf.h"
#include "truetype_program.h"

namespace banxin::test {

namespace {

TEST(Artifacts, AreWhatStandsOutsideTheStructureTree) {
    EXPECT_EQ(finished_content(key(red) + "0 0 9 9 re f /P << /MCID 0 >> BDC 1 1 2 2 re f EMC " +
                               key(red, InkUse::stroke) + "3 3 m 4 4 l S"),
              "0 1 0.9 0.05 k\n/Artifact BMC\n0 0 9 9 re\nf\nEMC\n"
              "/P << /MCID 0 >> BDC\n1 1 2 2 re\nf\nEMC\n"
              "0 1 0.9 0.05 K\n/Artifact BMC\n3 3 m\n4 4 l\nS\nEMC\n");
}

TEST(Artifacts, MayHoldTextWithItsOriginalCharacters) {
    EXPECT_EQ(finished_content(key(red, InkUse::text) +
                               "BT /f-0-0 1 Tf /Span << /ActualText (fi) >> BDC <0001> Tj EMC ET"),
              "0 1 0.9 0.05 k\n/Artifact BMC\nBT\n/f-0-0 1 Tf\n"
              "/Span << /ActualText (fi) >> BDC\n<0001> Tj\nEMC\nET\nEMC\n");
}

const std::string vertical_ink = key(red, InkUse::vertical_text);
const std::string vertical_red = "/P << /MCID 0 >> BDC " + vertical_ink + "BT 9 0 0 -9 50 20 Tm ";
constexpr auto* begun = "/P << /MCID 0 >> BDC\n0 1 0.9 0.05 k\nBT\n9 0 0 -9 50 20 Tm\n";

std::string vertical(const std::string& text) {
    const auto content = finished_content(vertical_red + text + " ET EMC");
    EXPECT_THAT(content, testing::StartsWith(begun));
    const auto rest = content.substr(std::string(begun).size());
    return rest.substr(0, rest.find("ET\n"));
}

TEST(VerticalText, RunsDownwardsInOneString) {
    EXPECT_EQ(vertical("/f-0-0 1 Tf <0000>Tj 0 -1 Td <0001>Tj 0 -1 Td <0002>Tj"),
              "/f-0-0v 1 Tf\n0.5 0.88 Td\n<000000010002>Tj\n");
}

TEST(VerticalText, KeepsEveryGlyphInItsPlace) {
    EXPECT_EQ(vertical("/f-0-0 1 Tf <0000>Tj 0 -0.5 Td <0001>Tj -1.5 2 Td <0002>Tj"),
              "/f-0-0v 1 Tf\n0.5 0.88 Td\n<0000>Tj\n0 -0.5 Td\n<0001>Tj\n-1.5 2 Td\n<0002>Tj\n");
}

TEST(VerticalText, PlacesGlyphsBesideEachOtherByTheirWidths) {
    EXPECT_EQ(vertical("/f-0-0 1 Tf [<0003>100<0004>]TJ 0 -1 Td <0000>Tj"),
              "/f-0-0v 1 Tf\n0.5 0.88 Td\n<0003>Tj\n0.4 0 Td\n<0004>Tj\n-0.4 -1 Td\n<0000>Tj\n");
}

TEST(VerticalText, LeavesFontsWithoutATwinHorizontal) {
    EXPECT_EQ(
        vertical("/f-0-0 1 Tf <0000>Tj /s-0-0 1 Tf 0 -1 Td (12)Tj /f-0-0 1 Tf 0 -1 Td <0001>Tj"),
        "/f-0-0v 1 Tf\n0.5 0.88 Td\n<0000>Tj\n/s-0-0 1 Tf\n-0.5 -1.88 Td\n<3132>Tj\n"
        "/f-0-0v 1 Tf\n0.5 -0.12 Td\n<0001>Tj\n");
}

TEST(VerticalText, KeepsTheOriginalCharactersOfItsGlyphs) {
    EXPECT_EQ(
        vertical("/f-0-0 1 Tf <0000>Tj /Span << /ActualText (x) >> BDC 0 -1 Td <0001>Tj EMC"),
        "/f-0-0v 1 Tf\n0.5 0.88 Td\n<0000>Tj\n/Span << /ActualText (x) >> BDC\n<0001>Tj\nEMC\n");
}

TEST(VerticalText, EndsWithTheColourThatMarksIt) {
    EXPECT_EQ(finished_content("/P << /MCID 0 >> BDC " + key(red) + "q " + vertical_ink +
                               "Q BT /f-0-0 1 Tf ET EMC"),
              "/P << /MCID 0 >> BDC\n0 1 0.9 0.05 k\nq\n0 1 0.9 0.05 k\nQ\nBT\n/f-0-0 1 Tf\nET\n"
              "EMC\n");
}

TEST(VerticalText, HasATwinOfItsFontWithEqualOrigins) {
    const SamplePdf sample{.content = vertical_red + "/f-0-0 1 Tf <0003>Tj ET EMC", .fonts = {{}}};
    FinishedPdf pdf(finish_pdf(make_pdf(sample), list_with_figures({})));
    EXPECT_EQ(pdf.font("/f-0-0v").getKey("/Encoding").getName(), "/Identity-V");
    EXPECT_EQ(pdf.descendant("/f-0-0v").getKey("/DW2").unparse(), "[ 880 -1000 ]");
    EXPECT_EQ(pdf.descendant("/f-0-0v").getKey("/W2").unparse(),
              "[ 3 [ -1000 500 880 ] 4 [ -1000 500 880 ] ]");
    EXPECT_EQ(pdf.font("/f-0-0").getKey("/Encoding").getName(), "/Identity-H");
}

TEST(VerticalText, MakesACompositeTwinOfASimpleFont) {
    const SamplePdf sample{
        .content = vertical_red + "/s-0-0 1 Tf (1)Tj 0 -1 Td (3)Tj ET EMC",
        .simple_font = true,
        .simple_program = truetype_program({{'0', '3', 0x10000 - '0' + 258, 0}})};
    FinishedPdf pdf(finish_pdf(make_pdf(sample), list_with_figures({})));
    EXPECT_THAT(pdf.content(), testing::HasSubstr("/s-0-0v 1 Tf\n0.5 0.88 Td\n<00310033>Tj\n"));
    auto descendant = pdf.descendant("/s-0-0v");
    EXPECT_EQ(descendant.getKey("/Subtype").getName(), "/CIDFontType2");
    EXPECT_EQ(descendant.getKey("/W").unparse(), "[ 48 [ 600 ] 49 [ 600 ] 50 [ 600 ] 51 [ 600 ] ]");
    const auto map = descendant.getKey("/CIDToGIDMap").getStreamData();
    EXPECT_EQ(map->getSize(), 512u);
    EXPECT_EQ(map->getBuffer()[2 * '1'] * 256 + map->getBuffer()[2 * '1' + 1], 259);
    const auto text = pdf.font("/s-0-0v").getKey("/ToUnicode").getStreamData();
    EXPECT_THAT(std::string(reinterpret_cast<const char*>(text->getBuffer()), text->getSize()),
                testing::HasSubstr("<0031> <0031>"));
}

TEST(Content, ThatIsNotCairosIsRefused) {
    const std::string text = vertical_ink + "BT ";
    for (const std::string& content : std::vector<std::string>{
             "EMC",                                         // ends what never began
             "Q",                                           // restores what was never saved
             "/P << /MCID 0 >> BDC",                        // never ends
             "1 0 0",                                       // breaks off
             "1 0 rg",                                      // two parts of a colour
             "BI /W 1 ID x EI",                             // an inline image
             text + "BT ET ET",                             // text inside text
             text + "5 Tz ET",                              // an operator Cairo does not write
             text + "/f-0-0 1 Tf <0009>Tj ET",              // a glyph without a width
             text + "/f-0-0 1 Tf <00>Tj ET",                // half a code
             text + "/f-9-0 1 Tf ET",                       // no such font
             text + "<0000>Tj ET",                          // no font at all
             text + key(red) + "ET",                        // a change of colour inside text
             key(red) + "0 0 m " + key(paper) + "9 9 l f",  // or inside a path
         }) {
        EXPECT_NE(refusal_of({.content = content, .fonts = {{}}}), "") << content;
    }
}

}  // namespace
}  // namespace banxin::test
