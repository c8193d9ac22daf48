// Where words part at a line's end: Liang's patterns, as libhyphen reads them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "document/model.h"

namespace banxin {

/// Where the systems keep their pattern files, tried in this order.
std::vector<std::filesystem::path> pattern_folders();

/// Opens a language's patterns when its first word comes. Thread-safe.
class Hyphenator {
public:
    explicit Hyphenator(std::vector<std::filesystem::path> folders = pattern_folders());
    ~Hyphenator();
    Hyphenator(Hyphenator&&) noexcept;

    /// How many letters stand before each hyphen the word may have, ascending. At least two letters
    /// stay before a hyphen and three after it; a point that would change letters is left out. None
    /// if the language has no patterns, or the word letters that they do not know.
    std::vector<std::size_t> points(std::u32string_view word, WordLanguage language) const;

    /// Every language that a word was asked for and that has no patterns.
    void report_missing(Diagnostics& diagnostics) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace banxin
