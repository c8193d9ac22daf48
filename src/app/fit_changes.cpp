#include "app/fit_changes.h"

#include "base/utf8.h"
#include "diagnostics/terminal_text.h"
#include "text/break_rules.h"
#include "text/composition.h"

namespace banxin {

namespace {

constexpr std::string_view any_han = "字";

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

/// Where the marks and spaces begin that close the text: what an editor leaves as it is.
std::size_t end_of_words(std::string_view text) {
    std::size_t end = text.size();
    while (end > 0) {
        const std::size_t last = before(text, end);
        if (!closes(utf8::decode(text, last).code_point)) break;
        end = last;
    }
    return end;
}

}  // namespace

std::optional<LineChange> cheapest_cut(std::string_view text, std::size_t lines, std::size_t from,
                                       const CountLines& count) {
    const std::size_t end = end_of_words(text);
    std::uint32_t characters = 0;
    for (std::size_t at = end; at > from;) {
        at = before(text, at);
        if (cell_width(utf8::decode(text, at).code_point) == 0) continue;
        ++characters;
        const std::size_t left = count(std::string(text.substr(0, at)).append(text.substr(end)));
        if (left < lines) return LineChange{characters, static_cast<std::uint32_t>(lines - left)};
    }
    return std::nullopt;
}

std::optional<LineChange> cheapest_addition(std::string_view text, std::size_t lines,
                                            std::uint32_t most, const CountLines& count) {
    const std::size_t end = end_of_words(text);
    std::string longer(text.substr(0, end));
    for (std::uint32_t characters = 1; characters <= most; ++characters) {
        longer += any_han;
        const std::size_t now = count(longer + std::string(text.substr(end)));
        if (now > lines) return LineChange{characters, static_cast<std::uint32_t>(now - lines)};
    }
    return std::nullopt;
}

}  // namespace banxin
