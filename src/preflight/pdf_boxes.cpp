// Page boxes: prepress.md §3.4; ISO 15930-7 asks for TrimBox or ArtBox, nested boxes.
#include <fmt/format.h>

#include "preflight/pdf_checks.h"

namespace banxin::preflight {

namespace {

constexpr double slack = 0.01;  // points: numbers are rounded as they are written

void check_bleed(const PdfPage& page, Inspection inspection) {
    const double wanted = to_pt(inspection.profile.bleed);
    if (wanted <= 0 || !page.trim || !page.bleed) return;
    const Box &trim = *page.trim, &bleed = *page.bleed;
    const double least = std::min(std::min(trim.left - bleed.left, bleed.right - trim.right),
                                  std::min(trim.bottom - bleed.bottom, bleed.top - trim.top));
    if (least < wanted - 0.1)
        inspection.finder.error("bleed-small", {.page = page.number,
                                                .limit = in_millimetres(inspection.profile.bleed),
                                                .value = in_millimetres(pt(least))});
}

void check_page(const PdfPage& page, Inspection inspection) {
    Finder& finder = inspection.finder;
    const auto missing = [&](const std::optional<Box>& box, const char* name) {
        if (!box) finder.error("box-missing", {.page = page.number, .what = name});
    };
    missing(page.media, "MediaBox");
    missing(page.trim, "TrimBox");
    missing(page.bleed, "BleedBox");
    const auto nested = [&](const std::optional<Box>& inner, const std::optional<Box>& outer,
                            const char* names) {
        if (inner && outer && !outer->holds(*inner, slack))
            finder.error("boxes-not-nested", {.page = page.number, .what = names});
    };
    nested(page.trim, page.bleed, "TrimBox, BleedBox");
    nested(page.bleed, page.media, "BleedBox, MediaBox");
    nested(page.trim, page.media, "TrimBox, MediaBox");
    const auto empty = [&](const std::optional<Box>& box, const char* name) {
        if (box && (box->width() <= 0 || box->height() <= 0))
            finder.error("boxes-not-nested", {.page = page.number, .what = name});
    };
    empty(page.media, "MediaBox");
    empty(page.trim, "TrimBox");
    if (page.crop && page.bleed && !page.crop->holds(*page.bleed, slack))
        finder.error("crop-box", {.page = page.number});
    if (page.art) finder.error("art-box", {.page = page.number});
    check_bleed(page, inspection);
}

void check_scale(const PdfPage& page, Inspection inspection) {
    const double unit = number_of(entry(page.object, "/UserUnit"), 1);
    if (unit != 1)
        inspection.finder.error(
            "page-scaled",
            {.page = page.number, .value = fmt::format("{:g}", unit), .what = "UserUnit"});
    const double turned = number_of(page.rotate, 0);
    if (turned != 0)
        inspection.finder.warning(
            "page-scaled",
            {.page = page.number, .value = fmt::format("{:g}°", turned), .what = "Rotate"});
}

}  // namespace

void check_boxes(PdfFile& file, Inspection inspection) {
    for (const PdfPage& page : file.pages()) {
        check_page(page, inspection);
        check_scale(page, inspection);
    }
}

}  // namespace banxin::preflight
