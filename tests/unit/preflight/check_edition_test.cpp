#include <gmock/gmock.h>

#include <functional>

#include "press_pdf.h"
#include "support/hand_made.h"
#include "support/noto_fonts.h"
#include "text/shaper.h"

namespace banxin::test {

namespace {

using Names = std::set<std::string>;

enum : std::uint32_t { black, red, white, rich, spot, registration, white_over };

/// One page of 300 × 400 pt with 9 pt of bleed. Everything on it is right, until a test puts in a
/// fault.
struct Edition {
    Edition() {
        document = hand_made::document();
        document.inks = {{"black", {0, 0, 0, 1000}},
                         {"red", {0, 1000, 900, 50}},
                         {"white", {}},
                         {"rich", {600, 500, 500, 1000}},
                         {"gold", {0, 200, 600, 200}, "Gold"},
                         {"all", {1000, 1000, 1000, 1000}},
                         {"over", {}}};
        document.inks[registration].registration = true;
        document.inks[white_over].overprint = Overprint::overprint;
        document.pages[0].bleed = mm(3);
        DisplayPage page;
        page.trim = document.pages[0].trim;
        page.bleed = mm(3);
        list.inks = document.inks;
        list.pages.push_back(page);
        write({pt(100), pt(100)}, pt(10), black);
        fill({{pt(50), pt(200)}, {pt(40), pt(40)}}, red);
        rule(pt(0.5), black);
        place_photo(600);
    }

    TextLine& write(Point origin, Length size, std::uint32_t ink, std::uint16_t tint = 1000) {
        GlyphRun run;
        run.size = size;
        run.fill = {static_cast<InkId>(ink), tint};
        run.text = "字";
        run.clusters = {{3, 1}};
        run.glyphs = {{7, origin}};
        TextLine line;
        line.runs.push_back(run);
        list.pages[0].items.emplace_back(line);
        return std::get<TextLine>(list.pages[0].items.back());
    }
    void fill(Rect rect, std::uint32_t ink) {
        list.pages[0].items.emplace_back(FillRect{rect, {static_cast<InkId>(ink), 1000}});
    }
    void rule(Length width, std::uint32_t ink, LinePattern pattern = LinePattern::solid) {
        list.pages[0].items.emplace_back(
            StrokeLine{{pt(50), pt(300)},
                       {pt(150), pt(300)},
                       {width, static_cast<InkId>(ink), 1000, pattern}});
    }
    /// 100 × 100 pt, of so many pixels a side.
    ImageBox& place_photo(std::uint32_t pixels,
                          Rect box = {{pt(180), pt(180)}, {pt(100), pt(100)}}) {
        Photo photo;
        photo.id = "签约";
        photo.alt = "签约仪式";
        photo.caption.emplace_back();
        photo.facts.width = photo.facts.height = pixels;
        document.photos.push_back(photo);
        layout.photos.emplace_back();
        ImageBox image;
        image.photo = static_cast<PhotoId>(document.photos.size() - 1);
        image.box = image.placed = box;
        list.pages[0].items.emplace_back(image);
        Page& page = document.pages[0];
        page.frames.push_back(hand_made::frame("p", box, PhotoContent{.photo = image.photo}));
        page.photo_frames.push_back(static_cast<std::uint32_t>(page.frames.size()));
        layout.standing.resize(1);
        layout.standing[0].resize(page.frames.size());
        return std::get<ImageBox>(list.pages[0].items.back());
    }

    Findings check() const {
        return check_edition(document, layout, list, noto_fonts(), press_profile());
    }

