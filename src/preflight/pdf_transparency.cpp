// Transparency: none in PDF/X-1a; in PDF/X-4 it blends in CMYK.
#include "preflight/pdf_checks.h"

namespace banxin::preflight {

namespace {

bool blends_normally(QPDFObjectHandle mode) {
    if (mode.isArray() && mode.getArrayNItems() > 0) mode = mode.getArrayItem(0);
    const auto name = name_of(mode);
    return name.empty() || name == "Normal" || name == "Compatible";
}

class TransparencyChecks final : public ContentEvents {
public:
    explicit TransparencyChecks(Inspection inspection) : inspection_(inspection) {}

    void state_set(const Scene& scene, QPDFObjectHandle state) override {
        for (const char* key : {"/ca", "/CA"})
            if (number_of(entry(state, key), 1) < 1) tell(scene, key + 1);
        if (!blends_normally(entry(state, "/BM"))) tell(scene, "BM");
        if (entry(state, "/SMask").isDictionary()) tell(scene, "SMask");
    }
    void group_begun(const Scene& scene, QPDFObjectHandle) override { tell(scene, "Group"); }
    void image_drawn(const Scene& scene, const PlacedImage& image) override {
        if (!image.stream.isInitialized()) return;
        if (entry(image.stream, "/SMask").isStream() ||
            number_of(entry(image.stream, "/SMaskInData"), 0) != 0)
            tell(scene, "image /" + image.name);
    }

private:
    void tell(const Scene& scene, const std::string& what) {
        if (inspection_.is_x1a())
            inspection_.finder.error("transparency", {.page = scene.page.number, .what = what});
    }
    Inspection inspection_;
};

}  // namespace

Listener transparency_checks(Inspection inspection) {
    return std::make_unique<TransparencyChecks>(inspection);
}

void check_page_group(PdfFile& file, Inspection inspection) {
    for (const PdfPage& page : file.pages()) {
        auto group = entry(page.object, "/Group");
        if (group.isNull()) continue;
        if (inspection.is_x1a())
            inspection.finder.error("transparency", {.page = page.number, .what = "Group"});
        auto space = entry(group, "/CS");
        if (!space.isNull() && read_space(space, page.resources)->kind != Space::Kind::cmyk)
            inspection.finder.error("group-colour", {.page = page.number, .what = "page"});
    }
}

}  // namespace banxin::preflight
