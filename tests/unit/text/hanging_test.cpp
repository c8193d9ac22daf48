// typography.md §1.5: marks past the line's end.
#include <gmock/gmock.h>

#include "plain_clusters.h"

namespace banxin {
namespace {

/// The marks that may hang.
std::string hanging(std::string_view text, Language language = Language::zh_hans,
                    WritingMode mode = WritingMode::horizontal) {
    Style style = test::body();
    style.hanging = true;
    style.language = language;
    const ShapedParagraph paragraph = test::composed_runs({{text}}, {style}, mode);
    std::string result;
    for (const Cluster& cluster : paragraph.clusters) {
        if (cluster.may_hang) {
            result +=
                paragraph.text.substr(cluster.text_begin, cluster.text_end - cluster.text_begin);
        }
    }
    return result;
}

TEST(Hanging, IsOffUnlessTheStyleWantsIt) {
    for (const Cluster& cluster : test::composed("天，地。").clusters) {
        EXPECT_FALSE(cluster.may_hang);
    }
}

TEST(Hanging, IsForPausesAndStopsInHorizontalLinesOfTheMainland) {
    EXPECT_EQ(hanging("天，地、玄。黄：宇；宙！洪？荒"), "，、。：；！？");
}

TEST(Hanging, IsForCommasAndFullStopsAloneInVerticalLines) {
    for (const Language language : {Language::zh_hans, Language::zh_hant, Language::zh_hk}) {
        EXPECT_EQ(hanging("天，地、玄。黄：宇！洪", language, WritingMode::vertical), "，、。");
    }
}

TEST(Hanging, IsNotForHorizontalLinesOfTaiwanAndHongKong) {
    EXPECT_EQ(hanging("天，地。玄", Language::zh_hant), "");
    EXPECT_EQ(hanging("天，地。玄", Language::zh_hk), "");
}

TEST(Hanging, IsNeverForBracketsDashesOrLatinMarks) {
    EXPECT_EQ(hanging("天（地）玄——黄……a,b·c"), "");
}

TEST(Hanging, IsNeverForOneOfSeveralMarks) {
    EXPECT_EQ(hanging("天。”地），玄！！黄"), "");
    EXPECT_EQ(hanging("天，“地"), "，");
}

}  // namespace
}  // namespace banxin
