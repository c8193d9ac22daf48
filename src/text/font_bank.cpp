#include "text/font_bank.h"

#include <hb-ot.h>

#include <algorithm>
#include <array>
#include <map>
#include <mutex>
#include <shared_mutex>
#include <unordered_map>

#include "text/hb_handles.h"
#include "text/hb_language.h"
#include "text/plain_glyphs.h"

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

/// Answers worked out once: renderers and shapers ask for the same few marks again and again.
template <class Key, class Value>
class Memo {
public:
    template <class Compute>
    Value get(Key key, const Compute& compute) {
        {
            const std::shared_lock lock(mutex_);
            if (const auto found = values_.find(key); found != values_.end()) {
                return found->second;
            }
        }
        const Value value = compute();
        const std::unique_lock lock(mutex_);
        return values_.emplace(key, value).first->second;
    }

private:
    std::shared_mutex mutex_;
    std::unordered_map<Key, Value> values_;
};

struct Face {
    FaceFacts facts;
    HbFont font;
    Memo<std::uint32_t, GlyphInk> inks;
    Memo<char32_t, bool> vertical_forms;  // by character and language
    struct Plain {
        std::once_flag made;
        std::unique_ptr<PlainGlyphs> glyphs;
    };
    std::array<std::array<Plain, 2>, 3> plain;  // by language and writing mode
};

std::uint32_t shape_alone(hb_font_t* font, char32_t code_point, Language language,
                          hb_direction_t direction) {
    const HbBuffer buffer(hb_buffer_create());
    hb_buffer_add(buffer.get(), code_point, 0);
    hb_buffer_set_content_type(buffer.get(), HB_BUFFER_CONTENT_TYPE_UNICODE);
    hb_buffer_set_direction(buffer.get(), direction);
    hb_buffer_set_script(buffer.get(), HB_SCRIPT_HAN);
    hb_buffer_set_language(buffer.get(), hb_language_of(language));
    hb_shape(font, buffer.get(), nullptr, 0);
    unsigned count = 0;
    const hb_glyph_info_t* glyphs = hb_buffer_get_glyph_infos(buffer.get(), &count);
    return count == 1 ? glyphs[0].codepoint : 0;
}

}  // namespace

struct FontBank::Impl {
    using Faces = std::vector<FaceId>;
    struct Role {
        std::string name;
        std::array<std::optional<RoleFaces>, 3> languages;
    };

    std::vector<std::unique_ptr<Face>> faces;  // by FaceId
    std::vector<Role> roles;

    const Face& face(FaceId id) const { return *faces.at(index(id)); }
    Face& face(FaceId id) { return *faces.at(index(id)); }
};

namespace {

/// Opens the files a catalogue names, each face once however many roles share it.
class Opener {
public:
    Opener(const FontCatalogue& catalogue, std::vector<std::unique_ptr<Face>>& faces,
           Diagnostics& diagnostics)
        : catalogue_(catalogue), faces_(faces), diagnostics_(diagnostics) {}

    RoleFaces open(const FontRole& role, Language language) {
        RoleFaces result;
        result.han = open_all(role, chosen(role, language));
        result.latin = open_all(role, role.latin);
        if (result.han.empty()) {
            diagnostics_.report(Code::font_role_empty, role.at, {role.name});
            result.han = any_face();
        }
        return result;
    }

