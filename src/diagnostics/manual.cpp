#include <fmt/format.h>

#include "diagnostics/printer.h"
#include "diagnostics/wording.h"

namespace banxin {
namespace {

/// Words as Markdown shows them unchanged, in a table cell too.
std::string markdown(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        if (c == '<') {
            escaped += "&lt;";
        } else if (c == '&') {
            escaped += "&amp;";
        } else {
            if (c == '|' || c == '*' || c == '_' || c == '\\' || c == '`') escaped += '\\';
            escaped += c;
        }
    }
    return escaped;
}

std::string_view severity(const CodeFacts& facts) {
    return facts.severity == Severity::error ? "error 错误" : "warning 警告";
}

/// As Markdown viewers name the section "## L401".
std::string anchor(std::string_view number) {
    std::string name(number);
    name.front() = static_cast<char>(name.front() - 'A' + 'a');
    return name;
}

std::string table_row(const CodeFacts& facts) {
    return fmt::format("| [{}](#{}) | {} | {} | {} |\n", facts.number, anchor(facts.number),
                       severity(facts), markdown(without_arguments(facts.english.message)),
                       markdown(without_arguments(facts.chinese.message)));
}

std::string paragraphs(const Wording& wording, std::string_view hint) {
    return fmt::format("\n**{}**\n\n{}\n\n{}{}\n", markdown(without_arguments(wording.message)),
                       markdown(wording.explanation), hint,
                       markdown(without_arguments(wording.hint)));
}

std::string section(const CodeFacts& facts) {
    return fmt::format("\n## {}\n\n{}\n", facts.number, severity(facts)) +
           paragraphs(facts.english, "Hint: ") + paragraphs(facts.chinese, "提示：");
}

}  // namespace

std::string diagnostics_manual() {
    std::string manual =
        "# Diagnostics 诊断信息\n\n"
        "Generated from `src/diagnostics/codes.def`; do not edit. `…` stands for what a message "
        "names.\n"
        "Numbers never change meaning.\n\n"
        "X1xx reading XML · D2xx what the document says · F3xx fonts and characters · L4xx layout "
        "·\n"
        "I5xx images · P6xx output\n\n"
        "| number 编号 | severity 级别 | message | 信息 |\n"
        "|---|---|---|---|\n";
    for (const CodeFacts& facts : all_codes()) manual += table_row(facts);
    for (const CodeFacts& facts : all_codes()) manual += section(facts);
    return manual;
}

}  // namespace banxin
