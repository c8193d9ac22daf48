#include <gtest/gtest.h>

#include "text/composition.h"

namespace banxin {
namespace {

void expect_all(std::u32string_view characters, CharClass cls) {
    for (const char32_t c : characters) {
        EXPECT_EQ(class_of(c), cls) << std::hex << static_cast<std::uint32_t>(c);
    }
}

TEST(ClassOf, KnowsHanAndTheSignsSetLikeThem) {
    expect_all(U"中㐀龥〇々①→■×Ⅰ𠮷あ", CharClass::han);
}

TEST(ClassOf, KnowsTheMarksOfSection11) {
    expect_all(U"“‘「『（〔【〖〈《［｛", CharClass::open);
    expect_all(U"”’」』）〕】〗〉》］｝", CharClass::close);
    expect_all(U"，、", CharClass::pause);
    expect_all(U"：；", CharClass::colon);
    expect_all(U"。．", CharClass::stop);
    expect_all(U"！？‼⁇⁈⁉", CharClass::excl);
    expect_all(U"⸺", CharClass::dash);
    expect_all(U"…⋯", CharClass::ellipsis);
    expect_all(U"–-—～〜", CharClass::connector);
    expect_all(U"·・‧", CharClass::interpunct);
    expect_all(U"/／", CharClass::solidus);
    expect_all(U"￥¥$€№±", CharClass::prefix);
    expect_all(U"%％‰℃°′″", CharClass::suffix);
}

TEST(ClassOf, KnowsWordsNumbersAndSpaces) {
    expect_all(U"aZéαДＡ(,", CharClass::latin);
    expect_all(U"09５", CharClass::digit);
    expect_all(U" ", CharClass::space);
    expect_all(U"\u3000", CharClass::ideographic_space);
    expect_all(U"\u2028", CharClass::line_end);
}

}  // namespace
}  // namespace banxin
