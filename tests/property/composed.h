// The corpus of tests/property/corpus, shaped once in the real font and set in one long column:
// what the measurements of composition share.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "layout/story_setter.h"

namespace banxin::test {

inline constexpr int measures[] = {8, 11, 13, 20, 27};  // characters
inline const std::vector<std::string> kinds{"news", "prose", "law", "mixed"};
inline constexpr Length em = pt(9);

class Corpus {
public:
    Corpus();
    const ShapedText& of(const std::string& kind) const { return text_.at(kind); }
    std::size_t characters() const { return characters_; }

private:
    std::map<std::string, ShapedText> text_;
    std::size_t characters_ = 0;
};

const Corpus& corpus();

SetText set(const std::string& kind, int characters, Breaker breaker);

const ShapedParagraph& paragraph_of(const SetText& text, const PlacedLine& line);
bool ends_paragraph(const SetText& text, const PlacedLine& line);
/// The line as it is read, for messages.
std::string words(const SetText& text, const PlacedLine& line);
/// True inside a web address, which may be broken after / and before and after its dots.
bool breaks_address(const SetText& text, const PlacedLine& line);
/// What no level but `none` allows: a mark that the rules forbid there starts or ends the line.
bool starts_forbidden(const SetText& text, const PlacedLine& line);
bool ends_forbidden(const SetText& text, const PlacedLine& line);
bool is_orphan(const ShapedParagraph& paragraph, const std::vector<LineBreak>& lines);
/// The best setting in which no line break leaves an orphan.
std::vector<LineBreak> without_orphan(ShapedParagraph paragraph,
                                      std::span<const Length> line_measures);

/// Gaps opened between Han, in the lines that are filled to their measure.
struct Gaps {
    std::size_t lines = 0, over_005 = 0, over_010 = 0, emergency = 0;
    Length worst{};
    std::string worst_line;

    void add(const SetText& text);
    /// Hundredths of a percent of the lines.
    std::size_t share(std::size_t of) const { return lines == 0 ? 0 : of * 10'000 / lines; }
};

}  // namespace banxin::test
