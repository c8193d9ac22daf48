// What a press file may not hold, in whatever object it hides; filters of streams; tags.
#include "preflight/pdf_checks.h"

namespace banxin::preflight {

namespace {

using Handle = QPDFObjectHandle;

void check_annotations(const PdfPage& page, Inspection inspection) {
    constexpr int most = 10'000;
    auto annotations = entry(page.object, "/Annots");
    if (!annotations.isArray()) return;
    for (int i = 0; i < annotations.getArrayNItems() && i < most; ++i) {
        auto annotation = annotations.getArrayItem(i);
        const auto kind = name_of(entry(annotation, "/Subtype"));
        if (kind == "TrapNet" || kind == "PrinterMark" || kind == "Widget") continue;
        const auto rect = box_of(entry(annotation, "/Rect"));
        if (rect && !rect->meets(page.printed()) && !inspection.is_x1a()) continue;
        inspection.finder.error("annotation", {.page = page.number,
                                               .place = rect ? page.place_of(*rect) : std::nullopt,
                                               .what = kind});
    }
}

/// Actions and files may hang on any dictionary.
void check_dictionary(Handle object, Inspection inspection) {
    Finder& finder = inspection.finder;
    const auto kind = name_of(entry(object, "/S"));
    if (kind == "JavaScript" || object.hasKey("/JS")) finder.error("javascript", {});
    constexpr std::string_view actions[] = {"Launch",     "URI",   "SubmitForm", "ResetForm",
                                            "ImportData", "Movie", "Sound",      "Rendition",
                                            "GoToR",      "GoToE", "Named",      "Hide"};
    const auto found = std::find(std::begin(actions), std::end(actions), kind);
    const bool is_structure = object.hasKey("/P") && object.hasKey("/K");
    if (found != std::end(actions) && !is_structure) finder.error("action", {.what = kind});
    if (object.hasKey("/AA")) finder.error("action", {.what = "AA"});
    if (object.getKey("/EF").isDictionary()) finder.error("embedded-file", {});
}

void check_figure(Handle object, Inspection inspection) {
    if (name_of(entry(object, "/S")) != "Figure" || !object.hasKey("/P")) return;
    auto alt = entry(object, "/Alt");
    if (!alt.isString() || alt.getStringValue().empty())
        inspection.finder.warning("alt-missing", {.what = "Figure"});
}

void check_catalog(Handle root, Inspection inspection) {
    Finder& finder = inspection.finder;
    auto opening = entry(root, "/OpenAction");
    if (opening.isDictionary()) finder.error("action", {.what = "OpenAction"});
    if (!entry(root, "/AcroForm").isNull()) finder.error("form-fields", {});
    auto names = entry(root, "/Names");
    if (!entry(names, "/JavaScript").isNull()) finder.error("javascript", {});
    if (!entry(names, "/EmbeddedFiles").isNull()) finder.error("embedded-file", {});
    if (inspection.is_x1a() && !entry(root, "/OCProperties").isNull())
        finder.error("optional-content", {});
}

std::string label(Handle stream) {
    return "object " + std::to_string(stream.getObjectID());
}

void check_stream(Handle stream, Inspection inspection) {
    Finder& finder = inspection.finder;
    for (const auto& filter : filters_of(stream)) {
        if (filter == "LZWDecode" || filter == "LZW")
            finder.error("filter-lzw", {.what = label(stream)});
        if (filter == "JPXDecode" && inspection.is_x1a())
            finder.error("filter-jpx", {.what = label(stream)});
        if (filter == "JBIG2Decode" && inspection.is_x1a())
            finder.error("filter-jbig2", {.what = label(stream)});
        if (filter == "Crypt") finder.error("encrypted", {.what = label(stream)});
    }
    if (!entry(stream, "/F").isNull()) finder.error("external-file", {.what = label(stream)});
    if (!entry(stream, "/Alternates").isNull())
        finder.error("image-alternates", {.what = label(stream)});
    if (!entry(stream, "/OPI").isNull()) finder.error("external-file", {.what = "OPI"});
}

}  // namespace

void check_forbidden(PdfFile& file, Inspection inspection) {
    check_catalog(file.qpdf().getRoot(), inspection);
    for (const PdfPage& page : file.pages()) check_annotations(page, inspection);
    for (Handle object : file.qpdf().getAllObjects()) {
        if (!object.isDictionary()) continue;
        check_dictionary(object, inspection);
        check_figure(object, inspection);
    }
    // Actions that stand directly in an annotation or an outline's entry are no objects of their
    // own.
    for (Handle object : file.qpdf().getAllObjects())
        if (auto action = entry(object, "/A"); action.isDictionary() && !action.isIndirect())
            check_dictionary(action, inspection);
}

void check_streams(PdfFile& file, Inspection inspection) {
    for (Handle object : file.qpdf().getAllObjects())
        if (object.isStream()) check_stream(object, inspection);
}

void check_tags(PdfFile& file, Inspection inspection) {
    auto root = file.qpdf().getRoot();
    auto language = entry(root, "/Lang");
    if (!language.isString() || language.getStringValue().empty())
        inspection.finder.warning("language-missing", {});
    if (!entry(root, "/StructTreeRoot").isDictionary())
        inspection.finder.warning("tags-missing", {});
}

}  // namespace banxin::preflight
