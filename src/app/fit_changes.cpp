#include "app/fit_changes.h"

#include "base/utf8.h"
#include "diagnostics/terminal_text.h"
#include "text/break_rules.h"
#include "text/composition.h"

namespace banxin {

namespace {

/// Where the code point that ends before `at` (> 0) begins.
std::size_t before(std::string_view text, std::size_t at) {
    do --at;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
    return at;
}

bool closes(char32_t c) {
    constexpr ClassSet closing{CharClass::close, CharClass::pause,    CharClass::colon,
                               CharClass::stop,  CharClass::excl,     CharClass::ellipsis,
                               CharClass::space, CharClass::line_end, CharClass::ideographic_space};
    return closing.has(class_of(c)) || is_latin_closer(c);
}

}  // namespace

std::size_t end_of_words(std::string_view text) {
    std::size_t end = text.size();
    while (end > 0) {
        const std::size_t last = before(text, end);
        if (!closes(utf8::decode(text, last).code_point)) break;
        end = last;
    }
    return end;
}

std::optional<LineChange> cheapest_cut(std::string_view text, std::size_t lines, std::size_t from,
                                       const LinesCutAt& count) {
    std::uint32_t characters = 0;
    for (std::size_t at = end_of_words(text); at > from;) {
        at = before(text, at);
        if (cell_width(utf8::decode(text, at).code_point) == 0) continue;
        ++characters;
        const std::size_t left = count(at);
        if (left < lines) return LineChange{characters, static_cast<std::uint32_t>(lines - left)};
    }
    return std::nullopt;
}

std::optional<LineChange> cheapest_addition(std::size_t lines, std::uint32_t room,
                                            std::uint32_t most, const LinesLongerBy& count) {
    constexpr std::uint32_t always_tried = 2;
    for (std::uint32_t characters = 1; characters <= most; ++characters) {
        if (characters > always_tried && characters <= room) continue;
        const std::size_t now = count(characters);
        if (now > lines) return LineChange{characters, static_cast<std::uint32_t>(now - lines)};
    }
    return std::nullopt;
}

}  // namespace banxin
