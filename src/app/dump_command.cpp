#include <CLI/CLI.hpp>

#include "app/commands.h"
#include "app/edition_command.h"
#include "app/outputs.h"
#include "display/dump.h"

namespace banxin {

namespace {

constexpr auto* examples =
    R"(Every mark of the pages in painting and reading order: frames, rules, pictures, lines with their
adjustment. Compare two dumps to see what an edit moved:
  banxin dump content/macun -o before.txt
  banxin dump content/macun | diff before.txt -
Written under the same rule as `render`: only if nothing is wrong but text that does not fit.)";

struct DumpOptions {
    EditionOptions edition;
    std::string output;
};

void dump_edition(const DumpOptions& options, Session& session) {
    auto edition = build_edition(options.edition, session);
    if (!edition) return;
    report_as_text(*edition, session);
    if (may_be_shown(*edition)) {
        auto text = edition->timings.measure(
            "dump", [&] { return dump(edition->display, *edition->document); });
        if (options.output.empty()) {
            session.out << text;
        } else {
            write_outputs({{options.output, std::move(text)}}, session);
        }
    }
    report_timings(options.edition, *edition, session);
}

}  // namespace

void add_dump_command(CLI::App& app, Session& session) {
    auto* command = app.add_subcommand("dump", "Print the finished pages as text, for comparing");
    const auto options = std::make_shared<DumpOptions>();
    add_edition_options(*command, options->edition);
    command->add_option("-o,--output", options->output, "Write to a file instead of stdout")
        ->type_name("FILE");
    add_language_option(*command, session);
    command->footer(examples);
    command->callback([options, &session] { dump_edition(*options, session); });
}

}  // namespace banxin
