#include "support/text_diff.h"

#include <gtest/gtest.h>

namespace banxin::test {
namespace {

TEST(UnifiedDiff, OfEqualTextsIsEmpty) {
    EXPECT_EQ(unified_diff("a\nb\n", "a\nb\n"), "");
}

TEST(UnifiedDiff, ShowsAChangedLineWithThreeLinesAroundIt) {
    EXPECT_EQ(unified_diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"),
              "@@ expected line 2, actual line 2 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
}

TEST(UnifiedDiff, OfDistantChangesHasAHunkForEach) {
    EXPECT_EQ(unified_diff("a\n1\n2\n3\n4\n5\n6\n7\n8\nb\n", "1\n2\n3\n4\n5\n6\n7\n8\n"),
              "@@ expected line 1, actual line 1 @@\n-a\n 1\n 2\n 3\n"
              "@@ expected line 7, actual line 6 @@\n 6\n 7\n 8\n-b\n");
}

TEST(UnifiedDiff, OfATextThatEndsWithoutALineEndSaysSo) {
    EXPECT_EQ(unified_diff("a\n", "a"), "only the line ends differ\n");
}

}  // namespace
}  // namespace banxin::test
