// The vocabulary of editions, stories, photos and of the list of fonts.
#include <iterator>

#include "document/vocabulary_table.h"

namespace banxin {

namespace {

using enum ValueType;

AttributeRule language(std::string_view meaning, std::string_view initial, Presence presence) {
    return {.name = "lang",
            .type = choice,
            .meaning = meaning,
            .initial = initial,
            .presence = presence,
            .choices = {std::begin(language_names), std::end(language_names)}};
}

ElementRule edition_rule() {
    return {
        .key = "edition",
        .name = "edition",
        .meaning =
            "One issue: its pages in order. Stories and photos stay inside the edition's folder.",
        .content = ContentModel::any_order,
        .attributes = {{.name = "title",
                        .type = text,
                        .meaning = "The paper's name (报名).",
                        .presence = Presence::required},
                       {.name = "date",
                        .type = date,
                        .meaning = "The day it appears, as in 2020-12-30.",
                        .presence = Presence::required},
                       {.name = "publisher",
                        .type = text,
                        .meaning = "Who publishes it (主办单位)."},
                       language("Language of all text that does not say otherwise.", "zh-Hans",
                                Presence::optional)},
        .children = {{"edition-page", Occurs::at_least_once}},
    };
}

ElementRule edition_page_rule() {
    return {
        .key = "edition-page",
        .name = "page",
        .meaning = "One page (版): a layout and what is placed in it, in reading order.",
        .content = ContentModel::any_order,
        .attributes = {{.name = "layout",
                        .type = layout_name,
                        .meaning = "The layout: its file's name without .xml.",
                        .presence = Presence::required},
                       {.name = "number",
                        .type = integer,
                        .meaning = "The page's number (版次); absent: its place in the edition.",
                        .least = 1,
                        .most = 9999},
                       {.name = "name", .type = text, .meaning = "The page's name (版名)."}},
        .children = {{"place"}},
    };
}

ElementRule place_rule() {
    return {
        .key = "place",
        .name = "place",
        .meaning =
            "Places a story or a photo. A story placed again runs on in the frames named there "
            "(转版).",
        .attributes =
            {{.name = "src",
              .type = path,
              .meaning = "The story's or photo's file, from the edition's folder.",
              .presence = Presence::required},
             {.name = "head", .type = identifier, .meaning = "The headline's head-frame."},
             {.name = "in",
              .type = identifiers,
              .meaning = "The text-frames the story runs through, in that order (走文), or "
                         "the photo's photo-frame."},
             {.name = "variant",
              .type = identifier,
              .meaning = "Chooses styles: in the variant lead, lead.title for title, where "
                         "the layout has it."}},
    };
}

ElementRule story_element(std::string_view name, std::string_view meaning, std::string_view style) {
    std::vector<ChildRule> inside = inline_children();
    inside.push_back({"runin"});
    return {.key = name,
            .name = name,
            .meaning = meaning,
            .content = ContentModel::text,
            .attributes = {{.name = "style",
                            .type = identifier,
                            .meaning = "A style of the layout, instead of the element's own.",
                            .initial = style}},
            .children = std::move(inside)};
}

std::vector<ElementRule> story_rules() {
    return {
        {.key = "story",
         .name = "story",
         .meaning = "A story (稿件).",
         .content = ContentModel::first_then,
         .attributes = {{.name = "id",
                         .type = identifier,
                         .meaning = "Its name in messages and in the finished page.",
                         .presence = Presence::required},
                        language("Language of its text; absent: the edition's.", "",
                                 Presence::optional)},
         .children = {{"headline", Occurs::once}, {"byline"}, {"crosshead"}, {"p"}}},
        {.key = "headline",
         .name = "headline",
         .meaning = "The headline block, in the order it is set.",
         .content = ContentModel::any_order,
         .children = {{"kicker"}, {"title"}, {"deck"}}},
        story_element("kicker", "Line above the title (引题).", "kicker"),
        story_element("title", "The title (主题).", "title"),
        story_element("deck", "Line below the title (副题).", "deck"),
        story_element("byline", "Who wrote it (署名).", "byline"),
        story_element("crosshead", "A heading inside the text (小标题).", "crosshead"),
        story_element("p", "A paragraph.", "body"),
    };
}

std::vector<ElementRule> photo_rules() {
    return {
        {.key = "photo",
         .name = "photo",
         .meaning = "A photo with its caption and credit.",
         .content = ContentModel::any_order,
         .attributes = {{.name = "id",
                         .type = identifier,
                         .meaning = "Its name in messages.",
                         .presence = Presence::required},
                        {.name = "src",
                         .type = path,
                         .meaning = "The picture (JPEG, PNG or TIFF), from this file's folder.",
                         .presence = Presence::required},
                        {.name = "focus",
                         .type = focus,
                         .meaning = "The point a crop keeps, from the left and the top.",
                         .initial = "50% 50%"},
                        {.name = "zoom",
                         .type = percent,
                         .meaning =
                             "100% shows as much of the picture as the frame can; more shows "
                             "a closer crop.",
                         .initial = "100%",
                         .least = 1000,
                         .most = 8000},
                        {.name = "alt",
                         .type = text,
                         .meaning = "What the picture shows, for readers who do not see it."}},
         .children = {{"caption"}, {"credit", Occurs::once}}},
        story_element("caption", "A paragraph of the caption (图说).", "caption"),
        story_element("credit", "Who took it.", "credit"),
    };
}

std::vector<AttributeRule> face_attributes() {
    return {
        {.name = "file",
         .type = path,
         .meaning = "The font file: absolute, or from the folder of fonts.xml.",
         .presence = Presence::required},
        {.name = "index",
         .type = integer,
         .meaning = "The face in a collection (TTC).",
         .initial = "0",
         .least = 0,
         .most = 255},
        {.name = "package", .type = text, .meaning = "The system package that brings the file."},
        {.name = "licence", .type = text, .meaning = "Its licence, as an SPDX identifier."}};
}

}  // namespace

std::vector<ElementRule> content_vocabulary() {
    std::vector<ElementRule> rules{edition_rule(), edition_page_rule(), place_rule()};
    for (const auto& part : {story_rules(), text_vocabulary(), photo_rules()})
        rules.insert(rules.end(), part.begin(), part.end());
    return rules;
}

std::vector<ElementRule> font_vocabulary() {
    std::vector<AttributeRule> face{
        language("The language whose glyphs the face has.", "", Presence::required)};
    for (const AttributeRule& attribute : face_attributes()) face.push_back(attribute);
    return {
        {.key = "fonts",
         .name = "fonts",
         .meaning = "The fonts of the house, by what they are used for.",
         .content = ContentModel::any_order,
         .children = {{"role", Occurs::at_least_once}}},
        {.key = "role",
         .name = "role",
         .meaning =
             "A typeface as styles name it. Of several faces of one language the first is the "
             "face, the others its fallbacks.",
         .content = ContentModel::any_order,
         .attributes = {{.name = "name",
                         .type = identifier,
                         .meaning = "What styles call it.",
                         .presence = Presence::required},
                        {.name = "title", .type = text, .meaning = "Its Chinese name."}},
         .children = {{"face", Occurs::at_least_once}, {"latin"}}},
        {.key = "face", .name = "face", .meaning = "A face for one language.", .attributes = face},
        {.key = "latin",
         .name = "latin",
         .meaning =
             "A companion for Latin letters and digits; without one the Chinese face sets them.",
         .attributes = face_attributes()},
    };
}

}  // namespace banxin
