#include "text/source_text.h"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <algorithm>

#include "base/utf8.h"
#include "text/composition.h"
#include "text/vertical_forms.h"

namespace banxin {
namespace {

constexpr char32_t interpunct = 0x00B7;

/// Left out of the text: they draw nothing, and a reader who copies would only stumble over them.
bool is_dropped(char32_t c) {
    if (c >= 0x3000) {
        return c >= 0xFE00 &&
               u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) &&
               !u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_VARIATION_SELECTOR);
    }
    if (c < 0x7F) {
        return c < 0x20;
    }
    const auto u = static_cast<UChar32>(c);
    return u_charType(u) == U_CONTROL_CHAR ||
           (u_hasBinaryProperty(u, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) &&
            !u_hasBinaryProperty(u, UCHAR_VARIATION_SELECTOR));
}

constexpr bool is_line_end_or_tab(char32_t c) {
    return c == U'\n' || c == U'\r' || c == U'\t';
}

constexpr bool in_range(char32_t c, char32_t first, char32_t last) {
    return c >= first && c <= last;
}

constexpr bool is_fullwidth_alphanumeric(char32_t c) {
    return in_range(c, 0xFF10, 0xFF19) || in_range(c, 0xFF21, 0xFF3A) ||
           in_range(c, 0xFF41, 0xFF5A);
}
constexpr bool is_ascii_alphanumeric(char32_t c) {
    return in_range(c, U'0', U'9') || in_range(c, U'A', U'Z') || in_range(c, U'a', U'z');
}
constexpr bool is_alphanumeric(char32_t c) {
    return is_ascii_alphanumeric(c) || is_fullwidth_alphanumeric(c);
}
constexpr bool is_digit(char32_t c) {
    return in_range(c, U'0', U'9') || in_range(c, 0xFF10, 0xFF19);
}

/// Signs that go with a number in the companion face; ￥ ％ ℃ № are drawn as wide as Han.
constexpr bool is_proportional_sign(char32_t c) {
    return c < 0x2100;
}

Script natural_script(char32_t c, CharClass cls) {
    switch (cls) {
        case CharClass::latin:
        case CharClass::digit:
        case CharClass::space:
            return Script::latin;
        case CharClass::prefix:
        case CharClass::suffix:
            return is_proportional_sign(c) ? Script::latin : Script::chinese;
        case CharClass::connector:
            return c == U'-' || c == U'~' ? Script::latin : Script::chinese;
        default:
            return Script::chinese;
    }
}

void classify(Character& character) {
    character.cls = class_of(character.code_point);
    character.script = natural_script(character.code_point, character.cls);
}

class Reader {
public:
    Reader(const Paragraph& paragraph, Diagnostics& diagnostics)
        : paragraph_(paragraph), diagnostics_(diagnostics) {}

    SourceText read() {
        reserve();
        for (run_ = 0; run_ < paragraph_.runs.size(); ++run_) {
            read_run(paragraph_.runs[run_].text);
        }
        replace_dots();
        narrow_words();
        for (Character& character : result_.characters) {
            classify(character);
        }
        keep_lone_wide_letters();
        return std::move(result_);
    }

private:
    void reserve() {
        std::size_t bytes = 0;
        for (const TextRun& run : paragraph_.runs) {
            bytes += run.text.size();
        }
        result_.text.reserve(bytes);
        result_.characters.reserve(bytes / 3 + 1);
    }

