#include "prepress/finish_pdf.h"

#include <qpdf/Pl_String.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <stdexcept>

#include "prepress/figure_alts.h"
#include "prepress/font_names.h"
#include "prepress/metadata.h"
#include "prepress/output_intent.h"
#include "prepress/page_boxes.h"
#include "prepress/page_content.h"
#include "prepress/press_rules.h"

namespace banxin {

namespace {

void set_catalogue(QPDFObjectHandle catalogue, Language language) {
    catalogue.replaceKey("/Lang", QPDFObjectHandle::newString(language_tag(language)));
    catalogue.replaceKey(
        "/ViewerPreferences",
        QPDFObjectHandle::parse("<< /DisplayDocTitle true /PrintScaling /None >>"));
}

std::vector<std::string> figure_alts(const DisplayList& list) {
    std::vector<std::string> alts;
    for (const auto& page : list.pages) {
        for (const auto& item : page.items) {
            const auto* tag = std::get_if<BeginTag>(&item);
            if (tag && tag->kind == TagKind::figure) alts.push_back(tag->alt);
        }
    }
    return alts;
}

void finish_pages(QPDF& pdf, const DisplayList& list, const PressProfile* profile) {
    auto pages = QPDFPageDocumentHelper(pdf).getAllPages();
    if (pages.size() != list.pages.size()) {
        throw std::runtime_error("the PDF has other pages than the display list");
    }
    PageContent content(pdf, list.inks, profile ? PictureColours::press_only : PictureColours::any);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        auto page = pages[i].getObjectHandle();
        const ContentPlace place{.page = i + 1};
        set_boxes(page, list.pages[i], place);
        const bool transparent = content.finish(page, place.page);
        if (profile) expect_page_for_press(page, list.pages[i], transparent, *profile, place);
    }
}

/// Of all that goes into the file.
Fingerprint fingerprint_of(const std::string& pdf_bytes, const DisplayList& list,
                           const PressProfile* profile) {
    Fingerprint content;
    content.add(pdf_bytes);
    for (const Ink& ink : list.inks) {
        const auto& [c, m, y, k] = ink.cmyk;
        content.add(ink.spot);
        for (const int part : {int{c}, int{m}, int{y}, int{k}, int{ink.tint},
                               static_cast<int>(ink.overprint), int{ink.registration}})
            content.add(std::to_string(part));
    }
    for (const auto& alt : figure_alts(list)) content.add(alt);
    if (profile) content.add(profile->name).add(profile->icc);
    return content;
}

/// Streams Cairo has deflated stay as they are; only what was rewritten is deflated here.
std::string written(QPDF& pdf, std::size_t expected_size, const PressProfile* profile) {
    std::string bytes;
    bytes.reserve(expected_size);
    Pl_String sink("the finished PDF", nullptr, bytes);
    QPDFWriter writer(pdf);
    writer.setOutputPipeline(&sink);
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setDecodeLevel(qpdf_dl_none);
    writer.setCompressStreams(true);
    writer.setPreserveEncryption(false);
    writer.setDeterministicID(true);
    if (profile) writer.forcePDFVersion(pdf_version(profile->standard));
    writer.write();
    return bytes;
}

/// Cairo 1.16 names a picture that stands twice on a page twice in the page's resources, which the
/// rewriting mends.
bool is_damaged(QPDF& pdf) {
    const std::vector<QPDFExc> warnings = pdf.getWarnings();
    return std::any_of(warnings.begin(), warnings.end(), [](const QPDFExc& warning) {
        return warning.getMessageDetail().find("duplicated key /x") == std::string::npos;
    });
}

}  // namespace

std::string finish_pdf(std::string pdf_bytes, const DisplayList& list,
                       const PressProfile* profile) {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.setAttemptRecovery(false);
    pdf.processMemoryFile("page.pdf", pdf_bytes.data(), pdf_bytes.size());
    set_catalogue(pdf.getRoot(), list.facts.language);
    set_figure_alts(pdf, figure_alts(list));
    name_fonts_uniquely(
        pdf);  // before vertical fonts are made: they keep the names of those they copy
    finish_pages(pdf, list, profile);
    if (profile) {
        expect_no_actions(pdf);
        set_output_intent(pdf, *profile);
    }
    set_metadata(pdf, list.facts.language, profile, fingerprint_of(pdf_bytes, list, profile));
    if (is_damaged(pdf)) throw std::runtime_error("the PDF is damaged");
    const auto expected_size = pdf_bytes.size() + (profile ? profile->icc.size() : 0);
    return written(pdf, expected_size, profile);
}

}  // namespace banxin
