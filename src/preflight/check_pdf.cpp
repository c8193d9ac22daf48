#include <fmt/format.h>

#include "preflight/interpreter.h"
#include "preflight/pdf_checks.h"
#include "preflight/preflight.h"

namespace banxin {

namespace preflight {

namespace {

/// The newest PDF version each standard knows, in tenths.
int newest_version(Inspection inspection) {
    return inspection.is_x1a() ? 14 : 16;
}

bool packs_objects(PdfFile& file) {
    for (const auto& [id, place] : file.qpdf().getXRefTable())
        if (place.getType() == 2) return true;
    return false;
}

void interpret(PdfFile& file, PdfFonts& fonts, Inspection inspection) {
    const Listener listeners[] = {colour_checks(inspection),       text_checks(inspection),
                                  line_checks(inspection),         image_checks(inspection),
                                  transparency_checks(inspection), content_checks(inspection)};
    std::vector<ContentEvents*> checks;
    for (const Listener& listener : listeners) checks.push_back(listener.get());
    Effort effort;
    for (const PdfPage& page : file.pages()) Interpreter(page, fonts, checks, effort).run();
}

void check(PdfFile& file, Inspection inspection) {
    check_header(file, inspection);
    check_boxes(file, inspection);
    PdfFonts fonts;
    interpret(file, fonts, inspection);
    check_page_group(file, inspection);
    check_fonts(file, fonts, inspection);
    check_streams(file, inspection);
    check_output_intent(file, inspection);
    check_metadata(file, inspection);
    check_forbidden(file, inspection);
    check_tags(file, inspection);
}

}  // namespace

void check_header(PdfFile& file, Inspection inspection) {
    const auto bytes = file.bytes();
    const std::string_view sign = "%PDF-";
    const auto version =
        bytes.starts_with(sign) ? std::string(bytes.substr(sign.size(), 3)) : std::string();
    const int newest = newest_version(inspection);
    const bool known = version.size() == 3 && version.starts_with("1.") && version[2] >= '0' &&
                       version[2] <= '9' && 10 + version[2] - '0' <= newest;
    const auto in_catalog = name_of(entry(file.qpdf().getRoot(), "/Version"));
    const bool raised = !in_catalog.empty() && in_catalog > fmt::format("1.{}", newest % 10);
    if (!known || raised)
        inspection.finder.error("header-version", {.limit = fmt::format("1.{}", newest % 10),
                                                   .value = raised ? in_catalog : version});
    if (file.qpdf().isEncrypted()) inspection.finder.error("encrypted", {});
    if (inspection.is_x1a() && packs_objects(file)) inspection.finder.error("object-streams", {});
}

}  // namespace preflight

Findings check_pdf(std::string_view pdf, const PressProfile& profile) {
    preflight::Finder finder;
    const preflight::Inspection inspection{profile, finder};
    if (const auto file = preflight::PdfFile::open(pdf, finder)) {
        try {
            preflight::check(*file, inspection);
        } catch (const std::exception& fault) {
            finder.error("damaged-file", {.what = fault.what()});
        }
    }
    return std::move(finder).take();
}

}  // namespace banxin
