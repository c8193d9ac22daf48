#include <fmt/format.h>

#include <functional>
#include <optional>

#include "render/drawing.h"

namespace banxin {

cairo_status_t append_bytes(void* sink, const unsigned char* bytes, unsigned length) {
    static_cast<std::string*>(sink)->append(reinterpret_cast<const char*>(bytes), length);
    return CAIRO_STATUS_SUCCESS;
}

struct Renderer::Impl {
    Impl(const DisplayList& display, const Document& document, const FontBank& bank,
         Diagnostics& reports)
        : list(display), fonts(bank), diagnostics(reports), pictures(document, reports) {}

    /// The output, or nothing and a report.
    std::string make(std::string_view output,
                     const std::function<std::string(const Drawing&)>& draw) {
        return reporting(output, [&] { return draw({list, small_faces(), pictures}); });
    }

    template <class Work>
    std::string reporting(std::string_view output, Work work) {
        try {
            return work();
        } catch (const std::exception& error) {
            diagnostics.report(Code::output_failed, {}, {std::string(output), error.what()});
            return {};
        }
    }

    const SubsetFaces& small_faces() {
        if (!faces) {
            faces.emplace(list, fonts);
            for (const FaceId face : faces->failed()) {
                diagnostics.report(Code::font_not_embedded, {},
                                   {fonts.facts(face).postscript_name});
            }
        }
        return *faces;
    }

    const DisplayList& list;
    const FontBank& fonts;
    Diagnostics& diagnostics;
    Pictures pictures;
    bool photos_are_ready = false;
    std::optional<SubsetFaces> faces;
};

Renderer::Renderer(const DisplayList& list, const Document& document, const FontBank& fonts,
                   Diagnostics& diagnostics)
    : impl_(std::make_unique<Impl>(list, document, fonts, diagnostics)) {}
Renderer::~Renderer() = default;

std::string Renderer::pdf(const PressPhotos* press) {
    return impl_->make("PDF", [&](const Drawing& drawing) {
        if (!press || !impl_->photos_are_ready) drawing.pictures.prepare(drawing.list, press);
        impl_->photos_are_ready = false;
        return draw_pdf(drawing);
    });
}

void Renderer::convert_photos(const PressPhotos& press) {
    impl_->reporting("PDF", [&] {
        impl_->pictures.prepare(impl_->list, &press);
        impl_->photos_are_ready = true;
        return std::string();
    });
}

std::string Renderer::png(std::uint32_t page, Dpi dpi, std::optional<Rect> region) {
    return impl_->make(
        "PNG", [&](const Drawing& drawing) { return draw_png(drawing, page, dpi, region); });
}

std::string Renderer::svg(std::uint32_t page) {
    return impl_->make("SVG", [&](const Drawing& drawing) { return draw_svg(drawing, page); });
}

}  // namespace banxin
