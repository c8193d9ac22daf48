// An embedded font program, opened and drawn with FreeType as a RIP would draw it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace banxin::preflight {

class FontProgram {
public:
    /// Null if FreeType cannot open it.
    static std::unique_ptr<FontProgram> open(std::string bytes);
    ~FontProgram();

    bool is_cid_keyed() const;
    /// Of a CID-keyed program; nothing if it has no glyph of that CID.
    std::optional<std::uint32_t> glyph_of_cid(std::uint32_t cid) const;
    /// 0 if there is none; nothing if the program does not tell characters.
    std::optional<std::uint32_t> glyph_of_character(char32_t character) const;
    std::optional<std::uint32_t> glyph_of_name(const std::string& name) const;
    /// By the program's own encoding.
    std::optional<std::uint32_t> glyph_of_code(std::uint32_t code) const;

    enum class Drawn : std::uint8_t { shape, blank, broken };
    Drawn draw(std::uint32_t glyph) const;

private:
    FontProgram();
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace banxin::preflight
