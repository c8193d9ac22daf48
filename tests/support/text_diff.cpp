#include "support/text_diff.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace banxin::test {
namespace {

constexpr std::size_t context = 3;
/// Above this many cells the table of common lines is not worth its memory; the changed middle is
/// then shown as one replacement.
constexpr std::size_t largest_table = 16'000'000;

using Lines = std::vector<std::string_view>;

struct Edit {
    char kind;  // ' ', '-' or '+'
    std::string_view line;
    std::size_t expected, actual;  // line numbers from 0
};

Lines split(std::string_view text) {
    Lines lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

/// common[i * (m + 1) + j] = length of the longest common subsequence of a[i…] and b[j…].
std::vector<std::uint16_t> common_lengths(const Lines& a, const Lines& b) {
    const std::size_t width = b.size() + 1;
    std::vector<std::uint16_t> common((a.size() + 1) * width, 0);
    for (std::size_t i = a.size(); i-- > 0;)
        for (std::size_t j = b.size(); j-- > 0;)
            common[i * width + j] =
                a[i] == b[j] ? static_cast<std::uint16_t>(common[(i + 1) * width + j + 1] + 1)
                             : std::max(common[(i + 1) * width + j], common[i * width + j + 1]);
    return common;
}

class Script {
public:
    Script(const Lines& a, const Lines& b) {
        std::size_t head = 0, tail = 0;
        const std::size_t shorter = std::min(a.size(), b.size());
        while (head < shorter && a[head] == b[head]) ++head;
        while (tail < shorter - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
        for (std::size_t i = 0; i < head; ++i) add(' ', a[i]);
        middle({a.begin() + head, a.end() - tail}, {b.begin() + head, b.end() - tail});
        for (std::size_t i = a.size() - tail; i < a.size(); ++i) add(' ', a[i]);
    }
    const std::vector<Edit>& edits() const { return edits_; }

private:
    void add(char kind, std::string_view line) {
        edits_.push_back({kind, line, expected_, actual_});
        if (kind != '+') ++expected_;
        if (kind != '-') ++actual_;
    }
    void middle(const Lines& a, const Lines& b) {
        std::size_t i = 0, j = 0;
        if ((a.size() + 1) * (b.size() + 1) <= largest_table) {
            const std::vector<std::uint16_t> common = common_lengths(a, b);
            const std::size_t width = b.size() + 1;
            while (i < a.size() && j < b.size()) {
                if (a[i] == b[j]) {
                    add(' ', a[i++]);
                    ++j;
                } else if (common[(i + 1) * width + j] >= common[i * width + j + 1]) {
                    add('-', a[i++]);
                } else {
                    add('+', b[j++]);
                }
            }
        }
        while (i < a.size()) add('-', a[i++]);
        while (j < b.size()) add('+', b[j++]);
    }

    std::vector<Edit> edits_;
    std::size_t expected_ = 0, actual_ = 0;
};

void print_hunk(std::string& out, const std::vector<Edit>& edits, std::size_t begin,
                std::size_t end) {
    out += "@@ expected line " + std::to_string(edits[begin].expected + 1) + ", actual line " +
           std::to_string(edits[begin].actual + 1) + " @@\n";
    for (std::size_t i = begin; i < end; ++i) (out += edits[i].kind).append(edits[i].line) += '\n';
}

}  // namespace

std::string unified_diff(std::string_view expected, std::string_view actual) {
    if (expected == actual) return {};
    const Script script(split(expected), split(actual));
    const std::vector<Edit>& edits = script.edits();
    std::string out;
    std::size_t begin = 0, end = 0;  // of the hunk in the making
    for (std::size_t i = 0; i < edits.size(); ++i) {
        if (edits[i].kind == ' ') continue;
        const std::size_t from = i < context ? 0 : i - context;
        if (end == 0) {
            begin = from;
        } else if (from > end) {
            print_hunk(out, edits, begin, end);
            begin = from;
        }
        end = std::min(i + 1 + context, edits.size());
    }
    if (end > 0) print_hunk(out, edits, begin, end);
    if (out.empty()) out = "only the line ends differ\n";
    return out;
}

}  // namespace banxin::test
