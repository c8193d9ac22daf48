// Photos on a Cairo context: JPEG files pass into PDF and SVG byte for byte, everything else is
// decoded; screens get pictures resampled once, to the pixels they cover.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>

#include "diagnostics/diagnostic.h"
#include "display/display_list.h"
#include "images/pixels.h"
#include "render/handles.h"
#include "render/press_pictures.h"

namespace banxin {

enum class VectorFormat : std::uint8_t { pdf, svg };

/// Where a stored picture's unit square lies in the upright one, by EXIF orientation 1 … 8.
cairo_matrix_t upright_matrix(std::uint8_t orientation);

class Pictures {
public:
    Pictures(const Document& document, Diagnostics& diagnostics)
        : document_(document), diagnostics_(diagnostics) {}

    /// What PDFs show from now on: with `press`, the photos of `list` as the press prints them.
    void prepare(const DisplayList& list, const PressPhotos* press);
    /// A PDF's mark for what cannot be decoded is drawn in the colour that is set.
    void draw_vector(cairo_t* cr, const ImageBox& image, VectorFormat format);
    /// `cr` may scale and shift but not turn.
    void draw_pixels(cairo_t* cr, const ImageBox& image);

private:
    /// A surface and how its pixels lie in it. No surface: the picture cannot be decoded.
    struct Source {
        Surface surface;
        double width = 1, height = 1;  // of the surface, in its own units
        std::uint8_t orientation = 1;
    };
    Source make_source(PhotoId photo, VectorFormat format);
    Source attached_jpeg(PhotoId photo, std::string jpeg, const ImageFacts& facts,
                         VectorFormat format);
    void draw_for_press(cairo_t* cr, const ImageBox& image);
    const Source& source(PhotoId photo, VectorFormat format);
    cairo_surface_t* resampled(PhotoId photo, std::uint32_t width, std::uint32_t height);
    /// Upright, at about 1/`reduce` of its size; nothing and one report a photo if that fails.
    std::optional<Pixels> decode(PhotoId photo, std::uint32_t reduce);
    void report(PhotoId photo, ImageFault fault);

    const Document& document_;
    Diagnostics& diagnostics_;
    std::map<std::pair<PhotoId, VectorFormat>, Source> sources_;
    std::map<std::tuple<PhotoId, std::uint32_t, std::uint32_t>, Surface> resampled_;
    std::optional<PressPictures> press_;
    std::map<std::size_t, Surface> for_press_;  // by the conversion's number
    std::set<PhotoId> reported_;
};

}  // namespace banxin
