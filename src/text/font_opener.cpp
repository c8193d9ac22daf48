#include "text/font_opener.h"

#include <hb-ot.h>

namespace banxin {
namespace {

constexpr std::array<std::string_view, 3> language_names = {"zh-Hans", "zh-Hant", "zh-HK"};

/// Which languages' faces stand in for one that a role does not have.
constexpr Language substitutes[3][2] = {{Language::zh_hant, Language::zh_hk},
                                        {Language::zh_hk, Language::zh_hans},
                                        {Language::zh_hant, Language::zh_hans}};

/// Not whole if longer than a line; only for people and for a PDF's font names.
std::string name_of(hb_face_t* face, hb_ot_name_id_t id) {
    std::array<char, 128> name{};
    auto size = static_cast<unsigned>(name.size());
    hb_ot_name_get_utf8(face, id, HB_LANGUAGE_INVALID, &size, name.data());
    return name.data();
}

}  // namespace

RoleFaces FontOpener::open(const FontRole& role, Language language) {
    RoleFaces result;
    result.han = open_all(role, chosen(role, language));
    result.latin = open_all(role, role.latin);
    if (result.han.empty()) {
        diagnostics_.report(Code::font_role_empty, role.at, {role.name});
        result.han = any_face();
    }
    return result;
}

std::vector<FaceId> FontOpener::any_face() {
    if (!faces_.empty()) {
        return {FaceId{0}};
    }
    for (const FontRole& role : catalogue_.roles) {
        for (const auto& entries : role.faces) {
            if (auto opened = open_all(role, entries); !opened.empty()) {
                return {opened.front()};
            }
        }
    }
    return {};
}

const std::vector<FaceEntry>& FontOpener::chosen(const FontRole& role, Language language) {
    const auto asked = static_cast<std::size_t>(language);
    if (!role.faces[asked].empty()) {
        return role.faces[asked];
    }
    for (const Language other : substitutes[asked]) {
        const auto number = static_cast<std::size_t>(other);
        if (!role.faces[number].empty()) {
            diagnostics_.report(Code::font_language_substituted, role.at,
                                {role.name, std::string(language_names[asked]),
                                 std::string(language_names[number])});
            return role.faces[number];
        }
    }
    return role.faces[asked];
}

std::vector<FaceId> FontOpener::open_all(const FontRole& role,
                                         const std::vector<FaceEntry>& entries) {
    std::vector<FaceId> result;
    for (const FaceEntry& entry : entries) {
        if (const auto face = open(role, entry)) {
            result.push_back(*face);
        }
    }
    return result;
}

std::optional<FaceId> FontOpener::open(const FontRole& role, const FaceEntry& entry) {
    const std::filesystem::path named(entry.file);
    const auto path = named.is_absolute() ? named : catalogue_.folder / named;
    const auto [found, is_new] = opened_.try_emplace({path.string(), entry.face_index});
    if (is_new) {
        found->second = open_file(role, entry, path);
    }
    return found->second;
}

std::optional<FaceId> FontOpener::open_file(const FontRole& role, const FaceEntry& entry,
                                            const std::filesystem::path& path) {
    std::error_code error;
    const bool regular = std::filesystem::is_regular_file(path, error);
    const HbBlob blob(regular ? hb_blob_create_from_file_or_fail(path.c_str()) : nullptr);
    if (blob == nullptr) {
        const std::string package = entry.package.empty() ? "?" : entry.package;
        diagnostics_.report(Code::font_missing, entry.at, {path.string(), role.name, package});
        return std::nullopt;
    }
    const unsigned count = hb_face_count(blob.get());
    const bool in_range = entry.face_index >= 0 && static_cast<unsigned>(entry.face_index) < count;
    if (count > 0 && !in_range) {
        diagnostics_.report(
            Code::font_face_index, entry.at,
            {path.string(), std::to_string(count), std::to_string(entry.face_index)});
        return std::nullopt;
    }
    return take(blob.get(), entry, path);
}

std::optional<FaceId> FontOpener::take(hb_blob_t* blob, const FaceEntry& entry,
                                       const std::filesystem::path& path) {
    const HbFace face(hb_face_create(blob, static_cast<unsigned>(entry.face_index)));
    const unsigned glyphs = hb_face_get_glyph_count(face.get());
    if (glyphs == 0) {
        diagnostics_.report(Code::font_damaged, entry.at, {path.string()});
        return std::nullopt;
    }
    hb_face_make_immutable(face.get());
    auto opened = std::make_unique<OpenFace>();
    opened->facts = {path,
                     entry.face_index,
                     name_of(face.get(), HB_OT_NAME_ID_POSTSCRIPT_NAME),
                     hb_face_get_upem(face.get()),
                     glyphs,
                     name_of(face.get(), HB_OT_NAME_ID_VERSION_STRING)};
    opened->font.reset(hb_font_create(face.get()));
    hb_font_make_immutable(opened->font.get());
    faces_.push_back(std::move(opened));
    return FaceId{static_cast<std::uint32_t>(faces_.size() - 1)};
}

}  // namespace banxin
