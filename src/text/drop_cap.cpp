#include "text/drop_cap.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "base/utf8.h"
#include "text/break_rules.h"
#include "text/composition.h"
#include "text/ruby.h"

namespace banxin {
namespace {

struct Place {
    std::size_t run = 0, byte = 0;
};

bool is_mark_on_base(char32_t c) {
    return c >= 0x300 && (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0;
}

/// Walks through the paragraph's characters.
class Walk {
public:
    explicit Walk(const Paragraph& paragraph) : paragraph_(paragraph) { skip_ended_runs(); }

    bool at_end() const { return at_.run == paragraph_.runs.size(); }
    Place place() const { return at_; }
    char32_t character() const {
        return at_end() ? U'\0' : utf8::decode(run().text, at_.byte).code_point;
    }
    bool is_one_of(ClassSet classes) const {
        return !at_end() && classes.has(class_of(character()));
    }
    char32_t take() {
        const auto [c, size] = utf8::decode(run().text, at_.byte);
        at_.byte += size;
        skip_ended_runs();
        return c;
    }

private:
    const TextRun& run() const { return paragraph_.runs[at_.run]; }
    void skip_ended_runs() {
        while (!at_end() && at_.byte >= run().text.size()) at_ = {at_.run + 1, 0};
    }

    const Paragraph& paragraph_;
    Place at_;
};

void take_object(Walk& walk) {
    const char32_t first = walk.take();
    const CharClass cls = class_of(first);
    const bool paired = cls == CharClass::dash || cls == CharClass::ellipsis || first == U'—';
    if (paired && walk.character() == first) walk.take();
    while (!walk.at_end() && is_mark_on_base(walk.character())) walk.take();
}

/// Where the cap ends.
Place end_of_cap(const Paragraph& paragraph, std::int32_t characters) {
    constexpr ClassSet before{CharClass::open, CharClass::space, CharClass::ideographic_space};
    constexpr ClassSet after{CharClass::close, CharClass::pause, CharClass::colon, CharClass::stop,
                             CharClass::excl};
    Walk walk(paragraph);
    for (std::int32_t i = 0; i < characters && !walk.at_end(); ++i) {
        while (walk.is_one_of(before)) walk.take();
        if (!walk.at_end()) take_object(walk);
        while (walk.is_one_of(after)) walk.take();
    }
    return walk.place();
}

/// A syllable for each character goes with its character; a ruby for all stays with the rest.
void split_ruby(TextRun& cap, TextRun& rest) {
    if (!rest.ruby) return;
    const auto syllables = syllables_of(rest.ruby->text);
    const std::size_t in_cap = utf8::length(cap.text), in_rest = utf8::length(rest.text);
    if (syllables.size() != in_cap + in_rest) return cap.ruby.reset();
    const auto joined = [&](std::size_t first, std::size_t last) {
        std::string text;
        for (std::size_t i = first; i < last; ++i) {
            text.append(i > first ? " " : "").append(syllables[i]);
        }
        return text;
    };
    std::string of_cap = joined(0, in_cap), of_rest = joined(in_cap, syllables.size());
    cap.ruby->text = std::move(of_cap);
    rest.ruby->text = std::move(of_rest);
}

DropCap split_at(const Paragraph& paragraph, Place place) {
    DropCap split{{paragraph.style, {}, paragraph.at}, {paragraph.style, {}, paragraph.at}, {}};
    const auto middle = paragraph.runs.begin() + static_cast<std::ptrdiff_t>(place.run);
    split.cap.runs.assign(paragraph.runs.begin(), middle);
    split.rest.runs.assign(middle, paragraph.runs.end());
    if (place.byte == 0) return split;
    split.cap.runs.push_back(*middle);
    TextRun &cap = split.cap.runs.back(), &rest = split.rest.runs.front();
    cap.text = middle->text.substr(0, place.byte);
    rest.text = middle->text.substr(place.byte);
    split_ruby(cap, rest);
    cap.spread.reset();
    return split;
}

}  // namespace

std::optional<DropCap> split_drop_cap(const Paragraph& paragraph, const std::vector<Style>& styles,
                                      Length pitch) {
    const Style& style = styles[index(paragraph.style)];
    if (style.drop_lines < 2 || style.drop_characters < 1) return std::nullopt;
    const Place end = end_of_cap(paragraph, style.drop_characters);
    if (end.run == paragraph.runs.size()) return std::nullopt;
    DropCap split = split_at(paragraph, end);
    split.size = pitch * (style.drop_lines - 1) + style.size;
    return split;
}

}  // namespace banxin
