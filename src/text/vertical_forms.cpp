#include "text/vertical_forms.h"

#include <algorithm>
#include <iterator>
#include <span>

#include "text/break_rules.h"

namespace banxin {
namespace {

struct Exchange {
    char32_t from, to;
};

// Unicode 15, Vertical Forms and CJK Compatibility Forms; CLREQ: "作者不适宜直接使用".
constexpr Exchange vertical_forms[] = {
    {0xFE10, U'，'}, {0xFE11, U'、'}, {0xFE12, U'。'}, {0xFE13, U'：'}, {0xFE14, U'；'},
    {0xFE15, U'！'}, {0xFE16, U'？'}, {0xFE17, U'〖'}, {0xFE18, U'〗'}, {0xFE19, U'…'},
    {0xFE30, U'…'},  {0xFE31, U'—'},  {0xFE32, U'–'},  {0xFE33, U'＿'}, {0xFE34, U'＿'},
    {0xFE35, U'（'}, {0xFE36, U'）'}, {0xFE37, U'｛'}, {0xFE38, U'｝'}, {0xFE39, U'〔'},
    {0xFE3A, U'〕'}, {0xFE3B, U'【'}, {0xFE3C, U'】'}, {0xFE3D, U'《'}, {0xFE3E, U'》'},
    {0xFE3F, U'〈'}, {0xFE40, U'〉'}, {0xFE41, U'「'}, {0xFE42, U'」'}, {0xFE43, U'『'},
    {0xFE44, U'』'}, {0xFE47, U'［'}, {0xFE48, U'］'},
};

// GB/T 15834 5.2.3: 直排 uses ﹃﹄ outside and ﹁﹂ inside.
constexpr Exchange vertical_quotes[] = {{U'“', U'『'}, {U'”', U'』'}, {U'‘', U'「'}, {U'’', U'」'}};

char32_t exchanged(std::span<const Exchange> table, char32_t c) {
    const auto* found = std::find_if(table.data(), table.data() + table.size(),
                                     [c](const Exchange& entry) { return entry.from == c; });
    return found == table.data() + table.size() ? 0 : found->to;
}

constexpr std::size_t longest_upright_word = 4;  // WTO, ASEAN would already lie
constexpr std::size_t longest_cell = 3;          // 28, 365, 3.0, 2B
constexpr std::size_t longest_marked_cell = 8;   // <tcy>: more would be illegible

bool is_capital(char32_t c) {
    return c >= U'A' && c <= U'Z';
}
bool is_letter(char32_t c) {
    return is_capital(c) || (c >= U'a' && c <= U'z');
}
bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

using Word = std::span<Character>;

template <class Predicate>
bool every(Word word, Predicate predicate) {
    return std::all_of(word.begin(), word.end(),
                       [&](const Character& c) { return predicate(c.code_point); });
}
template <class Predicate>
bool some(Word word, Predicate predicate) {
    return std::any_of(word.begin(), word.end(),
                       [&](const Character& c) { return predicate(c.code_point); });
}

/// CLREQ, vertical setting of Western text and numbers.
Form form_of_word(Word word) {
    const bool one = word.size() == 1;
    if ((one && every(word, [](char32_t c) { return is_letter(c) || is_digit(c); })) ||
        (word.size() <= longest_upright_word && every(word, is_capital))) {
        return Form::upright;
    }
    const auto fits_cell = [](char32_t c) {
        return is_letter(c) || is_digit(c) || c == U'.' || c == U'+';
    };
    const auto makes_cell = [](char32_t c) { return is_digit(c) || c == U'+'; };
    if (!one && word.size() <= longest_cell && every(word, fits_cell) && some(word, makes_cell)) {
        return Form::cell;
    }
    return Form::running;
}

class Arranger {
public:
    Arranger(const Paragraph& paragraph, const std::vector<Style>& styles,
             std::vector<Character>& characters)
        : paragraph_(paragraph), styles_(styles), characters_(characters) {}

