#include "text/shape_edition.h"

#include <deque>

#include "base/parallel.h"
#include "text/drop_cap.h"
#include "text/run_span.h"

namespace banxin {
namespace {

/// One paragraph to be shaped, and where the result goes.
struct Job {
    const Paragraph* paragraph;
    WritingMode mode;
    ShapedParagraph* result;
    Tightening tightening{};
    std::int32_t drop_lines = 0;
};

const Frame* find_frame(const Document& document, const FrameRef& at) {
    if (at.page >= document.pages.size() || at.frame >= document.pages[at.page].frames.size()) {
        return nullptr;
    }
    return &document.pages[at.page].frames[at.frame];
}

WritingMode mode_of(const Frame* frame) {
    return frame == nullptr ? WritingMode::horizontal : frame->mode;
}

/// The first frame on any page that shows the photo.
const Frame* frame_of(const Document& document, std::size_t photo) {
    for (std::size_t page = 0; page < document.pages.size(); ++page) {
        const auto& placed = document.pages[page].photo_frames;
        if (photo < placed.size() && placed[photo] != 0) {
            return find_frame(document, {static_cast<std::uint32_t>(page), placed[photo] - 1});
        }
    }
    return nullptr;
}

class Collector {
public:
    explicit Collector(std::vector<Job>& jobs) : jobs_(jobs) {}

    void add(const std::vector<Paragraph>& paragraphs, WritingMode mode, ShapedText& result) {
        result.resize(paragraphs.size());
        for (std::size_t i = 0; i < paragraphs.size(); ++i) {
            jobs_.push_back({&paragraphs[i], mode, &result[i]});
        }
    }

    /// The same, with drop caps split off as paragraphs of their own.
    void add_body(const std::vector<Paragraph>& paragraphs, WritingMode mode,
                  const std::vector<Style>& styles, Length pitch, ShapedText& result) {
        const std::size_t first_job = jobs_.size();
        for (const Paragraph& paragraph : paragraphs) {
            const std::int32_t lines = styles[index(paragraph.style)].drop_lines;
            if (auto split = split_drop_cap(paragraph, styles, pitch)) {
                const DropCap& kept = split_.emplace_back(std::move(*split));
                jobs_.push_back({&kept.cap, mode, nullptr, {.size = kept.size}, lines});
                jobs_.push_back({&kept.rest, mode, nullptr});
            } else {
                jobs_.push_back({&paragraph, mode, nullptr});
            }
        }
        result.resize(jobs_.size() - first_job);
        for (std::size_t i = 0; i < result.size(); ++i) jobs_[first_job + i].result = &result[i];
    }

private:
    std::vector<Job>& jobs_;
    std::deque<DropCap> split_;  // jobs point to them
};

/// The grid the story's first frame stands on.
Length pitch_of(const Document& document, const Story& story) {
    const bool placed = !story.thread.empty() && story.thread.front().page < document.pages.size();
    return placed ? document.pages[story.thread.front().page].grid.pitch : Length{};
}

ShapedParagraph shape_job(const Job& job, const Document& document, const TextTools& tools,
                          Diagnostics& diagnostics) {
    ShapedParagraph shaped =
        shape(*job.paragraph, document.styles, job.mode, tools, diagnostics, job.tightening);
    shaped.drop_lines = job.drop_lines;
    if (job.drop_lines > 0) never_part(shaped.clusters);
    return shaped;
}

void collect_stories(const Document& document, ShapedEdition& edition, Collector& jobs) {
    edition.headlines.resize(document.stories.size());
    edition.bodies.resize(document.stories.size());
    for (std::size_t i = 0; i < document.stories.size(); ++i) {
        const Story& story = document.stories[i];
        const Frame* head =
            story.headline_frame ? find_frame(document, *story.headline_frame) : nullptr;
        const Frame* body =
            story.thread.empty() ? nullptr : find_frame(document, story.thread.front());
        jobs.add(story.headline, mode_of(head), edition.headlines[i]);
        jobs.add_body(story.body, mode_of(body), document.styles, pitch_of(document, story),
                      edition.bodies[i]);
    }
}

void collect_photos(const Document& document, ShapedEdition& edition, Collector& jobs) {
    edition.captions.resize(document.photos.size());
    edition.credits.resize(document.photos.size());
    for (std::size_t i = 0; i < document.photos.size(); ++i) {
        const WritingMode mode = mode_of(frame_of(document, i));
        jobs.add(document.photos[i].caption, mode, edition.captions[i]);
        jobs.add(document.photos[i].credit, mode, edition.credits[i]);
    }
}

void collect_standing(const Document& document, ShapedEdition& edition, Collector& jobs) {
    edition.standing.resize(document.pages.size());
    for (std::size_t page = 0; page < document.pages.size(); ++page) {
        const auto& frames = document.pages[page].frames;
        edition.standing[page].resize(frames.size());
        for (std::size_t i = 0; i < frames.size(); ++i) {
            if (const auto* text = std::get_if<TextContent>(&frames[i].content)) {
                jobs.add(text->standing, frames[i].mode, edition.standing[page][i]);
            }
        }
    }
}

}  // namespace

ShapedEdition shape_edition(const Document& document, const TextTools& tools, unsigned threads,
                            Diagnostics& diagnostics) {
    ShapedEdition edition;
    std::vector<Job> jobs;
    Collector collector(jobs);
    collect_stories(document, edition, collector);
    collect_photos(document, edition, collector);
    collect_standing(document, edition, collector);

    std::vector<Diagnostics> reported(jobs.size());
    parallel_for(jobs.size(), threads, [&](std::size_t i) {
        *jobs[i].result = shape_job(jobs[i], document, tools, reported[i]);
    });
    for (Diagnostics& of_paragraph : reported) {
        diagnostics.append(std::move(of_paragraph));
    }
    if (tools.hyphenator != nullptr) {
        tools.hyphenator->report_missing(diagnostics);
    }
    return edition;
}

}  // namespace banxin
