#include <cairo/cairo-pdf.h>
#include <fmt/format.h>

#include <string_view>
#include <vector>

#include "render/drawing.h"

namespace banxin {
namespace {

/// Cairo takes the clock if it is given no date, and the same edition must give the same bytes.
constexpr std::string_view date_of_undated_editions = "2000-01-01";

bool is_date(std::string_view text) {
    if (text.size() != 10) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool digit = text[i] >= '0' && text[i] <= '9';
        if (i == 4 || i == 7 ? text[i] != '-' : !digit) return false;
    }
    return true;
}

void set_metadata(cairo_surface_t* pdf, const EditionFacts& facts) {
    const auto set = [&](cairo_pdf_metadata_t entry, const std::string& value) {
        if (!value.empty()) cairo_pdf_surface_set_metadata(pdf, entry, value.c_str());
    };
    const std::string_view date =
        is_date(facts.date) ? std::string_view(facts.date) : date_of_undated_editions;
    set(CAIRO_PDF_METADATA_TITLE, facts.title);
    set(CAIRO_PDF_METADATA_AUTHOR, facts.publisher);
    set(CAIRO_PDF_METADATA_CREATOR, "banxin");
    set(CAIRO_PDF_METADATA_CREATE_DATE, fmt::format("{}T00:00:00Z", date));
    set(CAIRO_PDF_METADATA_MOD_DATE, fmt::format("{}T00:00:00Z", date));
}

Length around_trim(const DisplayPage& page) {
    return page.bleed + page.margin;
}

/// Each page, and below it its titles.
void add_outline(cairo_surface_t* pdf, const DisplayList& list) {
    const auto add = [&](int parent, const std::string& title, std::size_t page, Point at) {
        const Length border = around_trim(list.pages[page]);
        const std::string place = fmt::format("page={} pos=[{:.3f} {:.3f}]", page + 1,
                                              to_pt(at.x + border), to_pt(at.y + border));
        return cairo_pdf_surface_add_outline(pdf, parent, title.c_str(), place.c_str(),
                                             CAIRO_PDF_OUTLINE_FLAG_OPEN);
    };
    for (std::size_t i = 0; i < list.pages.size(); ++i) {
        const DisplayPage& page = list.pages[i];
        const std::string name = page.name.empty() ? fmt::format("{}", page.number)
                                                   : fmt::format("{} {}", page.number, page.name);
        const int entry = add(CAIRO_PDF_OUTLINE_ROOT, name, i, {});
        for (const OutlineEntry& title : page.outline) add(entry, title.title, i, title.at);
    }
}

/// The structure tree's name; null for what is no part of it.
const char* structure_name(TagKind kind) {
    switch (kind) {
        case TagKind::document:
            return "Document";
        case TagKind::article:
            return "Sect";
        case TagKind::h1:
            return "H1";
        case TagKind::h2:
            return "H2";
        case TagKind::h3:
            return "H3";
        case TagKind::paragraph:
            return "P";
        case TagKind::figure:
            return "Figure";
        case TagKind::caption:
            return "Caption";
        case TagKind::artifact:
            break;
    }
    return nullptr;
}

/// Open tags of one page; whatever a page leaves open ends with it.
class Tags {
public:
    explicit Tags(cairo_t* cr) : cr_(cr) {}
    void begin(TagKind kind) {
        const char* name = structure_name(kind);
        if (name) cairo_tag_begin(cr_, name, nullptr);
        open_.push_back(name);
    }
    void end() {
        if (open_.empty()) return;
        if (open_.back()) cairo_tag_end(cr_, open_.back());
        open_.pop_back();
    }
    void end_all() {
        while (!open_.empty()) end();
    }

private:
    cairo_t* cr_;
    std::vector<const char*> open_;
};

void draw_page(cairo_t* cr, const Drawing& drawing, const DisplayPage& page) {
    const SavedState saved(cr);
    cairo_translate(cr, to_pt(around_trim(page)), to_pt(around_trim(page)));
    Canvas canvas(cr, drawing.list.inks, drawing.faces, Colours::keyed);
    Tags tags(cr);
    draw_items(
        page, canvas,
        [&](const ImageBox& image) {
            canvas.use_ink({InkId{0}, 1000}, InkUse::stroke);
            drawing.pictures.draw_vector(cr, image, VectorFormat::pdf);
        },
        [&](const BeginTag& tag) { tags.begin(tag.kind); }, [&] { tags.end(); });
    tags.end_all();
}

Size media_size(const DisplayPage& page) {
    return {page.trim.width + around_trim(page) * 2, page.trim.height + around_trim(page) * 2};
}

/// A page's size is set before anything of it, tags included: Cairo forgets what came before.
void draw_pages(cairo_surface_t* pdf, const Drawing& drawing) {
    const std::vector<DisplayPage>& pages = drawing.list.pages;
    const char* document = structure_name(TagKind::document);
    const Context context(cairo_create(pdf));
    cairo_t* cr = context.get();
    for (const DisplayPage& page : pages) {
        const Size media = media_size(page);
        cairo_pdf_surface_set_size(pdf, to_pt(media.width), to_pt(media.height));
        if (&page == &pages.front()) cairo_tag_begin(cr, document, nullptr);
        draw_page(cr, drawing, page);
        if (&page == &pages.back()) cairo_tag_end(cr, document);
        cairo_show_page(cr);
        check(context);
    }
}

}  // namespace

std::string draw_pdf(const Drawing& drawing) {
    if (drawing.list.pages.empty()) throw RenderError("the edition has no pages");
    std::string bytes;
    Surface surface(cairo_pdf_surface_create_for_stream(append_bytes, &bytes, 1, 1));
    try {
        check(surface);
        set_metadata(surface.get(), drawing.list.facts);
        add_outline(surface.get(), drawing.list);
        draw_pages(surface.get(), drawing);
        cairo_surface_finish(surface.get());
        check(surface);
    } catch (...) {
        // Destroying a PDF surface that went wrong makes Cairo 1.16 write it out, which can crash.
        static_cast<void>(surface.release());
        throw;
    }
    return bytes;
}

}  // namespace banxin