    /// The first face that opens, of any role.
    std::vector<FaceId> any_face() {
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

private:
    const std::vector<FaceEntry>& chosen(const FontRole& role, Language language) {
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

    std::vector<FaceId> open_all(const FontRole& role, const std::vector<FaceEntry>& entries) {
        std::vector<FaceId> result;
        for (const FaceEntry& entry : entries) {
            if (const auto face = open(role, entry)) {
                result.push_back(*face);
            }
        }
        return result;
    }

    std::optional<FaceId> open(const FontRole& role, const FaceEntry& entry) {
        const std::filesystem::path named(entry.file);
        const auto path = named.is_absolute() ? named : catalogue_.folder / named;
        const auto [found, is_new] = opened_.try_emplace({path.string(), entry.face_index});
        if (is_new) {
            found->second = open_file(role, entry, path);
        }
        return found->second;
    }

    std::optional<FaceId> open_file(const FontRole& role, const FaceEntry& entry,
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
        const bool in_range =
            entry.face_index >= 0 && static_cast<unsigned>(entry.face_index) < count;
        if (count > 0 && !in_range) {
            diagnostics_.report(
                Code::font_face_index, entry.at,
                {path.string(), std::to_string(count), std::to_string(entry.face_index)});
            return std::nullopt;
        }
        return take(blob.get(), entry, path);
    }

    std::optional<FaceId> take(hb_blob_t* blob, const FaceEntry& entry,
                               const std::filesystem::path& path) {
        const HbFace face(hb_face_create(blob, static_cast<unsigned>(entry.face_index)));
        const unsigned glyphs = hb_face_get_glyph_count(face.get());
        if (glyphs == 0) {
            diagnostics_.report(Code::font_damaged, entry.at, {path.string()});
            return std::nullopt;
        }
        hb_face_make_immutable(face.get());
        auto opened = std::make_unique<Face>();
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

    const FontCatalogue& catalogue_;
    std::vector<std::unique_ptr<Face>>& faces_;
    Diagnostics& diagnostics_;
    std::map<std::pair<std::string, std::int32_t>, std::optional<FaceId>> opened_;
};

bool is_used(const FontRole& role, Language language, const std::vector<Style>& styles) {
    for (const Style& style : styles) {
        if (style.font == role.name && style.language == language) {
            return true;
        }
    }
    return false;
}

void report_unknown_roles(const FontCatalogue& catalogue, const std::vector<Style>& styles,
                          Diagnostics& diagnostics) {
    std::vector<std::string_view> reported;
    for (const Style& style : styles) {
        const auto has_name = [&](const FontRole& role) { return role.name == style.font; };
        const bool known = std::any_of(catalogue.roles.begin(), catalogue.roles.end(), has_name);
        if (!known && std::find(reported.begin(), reported.end(), style.font) == reported.end()) {
            reported.push_back(style.font);
            diagnostics.report(Code::font_role_unknown, catalogue.at, {style.font, style.name});
        }
    }
}

}  // namespace

FontBank::FontBank(const FontCatalogue& catalogue, const std::vector<Style>& used,
                   Diagnostics& diagnostics)
    : impl_(std::make_unique<Impl>()) {
    Opener opener(catalogue, impl_->faces, diagnostics);
    for (const FontRole& role : catalogue.roles) {
        Impl::Role opened{role.name, {}};
        for (std::size_t i = 0; i < opened.languages.size(); ++i) {
            if (is_used(role, static_cast<Language>(i), used)) {
                opened.languages[i] = opener.open(role, static_cast<Language>(i));
            }
        }
        impl_->roles.push_back(std::move(opened));
    }
    report_unknown_roles(catalogue, used, diagnostics);
    if (!used.empty() && opener.any_face().empty()) {
        diagnostics.report(Code::font_none, catalogue.at);
    }
}

namespace {

std::vector<Style> every_use(const FontCatalogue& catalogue) {
    std::vector<Style> styles;
    for (const FontRole& role : catalogue.roles) {
        for (std::size_t i = 0; i < std::size(role.faces); ++i) {
            if (!role.faces[i].empty()) {
                Style style;
                style.font = role.name;
                style.language = static_cast<Language>(i);
                styles.push_back(style);
            }
        }
    }
    return styles;
}

}  // namespace

FontBank::FontBank(const FontCatalogue& catalogue, Diagnostics& diagnostics)
    : FontBank(catalogue, every_use(catalogue), diagnostics) {}

FontBank::~FontBank() = default;
FontBank::FontBank(FontBank&&) noexcept = default;

std::optional<RoleFaces> FontBank::faces(std::string_view role, Language language) const {
    for (const Impl::Role& candidate : impl_->roles) {
        if (candidate.name == role) {
            return candidate.languages[static_cast<std::size_t>(language)];
        }
    }
    return std::nullopt;
}

bool FontBank::empty() const {
    return impl_->faces.empty();
}

const FaceFacts& FontBank::facts(FaceId face) const {
    return impl_->face(face).facts;
}

hb_font_t* FontBank::font(FaceId face) const {
    return impl_->face(face).font.get();
}

bool FontBank::covers(FaceId face, char32_t code_point) const {
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(font(face), code_point, &glyph) != 0 && glyph != 0;
}

GlyphInk FontBank::ink(FaceId face, std::uint32_t glyph) const {
    return impl_->face(face).inks.get(glyph, [&] {
        hb_glyph_extents_t extents{};
        hb_font_get_glyph_extents(font(face), glyph, &extents);
        return GlyphInk{extents.x_bearing, extents.x_bearing + extents.width,
                        extents.y_bearing + extents.height, extents.y_bearing};
    });
}

const PlainGlyphs& FontBank::plain_glyphs(FaceId face, Language language, WritingMode mode) const {
    Face& of = impl_->face(face);
    Face::Plain& plain =
        of.plain[static_cast<std::size_t>(language)][static_cast<std::size_t>(mode)];
    std::call_once(plain.made, [&] {
        plain.glyphs = std::make_unique<PlainGlyphs>(of.font.get(), language, mode);
    });
    return *plain.glyphs;
}

bool FontBank::has_vertical_form(FaceId face, char32_t code_point, Language language) const {
    const auto key = static_cast<char32_t>(code_point | static_cast<std::uint32_t>(language) << 24);
    return impl_->face(face).vertical_forms.get(key, [&] {
        return shape_alone(font(face), code_point, language, HB_DIRECTION_LTR) !=
               shape_alone(font(face), code_point, language, HB_DIRECTION_TTB);
    });
}

}  // namespace banxin
