#include "app/session.h"

#include <CLI/CLI.hpp>
#include <cstdlib>

namespace banxin {

void Session::refuse(std::string_view english, std::string_view chinese) {
    err << "banxin: " << in_language(english, chinese) << "\n";
    status = ExitStatus::wrong_usage;
}

MessageLanguage language_of_environment() {
    for (const auto* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (!value || *value == '\0') continue;
        return std::string_view(value).starts_with("zh") ? MessageLanguage::chinese
                                                         : MessageLanguage::english;
    }
    return MessageLanguage::english;
}

void add_language_option(CLI::App& command, Session& session) {
    const auto choose = [&session](const std::string& name) {
        session.language = name == "zh" ? MessageLanguage::chinese : MessageLanguage::english;
    };
    command
        .add_option_function<std::string>("--lang", choose,
                                          "Language of messages; default by the locale")
        ->check(CLI::IsMember({"zh", "en"}).description(""))
        ->type_name("zh|en");
}

}  // namespace banxin
