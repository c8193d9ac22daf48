#include "prepress/metadata.h"

#include <qpdf/QPDF.hh>

#include <algorithm>
#include <stdexcept>

#include "prepress/xmp.h"

namespace banxin {

namespace {

using Handle = QPDFObjectHandle;

constexpr auto* nameless = "Untitled";  // PDF/X wants a title
constexpr auto* program = "banxin";

/// The text of an entry; empty if there is none.
std::string text_at(Handle info, const char* key) {
    auto text = info.getKey(key);
    return text.isString() ? text.getUTF8Value() : std::string();
}

void set_unless_there(Handle info, const char* key, const std::string& text) {
    if (text_at(info, key).empty()) info.replaceKey(key, Handle::newUnicodeString(text));
}

/// "20201230000000": Cairo 1.16 writes dates without the "D:" that makes them dates, always in UTC.
std::string date_digits(Handle info) {
    std::string date = text_at(info, "/CreationDate");
    if (date.starts_with("D:")) date.erase(0, 2);
    constexpr std::size_t digits = 14;
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (date.size() != digits + 1 || date.back() != 'Z' ||
        !std::all_of(date.begin(), date.end() - 1, is_digit)) {
        throw std::runtime_error("the PDF has no date");
    }
    return date.substr(0, digits);
}

/// "2020-12-30T00:00:00Z".
std::string iso_date(const std::string& digits) {
    const auto part = [&](std::size_t at, std::size_t size) { return digits.substr(at, size); };
    return part(0, 4) + "-" + part(4, 2) + "-" + part(6, 2) + "T" + part(8, 2) + ":" + part(10, 2) +
           ":" + part(12, 2) + "Z";
}

void complete_info(Handle info, const std::string& date, const PressProfile* profile) {
    set_unless_there(info, "/Title", nameless);
    set_unless_there(info, "/Creator", program);
    set_unless_there(info, "/Producer", program);
    for (const auto* key : {"/CreationDate", "/ModDate"})
        info.replaceKey(key, Handle::newString("D:" + date + "Z"));
    if (!profile) return;
    info.replaceKey("/Trapped", Handle::newName("/False"));
    info.replaceKey("/GTS_PDFXVersion", Handle::newString(version_name(profile->standard)));
}

XmpFacts facts_of(Handle info, const std::string& date, Language language,
                  const PressProfile* profile) {
    return {.title = text_at(info, "/Title"),
            .author = text_at(info, "/Author"),
            .creator = text_at(info, "/Creator"),
            .producer = text_at(info, "/Producer"),
            .date = iso_date(date),
            .language = language_tag(language),
            .standard = profile ? std::optional(profile->standard) : std::nullopt};
}

}  // namespace

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

std::string version_name(PressStandard standard) {
    return standard == PressStandard::pdf_x1a ? "PDF/X-1a:2003" : "PDF/X-4";
}

void set_metadata(QPDF& pdf, Language language, const PressProfile* profile, Fingerprint content) {
    auto info = pdf.getTrailer().getKey("/Info");
    if (!info.isDictionary()) throw std::runtime_error("the PDF has no date");
    const auto date = date_digits(info);
    complete_info(info, date, profile);
    XmpFacts facts = facts_of(info, date, language, profile);
    facts.document_id =
        Fingerprint().add(facts.title).add(facts.author).add(facts.date).add(facts.language).uuid();
    facts.instance_id = content.add(xmp_packet(facts)).uuid();
    auto stream = Handle::newStream(&pdf, xmp_packet(facts));
    stream.replaceDict(Handle::parse("<< /Type /Metadata /Subtype /XML >>"));
    pdf.getRoot().replaceKey("/Metadata", stream);
}

}  // namespace banxin
