#include "text/font_bank.h"

#include <algorithm>
#include <array>

#include "text/font_opener.h"
#include "text/hb_language.h"

namespace banxin {
namespace {

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
    struct Role {
        std::string name;
        std::array<std::optional<RoleFaces>, 3> languages;
    };

    std::vector<std::unique_ptr<OpenFace>> faces;  // by FaceId
    std::vector<Role> roles;

    const OpenFace& face(FaceId id) const { return *faces.at(index(id)); }
    OpenFace& face(FaceId id) { return *faces.at(index(id)); }
};

namespace {

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
    FontOpener opener(catalogue, impl_->faces, diagnostics);
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
    OpenFace& of = impl_->face(face);
    OpenFace::Plain& plain =
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
