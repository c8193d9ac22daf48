#include "app/fit.h"

#include <algorithm>
#include <optional>

#include "app/fit_changes.h"
#include "app/fit_tail.h"
#include "base/parallel.h"
#include "base/utf8.h"
#include "layout/places.h"
#include "text/shaper.h"
#include "text/source_text.h"

namespace banxin {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view any_han = "字";

std::uint32_t offset(std::size_t at) {
    return static_cast<std::uint32_t>(at);
}

/// The lines of `text`, without line ends. One at the very end closes the last line.
std::vector<std::string_view> lines_of(std::string_view text) {
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        lines.push_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

Paragraph paragraph_of(std::string text, SourceSpan at) {
    return {.runs = {{.text = std::move(text), .at = at}}, .at = at};
}

/// True for a character of which shaping keeps nothing.
bool is_dropped(std::string_view text, std::size_t at) {
    const std::size_t size = utf8::decode(text, at).size;
    Diagnostics none;
    return read_characters(paragraph_of(std::string(text.substr(at, size)), {}), {Style{}},
                           CompositionTables::built_in(), none)
        .characters.empty();
}

/// Where each cluster begins in the text as it was typed, and the text's end. Shaping exchanges
/// characters one for one; those it drops go with the cluster before them.
std::vector<std::uint32_t> cluster_begins(std::string_view typed, const ShapedParagraph& shaped) {
    const bool none_dropped = utf8::length(typed) == utf8::length(shaped.text);
    std::vector<std::uint32_t> begins;
    begins.reserve(shaped.clusters.size() + 1);
    std::size_t at = 0, kept = 0;
    for (const Cluster& cluster : shaped.clusters) {
        while (at < typed.size()) {
            const bool dropped = !none_dropped && is_dropped(typed, at);
            if (!dropped && kept >= cluster.text_begin) break;
            if (!dropped) kept += utf8::decode(shaped.text, kept).size;
            at += utf8::decode(typed, at).size;
        }
        begins.push_back(begins.empty() ? 0 : offset(at));
    }
    begins.push_back(offset(typed.size()));
    return begins;
}

FitLine line_from(const SetLine& set, Length measure, const std::vector<std::uint32_t>& begins) {
    FitLine line{begins[set.first], begins[set.last], measure,
                 set.natural,       set.set,          set.widest_gap};
    for (std::uint32_t i = set.first; i < set.last; ++i) {
        const Length at = set.offsets[i - set.first];
        const Length next = i + 1 < set.last ? set.offsets[i + 1 - set.first] : set.set;
        line.clusters.push_back({begins[i], begins[i + 1], at, next - at});
    }
    return line;
}

/// A paragraph as it was shaped: what its lines and its changes are made from.
struct Shaped {
    ShapedParagraph paragraph;
    std::vector<std::uint32_t> begins;  // of each cluster in the typed text, and that text's end
};

/// Sets paragraphs at the options' measure.
class Galley {
public:
    Galley(const FitOptions& options, const TextTools& tools)
        : options_(options), tools_(tools), styles_{options.style} {
        for (const LineIndent indent : {LineIndent::first, LineIndent::other}) {
            const LineSlot slot{.measure = options.measure, .mode = options.mode};
            measures_.push_back(indented(slot, options.style, indent).measure);
        }
        Diagnostics reported_where_used;
        const std::string two = std::string(any_han).append(any_han);
        han_ = shape_text(two, {}, reported_where_used).clusters.front();
    }

    Shaped shaped(std::string_view text, SourceSpan at, Diagnostics& diagnostics) const {
        ShapedParagraph paragraph = shape_text(std::string(text), at, diagnostics);
        auto begins = cluster_begins(text, paragraph);
        return {std::move(paragraph), std::move(begins)};
    }

    std::vector<FitLine> lines_of(const Shaped& shaped, LineBreaker& breaker) const {
        std::vector<FitLine> lines;
        const auto& clusters = shaped.paragraph.clusters;
        for (const LineBreak& line : breaks(shaped.paragraph, breaker)) {
            const Length measure = measures_[std::min<std::size_t>(lines.size(), 1)];
            const bool last =
                line.last == clusters.size() || clusters[line.last - 1].after == Break::mandatory;
            const SetLine set = set_line(shaped.paragraph, line, measure, options_.style.align,
                                         last ? LinePlace::last : LinePlace::inner);
            lines.push_back(line_from(set, measure, shaped.begins));
        }
        return lines;
    }

    std::size_t count(const ShapedParagraph& shaped, LineBreaker& breaker) const {
        return breaks(shaped, breaker).size();
    }
    std::size_t count(const std::string& text, LineBreaker& breaker) const {
        Diagnostics already_reported;
        return count(shape_text(text, {}, already_reported), breaker);
    }

    /// A Han as it stands before another.
    const Cluster& han() const { return han_; }
    Length em() const { return options_.style.size; }
    /// More Han than any one line holds.
    std::uint32_t most_added() const { return offset(2 * (options_.measure / em()) + 4); }

private:
    ShapedParagraph shape_text(const std::string& text, SourceSpan at,
                               Diagnostics& diagnostics) const {
        return shape(paragraph_of(text, at), styles_, options_.mode, tools_, diagnostics);
    }
    std::vector<LineBreak> breaks(const ShapedParagraph& shaped, LineBreaker& breaker) const {
        if (shaped.clusters.empty()) return {};
        return breaker.break_lines(shaped, measures_, options_.style.breaker);
    }

    const FitOptions& options_;
    const TextTools& tools_;
    std::vector<Style> styles_;
    std::vector<Length> measures_;
    Cluster han_;
};

/// One paragraph's part of the result.
struct Outcome {
    FitParagraph paragraph;
    std::optional<LineChange> cut, addition;
    Diagnostics diagnostics;
};

/// Han that fit behind the words of the last line as it is set.
std::uint32_t room_in(const FitLine& last, Length em) {
    const Length beside_latin = em / 4 * 2;
    return offset(std::max(Length{}, last.measure - last.natural - beside_latin) / em);
}

void find_changes(const Galley& galley, const Shaped& shaped, LineBreaker& breaker,
                  Outcome& outcome) {
    const auto& [text, lines] = outcome.paragraph;
    if (lines.empty() || text.size() > longest_changed) return;
    const std::size_t end = end_of_words(text);
    const std::string words = text.substr(0, end), closing = text.substr(end);
    FitTail tail(shaped.paragraph, shaped.begins, end, galley.han());
    const auto longer_by = [&](std::uint32_t characters) {
        if (const auto* changed = tail.longer_by(characters))
            return galley.count(*changed, breaker);
        std::string longer = words;
        for (std::uint32_t i = 0; i < characters; ++i) longer += any_han;
        return galley.count(longer + closing, breaker);
    };
    const auto cut_at = [&](std::size_t at) {
        if (const auto* changed = tail.cut_at(at)) return galley.count(*changed, breaker);
        return galley.count(words.substr(0, at) + closing, breaker);
    };
    outcome.addition = cheapest_addition(lines.size(), room_in(lines.back(), galley.em()),
                                         galley.most_added(), longer_by);
    if (lines.size() < 2) return;
    outcome.cut = cheapest_cut(text, lines.size(), lines[lines.size() - 2].begin, cut_at);
}

void add_change(std::vector<FitChange>& changes, std::size_t paragraph,
                const std::optional<LineChange>& change) {
    if (change) changes.push_back({offset(paragraph + 1), change->characters, change->lines});
}

void sort_by_work(std::vector<FitChange>& changes) {
    std::ranges::stable_sort(changes, {}, &FitChange::characters);
}

}  // namespace

Fit fit(std::string_view text, FileId file, const FitOptions& options, const TextTools& tools,
        Diagnostics& diagnostics) {
    const auto lines = lines_of(text);
    const Galley galley(options, tools);
    std::vector<Outcome> outcomes(lines.size());
    parallel_for(lines.size(), options.threads, [&](std::size_t i) {
        const std::size_t begin = static_cast<std::size_t>(lines[i].data() - text.data());
        const SourceSpan at{file, offset(begin), offset(begin + lines[i].size())};
        const Shaped shaped = galley.shaped(lines[i], at, outcomes[i].diagnostics);
        LineBreaker breaker;
        outcomes[i].paragraph = {std::string(lines[i]), galley.lines_of(shaped, breaker)};
        find_changes(galley, shaped, breaker, outcomes[i]);
    });
    Fit result{.em = options.style.size, .paragraphs = {}, .cuts = {}, .adds = {}};
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        add_change(result.cuts, i, outcomes[i].cut);
        add_change(result.adds, i, outcomes[i].addition);
        result.paragraphs.push_back(std::move(outcomes[i].paragraph));
        diagnostics.append(std::move(outcomes[i].diagnostics));
    }
    if (tools.hyphenator != nullptr) tools.hyphenator->report_missing(diagnostics);
    sort_by_work(result.cuts);
    sort_by_work(result.adds);
    return result;
}

std::size_t line_count(const Fit& fit) {
    std::size_t lines = 0;
    for (const FitParagraph& paragraph : fit.paragraphs) lines += paragraph.lines.size();
    return lines;
}

}  // namespace banxin
