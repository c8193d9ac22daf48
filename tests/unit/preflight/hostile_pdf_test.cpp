// Files made to hurt: whatever they hold ends in findings.
#include <gmock/gmock.h>

#include <random>

#include "press_pdf.h"

namespace banxin::test {

namespace {

using testing::Contains;

Findings check(const std::string& bytes) {
    return check_pdf(bytes, press_profile());
}

TEST(HostilePdf, ThatIsNoPdfIsSaidToBeNone) {
    for (const std::string bytes :
         {"", "%PDF-1.6", "GIF89a", "%PDF-1.6\ntrailer << /Root 1 0 R >>"})
        EXPECT_THAT(names_of(check(bytes)), Contains("not-a-pdf")) << bytes;
}

TEST(HostilePdf, CutShortAnywhereIsNeverGood) {
    const std::string whole = PressPdf().bytes();
    for (std::size_t size = 0; size < whole.size() - 10; size += whole.size() / 97)
        EXPECT_FALSE(check(whole.substr(0, size)).empty()) << size;
}

TEST(HostilePdf, WithBytesChangedDoesNotCrash) {
    const std::string whole = PressPdf().bytes();
    const auto icc = whole.find("acsp");
    std::mt19937 random(20201230);
    std::size_t found = 0;
    for (int round = 0; round < 300; ++round) {
        std::string changed = whole;
        for (int i = 0; i < 20; ++i) {
            // The output profile is most of the file, and nothing of it is read but its header.
            std::size_t at = random() % changed.size();
            if (at > icc && at < icc + 200'000) at = random() % 8000;
            changed[at] = static_cast<char>(random() % 256);
        }
        found += check(changed).empty() ? 0 : 1;
    }
    EXPECT_GT(found, 200u);
}

TEST(HostilePdf, NestedWithoutEndIsTooComplex) {
    PressPdf pdf;
    auto inner = pdf.stream("<< /Subtype /Form /BBox [0 0 9 9] >>", "");
    for (int i = 0; i < 60; ++i) {
        auto outer = pdf.stream(
            "<< /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << >> >> >>", "/Next Do");
        outer.getDict().getKey("/Resources").getKey("/XObject").replaceKey("/Next", inner);
        inner = outer;
    }
    pdf.add_resource("/XObject", "/Deep", inner);
    pdf.draw("/Deep Do");
    EXPECT_EQ(names_of(check(pdf.bytes())), std::set<std::string>{"too-complex"});
}

TEST(HostilePdf, ThatDrawsForeverIsStopped) {
    PressPdf pdf;
    auto inner = pdf.stream("<< /Subtype /Form /BBox [0 0 9 9] >>", "");
    for (int i = 0; i < 20; ++i) {  // ten times as many as the one before: 10^20 forms
        auto outer =
            pdf.stream("<< /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << >> >> >>",
                       "/N Do /N Do /N Do /N Do /N Do /N Do /N Do /N Do /N Do /N Do");
        outer.getDict().getKey("/Resources").getKey("/XObject").replaceKey("/N", inner);
        inner = outer;
    }
    pdf.add_resource("/XObject", "/Many", inner);
    pdf.draw("/Many Do");
    EXPECT_EQ(names_of(check(pdf.bytes())), std::set<std::string>{"too-complex"});
}

TEST(HostilePdf, WithAPageTreeInItselfIsTold) {
    PressPdf pdf;
    auto pages = pdf.root().getKey("/Pages");
    pages.getKey("/Kids").appendItem(pages);
    EXPECT_FALSE(check(pdf.bytes()).empty());
}

TEST(HostilePdf, WithAwfulNumbersIsChecked) {
    for (const char* content :
         {"1e999 0 0 1 0 0 cm 0 0 1 1 re f",
          "99999999999999999999 0 0 99999999999999999999 0 0 cm "
          "99999999999999999999 0 0 99999999999999999999 0 0 cm "
          "q 1 0 0 1 0 0 cm /Photo Do Q",
          "0 0 0 0 0 0 cm /Photo Do BT /F1 10 Tf <0001> Tj ET", "-1 w 0 0 m 9 9 l S",
          "/F1 99999999999999999999999 Tf BT <0001> Tj ET", "0 0 0 1 k 0 0 0 0 re f"}) {
        PressPdf pdf;
        pdf.draw(content);
        check(pdf.bytes());
        EXPECT_TRUE(names_of(check(PressPdf().bytes())).empty());
    }
}

TEST(HostilePdf, WithWrongTypesEverywhereIsChecked) {
    const char* const things[] = {"null",  "true", "-7",    "(text)",
                                  "/Name", "[]",   "<< >>", "[[] << >>]"};
    for (const char* thing : things) {
        PressPdf pdf;
        auto wrong = PressPdf::syntax(thing);
        for (const char* key : {"/Annots", "/Group", "/TrimBox", "/UserUnit", "/Rotate"})
            pdf.page().replaceKey(key, wrong);
        for (const char* kind : {"/Pattern", "/Shading", "/ExtGState", "/ColorSpace", "/Font"})
            pdf.add_resource(kind, "/W", wrong);
        pdf.draw("/W gs /W cs /W scn /W sh BT /W 10 Tf (a) Tj ET /Pattern cs /W scn");
        pdf.descendant().replaceKey("/W", wrong);
        pdf.descendant().replaceKey("/CIDToGIDMap", wrong);
        pdf.font().replaceKey("/ToUnicode", wrong);
        pdf.picture().getDict().replaceKey("/Decode", wrong);
        pdf.root().replaceKey("/OutputIntents", wrong);
        pdf.root().replaceKey("/Names", wrong);
        EXPECT_FALSE(check(pdf.bytes()).empty()) << thing;
    }
}

TEST(HostilePdf, UnpackingToNoEndIsDamage) {
    PressPdf pdf;
    // Each hexadecimal round halves it: 2^20 bytes of "3" make a run of one byte over and over.
    auto bomb = pdf.stream("<< /Filter /RunLengthDecode >>", std::string(3 << 20, '\x81'));
    pdf.page().replaceKey("/Contents", bomb);
    EXPECT_NO_THROW(check(pdf.bytes()));
}

}  // namespace

}  // namespace banxin::test
