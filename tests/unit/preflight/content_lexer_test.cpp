#include "preflight/content_lexer.h"

#include <gmock/gmock.h>

namespace banxin::preflight {

namespace {

using testing::ElementsAre;

std::vector<std::string> operators(std::string_view content) {
    std::vector<std::string> names;
    ContentLexer lexer(content);
    for (Operation operation; lexer.next(operation);) names.emplace_back(operation.name);
    return names;
}

std::vector<Operand> operands(std::string_view content) {
    ContentLexer lexer(content);
    Operation operation;
    EXPECT_TRUE(lexer.next(operation));
    return operation.operands;
}

std::size_t damages(std::string_view content) {
    ContentLexer lexer(content);
    for (Operation operation; lexer.next(operation);) {
    }
    return lexer.damages();
}

TEST(ContentLexer, FindsOperatorsAfterTheirOperands) {
    EXPECT_THAT(operators("q 1 0 0 1 5 5 cm/Fm0 Do%comment\nQ"), ElementsAre("q", "cm", "Do", "Q"));
}

TEST(ContentLexer, ReadsNumbers) {
    const auto read = operands("1 -.5 +2. 00.25 x");
    ASSERT_EQ(read.size(), 4u);
    EXPECT_EQ(read[0].number, 1);
    EXPECT_EQ(read[1].number, -0.5);
    EXPECT_EQ(read[2].number, 2);
    EXPECT_EQ(read[3].number, 0.25);
}

TEST(ContentLexer, ReadsStringsAsBytes) {
    const auto read = operands(R"((a(b)\)\101\n) <4a4B5> /A#20B x)");
    ASSERT_EQ(read.size(), 3u);
    EXPECT_EQ(read[0].text, "a(b))A\n");
    EXPECT_EQ(read[1].text, "JKP");
    EXPECT_EQ(read[2].text, "A B");
}

TEST(ContentLexer, ReadsArraysAndDictionaries) {
    const auto read = operands("[(a) 5 [1]] << /K /V /N 2 >> x");
    ASSERT_EQ(read.size(), 2u);
    EXPECT_EQ(read[0].items.size(), 3u);
    ASSERT_TRUE(read[1].find("N"));
    EXPECT_EQ(read[1].find("N")->number, 2);
    EXPECT_FALSE(read[1].find("V"));
}

TEST(ContentLexer, SkipsInlineImages) {
    EXPECT_THAT(operators("BI /W 1 ID \x01 EIx ) EI Q"), ElementsAre("BI", "Q"));
    EXPECT_EQ(operands("BI /W 7 /H 2 ID x EI")[0].find("W")->number, 7);
}

TEST(ContentLexer, CountsDamage) {
    EXPECT_EQ(damages("1 0 0 rg"), 0u);
    for (const char* damaged :
         {"(open", "<4", "<4x>", "[1 2", ") f", "1 2", "BI /W 1", "{ f", "<< /A"})
        EXPECT_GT(damages(damaged), 0u) << damaged;
}

TEST(ContentLexer, SurvivesDeepNesting) {
    EXPECT_GT(damages(std::string(100'000, '[')), 0u);
    EXPECT_GT(damages(std::string(100'000, '<')), 0u);
    EXPECT_EQ(damages(std::string(100'000, '(') + std::string(100'000, ')') + " Tj"), 0u);
}

TEST(ContentLexer, ReadsAnyBytes) {
    std::string bytes;
    for (int round = 0; round < 64; ++round)
        for (int byte = 0; byte < 256; ++byte) bytes += static_cast<char>(byte * (2 * round + 1));
    EXPECT_GT(damages(bytes), 0u);
}

}  // namespace

}  // namespace banxin::preflight
