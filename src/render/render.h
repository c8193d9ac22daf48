// Rendering a display list: PDF, PNG, SVG. The only user of Cairo and FreeType; text comes from
// small faces holding just the glyphs used.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "display/display_list.h"
#include "text/font_bank.h"

namespace banxin {

struct PressPhotos;

struct Dpi {
    double value = 96;
};

/// What all renderings of one display list share. Both references must outlive the renderer.
/// Not thread-safe; make one per thread.
class Renderer {
public:
    Renderer(const DisplayList& list, const Document& document, const FontBank& fonts,
             Diagnostics& diagnostics);
    ~Renderer();

    /// All pages as Cairo writes them, every colour a key: MediaBox = trim, bleed and margin.
    /// prepress/ makes the finished file of it. With `press`, photos stand in it as the press
    /// prints them.
    std::string pdf(const PressPhotos* press = nullptr);
    /// Makes these photos now; the next pdf() with the same `press` only draws.
    void convert_photos(const PressPhotos& press);
    /// `region` on the trim; nothing = the whole trim. Pictures are decoded at the size they need.
    std::string png(std::uint32_t page, Dpi dpi, std::optional<Rect> region = std::nullopt);
    std::string svg(std::uint32_t page);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace banxin
