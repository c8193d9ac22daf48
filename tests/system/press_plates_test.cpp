// The sample page on plates: which ink lies where, and never too much of it. Where things stand,
// the display list says.
#include <gtest/gtest.h>

#include <algorithm>
#include <optional>

#include "system/plates.h"
#include "system/sample_pdf.h"

namespace banxin {
namespace {

using test::Plates;

constexpr const char* colours[] = {"Cyan", "Magenta", "Yellow"};

Rect grown(Rect rect, Length by) {
    return {{rect.left() - by, rect.top() - by},
            {rect.size.width + by * 2, rect.size.height + by * 2}};
}

/// The em boxes of a run's glyphs.
Rect box_of(const GlyphRun& run) {
    Point least = run.glyphs.at(0).origin, most = least;
    for (const PlacedGlyph& glyph : run.glyphs) {
        least = {std::min(least.x, glyph.origin.x), std::min(least.y, glyph.origin.y)};
        most = {std::max(most.x, glyph.origin.x), std::max(most.y, glyph.origin.y)};
    }
    return rect_between(least.x, least.y - per_mille(run.size, 880), most.x + run.size,
                        most.y + per_mille(run.size, 120));
}

/// Places on the media, by what is printed there.
struct Places {
    std::vector<Rect> coloured;      // anything that is not of full black alone
    std::vector<Rect> tints;         // even areas below text
    std::vector<Rect> black_lines;   // of text
    std::vector<Rect> red_headline;  // runs of the main headline
};

class PlacesOfPage {
public:
    PlacesOfPage(const DisplayList& list, const DisplayPage& page)
        : list_(list), page_(page), offset_(page.bleed + page.margin) {}

    Places find() {
        for (const DisplayItem& item : page_.items) {
            if (const auto* area = std::get_if<FillRect>(&item)) add(*area);
            if (const auto* stroke = std::get_if<StrokeLine>(&item)) add(*stroke);
            if (const auto* image = std::get_if<ImageBox>(&item))
                places_.coloured.push_back(on_media(image->box));
            if (const auto* line = std::get_if<TextLine>(&item)) add(*line);
        }
        return std::move(places_);
    }

private:
    bool is_black(const Fill& fill) const {
        const Ink& ink = list_.inks.at(index(fill.ink));
        return ink.name == "black" && fill.tint == 1000;
    }
    Rect on_media(Rect rect) const {
        return {{rect.left() + offset_, rect.top() + offset_}, rect.size};
    }
    void add(const FillRect& area) {
        if (is_black(area.fill)) return;
        places_.coloured.push_back(on_media(area.rect));
        places_.tints.push_back(on_media(area.rect));
    }
    void add(const StrokeLine& line) {
        if (list_.inks.at(index(line.stroke.ink)).name == "black") return;
        places_.coloured.push_back(on_media(
            grown(rect_between(std::min(line.from.x, line.to.x), std::min(line.from.y, line.to.y),
                               std::max(line.from.x, line.to.x), std::max(line.from.y, line.to.y)),
                  line.stroke.width)));
    }
    void add(const TextLine& line) {
        for (const GlyphRun& run : line.runs) {
            if (run.glyphs.empty()) continue;
            const Rect box = on_media(box_of(run));
            if (is_black(run.fill)) {
                places_.black_lines.push_back(box);
            } else {
                places_.coloured.push_back(box);
                if (list_.inks.at(index(run.fill.ink)).name == "red" && run.size > pt(50))
                    places_.red_headline.push_back(box);
            }
        }
    }

    const DisplayList& list_;
    const DisplayPage& page_;
    Length offset_;
    Places places_;
};

class PlatesOfTheSample : public testing::TestWithParam<test::SampleFile> {
protected:
    void SetUp() override {
        if (!test::has_ghostscript())
            GTEST_SKIP() << "Ghostscript (gs) is not installed; tools/setup installs it";
        Edition edition = build_edition(GetParam().edition(), {});
        ASSERT_TRUE(edition.document);
        plates_.emplace(test::press_pdf(edition, GetParam()));
        places_ = PlacesOfPage(edition.display, edition.display.pages.at(0)).find();
    }
    Plates::Ink ink_on(const std::string& plate, Rect where) const {
        return plates_->ink(plate, where);
    }

    std::optional<Plates> plates_;
    Places places_;
    static constexpr Plates::Ink none{0, 0};
};

bool meets_any(Rect box, const std::vector<Rect>& others) {
    return std::ranges::any_of(
        others, [&](const Rect& other) { return !intersection(box, other).empty(); });
}

TEST_P(PlatesOfTheSample, AreTheFourProcessInks) {
    EXPECT_EQ(plates_->names(), (std::vector<std::string>{"Black", "Cyan", "Magenta", "Yellow"}));
}

TEST_P(PlatesOfTheSample, HaveBlackTextOnTheBlackPlateAlone) {
    std::size_t seen = 0;
    for (const Rect& line : places_.black_lines) {
        if (meets_any(grown(line, pt(2)), places_.coloured)) continue;
        EXPECT_GE(ink_on("Black", line).most, 40);
        for (const char* plate : colours) EXPECT_EQ(ink_on(plate, line), none) << plate;
        ++seen;
    }
    EXPECT_GT(seen, 100u);
}

/// Text that knocked its ground out would leave white in it.
TEST_P(PlatesOfTheSample, HaveBlackTextOverTintsThatGoOnBelowIt) {
    std::size_t seen = 0;
    for (const Rect& tint : places_.tints)
        for (const Rect& line : places_.black_lines) {
            if (intersection(grown(line, pt(2)), tint) != grown(line, pt(2))) continue;
            EXPECT_GE(ink_on("Black", line).most, 40);
            const Plates::Ink ground = ink_on("Yellow", line);
            EXPECT_GT(ground.least, 5);
            EXPECT_EQ(ground.least, ground.most);
            ++seen;
        }
    EXPECT_GT(seen, 5u);
}

/// 62 points are strokes of several pixels: some are all ink.
TEST_P(PlatesOfTheSample, HaveTheHeadlineInTheInksTheLayoutNames) {
    ASSERT_FALSE(places_.red_headline.empty());
    for (const Rect& run : places_.red_headline) {
        EXPECT_EQ(ink_on("Cyan", run), none);
        EXPECT_NEAR(ink_on("Magenta", run).most, 100, 1);
        EXPECT_NEAR(ink_on("Yellow", run).most, 90, 1);
        EXPECT_NEAR(ink_on("Black", run).most, 5, 1);
    }
}

/// In every single pixel, with half a step of 255 a plate for rounding.
TEST_P(PlatesOfTheSample, HaveNowhereMoreInkThanThePaperTakes) {
    constexpr int limit = 240 * 255 / 100, rounding = 2;
    std::vector<int> total;
    for (const auto& [name, plate] : plates_->all()) {
        const std::uint32_t parts = plate.components();
        total.resize(plate.samples.size() / parts);
        for (std::size_t i = 0; i < total.size(); ++i) total[i] += 255 - plate.samples[i * parts];
    }
    EXPECT_LE(*std::ranges::max_element(total), limit + rounding);
    EXPECT_GT(*std::ranges::max_element(total), limit / 2) << "there are no photos";
}

INSTANTIATE_TEST_SUITE_P(Page, PlatesOfTheSample,
                         testing::ValuesIn(test::press_files({"newsprint", "newsprint-x1a"})),
                         test::file_name);

}  // namespace
}  // namespace banxin
