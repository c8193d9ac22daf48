#include "app/fit_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

namespace banxin {

namespace {

constexpr std::size_t most_changes = 10;  // the cheapest; tools get all

std::string count_of(std::size_t n, std::string_view thing) {
    return fmt::format("{} {}{}", n, thing, n == 1 ? "" : "s");
}

struct English {
    static std::string paragraph(std::size_t number, std::size_t lines) {
        return fmt::format("paragraph {}: {}\n", number, count_of(lines, "line"));
    }
    static std::string all(std::size_t lines) { return count_of(lines, "line") + " in all"; }
    static std::string over(std::size_t lines) {
        return fmt::format(", {} over", count_of(lines, "line"));
    }
    static std::string under(std::size_t lines) {
        return fmt::format(", {} short", count_of(lines, "line"));
    }
    static std::string cut(const FitChange& change) {
        return fmt::format("cut {} from paragraph {}: saves {}\n",
                           count_of(change.characters, "character"), change.paragraph,
                           count_of(change.lines, "line"));
    }
    static std::string add(const FitChange& change) {
        return fmt::format("add {} to paragraph {}: {} more\n",
                           count_of(change.characters, "character"), change.paragraph,
                           count_of(change.lines, "line"));
    }
};

struct Chinese {
    static std::string paragraph(std::size_t number, std::size_t lines) {
        return fmt::format("第{}段：{}行\n", number, lines);
    }
    static std::string all(std::size_t lines) { return fmt::format("共{}行", lines); }
    static std::string over(std::size_t lines) { return fmt::format("，余{}行", lines); }
    static std::string under(std::size_t lines) { return fmt::format("，欠{}行", lines); }
    static std::string cut(const FitChange& change) {
        return fmt::format("第{}段删{}字，省{}行\n", change.paragraph, change.characters,
                           change.lines);
    }
    static std::string add(const FitChange& change) {
        return fmt::format("第{}段增{}字，多{}行\n", change.paragraph, change.characters,
                           change.lines);
    }
};

template <class Say>
std::string cheapest(std::span<const FitChange> changes, Say say) {
    std::string text;
    for (const FitChange& change : changes.first(std::min(changes.size(), most_changes)))
        text += say(change);
    return text;
}

template <class Words>
std::string report(const Fit& fit, std::size_t wanted) {
    std::string text;
    for (std::size_t i = 0; i < fit.paragraphs.size(); ++i)
        text += Words::paragraph(i + 1, fit.paragraphs[i].lines.size());
    const std::size_t lines = line_count(fit);
    const std::size_t aim = wanted == 0 ? lines : wanted;
    text += Words::all(lines);
    if (lines > aim) text += Words::over(lines - aim);
    if (lines < aim) text += Words::under(aim - lines);
    text += "\n";
    if (lines >= aim) text += cheapest(fit.cuts, Words::cut);
    if (lines <= aim) text += cheapest(fit.adds, Words::add);
    return text;
}

}  // namespace

std::string to_text(const Fit& fit, std::size_t wanted, MessageLanguage language) {
    return language == MessageLanguage::chinese ? report<Chinese>(fit, wanted)
                                                : report<English>(fit, wanted);
}

}  // namespace banxin
