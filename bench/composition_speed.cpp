// How fast text is set, single-threaded, against HarfBuzz doing nothing but shape the same
// paragraphs with the same face: characters a second, and the ratio of the times.
#include <fmt/format.h>
#include <hb.h>
#include <malloc.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <vector>

#include "base/utf8.h"
#include "document/reader.h"
#include "layout/line_breaker.h"
#include "text/shaper.h"

namespace {

using namespace banxin;

constexpr std::size_t characters_wanted = 100'000;
constexpr int rounds = 25;

struct Text {
    std::vector<Paragraph> paragraphs;
    std::size_t characters = 0;
};

/// The sample edition's stories again and again.
Text text_of(const Document& document) {
    Text text;
    while (text.characters < characters_wanted) {
        for (const Story& story : document.stories) {
            for (const Paragraph& paragraph : story.body) {
                text.paragraphs.push_back(paragraph);
                for (const TextRun& run : paragraph.runs) {
                    text.characters += utf8::length(run.text);
                }
            }
        }
    }
    return text;
}

double cpu_seconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

/// CPU seconds of each work's fastest round. They take turns, so that a busy machine slows all
/// alike.
std::vector<double> seconds(const std::vector<std::function<void()>>& works) {
    std::vector<double> best(works.size(), 1e9);
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t i = 0; i < works.size(); ++i) {
            const double begin = cpu_seconds();
            works[i]();
            best[i] = std::min(best[i], cpu_seconds() - begin);
        }
    }
    return best;
}

/// One buffer, emptied for every paragraph: as cheap as it gets.
void shape_bare(const std::vector<std::string>& paragraphs, hb_font_t* font) {
    hb_buffer_t* buffer = hb_buffer_create();
    for (const std::string& text : paragraphs) {
        hb_buffer_clear_contents(buffer);
        hb_buffer_add_utf8(buffer, text.data(), static_cast<int>(text.size()), 0,
                           static_cast<int>(text.size()));
        hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
        hb_buffer_set_script(buffer, HB_SCRIPT_HAN);
        hb_buffer_set_language(buffer, hb_language_from_string("zh-hans", -1));
        hb_shape(font, buffer, nullptr, 0);
    }
    hb_buffer_destroy(buffer);
}

hb_font_t* open_again(const FaceFacts& facts) {
    hb_blob_t* blob = hb_blob_create_from_file(facts.file.c_str());
    hb_face_t* face = hb_face_create(blob, static_cast<unsigned>(facts.face_index));
    hb_font_t* font = hb_font_create(face);
    hb_face_destroy(face);
    hb_blob_destroy(blob);
    return font;
}

void print_row(const char* stage, double time, double bare, std::size_t characters) {
    fmt::print("{:<28}{:>12.1f}{:>18.2f}{:>12.2f}\n", stage, time * 1e3,
               static_cast<double>(characters) / time / 1e6, time / bare);
}

}  // namespace

int main() {
    // As the program keeps its memory.
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, 256 << 20);
    mallopt(M_TOP_PAD, 8 << 20);
    SourceFiles files;
    Diagnostics diagnostics;
    const std::filesystem::path edition = BANXIN_SOURCE_DIR "/content/macun/edition.xml";
    const auto document = read_edition(edition, {}, files, diagnostics);
    const auto catalogue = read_fonts({}, edition, files, diagnostics);
    if (!document || !catalogue) return EXIT_FAILURE;
    const FontBank fonts(*catalogue, document->styles, diagnostics);
    const CompositionTables tables(document->compositions);
    const Hyphenator hyphenator;
    const TextTools tools(fonts, tables, &hyphenator);
    const Text text = text_of(*document);

    std::vector<std::string> joined;
    for (const Paragraph& paragraph : text.paragraphs) {
        joined.emplace_back();
        for (const TextRun& run : paragraph.runs) joined.back() += run.text;
    }
    const Style& body = document->styles[index(text.paragraphs.front().style)];
    const auto faces = fonts.faces(body.font, body.language);
    if (!faces || faces->han.empty()) return EXIT_FAILURE;
    hb_font_t* font = open_again(fonts.facts(faces->han.front()));

    const auto shape_all = [&](const auto& then) {
        for (const Paragraph& paragraph : text.paragraphs) {
            then(shape(paragraph, document->styles, WritingMode::horizontal, tools, diagnostics));
        }
    };
    const std::vector<Length> measures{pt(9) * 20};
    std::size_t lines = 0;
    LineBreaker breaker;
    const auto times = seconds(
        {[&] { shape_bare(joined, font); }, [&] { shape_all([](const ShapedParagraph&) {}); },
         [&] {
             shape_all([&](const ShapedParagraph& paragraph) {
                 lines += breaker.break_lines(paragraph, measures, Breaker::best).size();
             });
         }});
    hb_font_destroy(font);

    fmt::print("{} characters in {} paragraphs\n", text.characters, text.paragraphs.size());
    fmt::print("{:<28}{:>12}{:>18}{:>12}\n", "stage", "ms", "million chars/s", "ratio");
    print_row("bare HarfBuzz", times[0], times[0], text.characters);
    print_row("shaped and composed", times[1], times[0], text.characters);
    print_row("... and broken into lines", times[2], times[0], text.characters);
    return lines > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
