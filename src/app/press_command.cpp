#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "app/commands.h"
#include "app/outputs.h"
#include "app/press.h"
#include "app/press_proof.h"
#include "app/press_report.h"
#include "preflight/preflight.h"

namespace banxin {

namespace {

namespace fs = std::filesystem;

constexpr auto* examples = R"(The whole way to the printing plate, or nothing:
  banxin press content/macun -o out                      out/macun.pdf, PDF/X for the layouts' press
  banxin press content/macun --profile coated -o out     for another press
  banxin press content/macun -o out --proof              also pages with numbered boxes around all findings
  banxin press content/macun -o out --report out/macun.json --format json
Checked are the edition, the finished file and, with Ghostscript (gs), the ink on its plates. On any error the
exit status is 1 and the last good file stays as it was; a proof and a report are written all the same.)";

struct PressCommand {
    EditionOptions edition;
    PressOptions press;
    std::string folder, report;
    bool proof = false, no_ink_check = false;
    MessageFormat format = MessageFormat::text;
};

/// "content/macun" and "content/macun/edition.xml" are macun, "content/macun/edition-vertical.xml"
/// is macun-vertical, any other file is named after itself.
std::string name_of(const fs::path& edition) {
    std::error_code ignored;
    const auto whole = fs::weakly_canonical(edition, ignored);
    const auto folder = whole.parent_path().filename().string();
    const auto stem = whole.stem().string();
    const std::string usual = "edition";
    if (stem == usual) return folder;
    return stem.starts_with(usual + "-") ? folder + stem.substr(usual.size()) : stem;
}

/// What a run has made and found.
struct PressRun {
    std::string pdf;
    Findings findings;
    bool good = false;
};

PressRun run_press(const PressCommand& command, Edition& edition, const Press& press) {
    PressRun run;
    auto& clock = edition.timings;
    const auto& profile = press.profile();
    run.findings = clock.measure("check edition", [&] {
        return check_edition(*edition.document, edition.layout, edition.display, *edition.fonts,
                             profile);
    });
    if (may_be_shown(edition)) run.pdf = make_press_pdf(edition, press.photos());
    if (!run.pdf.empty()) {
        append(run.findings,
               clock.measure("check PDF", [&] { return check_pdf(run.pdf, profile); }));
        if (!command.no_ink_check)
            append(run.findings,
                   clock.measure("check ink", [&] { return check_ink(run.pdf, profile); }));
    }
    locate(run.findings, edition);
    run.good = !run.pdf.empty() && !edition.diagnostics.has_errors() && !has_errors(run.findings);
    return run;
}

std::vector<OutputFile> outputs_of(const PressCommand& command, Edition& edition, PressRun& run,
                                   const Press& press, MessageLanguage language) {
    const auto name = name_of(edition_file(command.edition.edition));
    std::vector<OutputFile> files;
    if (run.good) files.push_back({fs::path(command.folder) / (name + ".pdf"), run.pdf});
    if (!command.report.empty())
        files.push_back(
            {command.report,
             "{" + findings_as_json(press.profile().name, run.findings, language) + "}\n"});
    if (command.proof)
        for (auto& file : make_proof(edition, run.findings, command.folder, name, language))
            files.push_back(std::move(file));
    return files;
}

void report(const PressCommand& command, const Edition& edition, const Press& press,
            const PressRun& run, const std::vector<OutputFile>& written, Session& session) {
    if (command.format == MessageFormat::json) {
        session.out << "{" << diagnostics_as_json(edition, session) << ",\n"
                    << findings_as_json(press.profile().name, run.findings, session.language)
                    << ",\n\"outputs\":" << paths_as_json(written) << "}\n";
    } else {
        report_as_text(edition, session);
        report_findings_as_text(run.findings, session);
        if (!run.good)
            session.err << session.in_language(
                "not fit for press: no press file was written; the last one stays as it was\n",
                "不能付印：未写出印刷文件；上一次的文件保持不变\n");
    }
    if (!run.good && session.status == ExitStatus::clean)
        session.status = ExitStatus::document_errors;
}

/// Says which profiles there are.
void refuse_without_profile(const PressCommand& command, Session& session) {
    const auto layouts =
        layouts_folder(edition_file(command.edition.edition), {command.edition.layouts});
    const auto names = listed(press_names(layouts.value_or(fs::path())));
    session.refuse(fmt::format("the layouts name no press: choose one with --profile ({})", names),
                   fmt::format("版式未指定印刷条件：请用 --profile 选择（{}）", names));
}

void press(const PressCommand& command, Session& session) {
    auto edition = build_edition(command.edition, session);
    if (!edition) return;
    const bool named =
        !command.press.profile.empty() || (edition->document && !edition->document->press.empty());
    if (edition->document && !named) {
        report_as_text(*edition, session);
        return refuse_without_profile(command, session);
    }
    const auto press = press_of(*edition, command.edition, command.press);
    if (!press || !edition->document) {
        if (command.format == MessageFormat::json)
            session.out << "{" << diagnostics_as_json(*edition, session) << ",\n\"outputs\":[]}\n";
        else
            report_as_text(*edition, session);
        return;
    }
    PressRun run = run_press(command, *edition, *press);
    auto files = outputs_of(command, *edition, run, *press, session.language);
    files.resize(edition->timings.measure("write", [&] { return write_outputs(files, session); }));
    report(command, *edition, *press, run, files, session);
    report_timings(command.edition, *edition, session);
}

}  // namespace

void add_press_command(CLI::App& app, Session& session) {
    auto* command = app.add_subcommand("press", "Make and check the press file, or say why not");
    const auto options = std::make_shared<PressCommand>();
    add_edition_options(*command, options->edition);
    command->add_option("-o,--output", options->folder, "Folder for the press file")
        ->required()
        ->type_name("DIR");
    add_profile_option(*command, options->press, "Press profile; default: the layouts'");
    add_cache_options(*command, options->press);
    command->add_option("--report", options->report, "Also the findings as JSON")
        ->type_name("FILE");
    command->add_flag("--proof", options->proof,
                      "Also NAME-proof.pdf and pictures: numbered boxes around what is found");
    command->add_flag("--no-ink-check", options->no_ink_check,
                      "Do not measure ink on plates that Ghostscript renders");
    add_format_option(*command, options->format);
    add_language_option(*command, session);
    command->footer(examples);
    command->callback([options, &session] { press(*options, session); });
}

}  // namespace banxin
