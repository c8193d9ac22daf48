// What a press run and `press-check` say: diagnostics, findings, files.
#pragma once

#include <string>
#include <vector>

#include "app/engine.h"
#include "app/session.h"
#include "preflight/finding_report.h"

namespace banxin {

/// Names the frame each finding stands in, the smallest around its place, and where the layout has
/// it.
void locate(Findings& findings, const Edition& edition);
/// To stderr, and sets the session's status if one is an error.
void report_findings_as_text(const Findings& findings, Session& session);
/// "3 errors, 1 warning", by what was found.
std::string tally(const Findings& findings, MessageLanguage language);
/// The members "profile" and "findings" of a JSON object.
std::string findings_as_json(const std::string& profile, const Findings& findings,
                             MessageLanguage language);
/// Adds what is found in the file; what the edition has already told of the same place is not said
/// again.
void append(Findings& findings, Findings&& more);

}  // namespace banxin
