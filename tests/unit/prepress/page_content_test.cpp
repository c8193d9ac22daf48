// What stands in a page's resources: forms, patterns, shadings, soft masks, pictures.
#include <gmock/gmock.h>

#include "sample_pdf.h"

namespace banxin::test {

namespace {

using Handle = QPDFObjectHandle;
using testing::HasSubstr;

const std::string square = "0 0 9 9 re f ";
const std::string form = "<< /Subtype /Form /Resources << >> >>";
const std::string transparent_form =
    "<< /Subtype /Form /Resources << >>"
    " /Group << /Type /Group /S /Transparency /I true /CS /DeviceRGB >> >>";
const std::string rgb_picture =
    "<< /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceRGB"
    " /Interpolate true >>";
const std::string cmyk_picture =
    "<< /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceCMYK >>";
const std::string gray_picture =
    "<< /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray >>";

/// A page with one resource, and Cairo's group.
SamplePdf with(const std::string& category, const std::string& name,
               std::function<Handle(QPDF&)> make) {
    return {.change = [=](QPDF& pdf, Handle page) {
        auto entries = Handle::newDictionary();
        entries.replaceKey(name, make(pdf));
        page.getKey("/Resources").replaceKey(category, entries);
        page.replaceKey("/Group",
                        Handle::parse("<< /Type /Group /S /Transparency /CS /DeviceRGB >>"));
    }};
}

SamplePdf with_stream(const std::string& category, const std::string& name,
                      const std::string& dictionary, const std::string& data) {
    return with(category, name, [=](QPDF& pdf) { return stream(pdf, dictionary, data); });
}

SamplePdf with_dictionary(const std::string& category, const std::string& name,
                          const std::string& dictionary) {
    return with(category, name,
                [=](QPDF& pdf) { return pdf.makeIndirectObject(Handle::parse(dictionary)); });
}

std::string axial(const std::string& function) {
    return "<< /ShadingType 2 /ColorSpace /DeviceRGB /Coords [ 0 0 9 9 ] /Function " + function +
           " >>";
}
std::string between(const std::string& from, const std::string& to) {
    return "<< /FunctionType 2 /Domain [ 0 1 ] /N 1 /C0 " + from + " /C1 " + to +
           " /Range [ 0 1 0 1 0 1 ] >>";
}

TEST(Forms, HaveTheirColoursFromKeysToo) {
    auto pdf = finished(with_stream("/XObject", "/x5", form, key(red) + square));
    auto made = pdf.resource("/XObject", "/x5");
    EXPECT_EQ(text_of(made), "0 1 0.9 0.05 k\n/Po0 gs\n0 0 9 9 re\nf\n");
    EXPECT_TRUE(made.getDict().getKey("/Resources").getKey("/ExtGState").hasKey("/Po0"));
}

TEST(Forms, AreVisitedOnceHoweverManyUseThem) {
    auto pdf = finished(with("/XObject", "/x5", [](QPDF& file) {
        auto inner = stream(file, form, key(red) + square);
        auto outer = stream(file, form, "/x6 Do /x7 Do");
        for (const auto* name : {"/x6", "/x7"}) {
            auto resources = outer.getDict().getKey("/Resources");
            if (!resources.hasKey("/XObject"))
                resources.replaceKey("/XObject", Handle::newDictionary());
            resources.getKey("/XObject").replaceKey(name, inner);
        }
        return outer;
    }));
    auto outer = pdf.resource("/XObject", "/x5").getDict().getKey("/Resources");
    EXPECT_EQ(text_of(outer.getKey("/XObject").getKey("/x7")),
              "0 1 0.9 0.05 k\n/Po0 gs\n0 0 9 9 re\nf\n");
}

TEST(Forms, ThatUseThemselvesEnd) {
    finished(with("/XObject", "/x5", [](QPDF& file) {
        auto made = stream(file, form, "/x5 Do");
        auto itself = Handle::newDictionary();
        itself.replaceKey("/x5", made);
        made.getDict().getKey("/Resources").replaceKey("/XObject", itself);
        return made;
    }));
}

TEST(Forms, WithColoursThatAreNoInkAreRefused) {
    EXPECT_THAT(refusal_of(with_stream("/XObject", "/x5", form, "1 0 0 rg " + square)),
                HasSubstr("page 1 holds the colour “1 0 0 rg”"));
}

TEST(Forms, BlendInCmyk) {
    auto pdf = finished(with_stream("/XObject", "/x5", transparent_form, key(red) + square));
    auto group = pdf.resource("/XObject", "/x5").getDict().getKey("/Group");
    EXPECT_EQ(group.getKey("/CS").getName(), "/DeviceCMYK");
    EXPECT_EQ(pdf.page().getKey("/Group").getKey("/CS").getName(), "/DeviceCMYK");
}

TEST(Patterns, HaveTheirColoursFromKeysToo) {
    auto pdf = finished(with_stream("/Pattern", "/x5",
                                    "<< /PatternType 1 /PaintType 1 /Resources << >> >>",
                                    key(gold) + square));
    EXPECT_EQ(text_of(pdf.resource("/Pattern", "/x5")), "/Sp0 cs 1 scn\n/Po0 gs\n0 0 9 9 re\nf\n");
}

TEST(Shadings, RunThroughProcessInks) {
    auto pdf =
        finished(with_dictionary("/Shading", "/sh5", axial(between(stop(red), stop(paper)))));
    auto shading = pdf.resource("/Shading", "/sh5");
    EXPECT_EQ(shading.getKey("/ColorSpace").getName(), "/DeviceCMYK");
    EXPECT_EQ(shading.getKey("/Function").unparseResolved(),
              "<< /C0 [ 0 1 0.9 0.05 ] /C1 [ 0 0 0 0 ] /Domain [ 0 1 ] /FunctionType 2 /N 1 >>");
}

TEST(Shadings, BetweenTintsOfOneSpotInkStayOnItsPlate) {
    auto pdf = finished(
        with_dictionary("/Shading", "/sh5", axial(between(stop(gold), stop(light_gold, 300)))));
    auto shading = pdf.resource("/Shading", "/sh5");
    EXPECT_EQ(shading.getKey("/ColorSpace").getArrayItem(1).getName(), "/PANTONE 871 C");
    EXPECT_EQ(shading.getKey("/Function").getKey("/C0").unparse(), "[ 1 ]");
    EXPECT_EQ(shading.getKey("/Function").getKey("/C1").unparse(), "[ 0.15 ]");
}

TEST(Shadings, FromASpotInkToAnotherColourUseItsAlternate) {
    auto pdf =
        finished(with_dictionary("/Shading", "/sh5", axial(between(stop(gold), stop(black)))));
    EXPECT_EQ(pdf.resource("/Shading", "/sh5").getKey("/Function").getKey("/C0").unparse(),
              "[ 0 0.2 0.6 0.2 ]");
}

TEST(Shadings, OfSeveralStopsAreStitchedAgain) {
    const auto stitched =
        "<< /FunctionType 3 /Domain [ 0 1 ] /Bounds [ 0.5 ] /Encode [ 0 1 0 1 ]"
        " /Functions [ " +
        between(stop(red), stop(paper)) + " " + between(stop(paper), stop(black)) + " ] >>";
    auto pdf = finished(with_dictionary("/Pattern", "/x5",
                                        "<< /PatternType 2 /Shading " + axial(stitched) + " >>"));
    auto functions =
        pdf.resource("/Pattern", "/x5").getKey("/Shading").getKey("/Function").getKey("/Functions");
    EXPECT_EQ(functions.getArrayItem(0).getKey("/C0").unparse(), "[ 0 1 0.9 0.05 ]");
    EXPECT_EQ(functions.getArrayItem(1).getKey("/C1").unparse(), "[ 0 0 0 1 ]");
}

TEST(Shadings, ThatCannotBecomeInksAreRefused) {
    const auto good = between(stop(red), stop(paper));
    for (const std::string& shading : {
             axial(between("[ 1 0 0 ]", stop(paper))),
             axial(between("[ 1 0 ]", stop(paper))),
             axial("<< /FunctionType 4 >>"),
             axial("[ " + good + " ]"),
             std::string("<< /ShadingType 1 /ColorSpace /DeviceRGB /Function ") + good + " >>",
             std::string("<< /ShadingType 2 /ColorSpace /DeviceGray /Function ") + good + " >>",
         }) {
        EXPECT_THAT(refusal_of(with_dictionary("/Shading", "/sh5", shading)), HasSubstr("page 1 "))
            << shading;
    }
    EXPECT_THAT(refusal_of(with_stream("/Shading", "/sh5",
                                       "<< /ShadingType 7 /ColorSpace /DeviceRGB >>", "mesh")),
                HasSubstr("page 1 "));
}

SamplePdf with_soft_mask(const std::string& content) {
    return with("/ExtGState", "/s5", [=](QPDF& pdf) {
        auto mask = Handle::parse("<< /Type /Mask /S /Luminosity >>");
        mask.replaceKey("/G", stream(pdf, transparent_form, content));
        auto state = Handle::parse("<< /Type /ExtGState >>");
        state.replaceKey("/SMask", mask);
        return pdf.makeIndirectObject(state);
    });
}

TEST(SoftMasks, AreGray) {
    auto pdf = finished(with_soft_mask("1 0.5 0 rg " + square + "0.2 g " + square));
    auto mask = pdf.resource("/ExtGState", "/s5").getKey("/SMask").getKey("/G");
    EXPECT_EQ(text_of(mask), "0.595 g\n0 0 9 9 re\nf\n0.2 g\n0 0 9 9 re\nf\n");
    EXPECT_EQ(mask.getDict().getKey("/Group").getKey("/CS").getName(), "/DeviceGray");
}

TEST(Groups, OfPagesWithoutTransparencyGo) {
    EXPECT_FALSE(finished(with_stream("/XObject", "/x5", form, "")).page().hasKey("/Group"));
    EXPECT_FALSE(finished(with_dictionary("/ExtGState", "/a0", "<< /ca 1 /CA 1 /BM /Normal >>"))
                     .page()
                     .hasKey("/Group"));
}

TEST(Transparency, HasNoPlaceInPdfX1a) {
    const auto x1a = press_profile(PressStandard::pdf_x1a), x4 = press_profile();
    for (const auto& sample :
         {with_soft_mask(""), with_stream("/XObject", "/x5", transparent_form, ""),
          with_dictionary("/ExtGState", "/a0", "<< /ca 0.5 >>"),
          with_dictionary("/ExtGState", "/a0", "<< /CA 0.999 >>"),
          with_dictionary("/ExtGState", "/a0", "<< /BM /Multiply >>"),
          with("/XObject", "/x5", [](QPDF& pdf) {
              auto picture = stream(pdf, cmyk_picture, "cmyk");
              picture.getDict().replaceKey("/SMask", stream(pdf, gray_picture, "g"));
              return picture;
          })}) {
        EXPECT_THAT(refusal_of(sample, &x1a), HasSubstr("page 1 holds transparency"));
        EXPECT_EQ(refusal_of(sample, &x4), "");
        EXPECT_TRUE(finished(sample).page().hasKey("/Group"));
    }
}

TEST(Pictures, InRgbDoNotGoToPress) {
    const auto profile = press_profile();
    const auto sample = with_stream("/XObject", "/x5", rgb_picture, "rgb");
    EXPECT_THAT(refusal_of(sample, &profile),
                HasSubstr("page 1 holds a picture that is neither CMYK nor gray"));
    EXPECT_EQ(refusal_of(with_stream("/XObject", "/x5", cmyk_picture, "cmyk"), &profile), "");
    EXPECT_EQ(refusal_of(with_stream("/XObject", "/x5", gray_picture, "g"), &profile), "");
    EXPECT_EQ(
        finished(sample).resource("/XObject", "/x5").getDict().getKey("/ColorSpace").getName(),
        "/DeviceRGB");
}

TEST(Pictures, AreNotBlurred) {
    auto pdf = finished(with_stream("/XObject", "/x5", rgb_picture, "rgb"));
    EXPECT_FALSE(pdf.resource("/XObject", "/x5").getDict().hasKey("/Interpolate"));
}

TEST(Fonts, OfType3AreRefused) {
    EXPECT_THAT(refusal_of(with_dictionary("/Font", "/f", "<< /Type /Font /Subtype /Type3 >>")),
                HasSubstr("page 1 holds a Type 3 font"));
}

}  // namespace
}  // namespace banxin::test
