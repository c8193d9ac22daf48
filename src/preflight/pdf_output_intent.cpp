// The output intent: for which press the file is made. One of PDF/X, with a CMYK output profile.
#include "preflight/pdf_checks.h"

namespace banxin::preflight {

namespace {

using Handle = QPDFObjectHandle;

/// Where an ICC header says its class and colour space (ICC.1:2010, 7.2).
constexpr std::size_t class_at = 12, space_at = 16, signature_at = 36, header_size = 128;

void check_profile(Handle intent, Inspection inspection) {
    Finder& finder = inspection.finder;
    auto stream = entry(intent, "/DestOutputProfile");
    const auto profile = unpacked(stream, std::size_t{64} << 20);
    if (!profile) return finder.error("output-intent-profile", {.value = "missing"});
    const auto field = [&](std::size_t at) {
        return profile->size() >= header_size ? profile->substr(at, 4) : std::string();
    };
    if (field(signature_at) != "acsp")
        finder.error("output-intent-profile", {.value = "no ICC profile"});
    else if (field(class_at) != "prtr" || field(space_at) != "CMYK")
        finder.error("output-intent-profile",
                     {.limit = "prtr CMYK", .value = field(class_at) + " " + field(space_at)});
    else if (number_of(entry(stream, "/N"), 0) != 4)
        finder.error("output-intent-profile", {.limit = "N 4", .what = "N"});
}

std::string text_of(Handle object) {
    return object.isString() ? object.getUTF8Value() : std::string();
}

void check_intent(Handle intent, Inspection inspection) {
    const auto condition = text_of(entry(intent, "/OutputConditionIdentifier"));
    const auto& wanted = inspection.profile.condition_identifier;
    if (condition.empty())
        inspection.finder.error("output-condition-missing", {});
    else if (!wanted.empty() && condition != wanted)
        inspection.finder.warning("output-condition-other", {.limit = wanted, .value = condition});
    check_profile(intent, inspection);
}

}  // namespace

void check_output_intent(PdfFile& file, Inspection inspection) {
    constexpr int most = 100;
    auto intents = entry(file.qpdf().getRoot(), "/OutputIntents");
    std::vector<Handle> of_pdfx;
    if (intents.isArray())
        for (int i = 0; i < intents.getArrayNItems() && i < most; ++i)
            if (name_of(entry(intents.getArrayItem(i), "/S")) == "GTS_PDFX")
                of_pdfx.push_back(intents.getArrayItem(i));
    if (of_pdfx.empty()) return inspection.finder.error("output-intent-missing", {});
    if (of_pdfx.size() > 1)
        inspection.finder.error("output-intent-twice", {.value = std::to_string(of_pdfx.size())});
    check_intent(of_pdfx.front(), inspection);
}

}  // namespace banxin::preflight
