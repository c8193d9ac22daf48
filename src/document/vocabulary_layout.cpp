// The vocabulary of layouts: page, grid and inks. Styles, rules of composition and frames have
// files of their own.
#include "document/vocabulary_table.h"

namespace banxin {

namespace {

using enum ValueType;

ElementRule layout_rule() {
    return {
        .key = "layout",
        .name = "layout",
        .meaning =
            "A page template (版式): the size of the page, its grid, inks, styles and frames. "
            "The file layouts/NAME.xml is the layout NAME.",
        .content = ContentModel::each_once,
        .attributes =
            {{.name = "based-on",
              .type = layout_name,
              .meaning = "Another layout, whose page, grid, inks, styles and frames this one "
                         "takes over. Attributes given here override; inks, styles and frames of "
                         "the same name or id replace; rules of composition are added."},
             {.name = "press",
              .type = press_name,
              .meaning = "The press profile: the file press/NAME.xml beside the layouts. All "
                         "pages of an edition name the same one, or none."}},
        .children = {{"layout-page", Occurs::once},
                     {"grid", Occurs::once},
                     {"inks", Occurs::once},
                     {"composition", Occurs::once},
                     {"styles", Occurs::once},
                     {"frames", Occurs::once}},
    };
}

ElementRule page_rule() {
    return {
        .key = "layout-page",
        .name = "page",
        .meaning = "The trimmed page (成品尺寸).",
        .attributes = {{.name = "width",
                        .type = size,
                        .meaning = "Width after trimming.",
                        .presence = Presence::inherited},
                       {.name = "height",
                        .type = size,
                        .meaning = "Height after trimming.",
                        .presence = Presence::inherited},
                       {.name = "bleed",
                        .type = room,
                        .meaning = "How far print goes beyond the trim (出血).",
                        .initial = "0"}},
    };
}

ElementRule grid_rule() {
    return {
        .key = "grid",
        .name = "grid",
        .meaning =
            "The background grid (背景格) of the type area (版心): base columns, characters "
            "and lines. Frames stand on it.",
        .attributes = {{.name = "left",
                        .type = room,
                        .meaning = "From the page's left edge to the type area.",
                        .presence = Presence::inherited},
                       {.name = "top",
                        .type = room,
                        .meaning = "From the page's top edge to the type area.",
                        .presence = Presence::inherited},
                       {.name = "columns",
                        .type = integer,
                        .meaning = "Base columns (基本栏).",
                        .initial = "8",
                        .least = 1,
                        .most = 64},
                       {.name = "characters",
                        .type = integer,
                        .meaning = "Characters in a base column.",
                        .initial = "13",
                        .least = 1,
                        .most = 200},
                       {.name = "lines",
                        .type = integer,
                        .meaning = "Lines of the page.",
                        .initial = "115",
                        .least = 1,
                        .most = 2000},
                       {.name = "size",
                        .type = size,
                        .meaning = "The body character (字身).",
                        .initial = "9pt"},
                       {.name = "pitch",
                        .type = size,
                        .meaning = "From one line to the next.",
                        .initial = "12pt"},
                       {.name = "gutter",
                        .type = room,
                        .meaning = "White between base columns, and inside a story (栏空).",
                        .initial = "1字"},
                       {.name = "story-gutter",
                        .type = room,
                        .meaning = "White between stories.",
                        .initial = "2字"}},
    };
}

std::vector<ElementRule> ink_rules() {
    return {
        {.key = "inks",
         .name = "inks",
         .meaning = "The inks (油墨) of the layout. Plain black, and registration (套准色), which "
                    "is on every plate, are there without being named.",
         .content = ContentModel::any_order,
         .children = {{"ink"}}},
        {.key = "ink",
         .name = "ink",
         .meaning = "One ink: a process colour, or a spot colour (专色) on a plate of its own.",
         .attributes = {
             {.name = "name",
              .type = identifier,
              .meaning = "What styles, strokes and fills call it.",
              .presence = Presence::required},
             {.name = "cmyk",
              .type = cmyk,
              .meaning = "Cyan, magenta, yellow and black; of a spot ink, how it looks without "
                         "its plate. Only the registration colour needs none."},
             {.name = "spot", .type = text, .meaning = "The name of the spot ink's plate."},
             {.name = "overprint",
              .type = choice,
              .meaning = "Whether what is printed in it leaves the inks below it standing "
                         "(叠印): rule, text and lines of full black alone do; yes, always, "
                         "which white cannot; no, never (压空).",
              .initial = "rule",
              .choices = {"rule", "yes", "no"}},
             {.name = "registration",
              .type = choice,
              .meaning = "yes: printed on every plate (套准色), for marks outside the trim.",
              .initial = "no",
              .choices = {"no", "yes"}}}}};
}

}  // namespace

std::vector<ElementRule> layout_vocabulary() {
    std::vector<ElementRule> rules{layout_rule(), page_rule(), grid_rule()};
    for (const auto& part : {ink_rules(), composition_vocabulary(), style_vocabulary()})
        rules.insert(rules.end(), part.begin(), part.end());
    return rules;
}

}  // namespace banxin
