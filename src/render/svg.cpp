#include <cairo/cairo-svg.h>

#include <array>
#include <map>
#include <string_view>

#include "render/drawing.h"

namespace banxin {
namespace {

constexpr std::array<std::string_view, 2> counted_ids = {"image", "surface"};

std::size_t digits_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
    return end - at;
}

/// Cairo numbers surfaces by a counter of the whole process; here they are numbered as they appear,
/// so that a page's SVG is the same each time.
std::string with_stable_ids(std::string_view svg) {
    std::map<std::string, std::size_t, std::less<>> numbers;
    std::string stable;
    stable.reserve(svg.size());
    for (std::size_t at = 0; at < svg.size();) {
        const char c = svg[at++];
        stable += c;
        if (c != '"' && c != '#') continue;
        for (const std::string_view id : counted_ids) {
            if (svg.substr(at, id.size()) != id) continue;
            const std::size_t digits = digits_at(svg, at + id.size());
            if (digits == 0) continue;
            const std::string name(svg.substr(at, id.size() + digits));
            const std::size_t number = numbers.try_emplace(name, numbers.size() + 1).first->second;
            stable.append(id).append(std::to_string(number));
            at += name.size();
            break;
        }
    }
    return stable;
}

}  // namespace

std::string draw_svg(const Drawing& drawing, std::uint32_t page_index) {
    const DisplayPage& page = drawing.page(page_index);
    std::string svg;
    const Surface surface(cairo_svg_surface_create_for_stream(
        append_bytes, &svg, to_pt(page.trim.width), to_pt(page.trim.height)));
    check(surface);
    const Context context(cairo_create(surface.get()));
    cairo_t* cr = context.get();
    Canvas canvas(cr, drawing.list.inks, drawing.faces, Colours::preview);
    draw_items(
        page, canvas,
        [&](const ImageBox& image) { drawing.pictures.draw_vector(cr, image, VectorFormat::svg); },
        [](const BeginTag&) {}, [] {});
    cairo_show_page(cr);
    check(context);
    cairo_surface_finish(surface.get());
    check(surface);
    return with_stable_ids(svg);
}

}  // namespace banxin
