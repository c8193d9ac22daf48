#include <unicode/uchar.h>

#include <algorithm>
#include <iterator>

#include "text/composition.h"

namespace banxin {
namespace {

struct ClassRange {
    char32_t first, last;
    CharClass cls;
};

// Sorted. CLREQ "Punctuation marks" and typography.md §1.1; what is not listed follows Unicode
// (below). Shared characters stand here as what they are between Han; the itemizer sees their
// context first.
// clang-format off
constexpr ClassRange class_ranges[] = {
    {0x0020, 0x0020, CharClass::space},
    {0x0021, 0x0023, CharClass::latin},
    {0x0024, 0x0024, CharClass::prefix},       // $
    {0x0025, 0x0025, CharClass::suffix},       // %
    {0x0026, 0x002C, CharClass::latin},
    {0x002D, 0x002D, CharClass::connector},    // -
    {0x002E, 0x002E, CharClass::latin},
    {0x002F, 0x002F, CharClass::solidus},
    {0x0030, 0x0039, CharClass::digit},
    {0x003A, 0x007D, CharClass::latin},
    {0x007E, 0x007E, CharClass::connector},    // ~
    {0x00A0, 0x00A0, CharClass::latin},        // no-break space: part of its word
    {0x00A3, 0x00A3, CharClass::prefix},       // £
    {0x00A5, 0x00A5, CharClass::prefix},       // ¥
    {0x00B0, 0x00B0, CharClass::suffix},       // °
    {0x00B1, 0x00B1, CharClass::prefix},       // ±
    {0x00B7, 0x00B7, CharClass::interpunct},   // ·
    {0x2000, 0x2006, CharClass::ideographic_space},  // en space … sixth of an em: fixed
    {0x2007, 0x2007, CharClass::latin},        // figure space
    {0x2008, 0x2008, CharClass::ideographic_space},
    {0x2009, 0x2009, CharClass::latin},        // thin space: part of its number (R1.3.3)
    {0x200A, 0x200A, CharClass::ideographic_space},
    {0x2010, 0x2015, CharClass::connector},    // ‐ ‑ ‒ – — ―; a pair of — is a dash
    {0x2018, 0x2018, CharClass::open},         // ‘
    {0x2019, 0x2019, CharClass::close},        // ’
    {0x201C, 0x201C, CharClass::open},         // “
    {0x201D, 0x201D, CharClass::close},        // ”
    {0x2025, 0x2026, CharClass::ellipsis},     // ‥ …
    {0x2027, 0x2027, CharClass::interpunct},   // ‧
    {0x2028, 0x2029, CharClass::line_end},     // <br/>
    {0x202F, 0x202F, CharClass::latin},        // narrow no-break space
    {0x2030, 0x2030, CharClass::suffix},       // ‰
    {0x2032, 0x2033, CharClass::suffix},       // ′ ″
    {0x203C, 0x203C, CharClass::excl},         // ‼
    {0x2047, 0x2049, CharClass::excl},         // ⁇ ⁈ ⁉
    {0x20AC, 0x20AC, CharClass::prefix},       // €
    {0x2103, 0x2103, CharClass::suffix},       // ℃
    {0x2109, 0x2109, CharClass::suffix},       // ℉
    {0x2116, 0x2116, CharClass::prefix},       // №
    {0x2150, 0x218B, CharClass::han},          // Ⅰ Ⅱ ½: set as wide characters
    {0x22EF, 0x22EF, CharClass::ellipsis},     // ⋯
    {0x2E3A, 0x2E3B, CharClass::dash},         // ⸺ ⸻
    {0x3000, 0x3000, CharClass::ideographic_space},
    {0x3001, 0x3001, CharClass::pause},        // 、
    {0x3002, 0x3002, CharClass::stop},         // 。
    {0x3008, 0x3008, CharClass::open},         // 〈
    {0x3009, 0x3009, CharClass::close},
    {0x300A, 0x300A, CharClass::open},         // 《
    {0x300B, 0x300B, CharClass::close},
    {0x300C, 0x300C, CharClass::open},         // 「
    {0x300D, 0x300D, CharClass::close},
    {0x300E, 0x300E, CharClass::open},         // 『
    {0x300F, 0x300F, CharClass::close},
    {0x3010, 0x3010, CharClass::open},         // 【
    {0x3011, 0x3011, CharClass::close},
    {0x3014, 0x3014, CharClass::open},         // 〔
    {0x3015, 0x3015, CharClass::close},
    {0x3016, 0x3016, CharClass::open},         // 〖
    {0x3017, 0x3017, CharClass::close},
    {0x3018, 0x3018, CharClass::open},         // 〘
    {0x3019, 0x3019, CharClass::close},
    {0x301A, 0x301A, CharClass::open},         // 〚
    {0x301B, 0x301B, CharClass::close},
    {0x301C, 0x301C, CharClass::connector},    // 〜
    {0x301D, 0x301D, CharClass::open},         // 〝
    {0x301E, 0x301F, CharClass::close},        // 〞 〟
    {0x30FB, 0x30FB, CharClass::interpunct},   // ・
    {0xFF01, 0xFF01, CharClass::excl},         // ！
    {0xFF04, 0xFF04, CharClass::prefix},       // ＄
    {0xFF05, 0xFF05, CharClass::suffix},       // ％
    {0xFF08, 0xFF08, CharClass::open},         // （
    {0xFF09, 0xFF09, CharClass::close},
    {0xFF0C, 0xFF0C, CharClass::pause},        // ，
    {0xFF0D, 0xFF0D, CharClass::connector},    // －
    {0xFF0E, 0xFF0E, CharClass::stop},         // ．
    {0xFF0F, 0xFF0F, CharClass::solidus},      // ／
    {0xFF10, 0xFF19, CharClass::digit},        // ０ … ９
    {0xFF1A, 0xFF1B, CharClass::colon},        // ： ；
    {0xFF1F, 0xFF1F, CharClass::excl},         // ？
    {0xFF21, 0xFF3A, CharClass::latin},        // Ａ … Ｚ
    {0xFF3B, 0xFF3B, CharClass::open},         // ［
    {0xFF3D, 0xFF3D, CharClass::close},
    {0xFF41, 0xFF5A, CharClass::latin},        // ａ … ｚ
    {0xFF5B, 0xFF5B, CharClass::open},         // ｛
    {0xFF5D, 0xFF5D, CharClass::close},
    {0xFF5E, 0xFF5E, CharClass::connector},    // ～
    {0xFF5F, 0xFF5F, CharClass::open},         // ｟
    {0xFF60, 0xFF60, CharClass::close},
    {0xFFE0, 0xFFE0, CharClass::suffix},       // ￠
    {0xFFE1, 0xFFE1, CharClass::prefix},       // ￡
    {0xFFE5, 0xFFE5, CharClass::prefix},       // ￥
};

// clang-format on
static_assert(std::is_sorted(std::begin(class_ranges), std::end(class_ranges),
                             [](const ClassRange& a, const ClassRange& b) {
                                 return a.last < b.first;
                             }));

// UAX #11: wide characters are set like Han, and so are ambiguous symbols (① → ■ ×) in Chinese
// text; ambiguous letters (α, Д) are words.
CharClass class_by_unicode(char32_t code_point) {
    const auto c = static_cast<UChar32>(code_point);
    switch (u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH)) {
        case U_EA_WIDE:
        case U_EA_FULLWIDTH:
            return CharClass::han;
        case U_EA_AMBIGUOUS:
            return u_isalpha(c) ? CharClass::latin : CharClass::han;
        default:
            return CharClass::latin;
    }
}

}  // namespace

CharClass class_of(char32_t code_point) {
    if (code_point >= 0x3400 && code_point <= 0x9FFF) {
        return CharClass::han;
    }
    const auto* range = std::lower_bound(
        std::begin(class_ranges), std::end(class_ranges), code_point,
        [](const ClassRange& candidate, char32_t c) { return candidate.last < c; });
    if (range != std::end(class_ranges) && range->first <= code_point) {
        return range->cls;
    }
    return class_by_unicode(code_point);
}

}  // namespace banxin
