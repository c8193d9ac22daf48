#include "layout/headline_fit.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "layout/line_metrics.h"

namespace banxin {
namespace {

constexpr std::int32_t letter_spacing_step = 5;  // ‰ of an em
constexpr Length size_step = pt(0.5);
constexpr std::int32_t hscale_step = 20;  // ‰
constexpr Length balance_step = pt(0.25);
constexpr std::string_view not_at_line_start = "的";  // R2.4.4

/// The paragraph with breaks by sense: no line begins with a particle if it can be helped.
ShapedParagraph broken_by_sense(const ShapedParagraph& shaped) {
    ShapedParagraph result = shaped;
    for (std::size_t i = 1; i < result.clusters.size(); ++i) {
        const Cluster& next = result.clusters[i];
        const auto text =
            std::string_view(result.text).substr(next.text_begin, next.text_end - next.text_begin);
        Break& before = result.clusters[i - 1].after;
        if (text == not_at_line_start && before == Break::allowed) before = Break::emergency;
    }
    return result;
}

/// Lines as <br/> has them.
std::vector<LineBreak> forced_lines(const ShapedParagraph& shaped) {
    std::vector<LineBreak> lines;
    std::uint32_t first = 0;
    for (std::uint32_t i = 0; i < shaped.clusters.size(); ++i) {
        if (shaped.clusters[i].after != Break::mandatory && i + 1 < shaped.clusters.size())
            continue;
        lines.push_back({first, i + 1});
        first = i + 1;
    }
    return lines;
}

bool fit_in(const ShapedParagraph& shaped, const std::vector<LineBreak>& lines, Length measure) {
    const LineMetrics metrics(shaped);
    return std::all_of(lines.begin(), lines.end(), [&](const LineBreak& line) {
        return metrics.least(line.first, line.last) <= measure.mpt;
    });
}

/// The paragraph in at most `most` lines without breaking a rule, or nothing.
std::optional<std::vector<LineBreak>> broken(const ShapedParagraph& shaped, Length measure,
                                             std::size_t most) {
    const LineMetrics metrics(shaped);
    const std::int64_t room = std::int64_t{measure.mpt} * static_cast<std::int64_t>(most);
    if (metrics.least(0, metrics.size()) > room) return std::nullopt;
    std::vector<LineBreak> forced = forced_lines(shaped);
    if (forced.size() >= most) {
        if (forced.size() > most || !fit_in(shaped, forced, measure)) return std::nullopt;
        return forced;
    }
    std::vector<LineBreak> lines = break_lines(shaped, std::span(&measure, 1), Breaker::best);
    const bool legal =
        std::none_of(lines.begin(), lines.end(), [](const LineBreak& l) { return l.emergency; });
    if (lines.size() > most || !legal || !fit_in(shaped, lines, measure)) return std::nullopt;
    return lines;
}

/// Lines of similar length: those of the least measure that takes as many.
std::vector<LineBreak> balanced(const ShapedParagraph& shaped, Length measure,
                                std::vector<LineBreak> lines) {
    std::int32_t too_narrow = 0, enough = measure / balance_step;
    while (enough - too_narrow > 1) {
        const std::int32_t middle = (too_narrow + enough) / 2;
        if (auto narrower = broken(shaped, balance_step * middle, lines.size())) {
            lines = std::move(*narrower);
            enough = middle;
        } else {
            too_narrow = middle;
        }
    }
    return lines;
}

enum class Sense : std::uint8_t { kept, given_up };

/// Tries changes of one headline.
class Fitting {
public:
    Fitting(const Paragraph& paragraph, const ShapedParagraph& shaped, const Style& style,
            Length measure, const Reshape& reshape, Sense sense)
        : paragraph_(paragraph),
          shaped_(shaped),
          style_(style),
          measure_(measure),
          reshape_(reshape),
          sense_(sense) {}

    /// The mildest change that brings the headline into `lines` lines.
    std::optional<FittedHeadline> on_lines(std::size_t lines) const {
        if (auto fitted = with({}, lines)) return fitted;
        if (auto fitted = with_letter_spacing({}, lines)) return fitted;
        if (auto fitted = with_size(lines)) return fitted;
        return with_hscale(lines);
    }

