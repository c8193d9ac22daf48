// read_fonts: the house's list of fonts.
#include <algorithm>

#include "document/attributes.h"
#include "document/check.h"
#include "document/locate.h"
#include "document/reader.h"

namespace banxin {

namespace {

FaceEntry read_face(const Attributes& given) {
    return {given.text("file"), given.integer("index").value_or(0), given.text("package"),
            given.text("licence"), given.element().at};
}

FontRole read_role(const XmlElement& element, Diagnostics& diagnostics) {
    const Attributes role_given(element, {}, diagnostics);
    FontRole role{.name = role_given.text("name"),
                  .title = role_given.text("title"),
                  .faces = {},
                  .latin = {},
                  .at = element.at};
    for (const XmlNode& node : element.children) {
        const auto& face = std::get<XmlElement>(node.value);
        const Attributes given(face, {}, diagnostics);
        if (!given.has("file")) continue;  // reported by the check
        if (face.name == "latin")
            role.latin.push_back(read_face(given));
        else if (const auto language = given.choice<Language>("lang"))
            role.faces[static_cast<std::size_t>(*language)].push_back(read_face(given));
    }
    return role;
}

std::optional<std::filesystem::path> catalogue_file(const std::filesystem::path& catalogue,
                                                    const std::filesystem::path& near,
                                                    Diagnostics& diagnostics) {
    if (!catalogue.empty()) return catalogue;
    const auto folder = near.empty() ? std::filesystem::path(".") : near;
    if (auto found = find_upwards(folder, "fonts/fonts.xml")) return found;
    diagnostics.report(Code::no_fonts_file, {}, {folder.generic_string()});
    return std::nullopt;
}

std::optional<FontCatalogue> read_catalogue(const std::filesystem::path& path, SourceFiles& files,
                                            Diagnostics& diagnostics) {
    constexpr std::string_view kinds[] = {"fonts"};
    const auto file = load_xml({path, path.generic_string()}, kinds, {}, files, diagnostics);
    if (!file) return std::nullopt;
    FontCatalogue fonts{
        .folder = folder_of(path).generic_string(), .roles = {}, .at = file->root.at};
    for (const XmlNode& node : file->root.children) {
        const auto& element = std::get<XmlElement>(node.value);
        FontRole role = read_role(element, diagnostics);
        if (role.name.empty()) continue;  // reported by the check
        if (std::ranges::find(fonts.roles, role.name, &FontRole::name) != fonts.roles.end())
            diagnostics.report(Code::duplicate_name, element.find("name")->at, {"role", role.name});
        else
            fonts.roles.push_back(std::move(role));
    }
    return fonts;
}

}  // namespace

std::optional<FontCatalogue> read_fonts(const std::filesystem::path& catalogue,
                                        const std::filesystem::path& near, SourceFiles& files,
                                        Diagnostics& diagnostics) {
    Diagnostics found;
    std::optional<FontCatalogue> fonts;
    if (const auto path = catalogue_file(catalogue, near, found))
        fonts = read_catalogue(*path, files, found);
    diagnostics.append_in_file_order(std::move(found));
    return fonts;
}

}  // namespace banxin