    void run() {
        for (std::size_t i = 0; i < characters_.size(); ++i) {
            exchange(i);
        }
        for (std::size_t first = 0; first < characters_.size();) {
            first = arrange_from(first);
        }
    }

private:
    void exchange(std::size_t i) {
        Character& character = characters_[i];
        const TextRun& run = paragraph_.runs[character.run];
        if (run.tate_chu_yoko) {
            return;
        }
        const bool simplified = styles_[index(run.style)].language == Language::zh_hans;
        if (simplified && character.script == Script::chinese) {
            if (const char32_t quote = exchanged(vertical_quotes, character.code_point);
                quote != 0) {
                character.code_point = quote;
            }
        } else if (character.code_point == U'%') {
            character.code_point = U'％';
            character.script = Script::chinese;
        }
    }

    /// Arranges what begins at `first` and tells where the next thing begins.
    std::size_t arrange_from(std::size_t first) {
        if (paragraph_.runs[characters_[first].run].tate_chu_yoko) {
            return make_cell_of_run(first);
        }
        if (!is_word_part(characters_[first])) {
            return first + 1;
        }
        std::size_t last = first + 1;
        while (last < characters_.size() && is_word_part(characters_[last]) &&
               characters_[last].run == characters_[first].run) {
            ++last;
        }
        const Word word(characters_.data() + first, last - first);
        const Form form = stands_in_phrase(first, last) ? Form::running : form_of_word(word);
        if (form != Form::running) {
            form_cluster(word, form);
        }
        return last;
    }

    static bool is_word_part(const Character& character) {
        constexpr ClassSet parts{CharClass::latin,   CharClass::digit,  CharClass::connector,
                                 CharClass::solidus, CharClass::prefix, CharClass::suffix};
        return character.script == Script::latin && parts.has(character.cls);
    }

    /// Words of a phrase all lie: “World Trade”, not “GDP” alone.
    bool stands_in_phrase(std::size_t first, std::size_t last) const {
        const auto is_space = [&](std::size_t i) { return characters_[i].cls == CharClass::space; };
        return (first >= 2 && is_space(first - 1) && is_word_part(characters_[first - 2])) ||
               (last + 1 < characters_.size() && is_space(last) &&
                is_word_part(characters_[last + 1]));
    }

    void form_cluster(Word word, Form form) {
        ++groups_;
        for (Character& character : word) {
            character.group = groups_;
            character.form = form;
            character.cls = CharClass::object;
            if (form == Form::upright) {
                character.code_point += fullwidth_offset;
                character.script = Script::chinese;
            }
        }
    }

    std::size_t make_cell_of_run(std::size_t first) {
        const auto in_cell = [&](std::size_t i) {
            return characters_[i].run == characters_[first].run &&
                   characters_[i].cls != CharClass::line_end;
        };
        std::size_t last = first;
        while (last < characters_.size() && in_cell(last) && last - first < longest_marked_cell) {
            ++last;
        }
        if (last == first) {
            return first + 1;  // a forced break
        }
        form_cluster({characters_.data() + first, last - first}, Form::cell);
        return last;
    }

    const Paragraph& paragraph_;
    const std::vector<Style>& styles_;
    std::vector<Character>& characters_;
    std::uint32_t groups_ = 0;
};

}  // namespace

char32_t mark_of_vertical_form(char32_t code_point) {
    return code_point >= 0xFE10 && code_point <= 0xFE48 ? exchanged(vertical_forms, code_point) : 0;
}

void arrange_vertically(const Paragraph& paragraph, const std::vector<Style>& styles,
                        std::vector<Character>& characters) {
    Arranger(paragraph, styles, characters).run();
}

bool turns_with_line(CharClass cls, char32_t code_point) {
    constexpr ClassSet lying{CharClass::open, CharClass::close, CharClass::dash,
                             CharClass::ellipsis, CharClass::connector};
    return lying.has(cls) || code_point == U'/';
}

}  // namespace banxin
