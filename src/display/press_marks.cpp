#include "display/press_marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>

#include "display/slug_line.h"

namespace banxin {

namespace {

constexpr Length hair = pt(0.25);
constexpr Length outer_white = mm(1);   // from the marks to the paper's edge
constexpr Length corner_white = mm(5);  // from a corner to the bar or slug beside it
constexpr Length circle_radius = mm(1.5);
constexpr int circle_sides = 24;

/// Inks only the marks use, added to the list's.
struct MarkInks {
    InkId registration;
    std::vector<InkId> bar;  // each plate's full ink
};

InkId add(std::vector<Ink>& inks, Ink ink) {
    inks.push_back(std::move(ink));
    return static_cast<InkId>(inks.size() - 1);
}

MarkInks add_mark_inks(std::vector<Ink>& inks) {
    const std::vector<Ink> of_pages = inks;
    MarkInks marks;
    marks.registration = add(inks, {.name = "registration",
                                    .cmyk = {1000, 1000, 1000, 1000},
                                    .spot = {},
                                    .registration = true});
    marks.bar = {add(inks, {.name = "cyan", .cmyk = {1000, 0, 0, 0}}),
                 add(inks, {.name = "magenta", .cmyk = {0, 1000, 0, 0}}),
                 add(inks, {.name = "yellow", .cmyk = {0, 0, 1000, 0}}),
                 add(inks, {.name = "black", .cmyk = {0, 0, 0, 1000}})};
    std::set<std::string> plates;
    for (const Ink& ink : of_pages) {
        if (!ink.spot.empty() && !ink.registration && plates.insert(ink.spot).second)
            marks.bar.push_back(add(inks, {.name = ink.spot, .cmyk = ink.cmyk, .spot = ink.spot}));
    }
    return marks;
}

/// One page and where its marks stand: a strip `mark_length` wide, `inner` outside the trim.
class MarkedPage {
public:
    MarkedPage(DisplayPage& page, const MarkInks& inks, Length offset)
        : page_(page), inks_(inks), inner_(page.bleed + offset), outer_(inner_ + mark_length) {}

    void add_crop_marks();
    void add_registration_marks();
    void add_colour_bar();
    void add_slug(const std::string& text, const Document& document, const FontBank& fonts);

private:
    void line(Point from, Point to) {
        page_.items.emplace_back(StrokeLine{from, to, {.width = hair, .ink = inks_.registration}});
    }
    void registration_mark(Point centre);
    /// Between a corner and the registration mark in the middle of the side.
    Length half_side() const { return page_.trim.width / 2 - corner_white * 2 - mark_length / 2; }
    Length middle_of_strip() const { return inner_ + mark_length / 2; }

    DisplayPage& page_;
    const MarkInks& inks_;
    Length inner_, outer_;
};

void MarkedPage::add_crop_marks() {
    const Length width = page_.trim.width, height = page_.trim.height;
    for (const Length y : {Length{}, height}) {
        line({-outer_, y}, {-inner_, y});
        line({width + inner_, y}, {width + outer_, y});
    }
    for (const Length x : {Length{}, width}) {
        line({x, -outer_}, {x, -inner_});
        line({x, height + inner_}, {x, height + outer_});
    }
}

void MarkedPage::add_registration_marks() {
    const Length width = page_.trim.width, height = page_.trim.height, aside = middle_of_strip();
    registration_mark({width / 2, -aside});
    registration_mark({width / 2, height + aside});
    registration_mark({-aside, height / 2});
    registration_mark({width + aside, height / 2});
}

/// A cross and a circle of short lines.
void MarkedPage::registration_mark(Point centre) {
    const Length arm = mark_length / 2;
    line({centre.x - arm, centre.y}, {centre.x + arm, centre.y});
    line({centre.x, centre.y - arm}, {centre.x, centre.y + arm});
    const auto corner = [&](int number) {
        const double angle = 2 * std::numbers::pi * number / circle_sides;
        const auto along = [](double share) {
            return Length{static_cast<std::int32_t>(std::lround(circle_radius.mpt * share))};
        };
        return Point{centre.x + along(std::cos(angle)), centre.y + along(std::sin(angle))};
    };
    for (int side = 0; side < circle_sides; ++side) line(corner(side), corner(side + 1));
}

void MarkedPage::add_colour_bar() {
    const Length end = corner_white + half_side();
    Length x = corner_white;
    for (const InkId ink : inks_.bar) {
        for (const int tint : {1000, 500}) {
            if (x + mark_length > end) return;
            page_.items.emplace_back(FillRect{{{x, -outer_}, {mark_length, mark_length}},
                                              {ink, static_cast<std::uint16_t>(tint)}});
            x += mark_length;
        }
    }
}

void MarkedPage::add_slug(const std::string& text, const Document& document,
                          const FontBank& fonts) {
    const Point origin{corner_white, page_.trim.height + middle_of_strip()};
    auto line =
        slug_line(text, document, fonts, inks_.registration, origin, half_side(), slug_size);
    if (line) page_.items.emplace_back(std::move(*line));
}

std::string slug_text(const EditionFacts& facts, const DisplayPage& page,
                      const PressProfile& profile) {
    std::string text;
    const auto add_part = [&](const std::string& part) {
        if (!part.empty()) text += (text.empty() ? "" : "　") + part;
    };
    add_part(facts.title);
    add_part(facts.date);
    add_part(fmt::format("第{}版", page.number) + (page.name.empty() ? "" : " " + page.name));
    add_part(profile.title.empty() ? profile.name : profile.title);
    return text;
}

}  // namespace

void add_press_marks(DisplayList& list, const PressProfile& profile, const Document& document,
                     const FontBank& fonts) {
    const PressMarks& wanted = profile.marks;
    if (!wanted.crop && !wanted.registration && !wanted.colour_bar && !wanted.slug) return;
    const MarkInks inks = add_mark_inks(list.inks);
    for (DisplayPage& page : list.pages) {
        page.margin = wanted.offset + mark_length + outer_white;
        MarkedPage marked(page, inks, wanted.offset);
        if (wanted.crop) marked.add_crop_marks();
        if (wanted.registration) marked.add_registration_marks();
        if (wanted.colour_bar) marked.add_colour_bar();
        if (wanted.slug) marked.add_slug(slug_text(list.facts, page, profile), document, fonts);
    }
}

}  // namespace banxin
