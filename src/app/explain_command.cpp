#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cctype>

#include "app/commands.h"
#include "document/suggest.h"

namespace banxin {

namespace {

constexpr auto* examples = R"(  banxin explain L401
  banxin explain L401 --lang zh
  banxin explain                   lists every message)";

std::string_view nearest_number(std::string_view wanted) {
    std::vector<std::string_view> numbers;
    for (const auto& facts : all_codes()) numbers.push_back(facts.number);
    return nearest(wanted, numbers);
}

void list_all(Session& session) {
    for (const auto& facts : all_codes()) {
        const auto text = explain(facts, session.language);
        session.out << text.substr(0, text.find('\n') + 1);
    }
}

void explain_code(std::string number, Session& session) {
    if (number.empty()) return list_all(session);
    std::transform(number.begin(), number.end(), number.begin(),
                   [](unsigned char c) { return std::toupper(c); });
    if (const auto* facts = find_code(number)) {
        session.out << explain(*facts, session.language);
        return;
    }
    const auto meant = nearest_number(number);
    const auto hint = meant.empty() ? "" : fmt::format(" ({}?)", meant);
    const auto chinese_hint = meant.empty() ? "" : fmt::format("（是否指 {}？）", meant);
    session.refuse(fmt::format("there is no message {}{}", number, hint),
                   fmt::format("没有编号 {}{}", number, chinese_hint));
}

}  // namespace

void add_explain_command(CLI::App& app, Session& session) {
    auto* command = app.add_subcommand("explain", "Explain a message by its number");
    const auto number = std::make_shared<std::string>();
    command
        ->add_option("CODE", *number,
                     "The number of a message, as L401; without one, all are listed")
        ->type_name("");
    add_language_option(*command, session);
    command->footer(examples);
    command->callback([number, &session] { explain_code(*number, session); });
}

}  // namespace banxin
