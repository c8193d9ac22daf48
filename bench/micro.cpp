// The stages by themselves, at the sample page's text and at a hundred times that: the time must
// grow as the text.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>

#include "app/engine.h"
#include "display/dump.h"
#include "display/painter.h"
#include "layout/lay_out.h"
#include "layout/line_breaker.h"
#include "text/shape_edition.h"
#include "text/shaper.h"

namespace {

using namespace banxin;

constexpr int times_larger = 100;

/// The sample edition, read once.
struct Sample {
    SourceFiles files;
    Diagnostics diagnostics;
    Document document;
    std::unique_ptr<FontBank> fonts;

    Sample() {
        const std::filesystem::path edition = BANXIN_SOURCE_DIR "/content/macun/edition.xml";
        std::optional<Document> read = read_edition(edition, {}, files, diagnostics);
        const auto catalogue = read_fonts({}, edition, files, diagnostics);
        if (!read || !catalogue) std::abort();
        document = std::move(*read);
        fonts = std::make_unique<FontBank>(*catalogue, diagnostics);
    }
};

Sample& sample() {
    static Sample the_sample;
    return the_sample;
}

/// The document's pages again and again, each with its own stories and photos.
Document repeated(const Document& document, int times) {
    Document result = document;
    for (int i = 1; i < times; ++i) {
        const auto stories = static_cast<std::uint32_t>(result.stories.size());
        const auto photos = static_cast<std::uint32_t>(result.photos.size());
        const auto pages = static_cast<std::uint32_t>(result.pages.size());
        for (Story story : document.stories) {
            if (story.headline_frame) story.headline_frame->page += pages;
            for (FrameRef& frame : story.thread) frame.page += pages;
            result.stories.push_back(std::move(story));
        }
        for (const Photo& photo : document.photos) result.photos.push_back(photo);
        for (Page page : document.pages) {
            for (auto& placed : page.reading_order) {
                if (auto* story = std::get_if<StoryId>(&placed))
                    *story = StoryId{index(*story) + stories};
                if (auto* photo = std::get_if<PhotoId>(&placed))
                    *photo = PhotoId{index(*photo) + photos};
            }
            for (Frame& frame : page.frames)
                if (auto* content = std::get_if<PhotoContent>(&frame.content);
                    content && content->photo)
                    content->photo = PhotoId{index(*content->photo) + photos};
            page.photo_frames.insert(page.photo_frames.begin(), photos, 0);
            result.pages.push_back(std::move(page));
        }
    }
    for (Page& page : result.pages) page.photo_frames.resize(result.photos.size());
    return result;
}

ShapedEdition shaped(const Document& document) {
    return shape_edition(document, *sample().fonts, 1, sample().diagnostics);
}

EditionLayout laid_out(const Document& document, ShapedEdition text) {
    const Reshape reshape = [&](const Paragraph& paragraph, WritingMode mode,
                                const Tightening& tightening) {
        return shape(paragraph, document.styles, mode, *sample().fonts, sample().diagnostics,
                     tightening);
    };
    return lay_out(document, std::move(text), reshape, 1, sample().diagnostics);
}

void shape_text(benchmark::State& state) {
    const Document document = repeated(sample().document, static_cast<int>(state.range(0)));
    for (auto _ : state) benchmark::DoNotOptimize(shaped(document));
}

/// One paragraph, as long as all of the page's.
void break_lines_of_one_paragraph(benchmark::State& state) {
    Paragraph all;
    for (const Story& story : sample().document.stories)
        for (const Paragraph& paragraph : story.body)
            for (const TextRun& run : paragraph.runs) all.runs.push_back(run);
    const std::vector<TextRun> once = all.runs;
    for (int i = 1; i < state.range(0); ++i)
        all.runs.insert(all.runs.end(), once.begin(), once.end());
    const ShapedParagraph paragraph = shape(all, sample().document.styles, WritingMode::horizontal,
                                            *sample().fonts, sample().diagnostics);
    const std::vector<Length> measures{pt(9) * 20};
    for (auto _ : state) benchmark::DoNotOptimize(break_lines(paragraph, measures, Breaker::best));
}

void lay_out_pages(benchmark::State& state) {
    const Document document = repeated(sample().document, static_cast<int>(state.range(0)));
    const ShapedEdition text = shaped(document);
    for (auto _ : state) {
        state.PauseTiming();
        ShapedEdition copy = text;
        state.ResumeTiming();
        benchmark::DoNotOptimize(laid_out(document, std::move(copy)));
    }
}

void paint_pages(benchmark::State& state) {
    const Document document = repeated(sample().document, static_cast<int>(state.range(0)));
    const EditionLayout layout = laid_out(document, shaped(document));
    for (auto _ : state) benchmark::DoNotOptimize(paint(document, layout));
}

void dump_pages(benchmark::State& state) {
    const Document document = repeated(sample().document, static_cast<int>(state.range(0)));
    const DisplayList list = paint(document, laid_out(document, shaped(document)));
    for (auto _ : state) benchmark::DoNotOptimize(dump(list, document));
}

BENCHMARK(shape_text)->Arg(1)->Arg(times_larger);
BENCHMARK(break_lines_of_one_paragraph)->Arg(1)->Arg(times_larger);
BENCHMARK(lay_out_pages)->Arg(1)->Arg(times_larger);
BENCHMARK(paint_pages)->Arg(1)->Arg(times_larger);
BENCHMARK(dump_pages)->Arg(1)->Arg(times_larger);

/// A line a stage: both times, and how far the growth is from that of the text.
class TableReporter : public benchmark::BenchmarkReporter {
public:
    bool ReportContext(const Context&) override {
        std::printf("%-30s %12s %12s %22s\n", "stage", "1 ×, ms", "100 ×, ms",
                    "time per text, 1 × = 1");
        return true;
    }
    void ReportRuns(const std::vector<Run>& reports) override {
        for (const Run& run : reports) {
            const double ms = run.GetAdjustedCPUTime() / 1e6;
            if (run.run_name.args == "1") {
                once_ms_ = ms;
            } else {
                std::printf("%-30s %12.3f %12.1f %22.2f\n", run.run_name.function_name.c_str(),
                            once_ms_, ms, ms / once_ms_ / times_larger);
            }
        }
    }

private:
    double once_ms_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    TableReporter reporter;
    benchmark::RunSpecifiedBenchmarks(&reporter);
    return 0;
}
