// A small PDF as Cairo 1.16 writes them, and QPDF's view of a finished one.
#pragma once

#include <functional>
#include <memory>
#include <qpdf/QPDF.hh>
#include <string>
#include <vector>

#include "display/display_list.h"
#include "display/ink_keys.h"
#include "document/press_profile.h"

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
    std::string title = "测试报";
    std::function<void(QPDF&, QPDFObjectHandle page)> change = {};  // last of all
};

std::string make_pdf(const SamplePdf& sample);

/// The inks of every list here, in this order.
enum : std::uint32_t {
    black,
    red,
    paper,
    gold,
    light_gold,
    every_plate,
    black_on_top,
    yellow_below
};
const std::vector<Ink>& inks();
/// "r g b rg " as Cairo is given the ink, or "RG" for a stroke.
std::string key(std::uint32_t ink, InkUse use = InkUse::fill, std::uint16_t tint = 1000);
/// "[ r g b ]" of a gradient's stop.
std::string stop(std::uint32_t ink, std::uint16_t tint = 1000);

/// One page of 100 × 200 pt with a bleed of 3 pt, and a figure for each text.
DisplayList list_with_figures(const std::vector<std::string>& alts);

/// "shop", PDF/X-4, bleed of 3 pt.
PressProfile press_profile(PressStandard standard = PressStandard::pdf_x4);

/// A form, a pattern or a picture: `dictionary` in PDF syntax.
QPDFObjectHandle stream(QPDF& pdf, const std::string& dictionary, const std::string& data);
std::string text_of(QPDFObjectHandle stream);

class FinishedPdf {
public:
    explicit FinishedPdf(std::string bytes);
    QPDFObjectHandle root() { return pdf_.getRoot(); }
    QPDFObjectHandle info() { return pdf_.getTrailer().getKey("/Info"); }
    QPDFObjectHandle page() { return pdf_.getAllPages().at(0); }
    /// An entry of the page's resources.
    QPDFObjectHandle resource(const std::string& category, const std::string& name);
    std::vector<QPDFObjectHandle> objects() { return pdf_.getAllObjects(); }
    const std::string& bytes() const { return bytes_; }
    QPDFObjectHandle font(const std::string& resource);
    QPDFObjectHandle descendant(const std::string& resource);
    std::string content();

private:
    std::string bytes_;
    QPDF pdf_;
};

/// Finishes a page without figures.
FinishedPdf finished(const SamplePdf& sample, const PressProfile* profile = nullptr);
/// The same of a page with fonts; gives its content.
std::string finished_content(const std::string& content);
/// Why that cannot be finished; "" if it can.
std::string refusal_of(const SamplePdf& sample, const PressProfile* profile = nullptr);

}  // namespace banxin::test
