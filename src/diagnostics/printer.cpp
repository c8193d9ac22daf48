#include "diagnostics/printer.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "diagnostics/terminal_text.h"
#include "diagnostics/wording.h"

namespace banxin {
namespace {

const Wording& words(const CodeFacts& facts, MessageLanguage language) {
    return language == MessageLanguage::chinese ? facts.chinese : facts.english;
}

std::string_view severity_word(Severity severity, MessageLanguage language) {
    const bool error = severity == Severity::error;
    if (language == MessageLanguage::chinese) return error ? "错误" : "警告";
    return error ? "error" : "warning";
}

std::string hint_line(std::string_view hint, MessageLanguage language) {
    if (hint.empty()) return {};
    return fmt::format("{}{}\n", language == MessageLanguage::chinese ? "提示：" : "hint: ", hint);
}

std::string headline(const CodeFacts& facts, std::string_view message, MessageLanguage language) {
    return fmt::format("{} {}{}{}\n", severity_word(facts.severity, language), facts.number,
                       language == MessageLanguage::chinese ? "：" : ": ", message);
}

/// "name:14:10: "; less where there is less to say.
std::string place(SourceSpan span, const SourceFiles& files) {
    if (span.file == FileId::none) return {};
    const std::string name = printable(files.name(span.file));
    if (files.bytes(span.file).empty()) return name + ": ";
    const auto [line, column] = files.locate(span);
    return fmt::format("{}:{}:{}: ", name, line, column);
}

std::string source_lines(SourceSpan span, const SourceFiles& files) {
    if (files.bytes(span.file).empty()) return {};
    const std::string_view line = files.line_of(span);
    const std::size_t line_start =
        static_cast<std::size_t>(line.data() - files.bytes(span.file).data());
    const auto in_line = [&](std::uint32_t at) { return at > line_start ? at - line_start : 0; };
    const MarkedLine marked = mark_in_line(line, in_line(span.begin), in_line(span.end));
    return fmt::format("{:>5} | {}\n      | {}\n", files.locate(span).line, marked.line,
                       marked.mark);
}

std::string json_place(SourceSpan span, const SourceFiles& files) {
    if (span.file == FileId::none) return "\"file\":null";
    const LineColumn begin = files.locate(span);
    const LineColumn end = files.locate({span.file, std::max(span.begin, span.end), span.end});
    return fmt::format("\"file\":{},\"line\":{},\"column\":{},\"endLine\":{},\"endColumn\":{}",
                       json_string(files.name(span.file)), begin.line, begin.column, end.line,
                       end.column);
}

std::string json_object(const Diagnostic& diagnostic, const SourceFiles& files,
                        MessageLanguage language) {
    const CodeFacts& facts = facts_of(diagnostic.code);
    const Wording& wording = words(facts, language);
    return fmt::format("{{{},\"severity\":{},\"code\":{},\"message\":{},\"hint\":{}}}",
                       json_place(diagnostic.at, files),
                       json_string(severity_word(facts.severity, MessageLanguage::english)),
                       json_string(facts.number),
                       json_string(fill_in(wording.message, diagnostic.args)),
                       json_string(fill_in(wording.hint, diagnostic.args)));
}

}  // namespace

std::string to_text(const Diagnostic& diagnostic, const SourceFiles& files,
                    MessageLanguage language) {
    const CodeFacts& facts = facts_of(diagnostic.code);
    const Wording& wording = words(facts, language);
    return place(diagnostic.at, files) +
           headline(facts, printable(fill_in(wording.message, diagnostic.args)), language) +
           source_lines(diagnostic.at, files) +
           hint_line(printable(fill_in(wording.hint, diagnostic.args)), language);
}

std::string to_json(const Diagnostics& diagnostics, const SourceFiles& files,
                    MessageLanguage language) {
    std::string json = "[";
    std::string_view separator = "\n";
    for (const Diagnostic& diagnostic : diagnostics.items()) {
        json += separator;
        json += json_object(diagnostic, files, language);
        separator = ",\n";
    }
    return json + "\n]\n";
}

std::string json_string(std::string_view text) {
    std::string quoted = "\"";
    for (std::size_t at = 0; at < text.size();) {
        const auto [c, size] = utf8::decode(text, at);
        if (c == U'"' || c == U'\\') {
            quoted += '\\';
            utf8::append(quoted, c);
        } else if (c < 0x20) {
            quoted += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(c));
        } else {
            utf8::append(quoted, c);
        }
        at += size;
    }
    return quoted + '"';
}

std::string explain(const CodeFacts& facts, MessageLanguage language) {
    const Wording& wording = words(facts, language);
    return headline(facts, without_arguments(wording.message), language) + "\n" +
           fmt::format("{}\n\n", wording.explanation) +
           hint_line(without_arguments(wording.hint), language);
}

}  // namespace banxin
