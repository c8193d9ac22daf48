// The commands of banxin. Each adds itself to the command line and, if called, sets the session's
// status.
#pragma once

#include "app/session.h"

namespace banxin {

void add_render_command(CLI::App& app, Session& session);
void add_press_command(CLI::App& app, Session& session);
void add_press_check_command(CLI::App& app, Session& session);
void add_check_command(CLI::App& app, Session& session);
void add_fit_command(CLI::App& app, Session& session);
void add_dump_command(CLI::App& app, Session& session);
void add_fonts_command(CLI::App& app, Session& session);
void add_explain_command(CLI::App& app, Session& session);
void add_manual_command(CLI::App& app, Session& session);

}  // namespace banxin
