// The fonts of an edition: opened once, immutable while shaping, and what of them a PDF needs.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "document/model.h"
#include "text/shaped_paragraph.h"

struct hb_font_t;

namespace banxin {

class PlainGlyphs;

/// What a renderer is told of a face.
struct FaceFacts {
    std::filesystem::path file;
    std::int32_t face_index = 0;
    std::string postscript_name;
    std::uint32_t units_per_em = 1000;
    std::uint32_t glyph_count = 0;
    std::string version;  // as the font states it; for people
};

/// A small face holding only some glyphs, desubroutinised (Cairo 1.16 loses CFF subroutines
/// otherwise).
struct SubsetFace {
    std::string bytes;                   // a complete font file
    std::vector<std::uint32_t> new_ids;  // by position in the glyphs asked for
};

struct RoleFaces {
    std::vector<FaceId> han;    // the face, then its fallbacks
    std::vector<FaceId> latin;  // companion faces, in order; may be empty
};

/// Where a glyph is inked, in font units from its horizontal origin, y upwards.
struct GlyphInk {
    std::int32_t left = 0, right = 0, bottom = 0, top = 0;
    friend bool operator==(const GlyphInk&, const GlyphInk&) = default;
};

/// Reports missing files and damaged fonts when made; a role none of whose faces opens falls back
/// to the first face of any role, so that a preview always shows something. Thread-safe once made.
class FontBank {
public:
    /// Opens every face of the catalogue.
    FontBank(const FontCatalogue& catalogue, Diagnostics& diagnostics);
    /// Opens only what these styles use, and reports roles that fonts.xml does not have.
    FontBank(const FontCatalogue& catalogue, const std::vector<Style>& used,
             Diagnostics& diagnostics);
    ~FontBank();
    FontBank(FontBank&&) noexcept;

    /// Faces for a role and language; nothing if fonts.xml has no such role or it was not asked
    /// for.
    std::optional<RoleFaces> faces(std::string_view role, Language language) const;
    /// True if not one face could be opened.
    bool empty() const;
    const FaceFacts& facts(FaceId face) const;
    /// At scale = units per em. Only text/ includes HarfBuzz.
    hb_font_t* font(FaceId face) const;
    bool covers(FaceId face, char32_t code_point) const;
    GlyphInk ink(FaceId face, std::uint32_t glyph) const;
    /// The face's characters that need no shaper. Lives as long as the bank.
    const PlainGlyphs& plain_glyphs(FaceId face, Language language, WritingMode mode) const;
    /// Whether the face draws the character differently in vertical lines. If not, it must be
    /// turned.
    bool has_vertical_form(FaceId face, char32_t code_point, Language language) const;
    /// `glyphs` sorted, without doubles. Empty bytes if the subsetter failed.
    SubsetFace subset(FaceId face, std::span<const std::uint32_t> glyphs) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace banxin
