// The fonts of Debian's packages as the tests use them: song, hei and kai, and song with a Latin
// companion.
#pragma once

#include "text/font_bank.h"

namespace banxin::test {

inline constexpr auto serif_cjk = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc";
inline constexpr auto sans_cjk = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";
inline constexpr auto wenkai = "/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf";
inline constexpr auto dejavu_serif = "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf";
inline constexpr auto dejavu_sans = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";

inline FaceEntry face(const char* file, std::int32_t face_index = 0) {
    return {file, face_index, "fonts-test", "OFL-1.1", {}};
}

inline FontCatalogue installed_fonts() {
    FontRole song{"song", "宋", {}, {}, {}};
    FontRole hei{"hei", "黑", {}, {}, {}};
    for (std::int32_t language = 0; language < 3; ++language) {
        song.faces[language] = {face(serif_cjk, 2 + language)};
        hei.faces[language] = {face(sans_cjk, 2 + language)};
    }
    FontRole kai{"kai", "楷", {}, {}, {}};
    kai.faces[0] = {face(wenkai)};
    FontRole mixed = song;
    mixed.name = "mixed";
    mixed.latin = {face(dejavu_serif)};
    return {"", {song, hei, kai, mixed}, {}};
}

/// Opened once a test program.
inline const FontBank& fonts() {
    static const FontBank bank = [] {
        Diagnostics diagnostics;
        return FontBank(installed_fonts(), diagnostics);
    }();
    return bank;
}

inline FaceId face_of(std::string_view role, Language language = Language::zh_hans) {
    return fonts().faces(role, language)->han.front();
}

}  // namespace banxin::test