    FittedHeadline squeezed() const {
        Tightening applied = tightest_size();
        applied.hscale = 1000 - hscale_step * hscale_steps();
        FittedHeadline result{shaped(applied), {}, applied, true, false};
        result.lines = break_lines(result.shaped, std::span(&measure_, 1), Breaker::best);
        return result;
    }

private:
    ShapedParagraph shaped(const Tightening& tightening) const {
        return tightening == Tightening{} ? shaped_
                                          : reshape_(paragraph_, shaped_.mode, tightening);
    }
    std::optional<FittedHeadline> with(const Tightening& tightening, std::size_t lines) const {
        FittedHeadline result{shaped(tightening), {}, tightening};
        const ShapedParagraph text =
            sense_ == Sense::kept ? broken_by_sense(result.shaped) : result.shaped;
        auto found = broken(text, measure_, lines);
        if (!found) return std::nullopt;
        result.more_lines = found->size() > forced_lines(text).size();
        result.lines =
            result.more_lines ? balanced(text, measure_, std::move(*found)) : std::move(*found);
        return result;
    }

    /// The least of `steps` steps that fits, if the last one does.
    template <class At>
    std::optional<FittedHeadline> mildest(std::int32_t steps, std::size_t lines, At at) const {
        if (steps <= 0) return std::nullopt;
        auto best = with(at(steps), lines);
        if (!best) return std::nullopt;
        std::int32_t too_mild = 0, enough = steps;
        while (enough - too_mild > 1) {
            const std::int32_t middle = (too_mild + enough) / 2;
            if (auto fitted = with(at(middle), lines)) {
                best = std::move(fitted);
                enough = middle;
            } else {
                too_mild = middle;
            }
        }
        return best;
    }

    std::optional<FittedHeadline> with_letter_spacing(Tightening tightening,
                                                      std::size_t lines) const {
        const std::int32_t steps = -style_.fit.letter_spacing_min / letter_spacing_step;
        return mildest(steps, lines, [&](std::int32_t step) {
            tightening.letter_spacing = -letter_spacing_step * step;
            return tightening;
        });
    }
    std::optional<FittedHeadline> with_size(std::size_t lines) const {
        auto fitted = mildest(size_steps(), lines, [&](std::int32_t step) {
            return Tightening{tightest_letter_spacing(), style_.size - size_step * step};
        });
        if (!fitted) return std::nullopt;
        const Tightening loose{
            0, fitted->applied.size};  // the smaller size may need less letter-spacing
        if (auto looser = with(loose, lines)) return looser;
        if (auto looser = with_letter_spacing(loose, lines)) return looser;
        return fitted;
    }
    std::optional<FittedHeadline> with_hscale(std::size_t lines) const {
        return mildest(hscale_steps(), lines, [&](std::int32_t step) {
            Tightening tightening = tightest_size();
            tightening.hscale = 1000 - hscale_step * step;
            return tightening;
        });
    }

    std::int32_t tightest_letter_spacing() const {
        return std::min(0,
                        style_.fit.letter_spacing_min / letter_spacing_step * letter_spacing_step);
    }
    Tightening tightest_size() const {
        Tightening result{tightest_letter_spacing()};
        if (size_steps() > 0) result.size = style_.size - size_step * size_steps();
        return result;
    }
    std::int32_t size_steps() const {
        if (style_.fit.size_min <= Length{}) return 0;
        return std::max(0, (style_.size - style_.fit.size_min) / size_step);
    }
    std::int32_t hscale_steps() const {
        return std::max(0, (1000 - style_.fit.hscale_min) / hscale_step);
    }

    const Paragraph& paragraph_;
    const ShapedParagraph& shaped_;
    const Style& style_;
    Length measure_;
    const Reshape& reshape_;
    Sense sense_;
};

}  // namespace

FittedHeadline fit_headline(const Paragraph& paragraph, const ShapedParagraph& shaped,
                            const Style& style, Length measure, const Reshape& reshape) {
    const std::size_t fewest = std::max<std::size_t>(1, forced_lines(shaped).size());
    const std::size_t most =
        std::max(fewest, static_cast<std::size_t>(std::max(1, style.fit.lines_max)));
    for (const Sense sense : {Sense::kept, Sense::given_up}) {
        const Fitting fitting(paragraph, shaped, style, measure, reshape, sense);
        for (std::size_t lines = fewest; lines <= most; ++lines) {
            if (auto fitted = fitting.on_lines(lines)) return std::move(*fitted);
        }
    }
    return Fitting(paragraph, shaped, style, measure, reshape, Sense::given_up).squeezed();
}

}  // namespace banxin
