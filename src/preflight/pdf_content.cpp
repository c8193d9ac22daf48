// Contents that a RIP may read otherwise than a screen does: damage, layers, PostScript, endless
// nesting.
#include "preflight/pdf_checks.h"

namespace banxin::preflight {

namespace {

class ContentChecks final : public ContentEvents {
public:
    explicit ContentChecks(Inspection inspection) : inspection_(inspection) {}

    void layer_begun(const Scene& scene) override {
        if (inspection_.is_x1a())
            inspection_.finder.error("optional-content",
                                     {.page = scene.page.number, .what = scene.where});
    }
    void postscript(const Scene& scene) override {
        inspection_.finder.error("postscript-xobject",
                                 {.page = scene.page.number, .what = scene.where});
    }
    void damaged(const Scene& scene, const std::string& what) override {
        inspection_.finder.error("content-damaged",
                                 {.page = scene.page.number, .value = what, .what = scene.where});
    }
    void too_complex(const Scene& scene) override {
        inspection_.finder.error("too-complex", {.page = scene.page.number, .what = scene.where});
    }
    void state_set(const Scene& scene, QPDFObjectHandle state) override {
        for (const char* key : {"/TR", "/TR2", "/HTP", "/HT"}) {
            auto value = entry(state, key);
            if (value.isNull() || name_of(value) == "Default" || name_of(value) == "Identity")
                continue;
            inspection_.finder.error("transfer-function",
                                     {.page = scene.page.number, .what = key + 1});
        }
    }

private:
    Inspection inspection_;
};

}  // namespace

Listener content_checks(Inspection inspection) {
    return std::make_unique<ContentChecks>(inspection);
}

}  // namespace banxin::preflight
