// What is printed where: the plates of a finished page.
#include <gmock/gmock.h>

#include "display/slug_line.h"
#include "prepress/finish_pdf.h"
#include "render/render.h"
#include "support/files.h"
#include "support/hand_made.h"
#include "support/noto_fonts.h"
#include "system/plates.h"

namespace banxin {
namespace {

using test::Plates;

enum : std::uint32_t { black, yellow, paper, gold };

Document document_with_inks() {
    Document document = hand_made::document();
    document.inks = {{.name = "black", .cmyk = {0, 0, 0, 1000}},
                     {.name = "yellow", .cmyk = {0, 0, 1000, 0}},
                     {.name = "paper", .cmyk = {0, 0, 0, 0}},
                     {.name = "gold", .cmyk = {0, 200, 600, 200}, .spot = "PANTONE 871 C"}};
    return document;
}

InkId ink(std::uint32_t number) {
    return static_cast<InkId>(number);
}

/// Where things stand on a page of 100 × 100 pt.
constexpr Rect at(int x, int y, int width, int height) {
    return {{pt(x), pt(y)}, {pt(width), pt(height)}};
}
constexpr Rect black_on_yellow = at(5, 5, 40, 20), white_on_yellow = at(55, 5, 40, 20),
               body = at(5, 30, 90, 10), tint = at(5, 45, 20, 10), spot = at(30, 45, 20, 10),
               spot_tint = at(55, 45, 20, 10), black_area_on_yellow = at(5, 60, 40, 20),
               line_on_yellow = at(55, 60, 40, 20);

FillRect area(Rect where, std::uint32_t number, std::uint16_t tint_of_it = 1000) {
    return {where, {ink(number), tint_of_it}};
}

TextLine text(Rect where, std::uint32_t number) {
    const Point start{where.left() + pt(2), where.top() + where.size.height / 2};
    auto line = slug_line("国国", document_with_inks(), test::noto_fonts(), ink(number), start,
                          pt(100), where.size.height - pt(2));
    return std::move(line).value();
}

Rect middle_of(Rect where) {
    return {{where.left() + pt(10), where.top() + pt(5)}, {pt(20), pt(10)}};
}

DisplayList page() {
    const Document document = document_with_inks();
    DisplayList list{document.facts, document.inks, {}};
    list.pages.push_back({"要闻", 5, {pt(100), pt(100)}, {}, {}, {}});
    const Length middle = line_on_yellow.top() + pt(10);
    const StrokeLine rule{{line_on_yellow.left(), middle},
                          {line_on_yellow.right(), middle},
                          {.width = pt(6), .ink = ink(black)}};
    list.pages[0].items = {area(black_on_yellow, yellow),
                           text(black_on_yellow, black),
                           area(white_on_yellow, yellow),
                           text(white_on_yellow, paper),
                           text(body, black),
                           area(tint, black, 200),
                           area(spot, gold),
                           area(spot_tint, gold, 300),
                           area(black_area_on_yellow, yellow),
                           area(middle_of(black_area_on_yellow), black),
                           area(line_on_yellow, yellow),
                           rule};
    return list;
}

PressProfile newsprint() {
    PressProfile profile;
    profile.name = "newsprint";
    profile.icc = test::slurp(test::source_dir() / "layouts/press/newsprint-tr002.icc");
    profile.condition_identifier = "CGATS TR 002";
    return profile;
}

class PlatesOfAPage : public testing::TestWithParam<PressStandard> {
protected:
    void SetUp() override {
        if (!test::has_ghostscript())
            GTEST_SKIP() << "Ghostscript (gs) is not installed; tools/setup installs it";
        const Document document = document_with_inks();
        const DisplayList list = page();
        Diagnostics diagnostics;
        PressProfile profile = newsprint();
        profile.standard = GetParam();
        Renderer renderer(list, document, test::noto_fonts(), diagnostics);
        plates_.emplace(finish_pdf(renderer.pdf(), list, &profile));
    }
    Plates::Ink ink_on(const std::string& plate, Rect where) const {
        return plates_->ink(plate, where);
    }

private:
    std::optional<Plates> plates_;

protected:
    std::vector<std::string> names() const { return plates_->names(); }
    static constexpr Plates::Ink none{0, 0}, full{100, 100};
    static constexpr const char* process[] = {"Cyan", "Magenta", "Yellow", "Black"};
    static constexpr const char* gold_plate = "PANTONE 871 C";
};

TEST_P(PlatesOfAPage, AreThoseOfItsInks) {
    EXPECT_THAT(names(),
                testing::UnorderedElementsAre("Cyan", "Magenta", "Yellow", "Black", gold_plate));
}

TEST_P(PlatesOfAPage, HaveBodyTextOnBlackAlone) {
    EXPECT_EQ(ink_on("Black", body).most, 100);
    for (const char* plate : {"Cyan", "Magenta", "Yellow", gold_plate})
        EXPECT_EQ(ink_on(plate, body), none) << plate;
}

TEST_P(PlatesOfAPage, KeepTheYellowUnderBlackTextAndLines) {
    EXPECT_EQ(ink_on("Black", black_on_yellow).most, 100);
    EXPECT_EQ(ink_on("Yellow", black_on_yellow), full);
    EXPECT_EQ(ink_on("Black", line_on_yellow).most, 100);
    EXPECT_EQ(ink_on("Yellow", line_on_yellow), full);
}

TEST_P(PlatesOfAPage, KnockTheYellowOutUnderWhiteTextAndBlackAreas) {
    EXPECT_EQ(ink_on("Yellow", white_on_yellow).least, 0);
    EXPECT_EQ(ink_on("Black", white_on_yellow), none);
    EXPECT_EQ(ink_on("Yellow", middle_of(black_area_on_yellow)), none);
    EXPECT_EQ(ink_on("Black", middle_of(black_area_on_yellow)), full);
}

TEST_P(PlatesOfAPage, HaveATintAsItsShareOfInk) {
    EXPECT_EQ(ink_on("Black", tint), (Plates::Ink{20, 20}));
    for (const char* plate : {"Cyan", "Magenta", "Yellow", gold_plate})
        EXPECT_EQ(ink_on(plate, tint), none) << plate;
}

TEST_P(PlatesOfAPage, HaveASpotInkOnItsOwnPlate) {
    EXPECT_EQ(ink_on(gold_plate, spot), full);
    EXPECT_NEAR(ink_on(gold_plate, spot_tint).least, 30, 1);
    EXPECT_NEAR(ink_on(gold_plate, spot_tint).most, 30, 1);
    for (const char* plate : process) {
        EXPECT_EQ(ink_on(plate, spot), none) << plate;
        EXPECT_EQ(ink_on(plate, spot_tint), none) << plate;
    }
}

INSTANTIATE_TEST_SUITE_P(Standard, PlatesOfAPage,
                         testing::Values(PressStandard::pdf_x4, PressStandard::pdf_x1a),
                         [](const auto& standard) {
                             return standard.param == PressStandard::pdf_x4 ? "PdfX4" : "PdfX1a";
                         });

}  // namespace
}  // namespace banxin
