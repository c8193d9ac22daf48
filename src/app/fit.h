// Copyfitting of plain text, for `banxin fit`: how many lines each paragraph takes, where every
// cluster stands, and the cheapest ways to one line fewer or more. Pure, and set as the pages are.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "layout/justifier.h"
#include "text/text_tools.h"

namespace banxin {

struct FitOptions {
    Style style;  // with its first-line indent
    Length measure;
    WritingMode mode = WritingMode::horizontal;
    unsigned threads = 1;
};

/// Offsets into text are bytes of FitParagraph::text.
struct FitCluster {
    std::uint32_t begin = 0, end = 0;
    Length at;       // of its origin, along the line
    Length advance;  // to the next cluster's origin; of the last one: to the line's set width
    friend bool operator==(const FitCluster&, const FitCluster&) = default;
};

struct FitLine {
    std::uint32_t begin = 0, end = 0;
    Length measure;                   // the indent taken off
    Length natural, set, widest_gap;  // see SetLine
    std::vector<FitCluster> clusters;
    friend bool operator==(const FitLine&, const FitLine&) = default;
};

/// Every byte of the text belongs to one line and to one cluster of it; text of which nothing is
/// set (none, or invisible control characters only) has no lines.
struct FitParagraph {
    std::string text;  // as it was typed
    std::vector<FitLine> lines;
    friend bool operator==(const FitParagraph&, const FitParagraph&) = default;
};

/// What changes the number of lines with the least work.
struct FitChange {
    std::uint32_t paragraph = 0;   // from 1
    std::uint32_t characters = 0;  // to be cut, or added
    std::uint32_t lines = 0;       // saved, or more
    friend bool operator==(const FitChange&, const FitChange&) = default;
};

struct Fit {
    Length em;  // the size of the type
    std::vector<FitParagraph> paragraphs;
    /// At most one a paragraph; by characters, then paragraph.
    std::vector<FitChange> cuts, adds;
};

/// A paragraph a line of `text`, the bytes of `file`; well-formed UTF-8. Reports what shaping
/// finds.
///
/// A cut takes characters off a paragraph's end, an addition puts Han there; the marks that close
/// the paragraph stay. Each is the least number for which the whole paragraph, shaped and broken
/// again, takes fewer or more lines. A paragraph of one line has no cut, one of more than
/// `longest_changed` bytes neither.
Fit fit(std::string_view text, FileId file, const FitOptions& options, const TextTools& tools,
        Diagnostics& diagnostics);
inline constexpr std::size_t longest_changed = 30'000;

std::size_t line_count(const Fit& fit);

}  // namespace banxin
