#include "text/wide_letters.h"

#include "text/composition.h"
#include "text/vertical_forms.h"

namespace banxin {
namespace {

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

class WideLetters {
public:
    explicit WideLetters(std::vector<Character>& characters) : characters_(characters) {}

    /// R1.10.1: full-width letters and digits of words and numbers, and the points of such numbers.
    void narrow_words() {
        for (std::size_t i = 0; i < characters_.size(); ++i) {
            const char32_t c = at(i);
            if (is_point(i) || (is_fullwidth_alphanumeric(c) && has_company(i))) {
                characters_[i].code_point = c - fullwidth_offset;
                classify(characters_[i], class_of(c - fullwidth_offset));
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
               is_point(i + 1) || is_colon(i + 1) || (i >= 1 && is_colon(i - 1));
    }

    /// ８：３０ is one time, １：２ one ratio; the colon stays as it was typed (R1.10.3).
    bool is_colon(std::size_t i) const {
        return at(i) == U'：' && is_digit(before(i)) && is_digit(at(i + 1));
    }

    /// A full-width letter or digit by itself stays one: Ａ股, 第１页. A digit keeps its sign:
    /// ５％.
    void keep_lone_wide_letters() {
        for (Character& character : characters_) {
            if (is_fullwidth_alphanumeric(character.code_point)) {
                const bool digit = character.cls == CharClass::digit;
                character.cls = digit ? CharClass::object : CharClass::han;
                character.script = Script::chinese;
            }
        }
    }

private:
    char32_t at(std::size_t i) const {
        return i < characters_.size() ? characters_[i].code_point : U'\0';
    }
    char32_t before(std::size_t i) const { return i > 0 ? at(i - 1) : U'\0'; }

    std::vector<Character>& characters_;
};

}  // namespace

void set_wide_letters(std::vector<Character>& characters) {
    WideLetters letters(characters);
    letters.narrow_words();
    letters.keep_lone_wide_letters();
}

}  // namespace banxin
