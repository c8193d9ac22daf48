// A run's clusters, and how its characters stand across the line: what annotations, dots, lines and
// 均排 go by.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "text/shaped_paragraph.h"

namespace banxin {

struct RunSpan {
    std::uint32_t first = 0, last = 0;  // clusters
    Length size;                        // of its characters
    /// From the line's centre to the edges of the em boxes: up and down, in a vertical line right
    /// and left.
    Length over, under;
};

/// True for runs of which more is set than their characters one after the other.
bool has_company(const TextRun& run);
bool has_company(const Paragraph& paragraph);

/// Where the run that begins at `first` ends if its neighbours of one element count as one.
std::size_t end_of_element(const std::vector<TextRun>& runs, std::size_t first);

/// True for clusters that show something and are no punctuation.
bool is_character(const Cluster& cluster);

/// From now on no line ends between these clusters.
void never_part(std::span<Cluster> clusters);

/// The cluster grows by `room`, its glyphs in the middle.
void widen(ShapedParagraph& paragraph, Cluster& cluster, Length room);

}  // namespace banxin
