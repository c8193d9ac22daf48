// Document information and XMP, which must say the same. prepress.md §3.4.
#include <qpdf/QUtil.hh>

#include "preflight/pdf_checks.h"
#include "preflight/xmp.h"

namespace banxin::preflight {

namespace {

using Handle = QPDFObjectHandle;

std::string text_of(Handle object) {
    if (object.isString()) return object.getUTF8Value();
    return name_of(object);
}

bool all_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// D:YYYYMMDDHHmmSS and Z, or +HH'mm' (ISO 32000-1, 7.9.4); parts may be left off from the right.
bool is_pdf_date(std::string_view date) {
    if (!date.starts_with("D:")) return false;
    date.remove_prefix(2);
    const auto digits = std::min(date.find_first_not_of("0123456789"), date.size());
    if (digits < 4 || digits > 14 || digits % 2 != 0) return false;
    auto zone = date.substr(digits);
    if (zone.empty() || zone == "Z") return true;
    if (digits != 14) return false;
    std::string figures;
    for (const char c : zone.substr(1))
        if (c != '\'') figures += c;
    return std::string_view("+-Z").find(zone[0]) != std::string_view::npos &&
           (figures.size() == 2 || figures.size() == 4) && all_digits(figures);
}

/// YYYYMMDDHHMMSS of a PDF's or an XMP's date, as far as it goes.
std::string digits_of(std::string_view date) {
    const auto zone = date.find_first_of("Z+", 4);
    std::string digits;
    for (const char c : date.substr(0, zone))
        if (c >= '0' && c <= '9') digits += c;
    // A western time zone begins with the same sign as parts of an XMP date.
    return digits.substr(0, 14);
}

bool same_date(const std::string& a, const std::string& b) {
    const std::string x = digits_of(a), y = digits_of(b);
    const auto common = std::min(x.size(), y.size());
    return common >= 4 && x.substr(0, common) == y.substr(0, common);
}

class Metadata {
public:
    Metadata(PdfFile& file, Inspection inspection)
        : inspection_(inspection), info_(entry(file.qpdf().getTrailer(), "/Info")) {
        auto stream = entry(file.qpdf().getRoot(), "/Metadata");
        if (stream.isStream() && !filters_of(stream).empty()) finder().error("xmp-compressed", {});
        packet_ = unpacked(stream, std::size_t{16} << 20);
        if (!packet_) finder().error("xmp-missing", {});
    }

    void check() {
        check_standard();
        check_text("/Title", "title-missing", xmp_namespace::dc, "title");
        check_date("/CreationDate", "CreateDate");
        check_date("/ModDate", "ModifyDate");
        check_trapped();
    }

private:
    Finder& finder() const { return inspection_.finder; }
    std::optional<std::string> xmp(std::string_view name_space, std::string_view name) const {
        return packet_ ? xmp_value(*packet_, name_space, name) : std::nullopt;
    }
    void disagree(const char* key, const std::string& info, const std::string& xmp) const {
        finder().error("xmp-disagrees", {.limit = info, .value = xmp, .what = key + 1});
    }
    void check_text(const char* key, const char* missing, std::string_view name_space,
                    std::string_view name) const;
    void check_date(const char* key, std::string_view name) const;
    void check_trapped() const;
    void check_standard() const;

    Inspection inspection_;
    Handle info_;
    std::optional<std::string> packet_;
};

void Metadata::check_text(const char* key, const char* missing, std::string_view name_space,
                          std::string_view name) const {
    const auto in_info = text_of(entry(info_, key));
    const auto in_xmp = xmp(name_space, name);
    if (in_info.empty()) finder().error(missing, {.what = "Info"});
    if (packet_ && in_xmp.value_or("") != in_info) disagree(key, in_info, in_xmp.value_or(""));
}

void Metadata::check_date(const char* key, std::string_view name) const {
    const auto in_info = text_of(entry(info_, key));
    const auto in_xmp = xmp(xmp_namespace::xmp, name);
    if (in_info.empty()) return finder().error("date-missing", {.what = key + 1});
    if (!is_pdf_date(in_info))
        finder().error("date-malformed", {.value = in_info, .what = key + 1});
    else if (packet_ && !same_date(in_info, in_xmp.value_or("")))
        disagree(key, in_info, in_xmp.value_or(""));
}

void Metadata::check_trapped() const {
    auto value = entry(info_, "/Trapped");
    const auto in_info = name_of(value);
    const auto in_xmp = xmp(xmp_namespace::pdf, "Trapped");
    if (in_info != "True" && in_info != "False")
        return finder().error("trapped-missing", {.value = text_of(value)});
    if (packet_ && in_xmp && *in_xmp != in_info) disagree("/Trapped", in_info, *in_xmp);
}

void Metadata::check_standard() const {
    const auto in_info = text_of(entry(info_, "/GTS_PDFXVersion"));
    const auto in_xmp = xmp(xmp_namespace::pdfx_id, "GTS_PDFXVersion");
    if (inspection_.is_x1a()) {
        const auto conformance = text_of(entry(info_, "/GTS_PDFXConformance"));
        const bool says_so = in_info == "PDF/X-1a:2003" ||
                             (in_info == "PDF/X-1:2001" && conformance == "PDF/X-1a:2001");
        if (!says_so) finder().error("pdfx-version", {.limit = "PDF/X-1a", .value = in_info});
        return;
    }
    const auto said = in_xmp.value_or(in_info);
    if (said != "PDF/X-4")
        finder().error("pdfx-version", {.limit = "PDF/X-4", .value = said});
    else if (!in_info.empty() && in_info != said)
        disagree("/GTS_PDFXVersion", in_info, said);
}

}  // namespace

void check_metadata(PdfFile& file, Inspection inspection) {
    Metadata(file, inspection).check();
    if (!entry(file.qpdf().getTrailer(), "/ID").isArray())
        inspection.finder.error("file-id-missing", {});
}

}  // namespace banxin::preflight
