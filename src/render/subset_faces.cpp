#include "render/subset_faces.h"

#include <cairo/cairo-ft.h>

#include <algorithm>
#include <string>
#include <thread>

#include "base/parallel.h"

namespace banxin {
namespace {

constexpr std::uint32_t max_glyph_id = 0xFFFF;  // of any sfnt font

/// A FreeType library of its own for each face: Cairo's caches may let go of a face in any thread.
struct FaceOwner {
    std::string bytes;
    FT_Library library = nullptr;
    FT_Face face = nullptr;

    explicit FaceOwner(std::string font) : bytes(std::move(font)) {
        if (FT_Init_FreeType(&library) != 0) return;
        const auto* data = reinterpret_cast<const FT_Byte*>(bytes.data());
        FT_New_Memory_Face(library, data, static_cast<FT_Long>(bytes.size()), 0, &face);
    }
    ~FaceOwner() {
        if (face) FT_Done_Face(face);
        if (library) FT_Done_FreeType(library);
    }
    FaceOwner(const FaceOwner&) = delete;
    FaceOwner& operator=(const FaceOwner&) = delete;
};

const cairo_user_data_key_t owner_key{};

/// Null if FreeType or Cairo refuse the font.
FontFace make_cairo_face(std::string bytes) {
    auto owner = std::make_unique<FaceOwner>(std::move(bytes));
    if (!owner->face) return nullptr;
    FontFace face(
        cairo_ft_font_face_create_for_ft_face(owner->face, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP));
    const auto let_go = [](void* data) { delete static_cast<FaceOwner*>(data); };
    const cairo_status_t status =
        cairo_font_face_set_user_data(face.get(), &owner_key, owner.get(), let_go);
    if (status != CAIRO_STATUS_SUCCESS) return nullptr;
    static_cast<void>(owner.release());  // now Cairo's
    return cairo_font_face_status(face.get()) == CAIRO_STATUS_SUCCESS ? std::move(face) : nullptr;
}

using GlyphsInUse = std::map<FaceId, std::vector<std::uint32_t>>;

void add_glyphs(const GlyphRun& run, std::vector<std::uint32_t>& ids) {
    for (const PlacedGlyph& glyph : run.glyphs) {
        if (glyph.id <= max_glyph_id) ids.push_back(glyph.id);
    }
}

GlyphsInUse glyphs_in_use(const DisplayList& list) {
    GlyphsInUse glyphs;
    for (const DisplayPage& page : list.pages) {
        for (const DisplayItem& item : page.items) {
            const auto* line = std::get_if<TextLine>(&item);
            if (!line) continue;
            for (const auto* runs : {&line->runs, &line->annotations, &line->dots}) {
                for (const GlyphRun& run : *runs) add_glyphs(run, glyphs[run.face]);
            }
        }
    }
    for (auto& [face, ids] : glyphs) {
        std::sort(ids.begin(), ids.end());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    }
    std::erase_if(glyphs, [](const auto& entry) { return entry.second.empty(); });
    return glyphs;
}

SmallFace make_small_face(FaceId face, const std::vector<std::uint32_t>& glyphs,
                          const FontBank& fonts) {
    SubsetFace subset = fonts.subset(face, glyphs);
    if (subset.bytes.empty() || subset.new_ids.size() != glyphs.size()) return {};
    SmallFace small;
    small.new_ids.resize(glyphs.back() + 1);
    for (std::size_t i = 0; i < glyphs.size(); ++i) small.new_ids[glyphs[i]] = subset.new_ids[i];
    small.cairo = make_cairo_face(std::move(subset.bytes));
    return small;
}

}  // namespace

SubsetFaces::SubsetFaces(const DisplayList& list, const FontBank& fonts) {
    const GlyphsInUse in_use = glyphs_in_use(list);
    const std::vector<GlyphsInUse::value_type> wanted(in_use.begin(), in_use.end());
    std::vector<SmallFace> made(wanted.size());
    const unsigned threads = std::max(1u, std::thread::hardware_concurrency());
    parallel_for(wanted.size(), threads, [&](std::size_t i) {
        made[i] = make_small_face(wanted[i].first, wanted[i].second, fonts);
    });
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (made[i].cairo) {
            faces_.emplace(wanted[i].first, std::move(made[i]));
        } else {
            failed_.push_back(wanted[i].first);
        }
    }
}

const SmallFace* SubsetFaces::find(FaceId face) const {
    const auto found = faces_.find(face);
    return found == faces_.end() ? nullptr : &found->second;
}

}  // namespace banxin
