// The vocabulary of frames: where they stand, how they are dressed, what they hold.
#include <algorithm>

#include "document/vocabulary_table.h"

namespace banxin {

namespace {

using enum ValueType;
using Attributes = std::vector<AttributeRule>;

Attributes joined(std::initializer_list<Attributes> parts) {
    Attributes all;
    for (const Attributes& part : parts) all.insert(all.end(), part.begin(), part.end());
    return all;
}

Attributes id_attribute(Presence presence) {
    return {{.name = "id",
             .type = identifier,
             .meaning = "What editions and other frames call it.",
             .presence = presence}};
}

Attributes area_attributes() {
    return {
        {.name = "column",
         .type = integer,
         .meaning = "First base column, from 1.",
         .least = 1,
         .most = 65},
        {.name = "columns",
         .type = integer,
         .meaning = "How many base columns; absent: 1.",
         .least = 1,
         .most = 64},
        {.name = "line",
         .type = integer,
         .meaning = "First line, from 1.",
         .least = 1,
         .most = 2000},
        {.name = "lines",
         .type = integer,
         .meaning = "How many lines; absent: 1.",
         .least = 1,
         .most = 2000},
        {.name = "within",
         .type = identifier,
         .meaning = "A text-frame: columns then count its own; lines stay the page's."},
        {.name = "x",
         .type = length,
         .meaning = "Left edge from the type area's, instead of column."},
        {.name = "y", .type = length, .meaning = "Top edge from the type area's, instead of line."},
        {.name = "width", .type = size, .meaning = "Instead of columns."},
        {.name = "height", .type = size, .meaning = "Instead of lines."},
    };
}

Attributes box_attributes(std::string_view stand_off_initial) {
    return {
        {.name = "padding",
         .type = distances,
         .meaning = "From the frame's edge to what is set in it: all sides, top-bottom and "
                    "left-right, or from the top clockwise.",
         .initial = "0"},
        {.name = "border", .type = stroke, .meaning = "A line on all four sides (边框)."},
        {.name = "border-top", .type = stroke, .meaning = "The top line, instead of border."},
        {.name = "border-right", .type = stroke, .meaning = "The right line, instead of border."},
        {.name = "border-bottom", .type = stroke, .meaning = "The bottom line, instead of border."},
        {.name = "border-left", .type = stroke, .meaning = "The left line, instead of border."},
        {.name = "fill", .type = fill, .meaning = "The ground (底纹)."},
        {.name = "stand-off",
         .type = stand_off,
         .meaning = "How far text of frames listed before keeps away (文绕图); none: it does not.",
         .initial = stand_off_initial},
    };
}

Attributes mode_attribute() {
    return {{.name = "mode",
             .type = choice,
             .meaning = "Lines from top to bottom, or vertical lines from right to left (直排).",
             .initial = "horizontal",
             .choices = {"horizontal", "vertical"}}};
}

ElementRule frames_rule() {
    return {.key = "frames",
            .name = "frames",
            .meaning =
                "The frames of the page, from the back to the front. A grid area reaches from "
                "the top of its first line's characters to the foot of its last line's.",
            .content = ContentModel::any_order,
            .children = {{"text-frame"}, {"head-frame"}, {"photo-frame"}, {"box"}, {"rule"}}};
}

ElementRule text_frame_rule() {
    return {
        .key = "text-frame",
        .name = "text-frame",
        .meaning =
            "Columns of text: a story's, or standing text of the layout, such as a folio line "
            "(报眉).",
        .content = ContentModel::any_order,
        .attributes = joined(
            {id_attribute(Presence::required),
             area_attributes(),
             mode_attribute(),
             {{.name = "text-columns",
               .type = integer,
               .meaning = "Columns of text; tiers if the frame is vertical.",
               .initial = "1",
               .least = 1,
               .most = 64},
              {.name = "division",
               .type = choice,
               .meaning = "How the width divides (破栏): absolute (绝对) equal columns of whole "
                          "characters, the gutter takes the rest; relative (相对) columns of whole "
                          "characters, the gutter is kept; free (自由) equal to the fraction; "
                          "automatic (自动) follows the grid where it can.",
               .initial = "automatic",
               .choices = {"absolute", "relative", "free", "automatic"}},
              {.name = "gutter",
               .type = length,
               .meaning = "Between the columns (栏空); without it, the grid's."},
              {.name = "column-rule",
               .type = stroke,
               .meaning = "A line in the middle of each gutter (栏线)."},
              {.name = "balance",
               .type = choice,
               .meaning = "yes: columns end on the same line, as high as possible.",
               .initial = "no",
               .choices = {"no", "yes"}}},
             box_attributes("none")}),
        .children = {{"standing-p"}},
    };
}

ElementRule head_frame_rule() {
    return {
        .key = "head-frame",
        .name = "head-frame",
        .meaning = "The place of a headline block (标题): kicker, title and deck are fitted to it.",
        .attributes = joined({id_attribute(Presence::required),
                              area_attributes(),
                              mode_attribute(),
                              {{.name = "vertical-align",
                                .type = choice,
                                .meaning = "Where the block stands across its lines.",
                                .initial = "middle",
                                .choices = {"top", "middle", "bottom", "spread"}},
                               {.name = "gap",
                                .type = room,
                                .meaning = "Least white between kicker, title and deck.",
                                .initial = "0"}},
                              box_attributes("0.5字")}),
    };
}

ElementRule photo_frame_rule() {
    return {
        .key = "photo-frame",
        .name = "photo-frame",
        .meaning = "The place of a photo: caption and credit in its last lines, the picture above.",
        .attributes =
            joined({id_attribute(Presence::required),
                    area_attributes(),
                    {{.name = "caption-gap",
                      .type = integer,
                      .meaning = "Empty lines between picture and caption.",
                      .initial = "0",
                      .least = 0,
                      .most = 50},
                     {.name = "keyline", .type = stroke, .meaning = "A line around the picture."},
                     {.name = "colour",
                      .type = choice,
                      .meaning = "How the photo is printed: full, in its colours; gray, in black "
                                 "alone; duotone, in black and a second ink (双色调).",
                      .initial = "full",
                      .choices = {"full", "gray", "duotone"}},
                     {.name = "duotone-ink",
                      .type = identifier,
                      .meaning = "The second ink of a duotone; not a spot ink."}},
                    box_attributes("0.5字")}),
    };
}

ElementRule box_rule() {
    return {.key = "box",
            .name = "box",
            .meaning = "A border, a ground, or both, without content.",
            .attributes = joined(
                {id_attribute(Presence::optional), area_attributes(), box_attributes("0.5字")})};
}

ElementRule rule_rule() {
    return {.key = "rule",
            .name = "rule",
            .meaning =
                "A line: horizontal in the middle of the row line, over its columns; vertical "
                "in the middle of the gutter left of column, over its lines. With y, or x, "
                "the line's middle stands there instead.",
            .attributes = joined({id_attribute(Presence::optional),
                                  area_attributes(),
                                  {{.name = "orientation",
                                    .type = choice,
                                    .meaning = "Which way the line runs.",
                                    .initial = "horizontal",
                                    .choices = {"horizontal", "vertical"}},
                                   {.name = "stroke",
                                    .type = stroke,
                                    .meaning = "How the line is drawn.",
                                    .initial = "0.5pt black"}}})};
}

std::vector<ElementRule> standing_text_rules() {
    std::vector<ChildRule> inside = inline_children();
    std::ranges::find(inside, "span", &ChildRule::key)->key = "standing-span";
    inside.push_back({"field"});
    const AttributeRule style{.name = "style",
                              .type = identifier,
                              .meaning = "A style of the layout.",
                              .initial = "body"};
    return {
        {.key = "standing-p",
         .name = "p",
         .meaning = "A paragraph of standing text.",
         .content = ContentModel::text,
         .attributes = {style},
         .children = inside},
        {.key = "standing-span",
         .name = "span",
         .meaning = "Part of standing text in another style.",
         .content = ContentModel::text,
         .attributes = {{.name = "style",
                         .type = identifier,
                         .meaning = "A style of the layout.",
                         .presence = Presence::required}},
         .children = inside},
        {.key = "field",
         .name = "field",
         .meaning = "What the edition says at this place.",
         .attributes = {{.name = "name",
                         .type = choice,
                         .meaning =
                             "date (2020年12月30日), weekday (星期三), number (the page's, two "
                             "digits), name (the page's), title or publisher (the "
                             "edition's).",
                         .presence = Presence::required,
                         .choices = {"date", "weekday", "number", "name", "title", "publisher"}}}},
    };
}

}  // namespace

std::vector<ElementRule> frame_vocabulary() {
    std::vector<ElementRule> rules{frames_rule(),      text_frame_rule(), head_frame_rule(),
                                   photo_frame_rule(), box_rule(),        rule_rule()};
    const auto standing = standing_text_rules();
    rules.insert(rules.end(), standing.begin(), standing.end());
    return rules;
}

}  // namespace banxin
