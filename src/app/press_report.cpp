#include "app/press_report.h"

#include <fmt/format.h>

#include <algorithm>

namespace banxin {

namespace {

bool is_same_fault(const Finding& a, const Finding& b) {
    return a.check == b.check && a.page == b.page && a.limit == b.limit && a.value == b.value &&
           a.place && b.place && overlaps(*a.place, *b.place);
}

/// Marks reach over their frame's edge by a pen's width.
constexpr Length reach = pt(2);

std::int64_t area(const Rect& box) {
    return std::int64_t{box.size.width.mpt} * box.size.height.mpt;
}

/// Null if no frame holds the place.
const Frame* frame_around(const Page& page, const Rect& place) {
    const Frame* smallest = nullptr;
    for (const Frame& frame : page.frames) {
        if (!contains(inset(frame.box, -reach), place)) continue;
        if (!smallest || area(frame.box) <= area(smallest->box)) smallest = &frame;
    }
    return smallest;
}

}  // namespace

void locate(Findings& findings, const Edition& edition) {
    const auto& pages = edition.document->pages;
    for (Finding& finding : findings) {
        if (!finding.place || finding.page == 0 || finding.page > pages.size()) continue;
        const Frame* frame = frame_around(pages[finding.page - 1], *finding.place);
        if (!frame) continue;
        finding.frame = frame->id;
        const auto [line, column] = edition.files.locate(frame->at);
        finding.source = fmt::format("{}:{}:{}", edition.files.name(frame->at.file), line, column);
    }
}

std::string tally(const Findings& findings, MessageLanguage language) {
    const auto errors = std::count_if(findings.begin(), findings.end(), [](const Finding& finding) {
        return finding.severity == Severity::error;
    });
    const auto warnings = static_cast<std::ptrdiff_t>(findings.size()) - errors;
    if (language == MessageLanguage::chinese)
        return fmt::format("印前检查：{}个错误，{}个警告\n", errors, warnings);
    return fmt::format("preflight: {} error{}, {} warning{}\n", errors, errors == 1 ? "" : "s",
                       warnings, warnings == 1 ? "" : "s");
}

void report_findings_as_text(const Findings& findings, Session& session) {
    for (const Finding& finding : findings) session.err << to_text(finding, session.language);
    session.err << tally(findings, session.language);
    if (has_errors(findings) && session.status == ExitStatus::clean)
        session.status = ExitStatus::document_errors;
}

std::string findings_as_json(const std::string& profile, const Findings& findings,
                             MessageLanguage language) {
    return fmt::format("\"profile\":{},\n\"findings\":{}", json_string(profile),
                       to_json(findings, language));
}

void append(Findings& findings, Findings&& more) {
    const auto told = findings.size();
    for (Finding& finding : more) {
        const bool known =
            std::any_of(findings.begin(), findings.begin() + static_cast<std::ptrdiff_t>(told),
                        [&](const Finding& other) { return is_same_fault(other, finding); });
        if (!known) findings.push_back(std::move(finding));
    }
}

}  // namespace banxin
