// A small press PDF made by hand: without a fault, until a test puts one in.
#pragma once

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>
#include <set>
#include <string>
#include <vector>

#include "preflight/preflight.h"

namespace banxin::test {

/// Limits of the newsprint profile, with a bleed of 3 mm.
PressProfile press_profile(PressStandard standard = PressStandard::pdf_x4);

/// One page of 200 × 200 pt with 9 pt of bleed: black text, a rule, a cyan area, a CMYK picture at
/// 200 ppi, a gray one, a spot ink. Codes of /F1: 1 “字”, 2 “ ” (blank), 3 “符”.
class PressPdf {
public:
    explicit PressPdf(PressStandard standard = PressStandard::pdf_x4);

    QPDFObjectHandle root() { return pdf_.getRoot(); }
    QPDFObjectHandle trailer() { return pdf_.getTrailer(); }
    QPDFObjectHandle info() { return trailer().getKey("/Info"); }
    QPDFObjectHandle intent() { return root().getKey("/OutputIntents").getArrayItem(0); }
    QPDFObjectHandle page() { return page_; }
    QPDFObjectHandle font() { return resource("/Font", "/F1"); }
    QPDFObjectHandle descendant() { return font().getKey("/DescendantFonts").getArrayItem(0); }
    QPDFObjectHandle descriptor() { return descendant().getKey("/FontDescriptor"); }
    QPDFObjectHandle picture() { return resource("/XObject", "/Photo"); }
    QPDFObjectHandle resource(const std::string& kind, const std::string& name) {
        return page_.getKey("/Resources").getKey(kind).getKey(name);
    }

    /// PDF syntax, as `<< /Type /Font >>`.
    static QPDFObjectHandle syntax(const std::string& text) {
        return QPDFObjectHandle::parse(text);
    }
    QPDFObjectHandle stream(const std::string& dictionary, const std::string& data);
    QPDFObjectHandle indirect(QPDFObjectHandle object) { return pdf_.makeIndirectObject(object); }
    void add_resource(const std::string& kind, const std::string& name, QPDFObjectHandle object);
    /// Painted after what is there.
    void draw(const std::string& content) { content_ += content + "\n"; }
    void draw_form(const std::string& content, const std::string& more = "");
    void replace_content(const std::string& content) { content_ = content; }
    void replace_glyphs(const std::vector<std::string>& glyphs);
    void replace_xmp(const std::string& from, const std::string& to);

    std::string version = "1.6";
    bool object_streams = false, id = true, encrypted = false;
    std::string bytes();

private:
    QPDFObjectHandle make_font();
    void make_resources();
    void make_catalog();

    PressStandard standard_;
    QPDF pdf_;
    QPDFObjectHandle page_;
    std::string content_, xmp_;
};

/// The names of what is found, each once.
std::set<std::string> names_of(const Findings& findings);

}  // namespace banxin::test
