#include "app/engine.h"

#include <algorithm>
#include <thread>

#include "display/painter.h"
#include "display/press_marks.h"
#include "layout/lay_out.h"
#include "prepress/finish_pdf.h"
#include "render/press_photos.h"
#include "render/render.h"

namespace banxin {

namespace {

namespace fs = std::filesystem;

unsigned thread_count(unsigned wanted) {
    return wanted > 0 ? wanted : std::max(1u, std::thread::hardware_concurrency());
}

fs::path folder_of(const fs::path& file) {
    const auto folder = file.parent_path();
    return folder.empty() ? fs::path(".") : folder;
}

std::unique_ptr<FontBank> open_fonts(const fs::path& edition_file, const BuildOptions& options,
                                     Edition& edition) {
    const auto catalogue =
        read_fonts(options.fonts, folder_of(edition_file), edition.files, edition.diagnostics);
    if (!catalogue)
        return std::make_unique<FontBank>(FontCatalogue{}, edition.diagnostics);  // said already
    return std::make_unique<FontBank>(*catalogue, edition.document->styles, edition.diagnostics);
}

EditionLayout set_text(Edition& edition, const TextTools& tools, ShapedEdition shaped,
                       unsigned threads) {
    const Reshape reshape = [&](const Paragraph& paragraph, WritingMode mode,
                                const Tightening& tightening) {
        Diagnostics already_reported;  // when the paragraph was first shaped
        return shape(paragraph, edition.document->styles, mode, tools, already_reported,
                     tightening);
    };
    return lay_out(*edition.document, std::move(shaped), reshape, threads, edition.diagnostics);
}

/// What `draw` draws, with its inks, boxes and facts; empty, and reported, if that fails.
template <class Draw>
std::string finished(Edition& edition, const DisplayList& list, const PressProfile* profile,
                     Draw draw) {
    auto drawn = edition.timings.measure("draw PDF", draw);
    if (drawn.empty()) return {};
    try {
        return edition.timings.measure("finish PDF",
                                       [&] { return finish_pdf(std::move(drawn), list, profile); });
    } catch (const std::exception& fault) {
        edition.diagnostics.report(Code::output_failed, {}, {"PDF", fault.what()});
        return {};
    }
}

}  // namespace

Edition build_edition(const fs::path& edition_file, const BuildOptions& options) {
    const unsigned threads = thread_count(options.threads);
    Edition edition;
    auto& clock = edition.timings;
    edition.document = clock.measure("read", [&] {
        return read_edition(edition_file, {options.layouts}, edition.files, edition.diagnostics);
    });
    if (!edition.document) return edition;
    edition.fonts =
        clock.measure("fonts", [&] { return open_fonts(edition_file, options, edition); });
    if (edition.fonts->empty()) return edition;
    const CompositionTables tables(edition.document->compositions);
    const Hyphenator hyphenator;
    const TextTools tools(*edition.fonts, tables, &hyphenator, edition.document->photos);
    auto shaped = clock.measure("shape", [&] {
        return shape_edition(*edition.document, tools, threads, edition.diagnostics);
    });
    edition.layout = clock.measure(
        "lay out", [&] { return set_text(edition, tools, std::move(shaped), threads); });
    edition.display = clock.measure(
        "paint", [&] { return paint(*edition.document, edition.layout, {options.mark_lines}); });
    return edition;
}

std::string make_pdf(Edition& edition) {
    if (edition.display.pages.empty()) return {};
    Renderer renderer(edition.display, *edition.document, *edition.fonts, edition.diagnostics);
    return make_pdf(edition, renderer);
}

std::string make_pdf(Edition& edition, Renderer& renderer) {
    return finished(edition, edition.display, nullptr, [&] { return renderer.pdf(); });
}

std::string make_press_pdf(Edition& edition, const PressPhotos& press) {
    if (edition.display.pages.empty()) return {};
    DisplayList list = edition.display;
    add_press_marks(list, press.profile, *edition.document, *edition.fonts);
    Renderer renderer(list, *edition.document, *edition.fonts, edition.diagnostics);
    edition.timings.measure("photos", [&] { renderer.convert_photos(press); });
    return finished(edition, list, &press.profile, [&] { return renderer.pdf(&press); });
}

}  // namespace banxin
