#include "text/source_text.h"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <algorithm>

#include "base/utf8.h"
#include "text/composition.h"
#include "text/vertical_forms.h"
#include "text/wide_letters.h"

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

/// Legacy input for an interpunct (R1.1.2).
constexpr bool is_dot(char32_t c) {
    return c == 0x30FB || c == 0x2027 || c == 0x2022 || c == 0xFF0E;
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

constexpr char32_t soft_hyphen = 0x00AD;

/// What most of a text is: three bytes, and nothing about it to be tidied or asked.
constexpr bool is_plain_han(char32_t c) {
    return in_range(c, 0x3400, 0x9FFF);
}

class Reader {
public:
    Reader(const Paragraph& paragraph, const std::vector<Style>& styles,
           const CompositionTables& tables, Diagnostics& diagnostics)
        : paragraph_(paragraph), styles_(styles), tables_(tables), diagnostics_(diagnostics) {}

    SourceText read() {
        reserve();
        for (run_ = 0; run_ < paragraph_.runs.size(); ++run_) {
            read_run(paragraph_.runs[run_].text);
        }
        if (any_dots_) {
            replace_dots();
        }
        if (any_wide_) {
            set_wide_letters(result_.characters);
        }
        if (tables_.change_classes()) {
            classify_by_house();
        }
        return std::move(result_);
    }

private:
    void reserve() {
        std::size_t bytes = 0;
        for (const TextRun& run : paragraph_.runs) {
            bytes += run.text.size();
        }
        result_.text.reserve(bytes);
        result_.characters.reserve(bytes / 3 + bytes / 16 + 1);
    }

    void read_run(std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            at = read_han(text, at);
            if (at == text.size()) {
                return;
            }
            const auto [c, size] = utf8::decode(text, at);
            at += size;
            if (is_line_end_or_tab(c)) {
                add(U' ');
            } else if (const char32_t mark = mark_of_vertical_form(c); mark != 0) {
                warn(Code::vertical_form_replaced, c, run_, utf8::encode(mark));
                add(mark);
            } else if (c == soft_hyphen) {
                note_soft_hyphen();
            } else if (!is_dropped(c) && !is_stray_object(c)) {
                add(c == 0x2029 ? line_separator : c);
            }
        }
    }

    /// What stands for a picture where none is.
    bool is_stray_object(char32_t c) const {
        return c == object_replacement && !paragraph_.runs[run_].picture;
    }

    /// Adds the Han that stand in a row from `at`; tells where they end.
    std::size_t read_han(std::string_view text, std::size_t at) {
        const std::size_t begin = at;
        auto position = static_cast<std::uint32_t>(result_.text.size());
        const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
        while (at + 3 <= text.size() && byte(at) >= 0xE3 && byte(at) <= 0xE9 &&
               (byte(at + 1) & 0xC0) == 0x80 && (byte(at + 2) & 0xC0) == 0x80) {
            const char32_t c = static_cast<char32_t>(byte(at) & 0x0F) << 12 |
                               static_cast<char32_t>(byte(at + 1) & 0x3F) << 6 |
                               static_cast<char32_t>(byte(at + 2) & 0x3F);
            if (!is_plain_han(c)) {
                break;
            }
            Character& character = result_.characters.emplace_back();
            character.code_point = c;
            character.begin = position;
            character.end = position += 3;
            character.run = static_cast<std::uint32_t>(run_);
            at += 3;
        }
        result_.text.append(text, begin, at - begin);
        return at;
    }

    void add(char32_t c) {
        Character& character = result_.characters.emplace_back();
        character.code_point = c;
        character.begin = static_cast<std::uint32_t>(result_.text.size());
        utf8::append(result_.text, c);
        character.end = static_cast<std::uint32_t>(result_.text.size());
        character.run = static_cast<std::uint32_t>(run_);
        classify(character, class_of(c));
        any_dots_ = any_dots_ || is_dot(c);
        any_wide_ = any_wide_ || in_range(c, 0xFF0E, 0xFF5A);
    }

    void classify_by_house() {
        for (Character& character : result_.characters) {
            const TextRun& run = paragraph_.runs[character.run];
            const HouseTables& house = tables_.of(styles_[index(run.style)]);
            if (house.changes_class(character.code_point)) {
                classify(character, house.class_of(character.code_point));
            }
        }
    }

    void note_soft_hyphen() {
        if (!result_.characters.empty()) {
            result_.characters.back().soft_hyphen = true;
        }
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
                classify(result_.characters[i], class_of(interpunct));
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

    const Paragraph& paragraph_;
    const std::vector<Style>& styles_;
    const CompositionTables& tables_;
    Diagnostics& diagnostics_;
    SourceText result_;
    std::size_t run_ = 0;
    bool any_dots_ = false, any_wide_ = false;
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

void classify(Character& character, CharClass cls) {
    character.cls = cls;
    character.script = natural_script(character.code_point, cls);
}

SourceText read_characters(const Paragraph& paragraph, const std::vector<Style>& styles,
                           const CompositionTables& tables, Diagnostics& diagnostics) {
    return Reader(paragraph, styles, tables, diagnostics).read();
}

}  // namespace banxin
