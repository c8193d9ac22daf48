#include "preflight/font_program.h"

#include <ft2build.h>

#include <map>
#include FT_FREETYPE_H
#include FT_CID_H

#include "base/handle.h"

namespace banxin::preflight {

namespace {

using Library = std::unique_ptr<FT_LibraryRec_, Destroy<FT_Done_FreeType>>;
using Face = std::unique_ptr<FT_FaceRec_, Destroy<FT_Done_Face>>;

/// The character map of a platform and encoding; null if there is none.
FT_CharMap find_map(FT_Face face, FT_UShort platform, FT_UShort encoding) {
    for (FT_Int i = 0; i < face->num_charmaps; ++i) {
        FT_CharMap map = face->charmaps[i];
        if (map->platform_id == platform && map->encoding_id == encoding) return map;
    }
    return nullptr;
}

}  // namespace

struct FontProgram::Impl {
    std::string bytes;
    Library library;
    Face face;
    std::map<std::uint32_t, std::uint32_t> glyphs_by_cid;

    std::optional<std::uint32_t> in_map(FT_CharMap map, std::uint32_t code) const {
        if (!map || FT_Set_Charmap(face.get(), map)) return std::nullopt;
        return FT_Get_Char_Index(face.get(), code);
    }
};

FontProgram::FontProgram() : impl_(std::make_unique<Impl>()) {}
FontProgram::~FontProgram() = default;

std::unique_ptr<FontProgram> FontProgram::open(std::string bytes) {
    std::unique_ptr<FontProgram> program(new FontProgram);
    Impl& impl = *program->impl_;
    impl.bytes = std::move(bytes);
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library)) return nullptr;
    impl.library.reset(library);
    FT_Face face = nullptr;
    if (FT_New_Memory_Face(library, reinterpret_cast<const FT_Byte*>(impl.bytes.data()),
                           static_cast<FT_Long>(impl.bytes.size()), 0, &face))
        return nullptr;
    impl.face.reset(face);
    if (program->is_cid_keyed()) {
        for (FT_UInt glyph = 0; glyph < static_cast<FT_UInt>(face->num_glyphs); ++glyph) {
            FT_UInt cid = 0;
            if (!FT_Get_CID_From_Glyph_Index(face, glyph, &cid))
                impl.glyphs_by_cid.emplace(cid, glyph);
        }
    }
    return program;
}

bool FontProgram::is_cid_keyed() const {
    return FT_IS_CID_KEYED(impl_->face.get());
}

std::optional<std::uint32_t> FontProgram::glyph_of_cid(std::uint32_t cid) const {
    const auto found = impl_->glyphs_by_cid.find(cid);
    if (found == impl_->glyphs_by_cid.end()) return std::nullopt;
    return found->second;
}

std::optional<std::uint32_t> FontProgram::glyph_of_character(char32_t character) const {
    if (FT_Select_Charmap(impl_->face.get(), FT_ENCODING_UNICODE)) return std::nullopt;
    return FT_Get_Char_Index(impl_->face.get(), character);
}

std::optional<std::uint32_t> FontProgram::glyph_of_name(const std::string& name) const {
    if (!FT_HAS_GLYPH_NAMES(impl_->face.get())) return std::nullopt;
    return FT_Get_Name_Index(impl_->face.get(), name.c_str());
}

std::optional<std::uint32_t> FontProgram::glyph_of_code(std::uint32_t code) const {
    constexpr std::uint32_t symbols = 0xF000;
    FT_Face face = impl_->face.get();
    for (const auto& glyph :
         {impl_->in_map(find_map(face, 3, 0), symbols + code),
          impl_->in_map(find_map(face, 1, 0), code), impl_->in_map(find_map(face, 7, 2), code),
          impl_->in_map(find_map(face, 7, 0), code)})
        if (glyph) return glyph;
    return std::nullopt;
}

FontProgram::Drawn FontProgram::draw(std::uint32_t glyph) const {
    FT_Face face = impl_->face.get();
    if (FT_Load_Glyph(face, glyph, FT_LOAD_NO_SCALE | FT_LOAD_NO_BITMAP)) return Drawn::broken;
    if (face->glyph->format != FT_GLYPH_FORMAT_OUTLINE) return Drawn::broken;
    return face->glyph->outline.n_points > 0 ? Drawn::shape : Drawn::blank;
}

}  // namespace banxin::preflight