    void read_run(std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            const auto [c, size] = utf8::decode(text, at);
            at += size;
            if (is_line_end_or_tab(c)) {
                add(U' ');
            } else if (const char32_t mark = mark_of_vertical_form(c); mark != 0) {
                warn(Code::vertical_form_replaced, c, run_, utf8::encode(mark));
                add(mark);
            } else if (!is_dropped(c)) {
                add(c == 0x2029 ? line_separator : c);
            }
        }
    }

    void add(char32_t c) {
        Character character;
        character.code_point = c;
        character.begin = static_cast<std::uint32_t>(result_.text.size());
        utf8::append(result_.text, c);
        character.end = static_cast<std::uint32_t>(result_.text.size());
        character.run = static_cast<std::uint32_t>(run_);
        result_.characters.push_back(character);
    }

    /// Once a paragraph and character.
    void warn(Code code, char32_t c, std::size_t run, std::string as = {}) {
        if (std::find(warned_.begin(), warned_.end(), c) == warned_.end()) {
            warned_.push_back(c);
            std::vector<std::string> args{utf8::encode(c),
                                          fmt::format("{:04X}", static_cast<std::uint32_t>(c))};
            if (!as.empty()) {
                args.push_back(std::move(as));
            }
            diagnostics_.report(code, place_of(paragraph_.runs[run], c), std::move(args));
        }
    }

    char32_t at(std::size_t i) const {
        return i < result_.characters.size() ? result_.characters[i].code_point : U'\0';
    }
    char32_t before(std::size_t i) const { return i > 0 ? at(i - 1) : U'\0'; }

    /// R1.1.2. ・ and ‧ are never anything else; • and ． only between Han.
    void replace_dots() {
        bool replaced = false;
        for (std::size_t i = 0; i < result_.characters.size(); ++i) {
            const char32_t c = at(i);
            const bool always = c == 0x30FB || c == 0x2027;
            const bool between_han = (c == 0x2022 || c == 0xFF0E) &&
                                     class_of(before(i)) == CharClass::han &&
                                     class_of(at(i + 1)) == CharClass::han;
            if (always || between_han) {
                warn(Code::interpunct_replaced, c, result_.characters[i].run);
                result_.characters[i].code_point = interpunct;
                replaced = true;
            }
        }
        if (replaced) {
            write_text_again();
        }
    }

    void write_text_again() {
        result_.text.clear();
        for (Character& character : result_.characters) {
            character.begin = static_cast<std::uint32_t>(result_.text.size());
            utf8::append(result_.text, character.code_point);
            character.end = static_cast<std::uint32_t>(result_.text.size());
        }
    }

    /// R1.10.1: full-width letters and digits of words and numbers, and the points of such numbers.
    void narrow_words() {
        for (std::size_t i = 0; i < result_.characters.size(); ++i) {
            const char32_t c = at(i);
            if (is_point(i) || (is_fullwidth_alphanumeric(c) && has_company(i))) {
                result_.characters[i].code_point = c - fullwidth_offset;
            }
        }
    }

    bool is_point(std::size_t i) const {
        return at(i) == 0xFF0E && is_digit(before(i)) && is_digit(at(i + 1));
    }

    /// True for a letter or digit that is part of a longer word or number.
    bool has_company(std::size_t i) const {
        const bool after_point = i >= 2 && before(i) == U'.' && is_digit(at(i - 2));
        return is_alphanumeric(before(i)) || is_alphanumeric(at(i + 1)) || after_point ||
               is_point(i + 1);
    }

    /// A full-width letter or digit by itself stays one: Ａ股, 第１页. A digit keeps its sign:
    /// ５％.
    void keep_lone_wide_letters() {
        for (Character& character : result_.characters) {
            if (is_fullwidth_alphanumeric(character.code_point)) {
                const bool digit = character.cls == CharClass::digit;
                character.cls = digit ? CharClass::object : CharClass::han;
                character.script = Script::chinese;
            }
        }
    }

    const Paragraph& paragraph_;
    Diagnostics& diagnostics_;
    SourceText result_;
    std::size_t run_ = 0;
    std::vector<char32_t> warned_;
};

}  // namespace

SourceSpan place_of(const TextRun& run, char32_t c) {
    const std::string character = utf8::encode(c);
    const std::size_t at = run.text.find(character);
    // Entities and folding only ever shorten: of equal length, text and file are the same.
    const bool as_written = run.at.end - run.at.begin == run.text.size();
    if (at == std::string::npos || !as_written) return run.at;
    const auto begin = run.at.begin + static_cast<std::uint32_t>(at);
    return {run.at.file, begin, begin + static_cast<std::uint32_t>(character.size())};
}

SourceText read_characters(const Paragraph& paragraph, Diagnostics& diagnostics) {
    return Reader(paragraph, diagnostics).read();
}

}  // namespace banxin
