#include "layout/reports.h"

#include "base/utf8.h"
#include "document/columns.h"
#include "layout/balance.h"
#include "layout/beside_room.h"

namespace banxin {
namespace {

constexpr std::size_t excerpt_length = 12;  // characters of a line in a message

std::string text_of(const SetText& text, const PlacedLine& line) {
    const ShapedParagraph& paragraph = text.paragraphs[line.paragraph];
    const std::size_t begin = paragraph.clusters[line.line.first].text_begin;
    const std::size_t end = paragraph.clusters[line.line.last - 1].text_end;
    return utf8::excerpt(std::string_view(paragraph.text).substr(begin, end - begin),
                         excerpt_length);
}

/// The first line of each paragraph that is wider than its measure or broke a rule.
void report_lines(const std::vector<Paragraph>& paragraphs, const SetText& text,
                  Diagnostics& diagnostics) {
    const PlacedLine* reported = nullptr;
    for (const PlacedLine& line : text.lines) {
        if (!line.line.overfull && !line.line.emergency) continue;
        if (reported && reported->paragraph == line.paragraph) continue;
        const Code code = line.line.overfull ? Code::line_overfull : Code::rule_gave_way;
        const SourceSpan at =
            line.paragraph < paragraphs.size() ? paragraphs[line.paragraph].at : SourceSpan{};
        diagnostics.report(code, at, {text_of(text, line)});
        reported = &line;
    }
}

std::vector<std::string> overset_args(const std::string& name, const Overset& overset) {
    return {name, std::to_string(overset.lines), std::to_string(overset.characters),
            overset.first_words};
}

bool has_text(const SetText& text) {
    for (const ShapedParagraph& paragraph : text.paragraphs) {
        if (!paragraph.clusters.empty()) return true;
    }
    return false;
}

/// Text that found not one line: its frame is covered, or too small.
bool found_no_room(const SetText& text) {
    return text.lines.empty() && text.overset.lines == 0 && has_text(text);
}

/// A frame without an inside was reported when it was read.
void report_no_room(const Frame& frame, Diagnostics& diagnostics) {
    if (!inside_of(frame).empty()) diagnostics.report(Code::no_room_for_text, frame.at, {frame.id});
}

/// Rounded up, with one decimal.
std::string in_points(Length length) {
    const std::int32_t tenths = (length.mpt + 99) / 100;
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

/// What stands beside the lines and reaches into their neighbours.
void report_crowded(const Document& document, const SetText& text, SourceSpan at,
                    const std::string& name, Diagnostics& diagnostics) {
    if (const auto crowded = crowded_lines(text)) {
        diagnostics.report(
            Code::beside_too_high, at,
            {name, document.styles[index(crowded->style)].name, in_points(crowded->pitch)});
    }
}

}  // namespace

void report_story(const Document& document, const Story& story, const SetText& body,
                  Diagnostics& diagnostics) {
    report_lines(story.body, body, diagnostics);
    if (story.thread.empty()) return;
    report_crowded(document, body, story.at, story.id, diagnostics);
    const FrameRef last = story.thread.back();
    const Frame& last_frame = document.pages[last.page].frames[last.frame];
    if (found_no_room(body)) {
        report_no_room(last_frame, diagnostics);
        return;
    }
    if (body.overset.characters > 0) {
        diagnostics.report(Code::story_overset, story.at, overset_args(story.id, body.overset));
    } else if (body.lines_short > 0 && !is_balanced(last_frame)) {
        diagnostics.report(Code::story_underset, story.at,
                           {story.id, std::to_string(body.lines_short)});
    }
    if (body.foot_rows_short > 0) {
        diagnostics.report(Code::column_feet_short, story.at,
                           {story.id, std::to_string(body.foot_rows_short)});
    }
}

void report_photo(const Document& document, const Photo& photo, const Frame& frame,
                  const PhotoSetting& setting, Diagnostics& diagnostics) {
    report_lines(photo.caption, setting.caption, diagnostics);
    report_lines(photo.credit, setting.credit, diagnostics);
    report_crowded(document, setting.caption, photo.at, photo.id, diagnostics);
    const Overset& overset =
        setting.caption.overset.characters > 0 ? setting.caption.overset : setting.credit.overset;
    if (overset.characters > 0) {
        diagnostics.report(Code::caption_overset, photo.at, overset_args(photo.id, overset));
    } else if (setting.picture.empty() && !inside_of(frame).empty()) {
        diagnostics.report(Code::no_room_for_picture, photo.at, {photo.id, frame.id});
    }
}

void report_standing(const Document& document, const Frame& frame, const SetText& text,
                     Diagnostics& diagnostics) {
    const auto* content = std::get_if<TextContent>(&frame.content);
    if (!content) return;
    report_lines(content->standing, text, diagnostics);
    report_crowded(document, text, frame.at, frame.id, diagnostics);
    if (found_no_room(text)) {
        report_no_room(frame, diagnostics);
    } else if (text.overset.characters > 0) {
        diagnostics.report(Code::standing_text_overset, frame.at,
                           overset_args(frame.id, text.overset));
    }
}

}  // namespace banxin
