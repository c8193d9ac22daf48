// The engine: one edition from files to finished outputs. Owns what the stages share.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "app/timings.h"
#include "diagnostics/printer.h"
#include "display/display_list.h"
#include "document/reader.h"
#include "layout/set_text.h"
#include "text/font_bank.h"

namespace banxin {

class Renderer;
struct PressPhotos;

struct BuildOptions {
    std::filesystem::path layouts;  // see ReadOptions
    std::filesystem::path fonts;    // a fonts.xml; empty: the nearest fonts/fonts.xml
    unsigned threads = 0;           // 0 = as many as the machine has
    bool mark_lines = false;        // for proofs: loose lines and exceptions are marked
};

/// Everything about one finished build. Stages ran as far as they could: see `diagnostics`. With a
/// document there is always a font bank; without any usable font the layout and the display list
/// stay empty.
struct Edition {
    SourceFiles files;
    Diagnostics diagnostics;
    std::optional<Document> document;
    std::unique_ptr<FontBank> fonts;
    EditionLayout layout;
    DisplayList display;
    Timings timings;
};

/// read → shape → lay out → paint.
Edition build_edition(const std::filesystem::path& edition, const BuildOptions& options);
/// The finished PDF of a built edition; empty if there is nothing to show. What only an output
/// finds wrong is added to the edition's diagnostics.
std::string make_pdf(Edition& edition);
/// The same with a renderer of the edition, which other outputs share.
std::string make_pdf(Edition& edition, Renderer& renderer);
/// The file a press takes: photos in its inks, its marks around the pages, the standard of its
/// profile.
std::string make_press_pdf(Edition& edition, const PressPhotos& press);

}  // namespace banxin
