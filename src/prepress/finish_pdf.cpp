#include "prepress/finish_pdf.h"

#include <qpdf/Pl_String.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <cmath>
#include <stdexcept>

#include "prepress/content_filter.h"
#include "prepress/decimal.h"
#include "prepress/figure_alts.h"
#include "prepress/font_names.h"
#include "prepress/vertical_fonts.h"

namespace banxin {

namespace {

QPDFObjectHandle box(Length left, Length bottom, Length right, Length top) {
    auto array = QPDFObjectHandle::newArray();
    for (const auto edge : {left, bottom, right, top}) {
        array.appendItem(QPDFObjectHandle::newReal(decimal(std::int64_t{edge.mpt} * 1000)));
    }
    return array;
}

bool same(double points, Length length) {
    return std::abs(points - to_pt(length)) < 0.001;
}

/// The media is trim and bleed, nothing else: a proof's marks lie outside what Cairo draws.
void set_boxes(QPDFObjectHandle page, const DisplayPage& shown) {
    const Length width = shown.trim.width + shown.bleed * 2;
    const Length height = shown.trim.height + shown.bleed * 2;
    const auto media = page.getKey("/MediaBox").getArrayAsRectangle();
    if (!same(media.urx - media.llx, width) || !same(media.ury - media.lly, height)) {
        throw std::runtime_error("a page of the PDF is not as large as its trim and bleed");
    }
    page.replaceKey("/BleedBox", box({}, {}, width, height));
    page.replaceKey("/TrimBox",
                    box(shown.bleed, shown.bleed, width - shown.bleed, height - shown.bleed));
}

std::string language_tag(Language language) {
    switch (language) {
        case Language::zh_hans:
            return "zh-CN";
        case Language::zh_hant:
            return "zh-TW";
        case Language::zh_hk:
            return "zh-HK";
    }
    return "zh";
}

void set_catalogue(QPDFObjectHandle catalogue, Language language) {
    catalogue.replaceKey("/Lang", QPDFObjectHandle::newString(language_tag(language)));
    catalogue.replaceKey(
        "/ViewerPreferences",
        QPDFObjectHandle::parse("<< /DisplayDocTitle true /PrintScaling /None >>"));
}

/// Cairo 1.16 writes dates without the "D:" that makes them dates.
void fix_dates(QPDFObjectHandle info) {
    if (!info.isDictionary()) return;
    for (const auto* key : {"/CreationDate", "/ModDate"}) {
        auto date = info.getKey(key);
        if (!date.isString() || date.getStringValue().starts_with("D:")) continue;
        info.replaceKey(key, QPDFObjectHandle::newString("D:" + date.getStringValue()));
    }
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

void finish_pages(QPDF& pdf, const DisplayList& list) {
    auto pages = QPDFPageDocumentHelper(pdf).getAllPages();
    if (pages.size() != list.pages.size()) {
        throw std::runtime_error("the PDF has other pages than the display list");
    }
    VerticalFonts vertical_fonts(pdf);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        set_boxes(pages[i].getObjectHandle(), list.pages[i]);
        filter_content(pages[i].getObjectHandle(), vertical_fonts);
    }
}

/// Streams Cairo has deflated stay as they are; only what was rewritten is deflated here.
std::string written(QPDF& pdf, std::size_t expected_size) {
    std::string bytes;
    bytes.reserve(expected_size);
    Pl_String sink("the finished PDF", nullptr, bytes);
    QPDFWriter writer(pdf);
    writer.setOutputPipeline(&sink);
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setDecodeLevel(qpdf_dl_none);
    writer.setCompressStreams(true);
    writer.setDeterministicID(true);
    writer.write();
    return bytes;
}

}  // namespace

std::string finish_pdf(std::string pdf_bytes, const DisplayList& list) {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.setAttemptRecovery(false);
    pdf.processMemoryFile("page.pdf", pdf_bytes.data(), pdf_bytes.size());
    set_catalogue(pdf.getRoot(), list.facts.language);
    fix_dates(pdf.getTrailer().getKey("/Info"));
    set_figure_alts(pdf, figure_alts(list));
    name_fonts_uniquely(
        pdf);  // before vertical fonts are made: they keep the names of those they copy
    finish_pages(pdf, list);
    if (pdf.anyWarnings()) throw std::runtime_error("the PDF is damaged");
    return written(pdf, pdf_bytes.size() + pdf_bytes.size() / 8);
}

}  // namespace banxin
