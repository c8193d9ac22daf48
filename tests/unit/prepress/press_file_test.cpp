// What makes a file PDF/X: claims, output intent, metadata, and what is refused.
#include <gmock/gmock.h>

#include "prepress/finish_pdf.h"
#include "prepress/xmp.h"
#include "sample_pdf.h"

namespace banxin::test {

namespace {

using Handle = QPDFObjectHandle;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

FinishedPdf for_press(const SamplePdf& sample = {},
                      PressStandard standard = PressStandard::pdf_x4) {
    const auto profile = press_profile(standard);
    return finished(sample, &profile);
}

std::string refused_for_press(std::function<void(QPDF&, Handle)> change) {
    const auto profile = press_profile();
    return refusal_of({.change = std::move(change)}, &profile);
}

std::string xmp_of(FinishedPdf& pdf) {
    return text_of(pdf.root().getKey("/Metadata"));
}

/// "…" of <name>…</name>.
std::string property(const std::string& xmp, const std::string& name) {
    const auto begin = xmp.find("<" + name + ">") + name.size() + 2;
    return xmp.substr(begin, xmp.find("</" + name + ">") - begin);
}

TEST(PressFile, IsOfTheVersionItsStandardAllows) {
    EXPECT_THAT(for_press().bytes(), StartsWith("%PDF-1.6"));
    EXPECT_THAT(for_press({}, PressStandard::pdf_x1a).bytes(), StartsWith("%PDF-1.4"));
}

TEST(PressFile, ClaimsItsStandardInBothPlaces) {
    auto x4 = for_press();
    EXPECT_EQ(x4.info().getKey("/GTS_PDFXVersion").getStringValue(), "PDF/X-4");
    EXPECT_EQ(x4.info().getKey("/Trapped").getName(), "/False");
    EXPECT_EQ(property(xmp_of(x4), "pdfxid:GTS_PDFXVersion"), "PDF/X-4");
    EXPECT_EQ(property(xmp_of(x4), "pdf:Trapped"), "False");
    auto x1a = for_press({}, PressStandard::pdf_x1a);
    EXPECT_EQ(x1a.info().getKey("/GTS_PDFXVersion").getStringValue(), "PDF/X-1a:2003");
    EXPECT_EQ(property(xmp_of(x1a), "pdfx:GTS_PDFXVersion"), "PDF/X-1a:2003");
}

TEST(PressFile, HasOneOutputIntentWithItsProfile) {
    auto pdf = for_press();
    auto intents = pdf.root().getKey("/OutputIntents");
    ASSERT_EQ(intents.getArrayNItems(), 1);
    auto intent = intents.getArrayItem(0);
    EXPECT_EQ(intent.getKey("/S").getName(), "/GTS_PDFX");
    EXPECT_EQ(intent.getKey("/OutputConditionIdentifier").getStringValue(), "NEWS");
    EXPECT_EQ(intent.getKey("/OutputCondition").getStringValue(), "Newsprint");
    EXPECT_EQ(intent.getKey("/RegistryName").getStringValue(), "http://www.color.org");
    EXPECT_EQ(intent.getKey("/Info").getStringValue(), "The shop's newsprint");
    auto icc = intent.getKey("/DestOutputProfile");
    EXPECT_EQ(text_of(icc), "an output profile");
    EXPECT_EQ(icc.getDict().getKey("/N").getIntValue(), 4);
    EXPECT_EQ(icc.getDict().getKey("/Filter").getName(), "/FlateDecode");
}

TEST(PressFile, NeedsAnOutputProfile) {
    auto profile = press_profile();
    profile.icc.clear();
    EXPECT_THAT(refusal_of({}, &profile), HasSubstr("“shop” has no ICC profile"));
}

TEST(PlainFile, ClaimsNothing) {
    auto pdf = finished({});
    EXPECT_FALSE(pdf.root().hasKey("/OutputIntents"));
    EXPECT_FALSE(pdf.info().hasKey("/GTS_PDFXVersion"));
    EXPECT_FALSE(pdf.info().hasKey("/Trapped"));
    EXPECT_THAT(xmp_of(pdf), AllOf(Not(HasSubstr("<pdfxid:")), Not(HasSubstr("<pdf:Trapped>"))));
}

TEST(Metadata, AgreesInInfoAndXmp) {
    auto pdf = for_press({.change = [](QPDF& file, Handle) {
        auto info = file.getTrailer().getKey("/Info");
        info.replaceKey("/Author", Handle::newUnicodeString("测试报社"));
        info.replaceKey("/Producer", Handle::newString("cairo"));
    }});
    const auto xmp = xmp_of(pdf);
    const auto info = [&](const char* key) { return pdf.info().getKey(key).getUTF8Value(); };
    EXPECT_EQ(info("/Title"), "测试报");
    EXPECT_THAT(property(xmp, "dc:title"), HasSubstr(">测试报<"));
    EXPECT_EQ(info("/Author"), "测试报社");
    EXPECT_THAT(property(xmp, "dc:creator"), HasSubstr(">测试报社<"));
    EXPECT_EQ(info("/Creator"), property(xmp, "xmp:CreatorTool"));
    EXPECT_EQ(info("/Producer"), "cairo");
    EXPECT_EQ(property(xmp, "pdf:Producer"), "cairo");
    for (const auto* key : {"/CreationDate", "/ModDate"}) EXPECT_EQ(info(key), "D:20201230000000Z");
    for (const auto* name : {"xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"})
        EXPECT_EQ(property(xmp, name), "2020-12-30T00:00:00Z");
    EXPECT_THAT(property(xmp, "dc:language"), HasSubstr(">zh-CN<"));
}

TEST(Metadata, CanBeReadWithoutAPdfReader) {
    EXPECT_THAT(for_press().bytes(), HasSubstr("<?xpacket begin=\"\xef\xbb\xbf\""));
}

TEST(Metadata, HasATitleEvenOfANamelessEdition) {
    auto pdf = for_press({.title = ""});
    EXPECT_EQ(pdf.info().getKey("/Title").getUTF8Value(), "Untitled");
    EXPECT_THAT(property(xmp_of(pdf), "dc:title"), HasSubstr(">Untitled<"));
}

TEST(Metadata, IsEscaped) {
    auto pdf = for_press({.title = "A <b> & \"c\" \x01 𠮷"});
    EXPECT_THAT(property(xmp_of(pdf), "dc:title"), HasSubstr(">A &lt;b&gt; &amp; \"c\"  𠮷<"));
}

TEST(Metadata, NeedsTheEditionsDate) {
    for (const std::string date : {"", "D:2020", "20201230000000+08'00'", "2020123000000xZ"}) {
        EXPECT_THAT(refusal_of({.change =
                                    [&](QPDF& pdf, Handle) {
                                        pdf.getTrailer().getKey("/Info").replaceKey(
                                            "/CreationDate", Handle::newString(date));
                                    }}),
                    HasSubstr("no date"));
    }
}

TEST(Identity, IsThatOfTheEditionAndOfItsContent) {
    auto one = for_press({.content = key(red) + "0 0 1 1 re f"});
    auto two = for_press({.content = key(red) + "0 0 2 2 re f"});
    const auto first = xmp_of(one), second = xmp_of(two);
    EXPECT_THAT(property(first, "xmpMM:DocumentID"),
                testing::MatchesRegex("uuid:[0-9a-f]+-[0-9a-f]+-8[0-9a-f]+-[89ab][0-9a-f]+-"
                                      "[0-9a-f]+"));
    EXPECT_EQ(property(first, "xmpMM:DocumentID"), property(second, "xmpMM:DocumentID"));
    EXPECT_NE(property(first, "xmpMM:InstanceID"), property(second, "xmpMM:InstanceID"));
}

TEST(PressFile, IsTheSameEachTime) {
    const SamplePdf sample{
        .content = key(gold) + "0 0 1 1 re f " + key(black, InkUse::text) + "BT ET", .fonts = {{}}};
    for (const auto standard : {PressStandard::pdf_x4, PressStandard::pdf_x1a})
        EXPECT_EQ(for_press(sample, standard).bytes(), for_press(sample, standard).bytes());
}

TEST(PressFile, NeedsTheBleedThePressAsksFor) {
    auto profile = press_profile();
    profile.bleed = mm(3);
    EXPECT_THAT(refusal_of({}, &profile), AllOf(HasSubstr("page 1 has 1.058 mm of bleed"),
                                                HasSubstr("“shop” asks for 3 mm")));
}

TEST(PressFile, HoldsNothingThatActs) {
    EXPECT_THAT(refused_for_press([](QPDF&, Handle page) {
                    page.replaceKey("/Annots", Handle::parse("[ << /Subtype /Link >> ]"));
                }),
                HasSubstr("links"));
    for (const auto* key : {"/OpenAction", "/AA", "/AcroForm", "/Names"}) {
        EXPECT_THAT(refused_for_press([=](QPDF& pdf, Handle) {
                        pdf.getRoot().replaceKey(key, Handle::parse("<< >>"));
                    }),
                    HasSubstr(key));
    }
}

}  // namespace
}  // namespace banxin::test
