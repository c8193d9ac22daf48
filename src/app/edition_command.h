// What the commands that build an edition share: its options, building it, saying what is wrong.
#pragma once

#include <optional>
#include <string>

#include "app/engine.h"
#include "app/session.h"

namespace banxin {

struct EditionOptions {
    std::string edition, layouts, fonts;
    unsigned threads = 0;
    bool timings = false;
    bool mark_lines = false;  // of `render` alone
};

enum class MessageFormat : unsigned char { text, json };

void add_edition_options(CLI::App& command, EditionOptions& options);
void add_format_option(CLI::App& command, MessageFormat& format);

/// The edition's file: what is named, or edition.xml in it if that is a folder.
std::filesystem::path edition_file(const std::filesystem::path& named);

/// Nothing, said and with the session's status set, if the edition or a file the options name
/// cannot be read.
std::optional<Edition> build_edition(const EditionOptions& options, Session& session);

/// True if outputs may be written: text that does not fit leaves a page to look at, wrong input
/// does not.
bool may_be_shown(const Edition& edition);

/// Messages for people, and how many; sets the session's status.
void report_as_text(const Edition& edition, Session& session);
/// The member "diagnostics" of the JSON object a command prints; sets the session's status.
std::string diagnostics_as_json(const Edition& edition, Session& session);

/// To stderr, if asked for.
void report_timings(const EditionOptions& options, const Edition& edition, Session& session);

}  // namespace banxin
