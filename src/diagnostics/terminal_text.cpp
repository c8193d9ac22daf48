#include "diagnostics/terminal_text.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace banxin {
namespace {

struct Range {
    char32_t first, last;
};

constexpr bool contains(const Range* begin, const Range* end, char32_t c) {
    const Range* range = std::lower_bound(
        begin, end, c, [](const Range& entry, char32_t value) { return entry.last < value; });
    return range != end && range->first <= c;
}

// Unicode's EastAsianWidth.txt, W and F, as whole blocks where unassigned characters lie between.
constexpr std::array wide = std::to_array<Range>({
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x2329, 0x232A},   {0x23E9, 0x23EC},
    {0x23F0, 0x23F0},   {0x23F3, 0x23F3},   {0x25FD, 0x25FE},   {0x2614, 0x2615},
    {0x2648, 0x2653},   {0x267F, 0x267F},   {0x2693, 0x2693},   {0x26A1, 0x26A1},
    {0x26AA, 0x26AB},   {0x26BD, 0x26BE},   {0x26C4, 0x26C5},   {0x26CE, 0x26CE},
    {0x26D4, 0x26D4},   {0x26EA, 0x26EA},   {0x26F2, 0x26F3},   {0x26F5, 0x26F5},
    {0x26FA, 0x26FA},   {0x26FD, 0x26FD},   {0x2705, 0x2705},   {0x270A, 0x270B},
    {0x2728, 0x2728},   {0x274C, 0x274C},   {0x274E, 0x274E},   {0x2753, 0x2755},
    {0x2757, 0x2757},   {0x2795, 0x2797},   {0x27B0, 0x27B0},   {0x27BF, 0x27BF},
    {0x2B1B, 0x2B1C},   {0x2B50, 0x2B50},   {0x2B55, 0x2B55},   {0x2E80, 0x303E},
    {0x3041, 0x3247},   {0x3250, 0x4DBF},   {0x4E00, 0xA4CF},   {0xA960, 0xA97F},
    {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE10, 0xFE19},   {0xFE30, 0xFE6F},
    {0xFF01, 0xFF60},   {0xFFE0, 0xFFE6},   {0x16FE0, 0x18D08}, {0x1AFF0, 0x1B2FB},
    {0x1F004, 0x1F004}, {0x1F0CF, 0x1F0CF}, {0x1F18E, 0x1F18E}, {0x1F191, 0x1F19A},
    {0x1F200, 0x1F320}, {0x1F32D, 0x1F335}, {0x1F337, 0x1F37C}, {0x1F37E, 0x1F393},
    {0x1F3A0, 0x1F3CA}, {0x1F3CF, 0x1F3D3}, {0x1F3E0, 0x1F3F0}, {0x1F3F4, 0x1F3F4},
    {0x1F3F8, 0x1F43E}, {0x1F440, 0x1F440}, {0x1F442, 0x1F4FC}, {0x1F4FF, 0x1F53D},
    {0x1F54B, 0x1F54E}, {0x1F550, 0x1F567}, {0x1F57A, 0x1F57A}, {0x1F595, 0x1F596},
    {0x1F5A4, 0x1F5A4}, {0x1F5FB, 0x1F64F}, {0x1F680, 0x1F6C5}, {0x1F6CC, 0x1F6CC},
    {0x1F6D0, 0x1F6D2}, {0x1F6D5, 0x1F6DF}, {0x1F6EB, 0x1F6EC}, {0x1F6F4, 0x1F6FC},
    {0x1F7E0, 0x1F7F0}, {0x1F90C, 0x1F93A}, {0x1F93C, 0x1F945}, {0x1F947, 0x1F9FF},
    {0x1FA70, 0x1FAFF}, {0x20000, 0x2FFFD}, {0x30000, 0x3FFFD},
});

// Marks that combine with the character before; those that occur in Chinese and Latin text.
constexpr std::array zero = std::to_array<Range>({
    {0x0300, 0x036F},
    {0x200B, 0x200D},
    {0x2060, 0x2060},
    {0x20D0, 0x20F0},
    {0x302A, 0x302D},
    {0x3099, 0x309A},
    {0xFE00, 0xFE0F},
    {0xFE20, 0xFE2F},
    {0xFEFF, 0xFEFF},
    {0xE0100, 0xE01EF},
});

// What would move the cursor, colour the terminal or turn the direction of the rest of the line.
constexpr std::array unprintable = std::to_array<Range>({
    {0x00, 0x1F},
    {0x7F, 0x9F},
    {0x061C, 0x061C},
    {0x200E, 0x200F},
    {0x2028, 0x202E},
    {0x2066, 0x2069},
});

char32_t shown_for(char32_t c) {
    if (c == U'\t') return U' ';
    return contains(unprintable.begin(), unprintable.end(), c) ? U'\uFFFD' : c;
}

std::size_t width_of(std::string_view text) {
    std::size_t cells = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto [c, size] = utf8::decode(text, at);
        cells += cell_width(shown_for(c));
        at += size;
    }
    return cells;
}

/// The last character start before `at` (> 0).
std::size_t previous(std::string_view text, std::size_t at) {
    std::size_t start = at - 1;
    while (start > 0 && at - start < 4 &&
           (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) {
        --start;
    }
    return start + utf8::decode(text, start).size == at ? start : at - 1;
}

constexpr std::size_t line_cells = 100;
constexpr std::size_t cells_before_mark = 40;

std::size_t start_of_window(std::string_view line, std::size_t mark) {
    if (line.size() <= 4 * line_cells && width_of(line) <= line_cells) return 0;
    std::size_t start = mark;
    for (std::size_t steps = 0; start > 0 && steps < cells_before_mark; ++steps) {
        const std::size_t before = previous(line, start);
        if (width_of(line.substr(before, mark - before)) > cells_before_mark) break;
        start = before;
    }
    return start;
}

std::size_t end_of_window(std::string_view line, std::size_t start) {
    std::size_t end = start;
    for (std::size_t steps = 0, cells = 0; end < line.size() && steps < 4 * line_cells; ++steps) {
        const auto [c, size] = utf8::decode(line, end);
        cells += cell_width(shown_for(c));
        if (cells > line_cells) break;
        end += size;
    }
    return end;
}

}  // namespace

std::size_t cell_width(char32_t c) {
    if (contains(zero.begin(), zero.end(), c)) return 0;
    return contains(wide.begin(), wide.end(), c) ? 2 : 1;
}

std::string printable(std::string_view text) {
    std::string shown;
    shown.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto [c, size] = utf8::decode(text, at);
        utf8::append(shown, shown_for(c));
        at += size;
    }
    return shown;
}

MarkedLine mark_in_line(std::string_view line, std::size_t begin, std::size_t end) {
    begin = std::min(begin, line.size());
    const std::size_t start = start_of_window(line, begin);
    const std::size_t stop = end_of_window(line, start);
    end = std::clamp(end, begin, std::max(begin, stop));

    MarkedLine marked;
    if (start > 0) marked.line = "…";
    marked.line += printable(line.substr(start, stop - start));
    if (stop < line.size()) marked.line += "…";

    const std::size_t indent = (start > 0 ? 1 : 0) + width_of(line.substr(start, begin - start));
    const std::size_t cells = std::max<std::size_t>(1, width_of(line.substr(begin, end - begin)));
    marked.mark = std::string(indent, ' ') + "^" + std::string(cells - 1, '~');
    return marked;
}

}  // namespace banxin
