// The vocabulary of press profiles: what a print shop asks for.
#include "document/vocabulary_table.h"

namespace banxin {

namespace {

using enum ValueType;

AttributeRule yes_no(std::string_view name, std::string_view meaning) {
    return {.name = name,
            .type = choice,
            .meaning = meaning,
            .initial = "no",
            .choices = {"no", "yes"}};
}

AttributeRule distance(std::string_view name, std::string_view meaning, std::string_view initial) {
    return {.name = name, .type = absolute, .meaning = meaning, .initial = initial};
}

AttributeRule share(std::string_view name, std::string_view meaning, std::string_view initial,
                    std::int32_t most) {
    return {.name = name,
            .type = percent,
            .meaning = meaning,
            .initial = initial,
            .least = 0,
            .most = most};
}

AttributeRule resolution(std::string_view name, std::string_view meaning,
                         std::string_view initial) {
    return {.name = name,
            .type = integer,
            .meaning = meaning,
            .initial = initial,
            .least = 36,
            .most = 2400};
}

ElementRule press_rule() {
    return {
        .key = "press",
        .name = "press",
        .meaning =
            "A press profile (印刷条件): what a print shop asks for. The file "
            "layouts/press/NAME.xml is the profile NAME; its ICC profile lies beside it.",
        .content = ContentModel::each_once,
        .attributes = {{.name = "title", .type = text, .meaning = "Its name for people."},
                       {.name = "standard",
                        .type = choice,
                        .meaning = "The standard of the PDF.",
                        .initial = "pdf-x4",
                        .choices = {"pdf-x4", "pdf-x1a"}},
                       {.name = "icc",
                        .type = path,
                        .meaning = "The ICC profile of the printing condition (CMYK, class prtr), "
                                   "from this file's folder.",
                        .presence = Presence::required}},
        .children = {{"condition", Occurs::at_least_once},
                     {"press-ink"},
                     {"press-type"},
                     {"press-line"},
                     {"press-photos"},
                     {"press-marks"},
                     {"press-boxes"},
                     {"press-paper"}},
    };
}

ElementRule condition_rule() {
    return {.key = "condition",
            .name = "condition",
            .meaning = "The printing condition, as the PDF's output intent names it.",
            .attributes = {{.name = "identifier",
                            .type = text,
                            .meaning = "Its identifier, such as that of the registry.",
                            .presence = Presence::required},
                           {.name = "text", .type = text, .meaning = "What it is, in words."},
                           {.name = "registry",
                            .type = text,
                            .meaning = "The registry's address, such as http://www.color.org, if "
                                       "the condition is registered and the profile is its own."}}};
}

std::vector<ElementRule> limit_rules() {
    return {
        {.key = "press-ink",
         .name = "ink",
         .meaning = "Limits of ink on one spot; 400% is all four inks in full.",
         .attributes = {{.name = "limit",
                         .type = percent,
                         .meaning = "Most ink, of all plates together (总墨量).",
                         .initial = "240%",
                         .least = 1000,
                         .most = 4000},
                        share("rich-black", "Most ink of type that is nearly black.", "100%",
                              4000)}},
        {.key = "press-type",
         .name = "type",
         .meaning = "The least sizes of type.",
         .attributes = {distance("one-ink", "Solid, in one ink.", "6pt"),
                        distance("tint", "In a tint.", "8pt"),
                        distance("several-inks", "That needs several plates.", "10pt"),
                        distance("reversed", "White in a coloured ground (反白).", "9pt")}},
        {.key = "press-line",
         .name = "line",
         .meaning = "The least widths of lines.",
         .attributes = {distance("one-ink", "Solid, in one ink.", "0.25pt"),
                        distance("several-inks", "That need several plates, or a tint.", "0.5pt"),
                        distance("reversed", "White in a coloured ground.", "0.5pt")}},
    };
}

ElementRule photos_rule() {
    return {
        .key = "press-photos",
        .name = "photos",
        .meaning = "How photos are prepared and checked.",
        .attributes = {
            resolution("ppi", "The resolution wanted; photos that have more are resampled to it.",
                       "200"),
            resolution("ppi-warning", "Below this, as placed, a photo gives a warning.", "170"),
            resolution("ppi-error", "Below this it gives an error.", "120"),
            {.name = "intent",
             .type = choice,
             .meaning = "How colours the press cannot print are brought in: perceptual, or "
                        "relative colorimetric with black-point compensation.",
             .initial = "perceptual",
             .choices = {"perceptual", "relative"}},
            share("sharpen", "How strongly photos are sharpened.", "0%", 5000),
            {.name = "radius",
             .type = percent,
             .meaning = "How far sharpening reaches, of a pixel.",
             .initial = "100%",
             .least = 100,
             .most = 5000},
            {.name = "threshold",
             .type = integer,
             .meaning = "Differences up to this, of 255, are left alone.",
             .initial = "0",
             .least = 0,
             .most = 255},
            {.name = "quality",
             .type = integer,
             .meaning = "Of the photos' JPEG.",
             .initial = "88",
             .least = 30,
             .most = 100}}};
}

std::vector<ElementRule> sheet_rules() {
    return {
        {.key = "press-marks",
         .name = "marks",
         .meaning = "Marks outside the trim.",
         .attributes = {yes_no("crop", "Crop marks (裁切线)."),
                        yes_no("registration", "Registration marks (套准线)."),
                        yes_no("colour-bar", "A colour bar (色标)."),
                        yes_no("slug", "A line that names the page."),
                        distance("offset", "From the bleed's edge to the marks.", "3mm")}},
        {.key = "press-boxes",
         .name = "boxes",
         .meaning = "What surrounds the trim.",
         .attributes = {distance("bleed", "The least bleed (出血); 0: pages need none.", "0"),
                        distance("safe-edge", "Text and lines stay this far inside the trim.",
                                 "0")}},
        {.key = "press-paper",
         .name = "paper",
         .meaning = "The bare paper as a screen shows it (sRGB), for soft proofs.",
         .attributes = {share("red", "Red.", "100%", 1000), share("green", "Green.", "100%", 1000),
                        share("blue", "Blue.", "100%", 1000)}},
    };
}

}  // namespace

std::vector<ElementRule> press_vocabulary() {
    std::vector<ElementRule> rules{press_rule(), condition_rule()};
    for (const auto& part : {limit_rules(), {photos_rule()}, sheet_rules()})
        rules.insert(rules.end(), part.begin(), part.end());
    return rules;
}

}  // namespace banxin
