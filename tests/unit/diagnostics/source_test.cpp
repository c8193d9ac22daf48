#include "diagnostics/source.h"

#include <gtest/gtest.h>

#include "base/utf8.h"

namespace banxin {

bool operator==(const LineColumn& a, const LineColumn& b) {
    return a.line == b.line && a.column == b.column;
}
void PrintTo(const LineColumn& place, std::ostream* out) {
    *out << place.line << ':' << place.column;
}

namespace {

class Source : public testing::Test {
protected:
    LineColumn locate(std::string text, std::uint32_t at) {
        return files.locate({files.add("a.xml", std::move(text)), at, at});
    }
    std::string line(std::string text, std::uint32_t at) {
        return std::string(files.line_of({files.add("a.xml", std::move(text)), at, at}));
    }
    SourceFiles files;
};

TEST_F(Source, CountsLinesAndCodePointsFromOne) {
    EXPECT_EQ(locate("ab\ncd", 0), (LineColumn{1, 1}));
    EXPECT_EQ(locate("ab\ncd", 2), (LineColumn{1, 3}));
    EXPECT_EQ(locate("ab\ncd", 4), (LineColumn{2, 2}));
    EXPECT_EQ(locate("版心\n栏宽", 10), (LineColumn{2, 2}));
}

TEST_F(Source, TakesPlacesBeyondTheEndAsTheEnd) {
    EXPECT_EQ(locate("ab\n", 99), (LineColumn{2, 1}));
    EXPECT_EQ(locate("", 7), (LineColumn{1, 1}));
    EXPECT_EQ(line("ab\ncd", 99), "cd");
}

TEST_F(Source, CountsNoColumnForAByteOrderMark) {
    EXPECT_EQ(locate("\xEF\xBB\xBF<a>", 4), (LineColumn{1, 2}));
    EXPECT_EQ(locate("\xEF\xBB\xBF<a>", 0), (LineColumn{1, 1}));
    EXPECT_EQ(line("\xEF\xBB\xBF<a>", 0), "<a>");
}

TEST_F(Source, CutsALineWithoutItsEnd) {
    EXPECT_EQ(line("one\r\ntwo\r\n", 1), "one");
    EXPECT_EQ(line("one\r\ntwo\r\n", 4), "one");
    EXPECT_EQ(line("one\r\ntwo\r\n", 5), "two");
    EXPECT_EQ(line("one\n\ntwo", 4), "");
}

TEST_F(Source, LocatesEveryByteOfLongLinesAsPlainCountingDoes) {
    std::string text;
    while (text.size() < 20'000) text += text.size() % 7 == 0 ? "版心" : "x";
    text += "\n" + text;
    const FileId file = files.add("long.xml", text);
    const auto start = static_cast<std::uint32_t>(text.find('\n') + 1);
    for (std::uint32_t at = start; at < text.size(); at += 997) {
        while ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
        const std::size_t before = utf8::length(std::string_view(text).substr(start, at - start));
        ASSERT_EQ(files.locate({file, at, at}).column, before + 1);
    }
}

TEST_F(Source, HasANamelessEmptyFileForWhatStandsNowhere) {
    EXPECT_EQ(files.name(FileId::none), "");
    EXPECT_EQ(files.bytes(FileId::none), "");
    EXPECT_EQ(files.locate({}), (LineColumn{1, 1}));
    EXPECT_EQ(files.line_of({}), "");
}

TEST_F(Source, KeepsReferencesWhenFilesAreAdded) {
    const FileId first = files.add("first.xml", "text");
    const std::string& bytes = files.bytes(first);
    for (int i = 0; i < 1000; ++i) files.add("more", "more");
    EXPECT_EQ(&bytes, &files.bytes(first));
    EXPECT_EQ(files.name(first), "first.xml");
}

}  // namespace
}  // namespace banxin
