#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "app/commands.h"
#include "app/copy_fit.h"
#include "app/edition_command.h"

namespace banxin {

namespace {

constexpr auto* examples = R"(Says what is wrong, and for each story how its text fills its frames:
  banxin check content/macun
  banxin check content/macun/edition.xml --lang zh
  banxin check content/macun --format json        for tools: {"diagnostics":[…],"stories":[…]})";

struct CheckOptions {
    EditionOptions edition;
    MessageFormat format = MessageFormat::text;
};

std::string as_json(const std::vector<CopyFit>& fits) {
    std::string array = "[";
    for (const auto& fit : fits) array += (array.size() > 1 ? ",\n" : "\n") + to_json(fit);
    return array + "\n]";
}

void check(const CheckOptions& options, Session& session) {
    const auto edition = build_edition(options.edition, session);
    if (!edition) return;
    const auto fits = copy_fits(*edition);
    if (options.format == MessageFormat::json) {
        session.out << "{" << diagnostics_as_json(*edition, session)
                    << ",\n\"stories\":" << as_json(fits) << "}\n";
    } else {
        report_as_text(*edition, session);
        for (const auto& fit : fits) session.out << to_text(fit, session.language) << "\n";
    }
    report_timings(options.edition, *edition, session);
}

}  // namespace

void add_check_command(CLI::App& app, Session& session) {
    auto* command =
        app.add_subcommand("check", "Say what is wrong and what does not fit, without rendering");
    const auto options = std::make_shared<CheckOptions>();
    add_edition_options(*command, options->edition);
    add_format_option(*command, options->format);
    add_language_option(*command, session);
    command->footer(examples);
    command->callback([options, &session] { check(*options, session); });
}

}  // namespace banxin
