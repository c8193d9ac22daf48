// The font programs inside a PDF, taken out and opened again.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace banxin::test {

struct EmbeddedFont {
    std::string name;     // PostScript name, without the subset's prefix
    std::string program;  // bytes of FontFile2 or FontFile3
    bool simple = false;  // of one-byte codes
    std::map<std::uint32_t, std::string>
        text;  // character code (the CID, if not simple) → what ToUnicode says
};

/// Every font of every page of a PDF.
std::vector<EmbeddedFont> embedded_fonts(std::string_view pdf);

}  // namespace banxin::test
