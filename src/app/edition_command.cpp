#include "app/edition_command.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>

namespace banxin {

namespace fs = std::filesystem;

fs::path edition_file(const fs::path& named) {
    std::error_code ignored;
    return fs::is_directory(named, ignored) ? named / "edition.xml" : named;
}

namespace {

constexpr unsigned max_threads = 256;

bool is_file(const fs::path& path) {
    std::error_code ignored;
    return fs::is_regular_file(path, ignored);
}

bool is_folder(const fs::path& path) {
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

bool readable(const EditionOptions& options, Session& session) {
    const auto edition = edition_file(options.edition).string();
    if (!is_file(edition)) {
        session.refuse(fmt::format("there is no edition file {}", edition),
                       fmt::format("没有版面文件 {}", edition));
        return false;
    }
    if (!options.layouts.empty() && !is_folder(options.layouts)) {
        session.refuse(fmt::format("there is no folder of layouts {}", options.layouts),
                       fmt::format("没有版式文件夹 {}", options.layouts));
        return false;
    }
    if (!options.fonts.empty() && !is_file(options.fonts)) {
        session.refuse(fmt::format("there is no font catalogue {}", options.fonts),
                       fmt::format("没有字体目录文件 {}", options.fonts));
        return false;
    }
    return true;
}

void set_status(const Edition& edition, Session& session) {
    if (session.status != ExitStatus::clean) return;
    if (edition.diagnostics.has_errors()) session.status = ExitStatus::document_errors;
}

auto count(const Edition& edition, Severity severity) {
    const auto& items = edition.diagnostics.items();
    return std::count_if(items.begin(), items.end(), [&](const Diagnostic& item) {
        return facts_of(item.code).severity == severity;
    });
}

std::string tally(const Edition& edition, MessageLanguage language) {
    const auto errors = count(edition, Severity::error),
               warnings = count(edition, Severity::warning);
    if (errors + warnings == 0) return {};
    if (language == MessageLanguage::chinese)
        return fmt::format("{}个错误，{}个警告\n", errors, warnings);
    return fmt::format("{} error{}, {} warning{}\n", errors, errors == 1 ? "" : "s", warnings,
                       warnings == 1 ? "" : "s");
}

}  // namespace

void add_edition_options(CLI::App& command, EditionOptions& options) {
    command
        .add_option("EDITION", options.edition,
                    "An edition's XML file, or a folder with an edition.xml")
        ->required()
        ->type_name("");
    command
        .add_option("--layouts", options.layouts,
                    "Folder of layouts; default: the nearest `layouts` at or above the edition")
        ->type_name("DIR");
    command
        .add_option("--fonts", options.fonts,
                    "Font catalogue; default: the nearest fonts/fonts.xml")
        ->type_name("FILE");
    command
        .add_option("--threads", options.threads,
                    "Most threads at a time; default: as many as there are cores")
        ->check(CLI::Range(1u, max_threads).description(""))
        ->type_name("N");
    command.add_flag("--timings", options.timings,
                     "Say on stderr how long each stage took, and the peak memory");
}

void add_format_option(CLI::App& command, MessageFormat& format) {
    const auto choose = [&format](const std::string& name) {
        format = name == "json" ? MessageFormat::json : MessageFormat::text;
    };
    command
        .add_option_function<std::string>(
            "--format", choose,
            "text: messages on stderr. json: one object on stdout, nothing else there")
        ->check(CLI::IsMember({"text", "json"}).description(""))
        ->type_name("text|json");
}

std::optional<Edition> build_edition(const EditionOptions& options, Session& session) {
    if (!readable(options, session)) return std::nullopt;
    return build_edition(
        edition_file(options.edition),
        BuildOptions{options.layouts, options.fonts, options.threads, options.mark_lines});
}

bool may_be_shown(const Edition& edition) {
    const auto& items = edition.diagnostics.items();
    return edition.document && std::none_of(items.begin(), items.end(), [](const Diagnostic& item) {
               const auto& facts = facts_of(item.code);
               return facts.severity == Severity::error && !facts.number.starts_with('L');
           });
}

void report_as_text(const Edition& edition, Session& session) {
    set_status(edition, session);
    for (const auto& item : edition.diagnostics.items())
        session.err << to_text(item, edition.files, session.language);
    session.err << tally(edition, session.language);
}

std::string diagnostics_as_json(const Edition& edition, Session& session) {
    set_status(edition, session);
    auto array = to_json(edition.diagnostics, edition.files, session.language);
    while (array.ends_with('\n')) array.pop_back();
    return "\"diagnostics\":" + array;
}

void report_timings(const EditionOptions& options, const Edition& edition, Session& session) {
    if (options.timings) session.err << edition.timings.report();
}

}  // namespace banxin
