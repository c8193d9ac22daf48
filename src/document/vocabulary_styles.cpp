// The vocabulary of styles.
#include <iterator>

#include "document/vocabulary_table.h"

namespace banxin {

namespace {

using enum ValueType;

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
             .most = 1000},
            {.name = "word-language",
             .type = choice,
             .meaning = "The language of Latin and Cyrillic words: how they are hyphenated; none: "
                        "they are not.",
             .initial = "en-US",
             .choices = {std::begin(word_language_names), std::end(word_language_names)}}};
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
             .meaning = "How much room marks take (标点类型); absent: 全角, in zh-Hant 原样.",
             .choices = {std::begin(punctuation_names), std::end(punctuation_names)}},
            {.name = "prohibition",
             .type = choice,
             .meaning = "Which marks may not start or end a line (避头尾).",
             .initial = "gb",
             .choices = {std::begin(prohibition_names), std::end(prohibition_names)}},
            {.name = "character-grid",
             .type = choice,
             .meaning = "yes: words and numbers are padded on both sides to whole squares, so that "
                        "Chinese stands on the grid line below line (纵横对齐). Marks keep their "
                        "squares (原样), white and letter-spacing do not change, and words part "
                        "anywhere.",
             .initial = "no",
             .choices = {"no", "yes"}},
            {.name = "hanging",
             .type = choice,
             .meaning = "yes: one of 、，。 that would start a line hangs past the end of the line "
                        "before it (标点悬挂).",
             .initial = "no",
             .choices = {"no", "yes"}},
            {.name = "keep-widows",
             .type = choice,
             .meaning = "yes: a paragraph's last line does not stand alone at the top of a column "
                        "(孤行不成栏), where the setting allows.",
             .initial = "yes",
             .choices = {"no", "yes"}},
            {.name = "drop-lines",
             .type = integer,
             .meaning = "Lines the paragraph's first characters take (首字下沉); 0 or 1: none.",
             .initial = "0",
             .least = 0,
             .most = 9},
            {.name = "drop-characters",
             .type = integer,
             .meaning = "How many characters drop.",
             .initial = "1",
             .least = 1,
             .most = 4},
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

}  // namespace

std::vector<ElementRule> style_vocabulary() {
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

}  // namespace banxin