    Document document;
    EditionLayout layout;
    DisplayList list;
};

struct Defect {
    const char* name;
    std::function<void(Edition&)> seed;
    Names found;
};
void PrintTo(const Defect& defect, std::ostream* out) {
    *out << defect.name;
}

const Point in_the_middle{pt(150), pt(60)};
const Rect whole_page{{}, {pt(300), pt(400)}};

const std::vector<Defect> defects{
    {"OversetStanding",
     [](Edition& e) {
         e.layout.standing[0][0].overset = {2, 15, "余下"};
     },
     {"overset"}},
    {"OversetCaption",
     [](Edition& e) {
         e.layout.photos[0].caption.overset = {1, 8, "余下"};
     },
     {"overset"}},
    {"GlyphThatIsNotThere",
     [](Edition& e) { e.write(in_the_middle, pt(10), black).runs[0].glyphs[0].id = 0; },
     {"missing-glyph"}},
    {"TypeOfFivePoints", [](Edition& e) { e.write(in_the_middle, pt(5), black); }, {"type-small"}},
    {"AnnotationOfFourPoints",
     [](Edition& e) {
         auto& line = e.write(in_the_middle, pt(4), black);
         line.annotations = std::move(line.runs);
         line.runs.clear();
     },
     {"type-small"}},
    {"SevenPointsInATint",
     [](Edition& e) { e.write(in_the_middle, pt(7), black, 500); },
     {"type-small-tint"}},
    {"NinePointsInSeveralInks",
     [](Edition& e) { e.write(in_the_middle, pt(9), red); },
     {"type-small-inks"}},
    {"EightPointsReversedOnAFill",
     [](Edition& e) {
         e.fill({{pt(140), pt(40)}, {pt(40), pt(40)}}, black);
         e.write(in_the_middle, pt(8), white);
     },
     {"type-small-reversed"}},
    {"EightPointsReversedOnAPhoto",
     [](Edition& e) {
         e.write({pt(200), pt(230)}, pt(8), white);
     },
     {"type-small-reversed"}},
    {"WhiteTextOnWhitePaper",
     [](Edition& e) { e.write(in_the_middle, pt(12), white); },
     {"invisible-text"}},
    {"ThinRule", [](Edition& e) { e.rule(pt(0.2), black); }, {"rule-thin"}},
    {"ThinPartOfADoubleRule",
     [](Edition& e) { e.rule(pt(0.6), black, LinePattern::double_line); },
     {"rule-thin"}},
    {"ThinRuleInSeveralInks", [](Edition& e) { e.rule(pt(0.4), red); }, {"rule-thin-inks"}},
    {"ThinReversedRule", [](Edition& e) { e.rule(pt(0.4), white); }, {"rule-thin-reversed"}},
    {"PhotoOfTooFewPixels", [](Edition& e) { e.place_photo(100); }, {"image-resolution"}},
    {"TextInRichBlack",
     [](Edition& e) {
         e.document.inks[rich].cmyk = {300, 200, 200, 1000};
         e.list.inks = e.document.inks;
         e.write(in_the_middle, pt(12), rich);
     },
     {"rich-black-text"}},
    {"FillBeyondTheInkLimit",
     [](Edition& e) {
         e.fill({{pt(100), pt(320)}, {pt(20), pt(20)}}, rich);
     },
     {"ink-limit"}},
    {"BlackTextThatOverprintsADarkFill",
     [](Edition& e) {
         e.list.inks[rich].cmyk = {800, 700, 600, 0};
         e.fill({{pt(140), pt(40)}, {pt(40), pt(40)}}, rich);
         e.write(in_the_middle, pt(12), black);
     },
     {"ink-limit"}},
    {"TextOutsideTheTrim",
     [](Edition& e) {
         e.write({pt(295), pt(60)}, pt(10), black);
     },
     {"text-outside-trim"}},
    {"TextNearTheEdge",
     [](Edition& e) {
         e.write({pt(2), pt(60)}, pt(10), black);
     },
     {"near-edge"}},
    {"RuleNearTheEdge",
     [](Edition& e) {
         e.list.pages[0].items.emplace_back(
             StrokeLine{{pt(3), pt(50)}, {pt(3), pt(90)}, {pt(1), InkId{}, 1000}});
     },
     {"near-edge"}},
    {"FillBeyondTheBleed",
     [](Edition& e) {
         e.fill({{pt(-20), pt(320)}, {pt(40), pt(20)}}, red);
     },
     {"outside-bleed"}},
    {"FillThatEndsAtTheTrim",
     [](Edition& e) {
         e.fill({{}, {pt(300), pt(30)}}, red);
     },
     {"bleed-missing"}},
    {"PhotoThatEndsAtTheTrim",
     [](Edition& e) {
         e.place_photo(600, {{pt(200), pt(300)}, {pt(100), pt(50)}});
     },
     {"bleed-missing"}},
    {"PageWithoutBleed", [](Edition& e) { e.list.pages[0].bleed = {}; }, {"bleed-small"}},
    {"DuotoneOfASpotInk",
     [](Edition& e) {
         auto& photo = e.place_photo(600);
         photo.colour = PhotoColour::duotone;
         photo.duotone = static_cast<InkId>(spot);
     },
     {"spot-duotone"}},
    {"WhiteThatOverprints",
     [](Edition& e) {
         e.fill({{pt(60), pt(210)}, {pt(9), pt(9)}}, white_over);
     },
     {"white-overprint"}},
    {"RegistrationColourOnThePage",
     [](Edition& e) {
         e.fill({{pt(60), pt(210)}, {pt(9), pt(9)}}, registration);
     },
     {"registration-colour"}},
    {"EmptyPhotoFrame",
     [](Edition& e) {
         e.document.pages[0].frames.push_back(
             hand_made::frame("photo-9", {{pt(10), pt(10)}, {pt(50), pt(50)}}, PhotoContent{}));
     },
     {"empty-photo-frame"}},
    {"PhotoWithoutCaption",
     [](Edition& e) { e.document.photos[0].caption.clear(); },
     {"caption-missing"}},
    {"PhotoWithoutAlt", [](Edition& e) { e.document.photos[0].alt.clear(); }, {"alt-missing"}},
};

class CheckEdition : public testing::TestWithParam<Defect> {};

/// The glyph of 《 in the first face.
std::uint32_t opening_mark() {
    Paragraph paragraph;
    paragraph.runs.push_back({.text = "《"});
    Style style;
    style.font = "song";
    Diagnostics diagnostics;
    const TextTools tools(noto_fonts(), CompositionTables::built_in(), nullptr);
    return shape(paragraph, {style}, WritingMode::horizontal, tools, diagnostics).glyphs.at(0).id;
}

/// Its blank half may lie past the trim.
TEST(TextNearTheEdge, IsMeasuredByItsInk) {
    const auto found_at = [](Length x, Orientation orientation) {
        Edition edition;
        TextLine& line = edition.write({x, pt(60)}, pt(40), black);
        GlyphRun& run = line.runs[0];
        run.glyphs[0].id = opening_mark();
        run.orientation = orientation;
        return names_of(edition.check());
    };
    EXPECT_EQ(found_at(pt(-10), Orientation::upright), Names{});
    EXPECT_EQ(found_at(pt(-16), Orientation::upright), Names{"near-edge"});
    EXPECT_EQ(found_at(pt(-30), Orientation::upright), Names{"text-outside-trim"});
    EXPECT_EQ(found_at(pt(16), Orientation::sideways), Names{});
    EXPECT_EQ(found_at(pt(1), Orientation::sideways), Names{"text-outside-trim"});
}

TEST_P(CheckEdition, FindsThisDefectAndNoOther) {
    Edition edition;
    GetParam().seed(edition);
    EXPECT_EQ(names_of(edition.check()), GetParam().found);
}

constexpr auto defect_name = [](const auto& info) { return std::string(info.param.name); };
INSTANTIATE_TEST_SUITE_P(Seeded, CheckEdition, testing::ValuesIn(defects), defect_name);

TEST(CheckEdition, FindsNothingOnAGoodPage) {
    EXPECT_EQ(names_of(Edition().check()), Names{});
}

TEST(CheckEdition, LetsBlackTextStandOnLightGrounds) {
    Edition edition;
    edition.list.inks[rich].cmyk = {0, 300, 1000, 0};
    edition.fill({{pt(50), pt(320)}, {pt(40), pt(40)}}, rich);
    edition.write({pt(60), pt(340)}, pt(10), black);
    EXPECT_EQ(names_of(edition.check()), Names{});
}

TEST(CheckEdition, LetsAFillReachTheBleedsEdge) {
    Edition edition;
    edition.fill(inset(whole_page, -mm(3)), red);
    EXPECT_EQ(names_of(edition.check()), Names{});
}

TEST(CheckEdition, SaysTheLimitAndTheValue) {
    Edition edition;
    edition.write(in_the_middle, pt(5.5), black);
    const auto findings = edition.check();
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].value, "5.5 pt");
    EXPECT_EQ(findings[0].limit, "6 pt");
    EXPECT_EQ(findings[0].what, "字");
    EXPECT_EQ(findings[0].page, 1u);
    EXPECT_EQ(findings[0].place, (Rect{{pt(150), pt(55.16)}, {pt(5.5), pt(5.5)}}));
}

}  // namespace

}  // namespace banxin::test
