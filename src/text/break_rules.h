// 避头尾 and 符号分离禁则 as data: which classes may not start or end a line at each level, and
// which never part (typography.md §1.2, §1.3).
#pragma once

#include <cstdint>
#include <initializer_list>

#include "document/model.h"
#include "text/char_class.h"

namespace banxin {

class ClassSet {
public:
    constexpr ClassSet() = default;
    constexpr ClassSet(std::initializer_list<CharClass> classes) {
        for (const CharClass cls : classes) {
            bits_ |= bit(cls);
        }
    }
    constexpr bool has(CharClass cls) const { return (bits_ & bit(cls)) != 0; }
    friend constexpr ClassSet operator|(ClassSet a, ClassSet b) {
        a.bits_ |= b.bits_;
        return a;
    }

private:
    static constexpr std::uint32_t bit(CharClass cls) {
        return std::uint32_t{1} << static_cast<std::uint32_t>(cls);
    }
    std::uint32_t bits_ = 0;
};

struct Prohibition {
    ClassSet no_start, no_end;
};

const Prohibition& prohibition(ProhibitionLevel level);

/// True where no level allows a break and no line opens: inside words and numbers, before ％, after
/// ￥ (R1.3.3).
bool inseparable(CharClass before, CharClass after);

/// Proportional punctuation of class latin, which the class tables cannot tell from letters.
bool is_latin_opener(char32_t code_point);  // ( [ {
bool is_latin_closer(char32_t code_point);  // ) , . !
/// Where a web or mail address may go on in the next line: after / . - ? and the like.
bool is_address_joint(char32_t code_point);

}  // namespace banxin
