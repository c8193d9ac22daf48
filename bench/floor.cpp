// The floor: the same glyphs at the same places from the same small faces, drawn by Cairo and
// nothing else. No XML, no shaping, no layout, no tags, no text for searching. usage: floor INPUT
// OUTPUT.pdf
#include <cairo/cairo-ft.h>
#include <cairo/cairo-pdf.h>

#include <cstdio>

#include "floor_file.h"

namespace {

using banxin::bench::FloorImage;
using banxin::bench::FloorPage;
using banxin::bench::FloorRect;
using banxin::bench::FloorRun;

std::vector<cairo_font_face_t*> open_faces(FT_Library library, const FloorPage& page) {
    std::vector<cairo_font_face_t*> faces;
    for (const std::string& bytes : page.faces) {
        FT_Face face = nullptr;
        if (FT_New_Memory_Face(library, reinterpret_cast<const FT_Byte*>(bytes.data()),
                               static_cast<FT_Long>(bytes.size()), 0, &face))
            throw std::runtime_error("a face does not open");
        faces.push_back(cairo_ft_font_face_create_for_ft_face(face, FT_LOAD_NO_HINTING));
    }
    return faces;
}

void draw(cairo_t* cr, const FloorRect& rect) {
    cairo_set_source_rgb(cr, rect.rgb[0], rect.rgb[1], rect.rgb[2]);
    cairo_rectangle(cr, rect.x, rect.y, rect.width, rect.height);
    cairo_fill(cr);
}

void draw(cairo_t* cr, const FloorImage& image) {
    cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 1, 1);
    cairo_surface_set_mime_data(surface, CAIRO_MIME_TYPE_JPEG,
                                reinterpret_cast<const unsigned char*>(image.jpeg.data()),
                                image.jpeg.size(), nullptr, nullptr);
    cairo_save(cr);
    cairo_rectangle(cr, image.box[0], image.box[1], image.box[2], image.box[3]);
    cairo_clip(cr);
    cairo_translate(cr, image.placed[0], image.placed[1]);
    cairo_scale(cr, image.placed[2], image.placed[3]);
    cairo_set_source_surface(cr, surface, 0, 0);
    cairo_paint(cr);
    cairo_restore(cr);
    cairo_surface_destroy(surface);
}

void draw(cairo_t* cr, const FloorRun& run, const std::vector<cairo_font_face_t*>& faces,
          std::vector<cairo_glyph_t>& glyphs) {
    cairo_matrix_t matrix;
    cairo_matrix_init(&matrix, run.matrix[0], run.matrix[1], run.matrix[2], run.matrix[3], 0, 0);
    cairo_set_font_face(cr, faces.at(run.face));
    cairo_set_font_matrix(cr, &matrix);
    cairo_set_source_rgb(cr, run.rgb[0], run.rgb[1], run.rgb[2]);
    glyphs.clear();
    for (const auto& glyph : run.glyphs) glyphs.push_back({glyph.id, glyph.x, glyph.y});
    cairo_show_glyphs(cr, glyphs.data(), static_cast<int>(glyphs.size()));
}

void draw_page(const FloorPage& page, const char* output) {
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library)) throw std::runtime_error("no FreeType");
    cairo_surface_t* pdf = cairo_pdf_surface_create(output, page.width, page.height);
    cairo_t* cr = cairo_create(pdf);
    const std::vector<cairo_font_face_t*> faces = open_faces(library, page);
    for (const FloorRect& rect : page.rects) draw(cr, rect);
    for (const FloorImage& image : page.images) draw(cr, image);
    std::vector<cairo_glyph_t> glyphs;
    for (const FloorRun& run : page.runs) draw(cr, run, faces, glyphs);
    cairo_show_page(cr);
    cairo_destroy(cr);
    cairo_surface_finish(pdf);
    if (cairo_surface_status(pdf) != CAIRO_STATUS_SUCCESS) throw std::runtime_error("Cairo failed");
    cairo_surface_destroy(pdf);
}

}  // namespace

int main(int argc, char** argv) try {
    if (argc != 3) throw std::runtime_error("usage: floor INPUT OUTPUT.pdf");
    draw_page(banxin::bench::read_floor_file(argv[1]), argv[2]);
    return 0;
} catch (const std::exception& fault) {
    std::fprintf(stderr, "floor: %s\n", fault.what());
    return 2;
}
