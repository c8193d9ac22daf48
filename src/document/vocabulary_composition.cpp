// The vocabulary of house rules: what a layout changes in the tables of composition.
#include <iterator>

#include "document/class_names.h"
#include "document/vocabulary_table.h"

namespace banxin {

namespace {

using enum ValueType;
using Names = std::vector<std::string_view>;

template <std::size_t count>
Names all(const std::string_view (&names)[count]) {
    return {std::begin(names), std::end(names)};
}

AttributeRule white(std::string_view name, std::string_view meaning) {
    return {.name = name, .type = percent, .meaning = meaning, .least = -1000, .most = 1000};
}

AttributeRule rank(std::string_view name, std::string_view meaning) {
    return {.name = name, .type = integer, .meaning = meaning, .least = 0, .most = 7};
}

AttributeRule neighbour(std::string_view name, std::string_view meaning) {
    return {.name = name,
            .type = choice,
            .meaning = meaning,
            .presence = Presence::required,
            .choices = all(spacing_class_names)};
}

ElementRule spacing_rule() {
    return {
        .key = "spacing",
        .name = "spacing",
        .meaning =
            "The white between two neighbours in a punctuation style, of an em. What is not "
            "given stays as it is.",
        .attributes = {
            {.name = "style",
             .type = choice,
             .meaning = "The punctuation style (标点类型).",
             .presence = Presence::required,
             .choices = all(punctuation_names)},
            {.name = "place",
             .type = choice,
             .meaning = "Only where marks stand in a corner of their square, as in the mainland, "
                        "or in its centre, as in Taiwan and Hong Kong; absent: both.",
             .choices = all(mark_place_names)},
            neighbour("before", "What stands before the white; edge: the line's start."),
            neighbour("after", "What stands after it; edge: the line's end."),
            white("white", "The white itself."),
            white("least", "What is left of it in a line that is pressed together."),
            white("stretch", "How far it opens beyond the white in a line that is opened."),
            rank("shrink-rank", "When it is pressed: 1 first, 7 last, 0 never."),
            rank("stretch-rank", "When it is opened: 1 first, 7 last, 0 never.")}};
}

ElementRule prohibition_rule() {
    return {.key = "prohibition",
            .name = "prohibition",
            .meaning =
                "The classes that may not start or end a line at a level (避头尾). What is "
                "not given stays as it is.",
            .attributes = {{.name = "level",
                            .type = choice,
                            .meaning = "The level.",
                            .presence = Presence::required,
                            .choices = all(prohibition_names)},
                           {.name = "no-start",
                            .type = choices,
                            .meaning = "What may not start a line: all of it, or none.",
                            .choices = all(character_class_names)},
                           {.name = "no-end",
                            .type = choices,
                            .meaning = "What may not end a line: all of it, or none.",
                            .choices = all(character_class_names)}}};
}

ElementRule class_rule() {
    return {.key = "class",
            .name = "class",
            .meaning = "Another class for some characters.",
            .attributes = {{.name = "characters",
                            .type = characters,
                            .meaning = "The characters.",
                            .presence = Presence::required},
                           {.name = "class",
                            .type = choice,
                            .meaning = "Their class.",
                            .presence = Presence::required,
                            .choices = all(character_class_names)}}};
}

AttributeRule limit(std::string_view name, std::string_view meaning) {
    return {.name = name, .type = percent, .meaning = meaning, .least = 0, .most = 1000};
}

ElementRule gap_rule() {
    return {.key = "gap",
            .name = "gap",
            .meaning =
                "How far word spaces (词距), or gaps between Chinese and Latin (中西间距), give "
                "in every style, of an em. What is not given stays as it is.",
            .attributes = {{.name = "of",
                            .type = choice,
                            .meaning = "The gap: between words, or between Chinese and letters or "
                                       "digits.",
                            .presence = Presence::required,
                            .choices = all(gap_names)},
                           limit("white",
                                 "A word space itself; Han–Latin gaps are the style's "
                                 "han-latin and han-digit."),
                           limit("least", "What is left of it in a line that is pressed together."),
                           limit("most",
                                 "How wide it becomes in a line that is opened, before all "
                                 "other gaps open.")}};
}

ElementRule marks_rule() {
    return {.key = "marks",
            .name = "marks",
            .meaning =
                "Where ，、。：；！？ of a region stand in their square, whatever faces set "
                "its characters; · and / are then as wide as there.",
            .attributes = {{.name = "lang",
                            .type = choice,
                            .meaning = "The region.",
                            .presence = Presence::required,
                            .choices = all(language_names)},
                           {.name = "place",
                            .type = choice,
                            .meaning = "In a corner, as in the mainland, or in the centre, as in "
                                       "Taiwan.",
                            .presence = Presence::required,
                            .choices = all(mark_place_names)}}};
}

}  // namespace

std::vector<ElementRule> composition_vocabulary() {
    return {{.key = "composition",
             .name = "composition",
             .meaning = "The house's own rules of composition; docs/typography.md has the built-in "
                        "ones. They hold for all styles of the layout; a layout based on this one "
                        "takes them over and may change them again.",
             .content = ContentModel::any_order,
             .children = {{"spacing"}, {"prohibition"}, {"class"}, {"gap"}, {"marks"}}},
            spacing_rule(),
            prohibition_rule(),
            class_rule(),
            gap_rule(),
            marks_rule()};
}

}  // namespace banxin
