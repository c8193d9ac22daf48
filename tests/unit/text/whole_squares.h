// What holds of lines on the character grid.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "text/shaped_paragraph.h"

namespace banxin::test {

inline bool shows(const Cluster& cluster) {
    return cluster.cls != CharClass::space && cluster.cls != CharClass::ideographic_space &&
           cluster.cls != CharClass::line_end;
}

/// Checks one line: each Han begins a square of it, and it ends with one.
inline void expect_whole_squares(const ShapedParagraph& paragraph, std::size_t first,
                                 std::size_t last, Length square) {
    while (last > first && !shows(paragraph.clusters[last - 1])) --last;
    if (last == first) return;
    Length at = paragraph.clusters[first].at_line_start;
    for (std::size_t i = first; i < last; ++i) {
        const Cluster& cluster = paragraph.clusters[i];
        const std::string context = paragraph.text + " " + std::to_string(i);
        if (cluster.cls == CharClass::han) {
            EXPECT_EQ(at.mpt % square.mpt, 0) << context;
        }
        at += cluster.advance;
        if (i + 1 < last) at += cluster.space_after.natural;
    }
    at += paragraph.clusters[last - 1].at_line_end;
    EXPECT_EQ(at.mpt % square.mpt, 0) << paragraph.text << " " << first << "–" << last;
}

/// Every line that may begin and end anywhere in the paragraph.
inline void expect_whole_squares(const ShapedParagraph& paragraph, Length square) {
    const auto breaks = [&](std::size_t i) {
        return i == 0 || i == paragraph.clusters.size() ||
               paragraph.clusters[i - 1].after != Break::forbidden;
    };
    for (std::size_t first = 0; first < paragraph.clusters.size(); ++first) {
        if (!breaks(first)) continue;
        for (std::size_t last = first + 1; last <= paragraph.clusters.size(); ++last) {
            if (breaks(last)) expect_whole_squares(paragraph, first, last, square);
            if (breaks(last) && last < paragraph.clusters.size() &&
                paragraph.clusters[last - 1].after == Break::mandatory)
                break;
        }
    }
}

}  // namespace banxin::test
