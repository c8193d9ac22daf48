// Fonts of a PDF, as shown text needs them, and which of their codes are shown.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <qpdf/QPDFObjectHandle.hh>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace banxin::preflight {

struct PdfFont {
    QPDFObjectHandle dictionary;
    QPDFObjectHandle holder;      // of a composite font its descendant, else the font itself
    QPDFObjectHandle descriptor;  // null if there is none
    std::string name, subtype;
    bool composite = false;
    bool identity = false;  // composite, and its codes are CIDs
    bool vertical = false;
    std::map<std::uint32_t, double> widths;  // thousandths of an em, by code
    double other_width = 0;

    std::set<std::uint32_t> used;   // codes shown
    std::set<std::uint32_t> pages;  // on which
    std::size_t code_bytes() const { return composite ? 2 : 1; }
    double width(std::uint32_t code) const;
};

class PdfFonts {
public:
    /// The same font each time for the same object. Never fails: what is missing stays empty.
    PdfFont& find(QPDFObjectHandle dictionary);
    /// In the order they were first found.
    const std::vector<std::unique_ptr<PdfFont>>& all() const { return fonts_; }

private:
    std::map<std::string, PdfFont*> known_;
    std::vector<std::unique_ptr<PdfFont>> fonts_;
};

/// Codes of a shown string; a last odd byte is left off.
std::vector<std::uint32_t> codes_of(std::string_view text, std::size_t code_bytes);

/// What a ToUnicode map says of single codes, UTF-8. Damage ends it early.
std::map<std::uint32_t, std::string> read_to_unicode(std::string_view cmap);

}  // namespace banxin::preflight
