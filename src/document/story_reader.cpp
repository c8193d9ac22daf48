#include "document/story_reader.h"

#include <algorithm>

namespace banxin {

namespace {

/// The role of an element of text: that of its own name, <p> being a paragraph.
Role role_of(const XmlElement& element) {
    const auto found = std::ranges::find(role_names, element.name);
    return found == std::end(role_names) ? Role::paragraph
                                         : static_cast<Role>(found - std::begin(role_names));
}

void read_into(std::vector<Paragraph>& paragraphs, const XmlElement& element,
               ParagraphReader& reader) {
    if (auto paragraph = reader.read(element, role_of(element)))
        paragraphs.push_back(std::move(*paragraph));
}

}  // namespace

Story read_story(const XmlElement& root, TextContext context, Diagnostics& diagnostics) {
    const Attributes given(root, {}, diagnostics);
    Story story{.id = given.text("id"), .at = root.at};
    context.language = given.choice<Language>("lang").value_or(context.language);
    ParagraphReader reader(std::move(context), diagnostics);
    for (const XmlNode& node : root.children) {
        const auto& element = std::get<XmlElement>(node.value);
        if (element.name != "headline") {
            read_into(story.body, element, reader);
            continue;
        }
        for (const XmlNode& line : element.children)
            read_into(story.headline, std::get<XmlElement>(line.value), reader);
    }
    return story;
}

Photo read_photo(const XmlElement& root, const PictureFolders& folders, TextContext context,
                 Diagnostics& diagnostics) {
    const Attributes given(root, {}, diagnostics);
    Photo photo{
        .id = given.text("id"), .file = given.text("src"), .alt = given.text("alt"), .at = root.at};
    if (const auto focus = parse_focus(given.text("focus"))) {
        photo.focus_x = (*focus)[0];
        photo.focus_y = (*focus)[1];
    }
    photo.zoom = given.percent("zoom").value_or(photo.zoom);
    if (given.has("src")) read_picture(photo, given, folders, diagnostics);
    ParagraphReader reader(std::move(context), diagnostics);
    for (const XmlNode& node : root.children) {
        const auto& element = std::get<XmlElement>(node.value);
        read_into(element.name == "caption" ? photo.caption : photo.credit, element, reader);
    }
    return photo;
}

}  // namespace banxin
