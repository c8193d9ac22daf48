#include "display/looseness.h"

#include <gmock/gmock.h>

#include "display/painter.h"
#include "support/hand_made.h"

namespace banxin {
namespace {

using hand_made::em;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

TextLine line_with_gap(Length gap) {
    TextLine line;
    line.origin = {pt(50), pt(60)};
    line.measure = pt(130);
    line.widest_gap = gap;
    GlyphRun run;
    run.size = em;
    line.runs = {run};
    return line;
}

TEST(Looseness, BeginsWhereTheEyeSeesIt) {
    EXPECT_EQ(looseness_of(line_with_gap(em / 20)), Looseness::even);
    EXPECT_EQ(looseness_of(line_with_gap(em / 20 + Length{10})), Looseness::loose);
    EXPECT_EQ(looseness_of(line_with_gap(em / 10)), Looseness::loose);
    EXPECT_EQ(looseness_of(line_with_gap(em / 10 + Length{10})), Looseness::very_loose);
}

TEST(Looseness, IsNoneInALineWithoutText) {
    TextLine line = line_with_gap(em);
    line.runs.clear();
    EXPECT_EQ(looseness_of(line), Looseness::even);
}

TEST(ProofMarks, TintTheLineBehindItsText) {
    std::vector<Ink> inks;
    FaultInk ink(inks);
    const auto marks = proof_marks(line_with_gap(em), ink);
    ASSERT_THAT(marks, SizeIs(1));
    EXPECT_EQ(marks[0].rect, (Rect{{pt(50), pt(55)}, {pt(130), pt(10)}}));
    EXPECT_LE(marks[0].fill.tint, 200);
    EXPECT_EQ(inks.at(index(marks[0].fill.ink)).name, "fault");
}

TEST(ProofMarks, TellLooseFromVeryLooseByInk) {
    std::vector<Ink> inks;
    FaultInk ink(inks);
    const auto marks = proof_marks(line_with_gap(em / 15), ink);
    ASSERT_THAT(marks, SizeIs(1));
    EXPECT_EQ(inks.at(index(marks[0].fill.ink)).name, "caution");
}

TEST(ProofMarks, TickEveryExceptionInTheMargin) {
    for (bool TextLine::*exception : {&TextLine::overfull, &TextLine::emergency, &TextLine::orphan,
                                      &TextLine::hung, &TextLine::widow}) {
        TextLine line = line_with_gap({});
        line.*exception = true;
        std::vector<Ink> inks;
        FaultInk ink(inks);
        const auto marks = proof_marks(line, ink);
        ASSERT_THAT(marks, SizeIs(1));
        EXPECT_LT(marks[0].rect.right(), line.origin.x);
    }
}

TEST(ProofMarks, TickAVerticalLineAboveIt) {
    TextLine line = line_with_gap({});
    line.mode = WritingMode::vertical;
    line.overfull = true;
    std::vector<Ink> inks;
    FaultInk ink(inks);
    EXPECT_LT(proof_marks(line, ink).at(0).rect.bottom(), line.origin.y);
}

Document with_standing_text() {
    Document document = hand_made::document();
    document.pages[0].frames = {hand_made::frame("text", {{pt(20), pt(20)}, {pt(200), pt(40)}})};
    return document;
}

TEST(Paint, MarksLinesOnlyIfAskedTo) {
    const Document document = with_standing_text();
    EditionLayout layout = hand_made::layout_for(document);
    layout.standing[0][0] = hand_made::one_line("天地", hand_made::body, {pt(20), pt(25)});
    layout.standing[0][0].lines[0].line.orphan = true;

    const DisplayList plain = paint(document, layout);
    const DisplayList marked = paint(document, layout, {.mark_looseness = true});

    EXPECT_THAT(plain.inks, SizeIs(2));
    EXPECT_EQ(marked.pages[0].items.size(), plain.pages[0].items.size() + 3);
    const auto is_fill = [](const DisplayItem& item) {
        return std::holds_alternative<FillRect>(item);
    };
    const auto is_text = [](const DisplayItem& item) {
        return std::holds_alternative<TextLine>(item);
    };
    const auto& items = marked.pages[0].items;
    EXPECT_LT(std::find_if(items.begin(), items.end(), is_fill),
              std::find_if(items.begin(), items.end(), is_text));
}

TEST(Paint, ACleanEditionIsTheSameMarkedOrNot) {
    const Document document = with_standing_text();
    EditionLayout layout = hand_made::layout_for(document);
    layout.standing[0][0] = hand_made::one_line("天地", hand_made::body, {pt(20), pt(25)});
    const DisplayList marked = paint(document, layout, {.mark_looseness = true});
    EXPECT_EQ(marked.pages, paint(document, layout).pages);
    EXPECT_EQ(marked.inks, document.inks);
}

}  // namespace
}  // namespace banxin
