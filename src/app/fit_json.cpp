#include <fmt/format.h>

#include "app/fit_report.h"
#include "base/utf8.h"

namespace banxin {

namespace {

/// Four decimals, half away from zero: of integers, so that no locale and no rounding mode matters.
std::string in_em(Length length, Length em) {
    constexpr std::int64_t one = 10'000;
    const std::int64_t magnitude = length.mpt < 0 ? -std::int64_t{length.mpt} : length.mpt;
    const std::int64_t value = (2 * magnitude * one + em.mpt) / (2 * em.mpt);
    const auto* sign = length.mpt < 0 && value > 0 ? "-" : "";
    return fmt::format("{}{}.{:04}", sign, value / one, value % one);
}

class Writer {
public:
    Writer(const Fit& fit, std::ostream& out) : fit_(fit), out_(out) {}

    void write() {
        out_ << "{\"paragraphs\":[";
        separated(fit_.paragraphs, ",\n", [&](const FitParagraph& each) { paragraph(each); });
        out_ << "],\n\"cuts\":[";
        separated(fit_.cuts, ",", [&](const FitChange& each) { change(each); });
        out_ << "],\n\"adds\":[";
        separated(fit_.adds, ",", [&](const FitChange& each) { change(each); });
        out_ << "]}\n";
    }

private:
    template <class Items, class Write>
    void separated(const Items& items, std::string_view separator, Write write) {
        std::string_view before;
        for (const auto& item : items) {
            out_ << before;
            write(item);
            before = separator;
        }
    }

    void paragraph(const FitParagraph& paragraph) {
        std::size_t start = 0;  // code points before the line
        out_ << "{\"text\":" << json_string(paragraph.text) << ",\"lines\":[";
        separated(paragraph.lines, ",\n", [&](const FitLine& each) {
            const auto text = part(paragraph, each.begin, each.end);
            const std::size_t end = start + utf8::length(text);
            out_ << fmt::format("{{\"text\":{},\"start\":{},\"end\":{},", json_string(text), start,
                                end);
            line(paragraph, each);
            start = end;
        });
        out_ << "]}";
    }

    void line(const FitParagraph& paragraph, const FitLine& line) {
        out_ << fmt::format("\"measure_em\":{},\"natural_em\":{},\"set_em\":{},\"gap_em\":{},",
                            em(line.measure), em(line.natural), em(line.set), em(line.widest_gap));
        out_ << "\"clusters\":[";
        separated(line.clusters, ",", [&](const FitCluster& each) {
            out_ << fmt::format("{{\"text\":{},\"at_em\":{},\"advance_em\":{}}}",
                                json_string(part(paragraph, each.begin, each.end)), em(each.at),
                                em(each.advance));
        });
        out_ << "]}";
    }

    void change(const FitChange& change) {
        out_ << fmt::format("{{\"paragraph\":{},\"characters\":{},\"lines\":{}}}", change.paragraph,
                            change.characters, change.lines);
    }

    std::string em(Length length) const { return in_em(length, fit_.em); }
    static std::string_view part(const FitParagraph& paragraph, std::size_t begin,
                                 std::size_t end) {
        return std::string_view(paragraph.text).substr(begin, end - begin);
    }

    const Fit& fit_;
    std::ostream& out_;
};

}  // namespace

void write_json(const Fit& fit, std::ostream& out) {
    Writer(fit, out).write();
}

}  // namespace banxin
