#include "system/outline.h"

#include <ft2build.h>

#include <stdexcept>
#include FT_FREETYPE_H
#include FT_CID_H
#include FT_OUTLINE_H

namespace banxin::test {

struct OutlineFont::Impl {
    Impl() {
        if (FT_Init_FreeType(&library)) throw std::runtime_error("no FreeType");
    }
    ~Impl() { FT_Done_FreeType(library); }
    void opened(FT_Error fault) const {
        if (fault) throw std::runtime_error("FreeType cannot open the font");
    }

    std::string bytes;
    FT_Library library = nullptr;
    FT_Face face = nullptr;
};

OutlineFont::OutlineFont(std::string bytes) : impl_(std::make_unique<Impl>()) {
    impl_->bytes = std::move(bytes);
    impl_->opened(FT_New_Memory_Face(impl_->library,
                                     reinterpret_cast<const FT_Byte*>(impl_->bytes.data()),
                                     static_cast<FT_Long>(impl_->bytes.size()), 0, &impl_->face));
}

OutlineFont::OutlineFont(const std::filesystem::path& file, int face_index)
    : impl_(std::make_unique<Impl>()) {
    impl_->opened(FT_New_Face(impl_->library, file.c_str(), face_index, &impl_->face));
}

OutlineFont::~OutlineFont() = default;

std::uint32_t OutlineFont::glyph_count() const {
    return static_cast<std::uint32_t>(impl_->face->num_glyphs);
}

std::optional<Outline> OutlineFont::outline(std::uint32_t glyph) const {
    if (FT_Load_Glyph(impl_->face, glyph, FT_LOAD_NO_SCALE | FT_LOAD_NO_BITMAP))
        return std::nullopt;
    const FT_Outline& shape = impl_->face->glyph->outline;
    Outline bytes;
    const auto add = [&](const auto* items, short count) {
        bytes.append(reinterpret_cast<const char*>(items),
                     sizeof *items * static_cast<std::size_t>(count));
    };
    add(shape.points, shape.n_points);
    add(shape.contours, shape.n_contours);
    for (short i = 0; i < shape.n_points; ++i) bytes += static_cast<char>(shape.tags[i] & 3);
    return bytes;
}

std::uint32_t OutlineFont::cid(std::uint32_t glyph) const {
    FT_UInt cid = 0;
    return FT_Get_CID_From_Glyph_Index(impl_->face, glyph, &cid) ? glyph : cid;
}

}  // namespace banxin::test
