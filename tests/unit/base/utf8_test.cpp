#include "base/utf8.h"

#include <gtest/gtest.h>

namespace banxin::utf8 {
namespace {

TEST(Utf8, DecodesOneToFourBytes) {
    const std::string text = "aé版𠮷";
    std::u32string seen;
    for (std::size_t at = 0; at < text.size(); at += decode(text, at).size) {
        seen += decode(text, at).code_point;
    }
    EXPECT_EQ(seen, U"aé版𠮷");
}

TEST(Utf8, DecodesWhatItEncodesForEveryCodePoint) {
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        const std::string text = encode(c);
        const Decoded decoded = decode(text, 0);
        ASSERT_EQ(decoded.code_point, c);
        ASSERT_EQ(decoded.size, text.size());
    }
}

TEST(Utf8, GivesOneReplacementForEachMalformedByte) {
    for (const std::string bad : {"\x80", "\xFF", "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80",
                                  "\xF4\x90\x80\x80", "\xF0\x9F\x98", "\xE4\xB8"}) {
        EXPECT_EQ(find_malformed(bad), 0u) << bad;
        EXPECT_EQ(length(bad), bad.size()) << bad;
        EXPECT_EQ(decode(bad, 0).code_point, U'\uFFFD');
        EXPECT_EQ(decode(bad, 0).size, 1u);
    }
}

TEST(Utf8, FindsTheFirstMalformedByte) {
    EXPECT_EQ(find_malformed("版心"), std::string_view::npos);
    EXPECT_EQ(find_malformed(""), std::string_view::npos);
    EXPECT_EQ(find_malformed("版\xE5\xBF心"), 3u);
}

TEST(Utf8, EncodesWhatIsNoCodePointAsTheReplacement) {
    EXPECT_EQ(encode(0xD800), "\xEF\xBF\xBD");
    EXPECT_EQ(encode(0x110000), "\xEF\xBF\xBD");
}

TEST(Utf8, CountsCodePoints) {
    EXPECT_EQ(length("版心 ok𠮷"), 6u);
}

TEST(Utf8, MarksAnExcerptThatLeavesSomethingOff) {
    EXPECT_EQ(excerpt("坚持稳中求进", 4), "坚持稳中…");
    EXPECT_EQ(excerpt("坚持", 2), "坚持");
    EXPECT_EQ(excerpt("坚持", 9), "坚持");
    EXPECT_EQ(excerpt("坚", 0), "…");
    EXPECT_EQ(excerpt("", 0), "");
}

}  // namespace
}  // namespace banxin::utf8
