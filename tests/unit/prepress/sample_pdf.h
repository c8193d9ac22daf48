// A small PDF as Cairo 1.16 writes them, and QPDF's view of a finished one.
#pragma once

#include <memory>
#include <qpdf/QPDF.hh>
#include <string>
#include <vector>

#include "display/display_list.h"

namespace banxin::test {

struct SampleFont {
    std::string name = "AAAAAA+Song";
    std::string program = "a font program";
    std::vector<int> widths{1000, 1000, 1000, 500, 600};  // of codes 0, 1, …
};

struct SamplePdf {
    std::string content = "";
    std::vector<SampleFont> fonts = {};  // resources /f-0-0, /f-1-0 …: composite
    bool simple_font = false;            // resource /s-0-0: TrueType, codes from "0" on 600 wide
    std::string simple_program = "";     // empty: none is embedded
    int figures = 0;
    double width = 106, height = 206;
};

std::string make_pdf(const SamplePdf& sample);

/// One page of 100 × 200 pt with a bleed of 3 pt, and a figure for each text.
DisplayList list_with_figures(const std::vector<std::string>& alts);

class FinishedPdf {
public:
    explicit FinishedPdf(std::string bytes);
    QPDFObjectHandle root() { return pdf_.getRoot(); }
    QPDFObjectHandle info() { return pdf_.getTrailer().getKey("/Info"); }
    QPDFObjectHandle page() { return pdf_.getAllPages().at(0); }
    QPDFObjectHandle font(const std::string& resource);
    QPDFObjectHandle descendant(const std::string& resource);
    std::string content();

private:
    std::string bytes_;
    QPDF pdf_;
};

/// Finishes `sample` as a page without figures; gives its content.
std::string finished_content(const std::string& content);

}  // namespace banxin::test
