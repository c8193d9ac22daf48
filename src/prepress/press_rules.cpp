#include "prepress/press_rules.h"

#include <fmt/format.h>

#include <qpdf/QPDF.hh>

namespace banxin {

namespace {

std::string in_mm(Length length) {
    return fmt::format("{:.4g} mm", to_mm(length));
}

}  // namespace

std::string pdf_version(PressStandard standard) {
    return standard == PressStandard::pdf_x1a ? "1.4" : "1.6";
}

void expect_no_actions(QPDF& pdf) {
    for (const auto* key : {"/OpenAction", "/AA", "/AcroForm", "/Names"}) {
        if (pdf.getRoot().hasKey(key))
            throw std::runtime_error(std::string("the PDF holds actions or forms: ") + key);
    }
}

void expect_page_for_press(QPDFObjectHandle page, const DisplayPage& shown, bool transparent,
                           const PressProfile& profile, ContentPlace place) {
    if (shown.bleed < profile.bleed) {
        refuse(place, fmt::format("has {} of bleed, the press profile “{}” asks for {}",
                                  in_mm(shown.bleed), profile.name, in_mm(profile.bleed)));
    }
    if (page.hasKey("/Annots") || page.hasKey("/AA"))
        refuse(place, "holds links, which no press can print");
    if (transparent && profile.standard == PressStandard::pdf_x1a)
        refuse(place, "holds transparency, which PDF/X-1a does not allow");
}

}  // namespace banxin
