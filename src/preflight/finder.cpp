#include "preflight/finder.h"

#include <fmt/format.h>

#include <algorithm>

namespace banxin::preflight {

namespace {

/// A file's own names, shortened to what a message can show.
std::string shortened(std::string text) {
    constexpr std::size_t longest = 200;
    if (text.size() > longest) {
        std::size_t end = longest;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
        text.resize(end);
        text += "…";
    }
    return text;
}

std::string without_trailing_zeros(std::string number) {
    while (number.ends_with('0')) number.pop_back();
    if (number.ends_with('.')) number.pop_back();
    return number == "-0" ? "0" : number;
}

}  // namespace

void Finder::add(std::string_view name, Severity severity, Fact fact) {
    const Check& check = check_named(name);
    fact.what = shortened(std::move(fact.what));
    fact.value = shortened(std::move(fact.value));
    const Key key{&check, severity, fact.page, fact.limit, fact.value, fact.what};
    auto& alike = known_[key];
    if (is_known(alike, fact.place)) return;
    Rest& rest = counts_[check.name];
    if (rest.told == most || alike.size() == most_places) {
        ++rest.left_out;
        rest.severity = std::max(rest.severity, severity);
        return;
    }
    ++rest.told;
    alike.push_back(findings_.size());
    findings_.push_back({&check, severity, fact.page, fact.place, std::move(fact.limit),
                         std::move(fact.value), std::move(fact.what)});
}

/// Something without a place is where the next of its kind is found.
bool Finder::is_known(const std::vector<std::size_t>& alike, const std::optional<Rect>& place) {
    for (const std::size_t i : alike) {
        auto& known = findings_[i].place;
        if (!place || known == place) return true;
        if (!known) {
            known = place;
            return true;
        }
    }
    return false;
}

Findings Finder::take() && {
    for (const auto& [name, rest] : counts_) {
        if (rest.left_out == 0) continue;
        Finding more{&check_named(name), rest.severity};
        more.value = fmt::format("+{}", rest.left_out);
        findings_.push_back(std::move(more));
    }
    return std::move(findings_);
}

std::string in_points(double points) {
    return without_trailing_zeros(fmt::format("{:.2f}", points)) + " pt";
}

std::string in_points(Length length) {
    return in_points(to_pt(length));
}

std::string in_millimetres(Length length) {
    return without_trailing_zeros(fmt::format("{:.1f}", to_mm(length))) + " mm";
}

std::string in_percent(double share) {
    return without_trailing_zeros(fmt::format("{:.1f}", share * 100)) + " %";
}

std::string in_ppi(double ppi) {
    return fmt::format("{:.0f} ppi", ppi);
}

}  // namespace banxin::preflight
