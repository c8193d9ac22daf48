#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "app/commands.h"
#include "app/edition_command.h"
#include "app/font_report.h"

namespace banxin {

namespace {

constexpr auto* examples =
    R"(Lists each role of the catalogue with its faces, in the order they are tried:
  banxin fonts                       the nearest fonts/fonts.xml at or above this folder
  banxin fonts --fonts my/fonts.xml
A face that is missing names the package that brings it.)";

void list_fonts(const std::string& catalogue_file, Session& session) {
    SourceFiles files;
    Diagnostics diagnostics;
    const auto catalogue = read_fonts(catalogue_file, ".", files, diagnostics);
    const FontBank bank(catalogue.value_or(FontCatalogue{}), diagnostics);
    for (const auto& item : diagnostics.items())
        session.err << to_text(item, files, session.language);
    if (diagnostics.has_errors()) session.status = ExitStatus::document_errors;
    if (catalogue) session.out << font_report(*catalogue, bank, session.language);
}

}  // namespace

void add_fonts_command(CLI::App& app, Session& session) {
    auto* command = app.add_subcommand("fonts", "List roles, faces and files, and what is missing");
    const auto file = std::make_shared<std::string>();
    command->add_option("--fonts", *file, "Font catalogue; default: the nearest fonts/fonts.xml")
        ->check(CLI::Validator(CLI::ExistingFile).description(""))
        ->type_name("FILE");
    add_language_option(*command, session);
    command->footer(examples);
    command->callback([file, &session] { list_fonts(*file, session); });
}

}  // namespace banxin
