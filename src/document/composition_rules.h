// House rules of composition: what a layout changes in the built-in tables of text/
// (docs/typography.md). The classes and languages are here because a house-style file names
// them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "diagnostics/source.h"

namespace banxin {

/// 标点类型: how much room marks take. typography.md §1.4.
enum class PunctuationStyle : std::uint8_t { quanjiao, kaiming, banjiao, hangmobanjiao, plain };
/// 避头尾: which marks may not start or end a line. typography.md §1.2.
enum class ProhibitionLevel : std::uint8_t { none, basic, gb, strict, news_loose };
enum class Language : std::uint8_t { zh_hans, zh_hant, zh_hk };
inline constexpr std::size_t language_count = static_cast<std::size_t>(Language::zh_hk) + 1;
/// Marks of zh-Hans stand in a corner of their em, those of Taiwan and Hong Kong in its middle
/// (§1.15).
enum class MarkPlace : std::uint8_t { corner, centre };

/// Character classes of Chinese composition (typography.md §1.1).
enum class CharClass : std::uint8_t {
    line_start,  // the line's edges are classes of their own, so that edge spacing is a table row
    line_end,
    han,
    open,        // “ ‘ 「 『 （ 〔 【 〈 《 …
    close,       // ” ’ 」 』 ） 〕 】 〉 》 …
    pause,       // ， 、
    colon,       // ： ；
    stop,        // 。 ．
    excl,        // ！ ？ and runs of them
    dash,        // —— ⸺: one two-em object
    ellipsis,    // …… ⋯⋯
    connector,   // – — ～
    interpunct,  // ·
    solidus,     // / ／
    prefix,      // ￥ № before a number
    suffix,      // ％ ℃ after a number
    digit,
    latin,
    space,              // a typed word space between Latin words
    ideographic_space,  // U+3000
    object,             // 纵中横排, inline pictures: as wide as they are
};
inline constexpr std::size_t char_class_count = static_cast<std::size_t>(CharClass::object) + 1;

/// What the spacing tables tell apart; the rest of a CharClass does not change spacing.
enum class SpacingClass : std::uint8_t {
    edge,  // the line's start (as a row), its end (as a column)
    han,
    wide,  // full-width symbols and 纵中横排: like Han, but no gap to Latin
    latin,
    digit,
    latin_mark,  // proportional punctuation
    tight,       // – ～ ／: do not open beside them
    open,
    close,
    pause,      // ， 、 ： ；
    stop,       // 。 ！ ？
    full_mark,  // a mark without adjustable white: ： ； ！ ？ in vertical lines, ！ ？ of Taiwan
    two_em,  // —— ……
    interpunct,
};
inline constexpr std::size_t spacing_class_count =
    static_cast<std::size_t>(SpacingClass::interpunct) + 1;

/// One cell of a spacing table, as a house changes it. What is not given stays. ‰ of an em.
struct SpacingChange {
    PunctuationStyle style{};
    std::optional<MarkPlace> place;  // nothing: both
    SpacingClass before{}, after{};
    std::optional<std::int32_t> white;                      // natural
    std::optional<std::int32_t> least;                      // what is left when pressed
    std::optional<std::int32_t> stretch;                    // how far it opens beyond `white`
    std::optional<std::int32_t> shrink_rank, stretch_rank;  // 0 = never
    SourceSpan at;
    friend bool operator==(const SpacingChange&, const SpacingChange&) = default;
};

/// Classes that may not start or end a line at a level; what is not given stays.
struct ProhibitionChange {
    ProhibitionLevel level{};
    std::optional<std::vector<CharClass>> no_start, no_end;
    SourceSpan at;
    friend bool operator==(const ProhibitionChange&, const ProhibitionChange&) = default;
};

/// Another class for a character.
struct ClassChange {
    char32_t character = 0;
    CharClass cls{};
    friend bool operator==(const ClassChange&, const ClassChange&) = default;
};

/// How far a gap gives, ‰ of an em: least ≤ white ≤ most.
struct GapLimits {
    std::int32_t white = 0;  // of word spaces; that of Han–Latin gaps is the style's
    std::int32_t least = 0, most = 0;
    friend bool operator==(const GapLimits&, const GapLimits&) = default;
};

struct CompositionRules {
    std::vector<SpacingChange> spacing;
    std::vector<ProhibitionChange> prohibition;
    std::vector<ClassChange> classes;
    GapLimits word_space{.white = 333, .least = 250, .most = 500};  // JLREQ, CLREQ
    // CLREQ: 1/8 … 1/2; in a news column half an em beside a number reads as a hole (R1.6.2).
    GapLimits han_latin{.white = 0, .least = 125, .most = 250};
    std::array<MarkPlace, language_count> marks{MarkPlace::corner, MarkPlace::centre,
                                                MarkPlace::centre};  // by Language
    friend bool operator==(const CompositionRules&, const CompositionRules&) = default;
};

}  // namespace banxin
