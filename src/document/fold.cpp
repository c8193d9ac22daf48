#include "document/fold.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"

namespace banxin {

namespace {

struct CodeRange {
    char32_t first, last;
};

// Blocks whose characters are East Asian Wide (Unicode, EastAsianWidth) and written without word
// spaces; Hangul, which has them, is not here.
constexpr CodeRange cjk_ranges[] = {
    {0x2E80, 0x303F},    // radicals, description characters, CJK symbols and punctuation
    {0x3040, 0x30FF},    // kana
    {0x3100, 0x312F},    // bopomofo
    {0x3190, 0x33FF},    // kanbun, extended bopomofo, strokes, enclosed, compatibility
    {0x3400, 0x4DBF},    // extension A
    {0x4E00, 0x9FFF},    // unified ideographs
    {0xF900, 0xFAFF},    // compatibility ideographs
    {0xFE10, 0xFE1F},    // vertical forms
    {0xFE30, 0xFE4F},    // compatibility forms
    {0xFF01, 0xFF60},    // fullwidth forms
    {0xFFE0, 0xFFE6},    // fullwidth signs
    {0x1F200, 0x1F2FF},  // enclosed ideographs
    {0xFFFC, 0xFFFC},    // a picture in the line, which stands like a character
    {0x20000, 0x3FFFD},  // supplementary ideographs
};

// Marks Chinese shares with Latin. Text here is Chinese, so they count as Chinese (CSS Text 4:
// ambiguous width is wide where the language is Chinese).
constexpr char32_t shared_marks[] = {0x00B7, 0x2014, 0x2018, 0x2019, 0x201C,
                                     0x201D, 0x2026, 0x22EF, 0x2E3A};

bool is_cjk(char32_t c) {
    return std::ranges::any_of(cjk_ranges,
                               [c](CodeRange r) { return c >= r.first && c <= r.last; }) ||
           std::ranges::find(shared_marks, c) != std::end(shared_marks);
}

constexpr bool is_white(char32_t c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Goes over the runs' characters in order and decides on white space when what follows it is
/// known.
class Folder {
public:
    explicit Folder(std::size_t runs) : texts_(runs) {}

    void take(std::size_t run, char32_t c) {
        if (is_white(c)) {
            if (!pending_) pending_run_ = run;
            pending_ = true;
            newline_ = newline_ || c == '\n' || c == '\r';
            return;
        }
        if (pending_ && keeps_space(c)) texts_[pending_run_] += ' ';
        pending_ = newline_ = false;
        utf8::append(texts_[run], c);
        before_ = c;
    }

    std::vector<std::string> texts() && { return std::move(texts_); }

private:
    bool keeps_space(char32_t next) const {
        if (before_ == 0 || before_ == line_separator || next == line_separator) return false;
        return !(newline_ && is_cjk(before_) && is_cjk(next));
    }

    std::vector<std::string> texts_;
    char32_t before_ = 0;  // 0: the paragraph's start
    bool pending_ = false, newline_ = false;
    std::size_t pending_run_ = 0;
};

/// Whether `b` goes on with what `a` began: runs of one element that differ in nothing.
bool can_join(const TextRun& a, const TextRun& b) {
    const bool alike = a.style == b.style && a.element == b.element && a.no_break == b.no_break &&
                       a.tate_chu_yoko == b.tate_chu_yoko && a.emphasis == b.emphasis &&
                       a.line_mark == b.line_mark && a.shift == b.shift && a.shared == b.shared &&
                       a.spread == b.spread && a.at.file == b.at.file;
    // Each annotated text and each picture is an object of its own; so is an unbroken one without a
    // number to tell it from its neighbour.
    const bool objects = a.ruby || b.ruby || a.picture || b.picture ||
                         (a.element == 0 && (a.no_break || a.tate_chu_yoko));
    return alike && !objects;
}

}  // namespace

std::vector<TextRun> fold_white_space(std::vector<TextRun> runs) {
    Folder folder(runs.size());
    for (std::size_t i = 0; i < runs.size(); ++i)
        for (std::size_t at = 0; at < runs[i].text.size();) {
            const auto [c, size] = utf8::decode(runs[i].text, at);
            folder.take(i, c);
            at += size;
        }
    auto texts = std::move(folder).texts();
    std::vector<TextRun> folded;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (texts[i].empty()) continue;
        runs[i].text = std::move(texts[i]);
        if (!folded.empty() && can_join(folded.back(), runs[i])) {
            folded.back().text += runs[i].text;
            folded.back().at.end = std::max(folded.back().at.end, runs[i].at.end);
        } else {
            folded.push_back(std::move(runs[i]));
        }
    }
    return folded;
}

}  // namespace banxin
