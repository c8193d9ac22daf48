#include "app/cli.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <sstream>

#include "app/commands.h"

namespace banxin {

namespace {

constexpr auto* description =
    "banxin 版心: newspaper pages from XML to PDF.\n"
    "A layout (the page's design) and an edition (stories, photos and their places) make the "
    "pages.";

constexpr auto* footer = R"(Begin with
  banxin render content/macun -o out/macun.pdf     the page as a PDF
  banxin press content/macun -o out                the press file, checked
  banxin check content/macun                       what is wrong, what does not fit
  banxin fit --measure 13 < story.txt              how many lines a text takes, where to cut
  banxin explain L401                              what a message means

Exit status: 0 clean or warnings only, 1 errors in the document, 2 wrong usage or unreadable files.
`banxin COMMAND --help` shows a command's options and examples.)";

void add_commands(CLI::App& app, Session& session) {
    add_render_command(app, session);
    add_press_command(app, session);
    add_press_check_command(app, session);
    add_check_command(app, session);
    add_fit_command(app, session);
    add_dump_command(app, session);
    add_fonts_command(app, session);
    add_explain_command(app, session);
    add_manual_command(app, session);
}

/// CLI11 throws to leave: for --help and --version with success, for wrong usage with a message.
ExitStatus leave(const CLI::App& app, const CLI::ParseError& reason, Session& session) {
    return app.exit(reason, session.out, session.err) == 0 ? ExitStatus::clean
                                                           : ExitStatus::wrong_usage;
}

}  // namespace

int run(std::vector<std::string> arguments, std::istream& in, std::ostream& out,
        std::ostream& err) {
    Session session{in, out, err, language_of_environment()};
    CLI::App app(description, "banxin");
    app.footer(footer);
    app.set_version_flag("--version", "banxin " BANXIN_VERSION);
    app.require_subcommand(1);
    app.get_formatter()->column_width(34);
    add_commands(app, session);
    std::reverse(arguments.begin(), arguments.end());  // as CLI11 takes them
    try {
        app.parse(std::move(arguments));
    } catch (const CLI::ParseError& reason) {
        session.status = leave(app, reason, session);
    } catch (const std::exception& fault) {
        session.refuse(std::string("this should not happen: ") + fault.what(),
                       std::string("程序内部错误：") + fault.what());
    }
    return static_cast<int>(session.status);
}

int run(std::vector<std::string> arguments, std::ostream& out, std::ostream& err) {
    std::istringstream nothing;
    return run(std::move(arguments), nothing, out, err);
}

}  // namespace banxin
