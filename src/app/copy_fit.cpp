#include "app/copy_fit.h"

#include <fmt/format.h>

#include "layout/line_slot.h"

namespace banxin {

namespace {

/// Whole body characters in a line of the thread's last frame.
std::int32_t characters_a_line(const Document& document, const Story& story) {
    const auto [page_index, frame_index] = story.thread.back();
    const Page& page = document.pages[page_index];
    const Frame& frame = page.frames[frame_index];
    const auto columns = column_boxes(frame, page.grid);
    if (columns.empty() || page.grid.size <= Length{}) return 0;
    const Size size = columns.back().size;
    return (frame.mode == WritingMode::vertical ? size.height : size.width) / page.grid.size;
}

std::string english(const CopyFit& fit) {
    const auto lines = [](std::int32_t n) {
        return fmt::format("{} line{}", n, n == 1 ? "" : "s");
    };
    std::string text = fmt::format("story “{}”: {}", fit.story, lines(fit.lines));
    if (fit.overset != Amount{}) {
        text += fmt::format(", overset by {} ({} characters)", lines(fit.overset.lines),
                            fit.overset.characters);
    }
    if (fit.underset != Amount{}) {
        text += fmt::format(", {} short (about {} characters)", lines(fit.underset.lines),
                            fit.underset.characters);
    }
    return text;
}

std::string chinese(const CopyFit& fit) {
    std::string text = fmt::format("稿件“{}”：{}行", fit.story, fit.lines);
    if (fit.overset != Amount{})
        text += fmt::format("，余{}行（{}字）", fit.overset.lines, fit.overset.characters);
    if (fit.underset != Amount{}) {
        text += fmt::format("，欠{}行（约{}字）", fit.underset.lines, fit.underset.characters);
    }
    return text;
}

std::string json(const Amount& amount) {
    return fmt::format("{{\"lines\":{},\"characters\":{}}}", amount.lines, amount.characters);
}

}  // namespace

std::vector<CopyFit> copy_fits(const Edition& edition) {
    std::vector<CopyFit> fits;
    if (!edition.document) return fits;
    for (std::size_t i = 0; i < edition.layout.bodies.size(); ++i) {
        const Story& story = edition.document->stories[i];
        if (story.thread.empty()) continue;
        const SetText& body = edition.layout.bodies[i];
        const auto short_lines = body.lines_short;
        fits.push_back({story.id,
                        static_cast<std::int32_t>(body.lines.size()),
                        {body.overset.lines, body.overset.characters},
                        {short_lines, short_lines * characters_a_line(*edition.document, story)}});
    }
    return fits;
}

std::string to_text(const CopyFit& fit, MessageLanguage language) {
    return language == MessageLanguage::chinese ? chinese(fit) : english(fit);
}

std::string to_json(const CopyFit& fit) {
    return fmt::format("{{\"story\":{},\"lines\":{},\"overset\":{},\"underset\":{}}}",
                       json_string(fit.story), fit.lines, json(fit.overset), json(fit.underset));
}

}  // namespace banxin
