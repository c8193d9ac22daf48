// What the three outputs are drawn from. Each throws RenderError if Cairo gives up.
#pragma once

#include <optional>
#include <string>

#include "render/canvas.h"
#include "render/pictures.h"
#include "render/render.h"

namespace banxin {

struct Drawing {
    const DisplayList& list;
    const SubsetFaces& faces;
    Pictures& pictures;

    const DisplayPage& page(std::uint32_t number) const {
        if (number >= list.pages.size()) throw RenderError("no such page");
        return list.pages[number];
    }
};

std::string draw_pdf(const Drawing& drawing);
std::string draw_png(const Drawing& drawing, std::uint32_t page, Dpi dpi,
                     std::optional<Rect> region);
std::string draw_svg(const Drawing& drawing, std::uint32_t page);

}  // namespace banxin
