#include "diagnostics/printer.h"

#include <gmock/gmock.h>

#include "diagnostics/terminal_text.h"

namespace banxin {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

constexpr auto english = MessageLanguage::english;
constexpr auto chinese = MessageLanguage::chinese;

const std::vector<std::string> overset_args = {"lead", "2", "37", "坚持稳中…"};

class Printer : public testing::Test {
protected:
    /// The first `marked` in a file of `text`.
    SourceSpan span(const std::string& text, std::string_view marked) {
        const auto begin = static_cast<std::uint32_t>(text.find(marked));
        return {files.add("stories/lead.xml", text), begin,
                begin + static_cast<std::uint32_t>(marked.size())};
    }
    std::string text(SourceSpan at, MessageLanguage language = english) const {
        return to_text({Code::story_overset, at, overset_args}, files, language);
    }
    SourceFiles files;
};

TEST_F(Printer, ShowsThePlaceTheLineAndTheWayOut) {
    EXPECT_EQ(text(span("<x>\n  <story id=\"lead\">\n", "story")),
              "stories/lead.xml:2:4: error L401: story “lead” is overset "
              "(lines over: 2, characters: 37), from “坚持稳中…”\n"
              "    2 |   <story id=\"lead\">\n"
              "      |    ^~~~~\n"
              "hint: cut text (characters: 37), make its last frame higher (lines: 2), "
              "or thread it on\n");
}

TEST_F(Printer, SpeaksChinese) {
    EXPECT_EQ(text(span("<story>", "story"), chinese),
              "stories/lead.xml:1:2: 错误 L401：稿件“lead”余2行（37字），从“坚持稳中…”起\n"
              "    1 | <story>\n"
              "      |  ^~~~~\n"
              "提示：删37字，或给最后一个文本框增加2行，或续排到别处\n");
}

TEST_F(Printer, SaysOnlyWhatItKnowsOfThePlace) {
    EXPECT_THAT(text({}), StartsWith("error L401: story"));
    EXPECT_THAT(text({files.add("gone.xml", ""), 0, 0}), StartsWith("gone.xml: error L401: story"));
}

TEST_F(Printer, StaysReadableWithoutArguments) {
    EXPECT_THAT(to_text({Code::story_overset, {}, {}}, files, english),
                StartsWith("error L401: story “{0}” is overset (lines over: {1}"));
}

TEST_F(Printer, LetsNoArgumentSteerTheTerminal) {
    EXPECT_THAT(to_text({Code::story_overset, {}, {"\x1B[31m\n\xFF"}}, files, english),
                StartsWith("error L401: story “\uFFFD[31m\uFFFD\uFFFD” is"));
}

TEST_F(Printer, WritesOneJsonObjectALine) {
    Diagnostics diagnostics;
    EXPECT_EQ(to_json(diagnostics, files, english), "[\n]\n");
    diagnostics.report(Code::story_overset, span("版“\n<a>\n", "<a>"),
                       {"a\"\\\n", "1", "2", "\xFF"});
    diagnostics.report(Code::story_overset, {}, {"b", "1", "2", "c"});
    EXPECT_EQ(to_json(diagnostics, files, english),
              "[\n"
              R"({"file":"stories/lead.xml","line":2,"column":1,"endLine":2,"endColumn":4,)"
              R"("severity":"error","code":"L401",)"
              R"("message":"story “a\"\\\u000a” is overset (lines over: 1, characters: 2), from “)"
              "\uFFFD"
              R"(”","hint":"cut text (characters: 2), make its last frame higher )"
              R"((lines: 1), or thread it on"},)"
              "\n"
              R"({"file":null,"severity":"error","code":"L401",)"
              R"("message":"story “b” is overset (lines over: 1, characters: 2), from “c”",)"
              R"("hint":"cut text (characters: 2), make its last frame higher )"
              R"((lines: 1), or thread it on"})"
              "\n]\n");
}

TEST_F(Printer, ExplainsACodeWithoutACase) {
    EXPECT_EQ(explain(facts_of(Code::story_overset), chinese),
              "错误 L401：稿件“…”余…行（…字），从“…”起\n\n"
              "稿件的文字多于文本框的容量。排不下的文字不上版面，在此计数。\n\n"
              "提示：删…字，或给最后一个文本框增加…行，或续排到别处\n");
}

TEST_F(Printer, MakesTheManualFromEveryCode) {
    const std::string manual = diagnostics_manual();
    for (const CodeFacts& facts : all_codes()) {
        EXPECT_THAT(manual, HasSubstr("\n## " + std::string(facts.number) + "\n"));
    }
    EXPECT_THAT(manual,
                HasSubstr("| [L401](#l401) | error 错误 | story “…” is overset (lines over: …"));
    EXPECT_EQ(manual.find("\n\n\n"), std::string::npos);
    EXPECT_TRUE(manual.ends_with("\n"));
}

TEST(MarkInLine, CountsHanCharactersAsTwoCells) {
    const std::string line = "版心 <p>";
    const MarkedLine marked = mark_in_line(line, line.find('<'), line.size());
    EXPECT_EQ(marked.line, line);
    EXPECT_EQ(marked.mark, "     ^~~");
    EXPECT_EQ(mark_in_line(line, 3, 6).mark, "  ^~");
}

TEST(MarkInLine, MarksOneCellForAnEmptySpanAndNothingBeyondTheLine) {
    EXPECT_EQ(mark_in_line("ab", 2, 2).mark, "  ^");
    EXPECT_EQ(mark_in_line("ab", 1, 99).mark, " ^");
    EXPECT_EQ(mark_in_line("ab", 99, 5).mark, "  ^");
    EXPECT_EQ(mark_in_line("", 0, 0).mark, "^");
}

TEST(MarkInLine, ShowsTabsAsOneSpace) {
    EXPECT_EQ(mark_in_line("\t<a>", 1, 4).line, " <a>");
    EXPECT_EQ(mark_in_line("\t<a>", 1, 4).mark, " ^~~");
}

TEST(MarkInLine, ClipsALongLineAroundTheMark) {
    const std::string line = std::string(5000, 'a') + "<p>" + std::string(5000, 'b');
    const MarkedLine marked = mark_in_line(line, 5000, 5003);
    EXPECT_EQ(marked.line, "…" + std::string(40, 'a') + "<p>" + std::string(57, 'b') + "…");
    EXPECT_EQ(marked.mark, std::string(41, ' ') + "^~~");
}

TEST(MarkInLine, ClipsBetweenCharacters) {
    std::string line;
    for (int i = 0; i < 300; ++i) line += "版";
    const MarkedLine marked = mark_in_line(line, 450, 453);
    EXPECT_THAT(marked.line, StartsWith("…版"));
    EXPECT_EQ(marked.mark, std::string(41, ' ') + "^~");
    EXPECT_EQ(mark_in_line(line, 0, 900).mark.size(), 100u);
}

TEST(MarkInLine, TakesAnyBytes) {
    std::string bytes;
    for (int i = 0; i < 2000; ++i) bytes += static_cast<char>(i * 37 % 256);
    for (std::size_t begin = 0; begin < bytes.size(); begin += 13) {
        EXPECT_FALSE(mark_in_line(bytes, begin, begin + 5).mark.empty());
    }
}

}  // namespace
}  // namespace banxin
