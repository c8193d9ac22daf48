// What all commands share: where to read and write, in which language, and the exit status.
#pragma once

#include <istream>
#include <ostream>
#include <string_view>

#include "diagnostics/printer.h"

namespace CLI {
class App;
}

namespace banxin {

enum class ExitStatus : int { clean = 0, document_errors = 1, wrong_usage = 2 };

struct Session {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    MessageLanguage language = MessageLanguage::english;
    ExitStatus status = ExitStatus::clean;

    std::string_view in_language(std::string_view english, std::string_view chinese) const {
        return language == MessageLanguage::chinese ? chinese : english;
    }
    /// Says why nothing could be done, and sets the status to wrong_usage.
    void refuse(std::string_view english, std::string_view chinese);
};

/// Chinese for a zh locale, by LC_ALL, LC_MESSAGES and LANG in this order. Messages only: no output
/// depends on it.
MessageLanguage language_of_environment();

/// --lang
void add_language_option(CLI::App& command, Session& session);

}  // namespace banxin
