#include "layout/lay_out.h"

#include <optional>

#include "base/parallel.h"
#include "layout/balance.h"
#include "layout/hanging.h"
#include "layout/photo.h"
#include "layout/reports.h"
#include "layout/story_setter.h"

namespace banxin {
namespace {

std::vector<LineSlot> slots_of(const Document& document, const std::vector<FrameRef>& thread) {
    std::vector<LineSlot> slots;
    for (const FrameRef ref : thread) {
        const std::vector<LineSlot> of_frame =
            line_slots(document.pages[ref.page], ref.page, ref.frame);
        slots.insert(slots.end(), of_frame.begin(), of_frame.end());
    }
    return slots;
}

/// Takes hanging back where a frame of the thread has no room for it, and says so.
void check_hanging(const Document& document, const std::vector<FrameRef>& thread,
                   ShapedText& shaped, SourceSpan at, const std::string& name,
                   Diagnostics& diagnostics) {
    if (!has_hanging_marks(shaped)) return;
    const auto frame = frame_without_hanging_room(document, thread);
    if (!frame) return;
    keep_marks_inside(shaped);
    diagnostics.report(Code::hanging_without_room, at,
                       {name, document.pages[frame->page].frames[frame->frame].id});
}

SetText set_body(const Document& document, const Story& story, ShapedText shaped,
                 Diagnostics& diagnostics) {
    check_hanging(document, story.thread, shaped, story.at, story.id, diagnostics);
    const Length pitch =
        story.thread.empty() ? Length{} : document.pages[story.thread.front().page].grid.pitch;
    return set_balanced(std::move(shaped), document, slots_of(document, story.thread), pitch);
}

SetText set_head(const Document& document, const Story& story, ShapedText shaped,
                 const Reshape& reshape, Diagnostics& diagnostics) {
    if (!story.headline_frame || story.headline.empty()) {
        SetText unplaced;
        unplaced.paragraphs = std::move(shaped);
        return unplaced;
    }
    const Page& page = document.pages[story.headline_frame->page];
    return set_headline(story.headline, shaped, document.styles, page, *story.headline_frame,
                        reshape, diagnostics);
}

void lay_out_stories(const Document& document, ShapedEdition& shaped, const Reshape& reshape,
                     unsigned threads, EditionLayout& layout, Diagnostics& diagnostics) {
    const std::size_t count = document.stories.size();
    layout.headlines.resize(count);
    layout.bodies.resize(count);
    std::vector<Diagnostics> reports(count);
    parallel_for(count, threads, [&](std::size_t i) {
        const Story& story = document.stories[i];
        layout.headlines[i] =
            set_head(document, story, std::move(shaped.headlines[i]), reshape, reports[i]);
        layout.bodies[i] = set_body(document, story, std::move(shaped.bodies[i]), reports[i]);
        report_story(document, story, layout.bodies[i], reports[i]);
    });
    for (Diagnostics& report : reports) diagnostics.append(std::move(report));
}

std::optional<FrameRef> frame_of_photo(const Document& document, std::size_t photo) {
    for (std::uint32_t page = 0; page < document.pages.size(); ++page) {
        const std::vector<std::uint32_t>& frames = document.pages[page].photo_frames;
        if (photo < frames.size() && frames[photo] != 0) return FrameRef{page, frames[photo] - 1};
    }
    return std::nullopt;
}

void lay_out_photos(const Document& document, ShapedEdition& shaped, EditionLayout& layout,
                    Diagnostics& diagnostics) {
    layout.photos.resize(document.photos.size());
    for (std::size_t i = 0; i < document.photos.size(); ++i) {
        const auto ref = frame_of_photo(document, i);
        if (!ref) continue;
        const Photo& photo = document.photos[i];
        const Page& page = document.pages[ref->page];
        layout.photos[i] = set_photo(photo, std::move(shaped.captions[i]),
                                     std::move(shaped.credits[i]), document.styles, page, *ref);
        report_photo(document, photo, page.frames[ref->frame], layout.photos[i], diagnostics);
    }
}

void lay_out_standing(const Document& document, ShapedEdition& shaped, EditionLayout& layout,
                      Diagnostics& diagnostics) {
    layout.standing.resize(document.pages.size());
    for (std::uint32_t p = 0; p < document.pages.size(); ++p) {
        const Page& page = document.pages[p];
        layout.standing[p].resize(page.frames.size());
        for (std::uint32_t f = 0; f < page.frames.size(); ++f) {
            ShapedText& standing = shaped.standing[p][f];
            if (standing.empty()) continue;
            const Frame& frame = page.frames[f];
            check_hanging(document, {{p, f}}, standing, frame.at, frame.id, diagnostics);
            layout.standing[p][f] = set_balanced(std::move(standing), document,
                                                 line_slots(page, p, f), page.grid.pitch);
            report_standing(document, frame, layout.standing[p][f], diagnostics);
        }
    }
}

}  // namespace

EditionLayout lay_out(const Document& document, ShapedEdition shaped, const Reshape& reshape,
                      unsigned threads, Diagnostics& diagnostics) {
    EditionLayout layout;
    lay_out_stories(document, shaped, reshape, threads, layout, diagnostics);
    lay_out_photos(document, shaped, layout, diagnostics);
    lay_out_standing(document, shaped, layout, diagnostics);
    return layout;
}

}  // namespace banxin
