// Glyph outlines in font units, for comparing an embedded glyph with the installed font's.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace banxin::test {

/// Points, their kinds and contours as bytes: equal for equal shapes. Empty for a space.
using Outline = std::string;

class OutlineFont {
public:
    /// Throws std::runtime_error if FreeType cannot open it.
    explicit OutlineFont(std::string bytes);
    OutlineFont(const std::filesystem::path& file, int face_index);
    ~OutlineFont();
    OutlineFont(const OutlineFont&) = delete;
    OutlineFont& operator=(const OutlineFont&) = delete;

    std::uint32_t glyph_count() const;
    /// Nothing if FreeType cannot read the glyph.
    std::optional<Outline> outline(std::uint32_t glyph) const;
    /// The CID of a glyph of a CID-keyed font, else the glyph's own number.
    std::uint32_t cid(std::uint32_t glyph) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace banxin::test
