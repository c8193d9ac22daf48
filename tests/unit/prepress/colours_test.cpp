// Colours of a page's content: keys become inks.
#include <gmock/gmock.h>

#include <algorithm>

#include "sample_pdf.h"

namespace banxin::test {

namespace {

using testing::AllOf;
using testing::HasSubstr;

const std::string square = "0 0 9 9 re f ";
const std::string painted_square = "0 0 9 9 re\nf\n";

/// The content inside a mark of the structure tree, which gets no artifacts.
std::string marked(const std::string& content) {
    constexpr std::string_view begin = "/P << /MCID 0 >> BDC\n", end = "EMC\n";
    auto all = finished_content("/P << /MCID 0 >> BDC " + content + " EMC");
    EXPECT_THAT(all, testing::StartsWith(std::string(begin)));
    return all.substr(begin.size(), all.size() - begin.size() - end.size());
}

TEST(Colours, BecomeProcessInks) {
    EXPECT_EQ(marked(key(red) + square), "0 1 0.9 0.05 k\n" + painted_square);
    EXPECT_EQ(marked(key(red, InkUse::stroke) + "0 0 m 9 9 l S"),
              "0 1 0.9 0.05 K\n0 0 m\n9 9 l\nS\n");
}

TEST(Colours, OfTintsHaveTheTintApplied) {
    EXPECT_EQ(marked(key(black, InkUse::fill, 200) + square), "0 0 0 0.2 k\n" + painted_square);
    EXPECT_EQ(marked(key(red, InkUse::fill, 500) + square),
              "0 0.5 0.45 0.025 k\n" + painted_square);
}

TEST(Colours, OfSpotInksStandOnAPlateOfTheirOwn) {
    EXPECT_EQ(marked(key(gold) + square), "/Sp0 cs 1 scn\n" + painted_square);
    EXPECT_EQ(marked(key(gold, InkUse::stroke, 300) + "0 0 m 9 9 l S"),
              "/Sp0 CS 0.3 SCN\n0 0 m\n9 9 l\nS\n");
    EXPECT_EQ(marked(key(light_gold, InkUse::fill, 300) + square),
              "/Sp0 cs 0.15 scn\n" + painted_square);
}

TEST(Colours, OfSpotInksHaveTheirProcessAlternate) {
    auto pdf = finished({.content = key(light_gold) + square});
    EXPECT_EQ(pdf.resource("/ColorSpace", "/Sp0").unparseResolved(),
              "[ /Separation /PANTONE#20871#20C /DeviceCMYK << /C0 [ 0 0 0 0 ]"
              " /C1 [ 0 0.2 0.6 0.2 ] /Domain [ 0 1 ] /FunctionType 2 /N 1"
              " /Range [ 0 1 0 1 0 1 0 1 ] >> ]");
}

TEST(Colours, HaveOneSeparationForEachName) {
    const auto add_form = [](QPDF& pdf, QPDFObjectHandle page) {
        auto forms = QPDFObjectHandle::newDictionary();
        forms.replaceKey(
            "/x5", stream(pdf, "<< /Subtype /Form /Resources << >> >>", key(light_gold) + square));
        page.getKey("/Resources").replaceKey("/XObject", forms);
    };
    auto pdf = finished({.content = key(gold) + square + key(light_gold) + square +
                                    key(every_plate) + square + "/x5 Do",
                         .change = add_form});
    auto objects = pdf.objects();
    EXPECT_EQ(std::count_if(objects.begin(), objects.end(),
                            [](auto& object) {
                                return object.isArray() && object.getArrayNItems() == 4 &&
                                       object.getArrayItem(0).isNameAndEquals("/Separation");
                            }),
              2);
}

TEST(Colours, OfRegistrationMarksStandOnAllPlates) {
    auto pdf = finished({.content = key(every_plate) + square});
    EXPECT_THAT(pdf.content(), HasSubstr("/Sp0 cs 1 scn"));
    EXPECT_THAT(pdf.resource("/ColorSpace", "/Sp0").unparseResolved(),
                AllOf(HasSubstr("/Separation /All /DeviceCMYK"), HasSubstr("/C1 [ 1 1 1 1 ]")));
}

TEST(Colours, OfPatternsStay) {
    EXPECT_EQ(marked("/Pattern cs /x5 scn " + square), "/Pattern cs\n/x5 scn\n" + painted_square);
}

TEST(Colours, ThatAreNoInkStopThePressAndAreNamed) {
    for (const std::string colour :
         {"0.5 0.5 0.5 rg", "0 0 0 rg", "1 1 1 RG", "0 g", "1 G", "0 0 0 1 k", "0 0 0 1 K",
          "/DeviceRGB cs", "0.5 0.5 0.5 sc", "0.5 0.5 0.5 scn"}) {
        EXPECT_THAT(refusal_of({.content = colour + " " + square}),
                    AllOf(HasSubstr("page 1 "), HasSubstr("“" + colour + "”")));
    }
}

TEST(Colours, HaveToBeChosen) {
    for (const std::string& content :
         {square, "0 0 m 9 9 l S " + square, "q " + key(red) + "Q " + square,
          key(red) + "0 0 m 9 9 l S", key(red) + "0 0 9 9 re B", std::string("BT ET"),
          "/Pattern cs " + square}) {
        EXPECT_THAT(refusal_of({.content = content}), HasSubstr("page 1 is painted in no colour"));
    }
    EXPECT_EQ(refusal_of({.content = "0 0 9 9 re W n"}), "");
}

const std::string black_text = key(black, InkUse::text) + "BT ET ";

TEST(Overprinting, IsSetBeforeBlackText) {
    EXPECT_EQ(marked(black_text), "0 0 0 1 k\n/Po1 gs\nBT\nET\n");
    auto pdf = finished({.content = black_text});
    EXPECT_EQ(pdf.resource("/ExtGState", "/Po1").unparseResolved(),
              "<< /OP false /OPM 1 /Type /ExtGState /op true >>");
}

TEST(Overprinting, IsSetBeforeBlackLinesAndVerticalText) {
    EXPECT_EQ(marked(key(black, InkUse::stroke) + "0 0 m 9 9 l S"),
              "0 0 0 1 K\n/Po2 gs\n0 0 m\n9 9 l\nS\n");
    EXPECT_EQ(marked(key(black, InkUse::vertical_text) + "BT ET"), "0 0 0 1 k\n/Po1 gs\nBT\nET\n");
}

TEST(Overprinting, IsOffForAreasAndAllOtherColours) {
    EXPECT_EQ(marked(key(black) + square), "0 0 0 1 k\n" + painted_square);
    EXPECT_EQ(marked(key(red, InkUse::text) + "BT ET"), "0 1 0.9 0.05 k\nBT\nET\n");
    EXPECT_EQ(marked(black_text + key(paper, InkUse::text) + "BT ET"),
              "0 0 0 1 k\n/Po1 gs\nBT\nET\n0 0 0 0 k\n/Po0 gs\nBT\nET\n");
}

TEST(Overprinting, IsAsTheInkSays) {
    EXPECT_EQ(marked(key(black_on_top) + square), "0 0 0 1 k\n/Po1 gs\n" + painted_square);
    EXPECT_EQ(marked(black_text + key(yellow_below, InkUse::text) + "BT ET"),
              "0 0 0 1 k\n/Po1 gs\nBT\nET\n0 0 1 0 k\n/Po0 gs\nBT\nET\n");
}

TEST(Overprinting, IsSetOnlyWhereItChanges) {
    EXPECT_EQ(marked(black_text + black_text), "0 0 0 1 k\n/Po1 gs\nBT\nET\n0 0 0 1 k\nBT\nET\n");
    EXPECT_EQ(marked(key(red) + "0 0 9 9 re W n " + square),
              "0 1 0.9 0.05 k\n0 0 9 9 re\nW\nn\n" + painted_square);
}

TEST(Overprinting, OfAFillAndAStrokeIsKeptApart) {
    EXPECT_EQ(marked(black_text + key(black, InkUse::stroke) + "0 0 9 9 re B"),
              "0 0 0 1 k\n/Po1 gs\nBT\nET\n0 0 0 1 K\n/Po3 gs\n0 0 9 9 re\nB\n");
}

TEST(Overprinting, GoesBackWithTheGraphicsState) {
    EXPECT_EQ(marked(key(red) + "q " + black_text + "Q " + square),
              "0 1 0.9 0.05 k\nq\n0 0 0 1 k\n/Po1 gs\nBT\nET\nQ\n" + painted_square);
    EXPECT_EQ(marked(black_text + "q " + key(red) + square + "Q BT ET"),
              "0 0 0 1 k\n/Po1 gs\nBT\nET\nq\n0 1 0.9 0.05 k\n/Po0 gs\n" + painted_square +
                  "Q\nBT\nET\n");
}

TEST(Overprinting, IsOffAroundPicturesAndShadings) {
    for (const std::string object : {"/x5 Do", "/sh5 sh"}) {
        EXPECT_EQ(marked(black_text + object + " " + "BT ET"),
                  "0 0 0 1 k\n/Po1 gs\nBT\nET\n/Po0 gs\n" + object + "\n/Po1 gs\nBT\nET\n");
        EXPECT_EQ(marked(object), object + "\n");
    }
}

TEST(Overprinting, IsOffUnderPatterns) {
    EXPECT_EQ(marked(black_text + "/Pattern cs /x5 scn " + square),
              "0 0 0 1 k\n/Po1 gs\nBT\nET\n/Pattern cs\n/x5 scn\n/Po0 gs\n" + painted_square);
}

}  // namespace
}  // namespace banxin::test
