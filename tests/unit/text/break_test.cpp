// typography.md §1.2 and §1.3: where a line may end.
#include <gmock/gmock.h>

#include "plain_clusters.h"

namespace banxin {
namespace {

using test::body;
using test::composed;

/// The text with its breaks drawn in: | allowed, ¦ better not, ! only in an emergency, ↵ forced,
/// nothing: forbidden.
std::string breaks(const ShapedParagraph& paragraph) {
    std::string result;
    for (const Cluster& cluster : paragraph.clusters) {
        if (cluster.cls != CharClass::line_end) {
            result +=
                paragraph.text.substr(cluster.text_begin, cluster.text_end - cluster.text_begin);
        }
        switch (cluster.after) {
            case Break::forbidden:
                break;
            case Break::emergency:
                result += "!";
                break;
            case Break::allowed:
                result += "|";
                break;
            case Break::discouraged:
                result += "¦";
                break;
            case Break::hyphen:
                result += "-";
                break;
            case Break::address:
                result += "~";
                break;
            case Break::mandatory:
                result += "↵";
                break;
        }
    }
    return result;
}
std::string breaks(std::string_view text, ProhibitionLevel level = ProhibitionLevel::gb) {
    Style style = body();
    style.prohibition = level;
    return breaks(composed(text, style));
}

TEST(Prohibition, NeverStartsALineWithAPauseOrStop) {
    EXPECT_EQ(breaks("天，地。玄：黄；"), "天!，|地!。|玄!：|黄!；");
    EXPECT_EQ(breaks("天！地？"), "天!！|地!？");
}

TEST(Prohibition, KeepsBracketsWithWhatTheyHold) {
    EXPECT_EQ(breaks("天（地）玄《黄》"), "天|（!地!）|玄|《!黄!》");
    EXPECT_EQ(breaks("天“地”玄"), "天|“!地!”|玄");
}

TEST(Prohibition, KeepsConnectorsInterpunctsAndSlashesOffALinesStart) {
    EXPECT_EQ(breaks("京～沪·津–粤"), "京!～|沪!·|津!–|粤");
    EXPECT_EQ(breaks("是／否", ProhibitionLevel::basic), "是!／|否");
}

TEST(Prohibition, KeepsASlashOffBothEdgesAtLevelGb) {
    EXPECT_EQ(breaks("是／否"), "是!／!否");
}

TEST(Prohibition, LetsDashesAndEllipsesStartALineUnlessStrict) {
    EXPECT_EQ(breaks("天——地……玄"), "天|——|地|……|玄");
    EXPECT_EQ(breaks("天——地……玄", ProhibitionLevel::strict), "天!——|地!……|玄");
}

TEST(Prohibition, PartsARowOfEllipsesOnlyAtItsJoints) {
    EXPECT_EQ(breaks("…………"), "……|……");
}

TEST(Prohibition, LetsAnIterationMarkStartALine) {
    EXPECT_EQ(breaks("人々"), "人|々");
}

TEST(Prohibition, LetsNewspapersBeLooserAboutAllButPausesStopsAndBrackets) {
    EXPECT_EQ(breaks("天！地·玄～黄，（宇）", ProhibitionLevel::news_loose),
              "天|！|地|·|玄|～|黄!，|（!宇!）");
}

TEST(Prohibition, KeepsASlashOffALinesStartEvenInLooseNewspapers) {
    EXPECT_EQ(breaks("天/地", ProhibitionLevel::news_loose), "天!/|地");
}

TEST(Prohibition, ForbidsNothingAtLevelNoneButPartingWhatIsInseparable) {
    EXPECT_EQ(breaks("天，（地）5%", ProhibitionLevel::none), "天|，|（|地|）|5%");
}

TEST(Inseparable, KeepsANumberWithItsPointsAndSigns) {
    EXPECT_EQ(breaks("达￥1,234.5元"), "达|￥1,234.5¦元");
    EXPECT_EQ(breaks("升5.2%和30℃时"), "升|5.2%|和|30℃|时");
    EXPECT_EQ(breaks("约5±2克"), "约|5±2|克");
}

TEST(Inseparable, KeepsAWordAndItsUnitButBreaksAtTheSpace) {
    EXPECT_EQ(breaks("重5km和5 km"), "重|5km|和|5 |km");
}

TEST(LatinWords, BreakAtSpacesAndAfterHyphensOnly) {
    EXPECT_EQ(breaks("a well-made page"), "a |well-|made |page");
}

TEST(LatinWords, KeepTheirOwnPunctuation) {
    EXPECT_EQ(breaks("中(ab)文,字"), "中|(ab)|文!,|字");
    EXPECT_EQ(breaks("(中)"), "(!中!)");
}

TEST(Numbers, KeepTheirMinusSign) {
    EXPECT_EQ(breaks("约-5度"), "约!-!5¦度");
}

TEST(Numbers, RatherStayWithTheirWord) {
    EXPECT_EQ(breaks("共12万人"), "共|12¦万|人");
    EXPECT_EQ(breaks("2026年11月23日第3版"), "2026¦年|11¦月|23¦日|第¦3¦版");
    EXPECT_EQ(breaks("第三版"), "第|三|版");
    EXPECT_EQ(breaks("2026 年"), "2026 ¦年");
}

TEST(Numbers, KeepAPercentOrDegreeSignButNotTheHanAfterIt) {
    EXPECT_EQ(breaks("增5％以上"), "增|5％|以|上");
    EXPECT_EQ(breaks("达37℃时"), "达|37℃|时");
}

TEST(WordMarks, StartNoLineWhereTheyBelongToAWord) {
    EXPECT_EQ(breaks("评A+级"), "评|A+|级");
    EXPECT_EQ(breaks("用C#写"), "用|C#|写");
    EXPECT_EQ(breaks("发a@b到"), "发|a@b|到");
}

TEST(HouseProhibition, ReplacesTheClassesOfItsLevelOnly) {
    Style style = body();
    style.composition = 1;
    CompositionRules rules;
    rules.prohibition = {{.level = ProhibitionLevel::gb,
                          .no_start = std::vector{CharClass::ellipsis},
                          .no_end = std::nullopt}};
    const CompositionTables tables({{}, rules});
    const auto set = [&](std::string_view text) {
        ShapedParagraph paragraph = composed(text, style);
        compose(paragraph, {style}, tables);
        return breaks(paragraph);
    };
    EXPECT_EQ(set("天，地……（玄"), "天|，|地!……|（!玄");
    style.prohibition = ProhibitionLevel::basic;
    EXPECT_EQ(set("天，地……"), "天!，|地|……");
}

TEST(Addresses, GoOnInTheNextLineAfterTheirMarks) {
    EXPECT_EQ(breaks("见http://a.cn/b-c。"), "见|http://|a.|cn/|b-|c!。");
    EXPECT_EQ(breaks("a@b.cn"), "a@|b.|cn");
    EXPECT_EQ(breaks("a.b"), "a.b");
}

TEST(Spaces, VanishAtALinesEndAndSoNeverStartOne) {
    EXPECT_EQ(breaks("中 文"), "中 |文");
}

TEST(Spaces, DoNotFreeAMarkFromItsRule) {
    EXPECT_EQ(breaks("中 。"), "中 !。");
}

TEST(ForcedBreak, EndsTheLineWithoutWidth) {
    const auto paragraph = composed("天。\u2028地");
    EXPECT_EQ(breaks(paragraph), "天!。↵地");
    EXPECT_EQ(paragraph.clusters[2].advance, Length{});
    EXPECT_EQ(paragraph.clusters[1].space_after, Glue{});
}

TEST(ForcedBreak, KeepsTheRoomAMarkNeedsAtTheEdge) {
    Style style = body();
    style.punctuation = PunctuationStyle::plain;
    EXPECT_EQ(composed("天。\u2028地", style).clusters[1].space_after.natural, test::em(0.5));
}

TEST(ForcedBreak, MayStandBesideSpacesAndAlone) {
    EXPECT_EQ(breaks("天 \u2028 地"), "天 ↵ 地");
    EXPECT_EQ(breaks("\u2028\u2028"), "↵");
}

}  // namespace
}  // namespace banxin
