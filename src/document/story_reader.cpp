#include "document/story_reader.h"

#include <algorithm>

#include "base/file_store.h"
#include "images/image_fault.h"

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

void read_picture(Photo& photo, const Attributes& given,
                  const std::filesystem::path& edition_folder, const std::filesystem::path& folder,
                  Diagnostics& diagnostics) {
    const SourceSpan at = given.span("src");
    const auto located = locate_inside(edition_folder, folder, photo.file, at, diagnostics);
    if (!located) return;
    auto bytes = read_file(located->path, largest_photo_file);
    if (!bytes)
        return diagnostics.report(Code::cannot_read_file, at,
                                  {located->name, std::to_string(largest_photo_file >> 20)});
    const auto facts = read_image_facts(*bytes);
    if (const auto* fault = std::get_if<ImageFault>(&facts))
        return diagnostics.report(code_of(*fault), at, {photo.file});
    photo.facts = std::get<ImageFacts>(facts);
    photo.bytes = std::move(*bytes);
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

Photo read_photo(const XmlElement& root, const std::filesystem::path& edition_folder,
                 const std::filesystem::path& folder, TextContext context,
                 Diagnostics& diagnostics) {
    const Attributes given(root, {}, diagnostics);
    Photo photo{
        .id = given.text("id"), .file = given.text("src"), .alt = given.text("alt"), .at = root.at};
    if (const auto focus = parse_focus(given.text("focus"))) {
        photo.focus_x = (*focus)[0];
        photo.focus_y = (*focus)[1];
    }
    photo.zoom = given.percent("zoom").value_or(photo.zoom);
    if (given.has("src")) read_picture(photo, given, edition_folder, folder, diagnostics);
    ParagraphReader reader(std::move(context), diagnostics);
    for (const XmlNode& node : root.children) {
        const auto& element = std::get<XmlElement>(node.value);
        read_into(element.name == "caption" ? photo.caption : photo.credit, element, reader);
    }
    return photo;
}

}  // namespace banxin
