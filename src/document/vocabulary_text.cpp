// The vocabulary inside a paragraph: parts of text and what is set beside them.
#include "document/vocabulary_table.h"

namespace banxin {

namespace {

using enum ValueType;

ElementRule part(std::string_view name, std::string_view meaning,
                 std::vector<AttributeRule> attributes = {}) {
    return {.key = name,
            .name = name,
            .meaning = meaning,
            .content = ContentModel::text,
            .attributes = std::move(attributes),
            .children = inline_children()};
}

AttributeRule style_attribute(std::string_view initial, Presence presence) {
    return {.name = "style",
            .type = identifier,
            .meaning = "A style of the layout.",
            .initial = initial,
            .presence = presence};
}

AttributeRule width_attribute(std::string_view meaning, Presence presence) {
    return {.name = "width", .type = size, .meaning = meaning, .presence = presence};
}

std::vector<ElementRule> unbroken_rules() {
    return {
        part("nobr", "Text that no line break may divide."),
        {.key = "tcy",
         .name = "tcy",
         .meaning =
             "Two or three digits or letters set side by side in a vertical line (纵中横排).",
         .content = ContentModel::text},
        part("name", "A personal name; no line break divides it.",
             {width_attribute("Spreads the name's characters over this width, in lists (均排): "
                              "3字 for names of two and of three characters.",
                              Presence::optional)}),
        part("spread",
             "Characters spread over a width that no line break divides (均排), such as the "
             "offices in a list.",
             {width_attribute("The width; 字 is the character of its own size.",
                              Presence::required)}),
    };
}

std::vector<ElementRule> beside_rules() {
    return {
        part("em", "Emphasis: a dot beside every character that is not a mark (着重号)."),
        part("propername", "A proper name: a line beside it (专名号)."),
        part("booktitle", "The title of a book: a wavy line beside it (书名号甲式)."),
        part("u", "Underlined text (着重线)."),
        {.key = "ruby",
         .name = "ruby",
         .meaning = "Text with its pronunciation (注音).",
         .content = ContentModel::text,
         .attributes =
             {{.name = "text",
               .type = text,
               .meaning = "Syllables with spaces between: one a character if they are as many, "
                          "or else one for all characters together.",
               .presence = Presence::required},
              {.name = "kind",
               .type = choice,
               .meaning = "pinyin stands above the text, right of it in vertical lines; bopomofo "
                          "(注音符号) right of each character.",
               .initial = "pinyin",
               .choices = {"pinyin", "bopomofo"}}}},
    };
}

ElementRule picture_rule() {
    return {.key = "picture",
            .name = "picture",
            .meaning = "A small picture that stands in the line like a character (题花).",
            .attributes = {{.name = "src",
                            .type = path,
                            .meaning = "The picture (JPEG, PNG or TIFF), from this file's folder.",
                            .presence = Presence::required},
                           {.name = "height",
                            .type = size,
                            .meaning = "Its height; the width follows from the picture.",
                            .presence = Presence::required},
                           {.name = "alt",
                            .type = text,
                            .meaning = "What it shows, for readers who do not see it.",
                            .presence = Presence::required}}};
}

}  // namespace

std::vector<ChildRule> inline_children() {
    return {{"span"}, {"br"},         {"nobr"},      {"tcy"},    {"name"},
            {"em"},   {"propername"}, {"booktitle"}, {"u"},      {"sup"},
            {"sub"},  {"ruby"},       {"spread"},    {"quotes"}, {"picture"}};
}

std::vector<ElementRule> text_vocabulary() {
    std::vector<ElementRule> rules{
        part("runin",
             "A heading at the start of a paragraph, in its first line (同行标题); one character's "
             "white follows it.",
             {style_attribute("run-in", Presence::optional)}),
        part("span", "Part of a text in another style.", {style_attribute("", Presence::required)}),
        {.key = "br", .name = "br", .meaning = "A forced line break."},
        part("sup", "Superscript (上标)."),
        part("sub", "Subscript (下标)."),
        part("quotes",
             "Text whose “ ” ‘ ’ … — and · are all set as Chinese or all as Latin, not as the "
             "characters around them tell.",
             {{.name = "as",
               .type = choice,
               .meaning = "As which.",
               .presence = Presence::required,
               .choices = {"chinese", "latin"}}}),
        picture_rule(),
    };
    for (const auto& more : {unbroken_rules(), beside_rules()})
        rules.insert(rules.end(), more.begin(), more.end());
    return rules;
}

}  // namespace banxin
