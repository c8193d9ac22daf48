// 宋 and 黑 as the system has them.
#pragma once

#include <string>
#include <utility>

#include "text/font_bank.h"

namespace banxin::test {

inline FontRole noto_role(std::string name, const std::string& file) {
    FontRole made;
    made.name = std::move(name);
    made.faces[0].push_back(
        {"/usr/share/fonts/opentype/noto/" + file, 2, "fonts-noto-cjk", "OFL-1.1", {}});
    return made;
}

/// The roles “song” and “hei”.
inline const FontBank& noto_fonts() {
    static const FontBank bank = [] {
        FontCatalogue catalogue;
        catalogue.roles = {noto_role("song", "NotoSerifCJK-Regular.ttc"),
                           noto_role("hei", "NotoSansCJK-Regular.ttc")};
        Diagnostics diagnostics;
        return FontBank(catalogue, diagnostics);
    }();
    return bank;
}

}  // namespace banxin::test
