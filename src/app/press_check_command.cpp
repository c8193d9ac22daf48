#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "app/commands.h"
#include "app/press.h"
#include "app/press_report.h"
#include "base/file_store.h"
#include "preflight/preflight.h"

namespace banxin {

namespace {

namespace fs = std::filesystem;

constexpr auto* examples = R"(Any PDF, also one from elsewhere, by the rules of a press profile:
  banxin press-check out/macun.pdf --profile newsprint
  banxin press-check advertisement.pdf --profile newsprint --format json
Profiles are in layouts/press; the folder of layouts is looked for at or above the file, then at or above the
working folder.)";

struct PressCheckCommand {
    std::string file, layouts;
    PressOptions press;
    bool no_ink_check = false;
    MessageFormat format = MessageFormat::text;
};

std::optional<fs::path> find_layouts(const PressCheckCommand& command) {
    if (!command.layouts.empty()) return fs::path(command.layouts);
    if (auto near = layouts_folder(command.file, {})) return near;
    return layouts_folder(fs::path(".") / "edition.xml", {});
}

/// Nothing, and the session has been told, if there is no such profile.
std::optional<PressProfile> find_profile(const PressCheckCommand& command, Session& session) {
    const fs::path layouts = find_layouts(command).value_or("layouts");
    const auto names = press_names(layouts);
    if (names.empty()) {
        const std::string folder = (layouts / "press").generic_string();
        session.refuse(
            fmt::format("no press profiles in {}: name the folder of layouts with --layouts",
                        folder),
            fmt::format("{} 中没有印刷条件：请用 --layouts 指定版式文件夹", folder));
        return std::nullopt;
    }
    if (command.press.profile.empty()) {
        session.refuse(fmt::format("choose a press with --profile ({})", listed(names)),
                       fmt::format("请用 --profile 选择印刷条件（{}）", listed(names)));
        return std::nullopt;
    }
    SourceFiles files;
    Diagnostics diagnostics;
    auto profile = read_press_profile(command.press.profile, layouts, {}, files, diagnostics);
    for (const auto& item : diagnostics.items())
        session.err << to_text(item, files, session.language);
    if (!profile)
        session.refuse(fmt::format("there is no press profile to use ({})", listed(names)),
                       fmt::format("没有可用的印刷条件（{}）", listed(names)));
    return profile;
}

void press_check(const PressCheckCommand& command, Session& session) {
    const auto pdf = read_file(command.file);
    if (!pdf) {
        session.refuse(fmt::format("cannot read {}", command.file),
                       fmt::format("无法读取 {}", command.file));
        return;
    }
    const auto profile = find_profile(command, session);
    if (!profile) return;
    Findings findings = check_pdf(*pdf, *profile);
    // Ghostscript is given no file that is not even a PDF.
    const bool readable = findings.empty() || findings.front().check->name != "not-a-pdf";
    if (readable && !command.no_ink_check) append(findings, check_ink(*pdf, *profile));
    if (command.format == MessageFormat::json)
        session.out << "{" << findings_as_json(profile->name, findings, session.language) << "}\n";
    else
        report_findings_as_text(findings, session);
    if (has_errors(findings)) session.status = ExitStatus::document_errors;
}

}  // namespace

void add_press_check_command(CLI::App& app, Session& session) {
    auto* command = app.add_subcommand("press-check", "Check any PDF by the rules of a press");
    const auto options = std::make_shared<PressCheckCommand>();
    command->add_option("FILE", options->file, "A PDF")->required()->type_name("");
    command->add_option("--layouts", options->layouts, "Folder of layouts")->type_name("DIR");
    add_profile_option(*command, options->press, "Press profile, of layouts/press");
    command->add_flag("--no-ink-check", options->no_ink_check,
                      "Do not measure ink on plates that Ghostscript renders");
    add_format_option(*command, options->format);
    add_language_option(*command, session);
    command->footer(examples);
    command->callback([options, &session] { press_check(*options, session); });
}

}  // namespace banxin
