#include <cmath>

#include "render/drawing.h"
#include "render/pixel_surface.h"

namespace banxin {
namespace {

constexpr double max_png_pixels = 400e6;

int pixels_along(Length length, Dpi dpi) {
    const double pixels = std::round(to_pt(length) * dpi.value / 72);
    // Written so that a NaN fails as well.
    if (!(pixels <= max_surface_side))
        throw RenderError("a page preview of this size is too large");
    return static_cast<int>(std::max(pixels, 1.0));
}

Surface white_paper(Size size, Dpi dpi) {
    const int width = pixels_along(size.width, dpi), height = pixels_along(size.height, dpi);
    if (double(width) * height > max_png_pixels) {
        throw RenderError("a page preview of this size is too large");
    }
    Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
    check(surface);
    return surface;
}

}  // namespace

std::string draw_png(const Drawing& drawing, std::uint32_t page_index, Dpi dpi,
                     std::optional<Rect> region) {
    const DisplayPage& page = drawing.page(page_index);
    const Rect area = region.value_or(Rect{{}, page.trim});
    const Surface surface = white_paper(area.size, dpi);
    const Context context(cairo_create(surface.get()));
    cairo_t* cr = context.get();
    cairo_set_source_rgb(cr, 1, 1, 1);
    cairo_paint(cr);
    cairo_scale(cr, dpi.value / 72, dpi.value / 72);
    cairo_translate(cr, -to_pt(area.left()), -to_pt(area.top()));
    Canvas canvas(cr, drawing.list.inks, drawing.faces, Colours::preview);
    draw_items(
        page, canvas, [&](const ImageBox& image) { drawing.pictures.draw_pixels(cr, image); },
        [](const BeginTag&) {}, [] {});
    check(context);
    return encode_png(pixels_of(surface.get()), dpi.value);
}

}  // namespace banxin
