// The vocabulary of layouts: page, grid, inks and styles. Frames are in vocabulary_frames.cpp.
#include <iterator>

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
                         "the same name or id replace."}},
        .children = {{"layout-page", Occurs::once},
                     {"grid", Occurs::once},
                     {"inks", Occurs::once},
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
    return {{.key = "inks",
             .name = "inks",
             .meaning = "The inks (油墨) of the layout. Plain black is there without being named.",
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
                  .meaning = "Cyan, magenta, yellow and black; of a spot ink, how "
                             "it looks without its plate.",
                  .presence = Presence::required},
                 {.name = "spot", .type = text, .meaning = "The name of the spot ink's plate."}}}};
}

std::vector<AttributeRule> type_attributes() {
    return {{.name = "font",
             .type = identifier,
             .meaning = "A role of fonts.xml, such as song or hei.",
             .initial = "song"},
            {.name = "size", .type = size, .meaning = "Type size (字号).", .initial = "9pt"},
            {.name = "lang",
             .type = choice,
             .meaning = "Language of the text; absent: the story's, or else the edition's.",
             .choices = {std::begin(language_names), std::end(language_names)}},
            {.name = "ink", .type = identifier, .meaning = "The ink.", .initial = "black"},
            {.name = "role",
             .type = choice,
             .meaning = "What the paragraph is to a reader; absent: as its element says.",
             .choices = {std::begin(role_names), std::end(role_names)}},
            {.name = "letter-spacing",
             .type = tracking,
             .meaning = "White between characters, added to their own (字距).",
             .initial = "0%",
             .least = -500,
             .most = 5000},
            {.name = "hscale",
             .type = percent,
             .meaning = "Width of the type: condensed (长体) below 100%, extended (扁体) above.",
             .initial = "100%",
             .least = 100,
             .most = 4000},
            {.name = "han-latin",
             .type = percent,
             .meaning = "White between Chinese and Latin letters, of an em.",
             .initial = "12.5%",
             .least = 0,
             .most = 1000},
            {.name = "han-digit",
             .type = percent,
             .meaning = "White between Chinese and digits, of an em.",
             .initial = "12.5%",
             .least = 0,
             .most = 1000}};
}

std::vector<AttributeRule> paragraph_attributes() {
    return {{.name = "align",
             .type = choice,
             .meaning = "How lines fill their measure; distribute spreads the last one too (均排).",
             .initial = "justify",
             .choices = {"justify", "start", "centre", "end", "distribute"}},
            {.name = "first-indent",
             .type = length,
             .meaning = "Of a paragraph's first line (段首缩进).",
             .initial = "0"},
            {.name = "start-indent",
             .type = room,
             .meaning = "Of every line, at its start.",
             .initial = "0"},
            {.name = "end-indent",
             .type = room,
             .meaning = "Of every line, at its end.",
             .initial = "0"},
            {.name = "leading",
             .type = room,
             .meaning = "Line pitch off the grid, in head-frames; 0: the grid's.",
             .initial = "0"},
            {.name = "lines",
             .type = integer,
             .meaning = "Grid lines that each line of the paragraph takes (占行); 0: as many as "
                        "its size needs.",
             .initial = "0",
             .least = 0,
             .most = 200},
            {.name = "lines-before",
             .type = integer,
             .meaning = "Empty grid lines before; not at the top of a column.",
             .initial = "0",
             .least = 0,
             .most = 200},
            {.name = "lines-after",
             .type = integer,
             .meaning = "Empty grid lines after.",
             .initial = "0",
             .least = 0,
             .most = 200},
            {.name = "keep-with-next",
             .type = integer,
             .meaning = "Lines of the next paragraph that must follow in the same column.",
             .initial = "0",
             .least = 0,
             .most = 200},
            {.name = "punctuation",
             .type = choice,
             .meaning = "How much room marks take (标点类型).",
             .initial = "全角",
             .choices = {"全角", "开明", "半角", "行末半角", "原样"}},
            {.name = "prohibition",
             .type = choice,
             .meaning = "Which marks may not start or end a line (避头尾).",
             .initial = "gb",
             .choices = {"none", "basic", "gb", "strict", "news-loose"}},
            {.name = "breaker",
             .type = choice,
             .meaning = "Line breaking: best over the paragraph, or first fit.",
             .initial = "best",
             .choices = {"best", "first"}}};
}

std::vector<AttributeRule> fit_attributes() {
    return {{.name = "fit-letter-spacing",
             .type = percent,
             .meaning = "To fit a headline: the tightest letter-spacing that may be added.",
             .initial = "0%",
             .least = -500,
             .most = 0},
            {.name = "fit-size",
             .type = least_size,
             .meaning = "To fit a headline: the least size, as a length or as a percentage of "
                        "the style's; absent: the size stays.",
             .least = 100,
             .most = 1000},
            {.name = "fit-hscale",
             .type = percent,
             .meaning = "To fit a headline: the least width of the type.",
             .initial = "100%",
             .least = 100,
             .most = 1000},
            {.name = "fit-lines",
             .type = integer,
             .meaning = "To fit a headline: how many lines it may take.",
             .initial = "1",
             .least = 1,
             .most = 50}};
}

std::vector<ElementRule> style_rules() {
    ElementRule style{
        .key = "style",
        .name = "style",
        .meaning =
            "A style (样式). In its lengths em and 字 are its own size, 行 the grid's pitch. "
            "On a span, only what it says changes.",
        .attributes = {{.name = "name",
                        .type = identifier,
                        .meaning = "What text calls it. Elements of stories have styles of their "
                                   "own name, `<p>` has body; lead.title is title in the variant "
                                   "lead.",
                        .presence = Presence::required},
                       {.name = "based-on",
                        .type = identifier,
                        .meaning = "A style whose attributes this one takes over."}},
    };
    for (const auto& part : {type_attributes(), paragraph_attributes(), fit_attributes()})
        style.attributes.insert(style.attributes.end(), part.begin(), part.end());
    return {{.key = "styles",
             .name = "styles",
             .meaning = "The styles of the layout.",
             .content = ContentModel::any_order,
             .children = {{"style"}}},
            style};
}

}  // namespace

std::vector<ElementRule> layout_vocabulary() {
    std::vector<ElementRule> rules{layout_rule(), page_rule(), grid_rule()};
    for (const auto& part : {ink_rules(), style_rules()})
        rules.insert(rules.end(), part.begin(), part.end());
    return rules;
}

}  // namespace banxin
