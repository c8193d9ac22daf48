#include <CLI/CLI.hpp>

#include "app/commands.h"
#include "document/vocabulary.h"

namespace banxin {

namespace {

constexpr auto* examples =
    R"(What the program knows of its own format, for docs/ and for XML editors:
  banxin manual format                        every element and attribute
  banxin manual diagnostics                   every message
  banxin manual schema > layouts/banxin.xsd   an XML schema to complete and check by)";

void print_manual(const std::string& topic, Session& session) {
    if (topic == "format") session.out << format_manual();
    if (topic == "diagnostics") session.out << diagnostics_manual();
    if (topic == "schema") session.out << schema();
}

}  // namespace

void add_manual_command(CLI::App& app, Session& session) {
    auto* command = app.add_subcommand(
        "manual", "Print the manual of the format, of the messages, or the schema");
    const auto topic = std::make_shared<std::string>();
    command->add_option("TOPIC", *topic, "What about")
        ->required()
        ->check(CLI::IsMember({"format", "diagnostics", "schema"}).description(""))
        ->type_name("format|diagnostics|schema");
    command->footer(examples);
    command->callback([topic, &session] { print_manual(*topic, session); });
}

}  // namespace banxin
