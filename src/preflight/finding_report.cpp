#include "preflight/finding_report.h"

#include <fmt/format.h>

#include <algorithm>

#include "diagnostics/terminal_text.h"

namespace banxin {

namespace {

bool is_chinese(MessageLanguage language) {
    return language == MessageLanguage::chinese;
}

std::string_view severity_word(Severity severity, MessageLanguage language) {
    if (severity == Severity::error) return is_chinese(language) ? "错误" : "error";
    return is_chinese(language) ? "警告" : "warning";
}

std::string place_of(const Finding& finding, MessageLanguage language) {
    if (finding.page == 0) return {};
    std::string text = is_chinese(language) ? fmt::format("第{}版", finding.page)
                                            : fmt::format("page {}", finding.page);
    if (finding.place)
        text += fmt::format(" ({:.1f}, {:.1f}) mm", to_mm(finding.place->left()),
                            to_mm(finding.place->top()));
    if (!finding.frame.empty())
        text += fmt::format("{}{}”", is_chinese(language) ? "，框“" : ", frame “", finding.frame);
    return text;
}

std::string numbers_of(const Finding& finding, MessageLanguage language) {
    std::string text = finding.value;
    if (finding.limit.empty()) return text;
    if (!text.empty()) text += is_chinese(language) ? "，" : ", ";
    return text + fmt::format("{} {}", is_chinese(language) ? "限度" : "limit", finding.limit);
}

std::string as_json(const Rect& place) {
    return fmt::format("[{:.2f},{:.2f},{:.2f},{:.2f}]", to_mm(place.left()), to_mm(place.top()),
                       to_mm(place.size.width), to_mm(place.size.height));
}

std::string as_json(const Finding& finding, MessageLanguage language) {
    const Check& check = *finding.check;
    std::string object =
        fmt::format(R"({{"check":{},"severity":"{}","page":{})", json_string(check.name),
                    severity_word(finding.severity, MessageLanguage::english), finding.page);
    if (finding.place) object += ",\"place\":" + as_json(*finding.place);
    const auto add = [&](std::string_view key, std::string_view value) {
        if (!value.empty()) object += fmt::format(R"(,"{}":{})", key, json_string(value));
    };
    add("frame", finding.frame);
    add("source", finding.source);
    add("what", finding.what);
    add("value", finding.value);
    add("limit", finding.limit);
    add("message", is_chinese(language) ? check.chinese : check.english);
    add("hint", is_chinese(language) ? check.way_out_chinese : check.way_out_english);
    return object + "}";
}

}  // namespace

std::string to_text(const Finding& finding, MessageLanguage language) {
    const Check& check = *finding.check;
    const std::string source = finding.source.empty() ? "" : finding.source + ": ";
    std::string line =
        fmt::format("{}{} {}: {}", printable(source), severity_word(finding.severity, language),
                    check.name, is_chinese(language) ? check.chinese : check.english);
    const auto add = [&](const std::string& text) {
        if (!text.empty()) line += "; " + printable(text);
    };
    add(place_of(finding, language));
    add(finding.what);
    add(numbers_of(finding, language));
    const auto hint = is_chinese(language) ? check.way_out_chinese : check.way_out_english;
    return fmt::format("{}\n  → {}\n", line, hint);
}

std::string to_json(const Findings& findings, MessageLanguage language) {
    std::string array = "[";
    for (const Finding& finding : findings)
        array += (array.size() > 1 ? ",\n" : "\n") + as_json(finding, language);
    return array + "\n]";
}

bool has_errors(const Findings& findings) {
    return std::any_of(findings.begin(), findings.end(),
                       [](const Finding& finding) { return finding.severity == Severity::error; });
}

}  // namespace banxin
