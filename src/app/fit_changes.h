// The cheapest cut and the cheapest addition of a paragraph, found by really setting it.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace banxin {

/// How many lines a text takes.
using CountLines = std::function<std::size_t(const std::string&)>;

struct LineChange {
    std::uint32_t characters = 0, lines = 0;
};

/// The fewest characters off the end of `text` that save a line; looked for from `from` (a byte)
/// on. Its closing marks stay. Characters without a width of their own go with what they stand on.
std::optional<LineChange> cheapest_cut(std::string_view text, std::size_t lines, std::size_t from,
                                       const CountLines& count);
/// The fewest Han, at most `most`, that before its closing marks make a line more.
std::optional<LineChange> cheapest_addition(std::string_view text, std::size_t lines,
                                            std::uint32_t most, const CountLines& count);

}  // namespace banxin
