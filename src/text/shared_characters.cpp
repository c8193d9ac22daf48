// R1.1.1: U+2018 2019 201C 201D 00B7 2026 2014 2013 002F belong to Chinese and to Latin. What
// stands on both sides decides; in a paragraph of Latin words without a Han character they are
// Latin.
#include <algorithm>
#include <optional>

#include "text/source_text.h"

namespace banxin {
namespace {

bool is_shared(char32_t c) {
    switch (c) {
        case U'‘':
        case U'’':
        case U'“':
        case U'”':
        case U'…':
        case U'—':
        case U'―':
        case U'–':
        case U'·':
        case U'/':
            return true;
        default:
            return false;
    }
}

/// What the nearest character that is neither shared nor a space says; nothing at the paragraph's
/// edges.
using Context = std::optional<Script>;

class Resolver {
public:
    Resolver(const Paragraph& paragraph, std::vector<Character>& characters)
        : paragraph_(paragraph), characters_(characters) {}

    void run() {
        find_following();
        Context before;
        for (std::size_t i = 0; i < characters_.size(); ++i) {
            Character& character = characters_[i];
            if (is_shared(character.code_point)) {
                if (is_latin(i, before)) {
                    set_latin(character);
                }
            } else if (const Context own = context_of(character)) {
                before = own;
            }
        }
    }

private:
    static Context context_of(const Character& character) {
        if (is_shared(character.code_point) || character.cls == CharClass::space ||
            character.cls == CharClass::ideographic_space || character.cls == CharClass::line_end) {
            return std::nullopt;
        }
        return character.script;
    }

    void find_following() {
        following_.resize(characters_.size());
        Context next;
        for (std::size_t i = characters_.size(); i-- > 0;) {
            following_[i] = next;
            if (const Context own = context_of(characters_[i])) {
                next = own;
                any_chinese_ = any_chinese_ || own == Script::chinese;
                any_latin_ = any_latin_ || own == Script::latin;
            }
        }
    }

    bool is_latin(std::size_t i, const Context& before) {
        const SharedAs said = paragraph_.runs[characters_[i].run].shared;
        const bool by_context = is_latin_by_context(i, before);
        if (said == SharedAs::by_context) {
            return by_context;
        }
        if (is_opening(characters_[i].code_point)) {
            open_.back().latin = said == SharedAs::latin;  // and so its closing mark
        }
        return said == SharedAs::latin;
    }

    static bool is_opening(char32_t c) { return c == U'“' || c == U'‘'; }

    bool is_latin_by_context(std::size_t i, const Context& before) {
        const char32_t c = characters_[i].code_point;
        const bool inside_latin = any_chinese_
                                      ? before == Script::latin && following_[i] == Script::latin
                                      : any_latin_ && !is_doubled(i);
        if (is_opening(c)) {
            open_.push_back({c, inside_latin});
            return inside_latin;
        }
        if (c == U'”') {
            return close(U'“', inside_latin);
        }
        if (c == U'’') {
            return is_apostrophe(i) || close(U'‘', inside_latin);
        }
        if (!any_chinese_) {
            return inside_latin;
        }
        switch (c) {
            case U'·':
                return false;  // 3·15, J·K·罗琳
            case U'—':
            case U'―':
            case U'…':
                return inside_latin && !is_doubled(i);
            default:
                return inside_latin;
        }
    }

    /// A closing mark is what its opening mark was.
    bool close(char32_t opener, bool inside_latin) {
        while (!open_.empty()) {
            const Open last = open_.back();
            open_.pop_back();
            if (last.mark == opener) {
                return last.latin;
            }
        }
        return inside_latin;
    }

    bool is_latin_letter(std::size_t i) const {
        return i < characters_.size() && characters_[i].cls == CharClass::latin;
    }

    /// children’s, and students’ if no ‘ is open
    bool is_apostrophe(std::size_t i) const {
        if (i == 0 || !is_latin_letter(i - 1)) {
            return false;
        }
        const auto is_single = [](const Open& open) { return open.mark == U'‘'; };
        return is_latin_letter(i + 1) || (following_[i] == Script::latin &&
                                          std::none_of(open_.begin(), open_.end(), is_single));
    }

    /// —— and …… are Chinese wherever they stand.
    bool is_doubled(std::size_t i) const {
        const char32_t c = characters_[i].code_point;
        if (c != U'—' && c != U'―' && c != U'…') {
            return false;
        }
        return (i > 0 && characters_[i - 1].code_point == c) ||
               (i + 1 < characters_.size() && characters_[i + 1].code_point == c);
    }

    static void set_latin(Character& character) {
        character.script = Script::latin;
        if (character.cls != CharClass::connector && character.cls != CharClass::solidus) {
            character.cls = CharClass::latin;
        }
    }

    struct Open {
        char32_t mark;
        bool latin;
    };

    const Paragraph& paragraph_;
    std::vector<Character>& characters_;
    std::vector<Context> following_;
    std::vector<Open> open_;
    bool any_chinese_ = false, any_latin_ = false;
};

}  // namespace

void resolve_shared_characters(const Paragraph& paragraph, std::vector<Character>& characters) {
    const auto shared = [](const Character& character) { return is_shared(character.code_point); };
    if (std::any_of(characters.begin(), characters.end(), shared)) {
        Resolver(paragraph, characters).run();
    }
}

}  // namespace banxin
