// The cheapest cut and the cheapest addition of a paragraph, found by really setting it.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

namespace banxin {

struct LineChange {
    std::uint32_t characters = 0, lines = 0;
};

/// Where the marks and spaces begin that close the text: what an editor leaves as it is.
std::size_t end_of_words(std::string_view text);

/// How many lines the text takes with its words cut at a byte, or longer by some Han.
using LinesCutAt = std::function<std::size_t(std::size_t)>;
using LinesLongerBy = std::function<std::size_t(std::uint32_t)>;

/// The fewest characters off the end of the words of `text` that save one of `lines` lines, looked
/// for from `from` (a byte) on. Characters without a width of their own go with what they stand
/// on.
std::optional<LineChange> cheapest_cut(std::string_view text, std::size_t lines, std::size_t from,
                                       const LinesCutAt& count);
/// The fewest Han, at most `most`, that after the words make a line more. The last line has room
/// for `room` of them as it is: one or two may still make an orphan's line worth having, but from
/// three on the lines before the last stay the best.
std::optional<LineChange> cheapest_addition(std::size_t lines, std::uint32_t room,
                                            std::uint32_t most, const LinesLongerBy& count);

}  // namespace banxin
