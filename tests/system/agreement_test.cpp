// The press file and banxin's own picture show the same page, to whoever draws the file: three
// programs with nothing in common but the format.
#include <gtest/gtest.h>

#include <functional>

#include "render/render.h"
#include "support/child.h"
#include "support/likeness.h"
#include "system/sample_pdf.h"

namespace banxin {
namespace {

namespace fs = std::filesystem;
using test::Tile;

/// Three pixels a millimetre: the pages' trim and their bleed of 3 mm are whole pixels.
constexpr Dpi dpi{76.2};
constexpr auto* resolution = "76.2";
constexpr std::uint32_t bleed = 9, width = 1170, height = 1635;

struct Viewer {
    const char* name;
    std::vector<std::string> version;
    /// Draws the first file's only page as the second file, a PNG.
    std::vector<std::string> (*command)(const std::string& pdf, const std::string& png);
};

const Viewer ghostscript{
    "Ghostscript", {"gs", "--version"}, [](const std::string& pdf, const std::string& png) {
        return std::vector<std::string>{"gs",
                                        "-q",
                                        "-dNOPAUSE",
                                        "-dBATCH",
                                        "-sDEVICE=png16m",
                                        "-dTextAlphaBits=4",
                                        "-dGraphicsAlphaBits=4",
                                        std::string("-r") + resolution,
                                        "-o",
                                        png,
                                        pdf};
    }};
const Viewer mupdf{"MuPDF", {"mutool", "-v"}, [](const std::string& pdf, const std::string& png) {
                       return std::vector<std::string>{"mutool", "draw",     "-q", "-c", "rgb",
                                                       "-r",     resolution, "-o", png,  pdf};
                   }};
/// It draws hairlines a whole pixel wide unless asked for their shapes.
const Viewer poppler{
    "Poppler", {"pdftoppm", "-v"}, [](const std::string& pdf, const std::string& png) {
        const std::string stem = png.substr(0, png.rfind('.'));
        return std::vector<std::string>{"pdftoppm",      "-r",    resolution,
                                        "-thinlinemode", "shape", "-png",
                                        "-singlefile",   pdf,     stem};
    }};

bool is_there(const Viewer& viewer) {
    try {
        return test::run(viewer.version).status == 0;
    } catch (const std::runtime_error&) {
        return false;
    }
}

Pixels decoded(const std::string& png) {
    return std::get<Pixels>(decode_image(png, std::get<ImageFacts>(read_image_facts(png))));
}

Pixels own_picture(Edition& edition) {
    Renderer renderer(edition.display, *edition.document, *edition.fonts, edition.diagnostics);
    return test::cut(decoded(renderer.png(0, dpi)), 0, width, height);
}

/// The trim of the file's page.
Pixels picture_by(const Viewer& viewer, const std::string& pdf) {
    const test::ScratchFolder folder;
    const fs::path file = folder.path() / "page.pdf", png = folder.path() / "page.png";
    test::spill(file, pdf);
    if (test::run(viewer.command(file.string(), png.string())).status != 0)
        throw std::runtime_error(std::string(viewer.name) + " cannot draw the page");
    return test::cut(decoded(test::slurp(png)), bleed, width, height);
}

Edition built(const test::SampleFile& file) {
    Edition edition = build_edition(file.edition(), {});
    if (!edition.document) throw std::runtime_error("cannot read the sample");
    return edition;
}

class Agreement : public testing::TestWithParam<test::SampleFile> {
protected:
    void expect_like(const Viewer& viewer) const {
        if (!is_there(viewer))
            GTEST_SKIP() << viewer.name << " is not installed; tools/setup installs it";
        Edition edition = built(GetParam());
        const Pixels theirs = picture_by(viewer, test::press_pdf(edition, GetParam()));
        for (const Tile& tile : test::unlike(test::compare_tiles(own_picture(edition), theirs)))
            ADD_FAILURE() << viewer.name << " draws otherwise " << testing::PrintToString(tile);
    }
};

TEST_P(Agreement, OfGhostscript) {
    expect_like(ghostscript);
}
TEST_P(Agreement, OfMuPdf) {
    expect_like(mupdf);
}
TEST_P(Agreement, OfPoppler) {
    expect_like(poppler);
}

INSTANTIATE_TEST_SUITE_P(Page, Agreement, testing::ValuesIn(test::press_files({"newsprint"})),
                         test::file_name);

/// What the comparison has to see: our picture spoilt, beside another program's of the sound file.
class Disagreement : public testing::Test {
protected:
    static constexpr test::SampleFile file{test::sample_pages[0], "newsprint"};

    void SetUp() override {
        if (!is_there(mupdf)) GTEST_SKIP() << "MuPDF is not installed; tools/setup installs it";
        edition_ = built(file);
        theirs_ = picture_by(mupdf, test::press_pdf(edition_, file));
    }
    std::size_t unlike_tiles(const Pixels& ours) const {
        return test::unlike(test::compare_tiles(ours, theirs_)).size();
    }
    /// A line of body text in the middle of the page.
    TextLine& body_line() {
        int lines = 0;
        for (DisplayItem& item : edition_.display.pages[0].items)
            if (auto* line = std::get_if<TextLine>(&item); line && !line->runs.empty())
                if (line->runs[0].size == edition_.document->styles[0].size && ++lines == 40)
                    return *line;
        throw std::runtime_error("no body text");
    }
    ImageBox& photo() {
        for (DisplayItem& item : edition_.display.pages[0].items)
            if (auto* image = std::get_if<ImageBox>(&item)) return *image;
        throw std::runtime_error("no photo");
    }

    Edition edition_;
    Pixels theirs_;
};

TEST_F(Disagreement, IsSeenWhereALineOfTextHasMoved) {
    for (GlyphRun& run : body_line().runs)
        for (PlacedGlyph& glyph : run.glyphs) glyph.origin.y += mm(1);
    EXPECT_GT(unlike_tiles(own_picture(edition_)), 0u);
}

TEST_F(Disagreement, IsSeenWhereARunOfGlyphsIsMissing) {
    body_line().runs.pop_back();
    EXPECT_GT(unlike_tiles(own_picture(edition_)), 10u);
}

TEST_F(Disagreement, IsSeenWhereACharacterIsMissing) {
    body_line().runs[0].glyphs.resize(body_line().runs[0].glyphs.size() - 1);
    EXPECT_GT(unlike_tiles(own_picture(edition_)), 0u);
}

TEST_F(Disagreement, IsSeenWhereAPhotoHasMoved) {
    ImageBox& image = photo();
    image.placed.origin.x += mm(2);
    EXPECT_GT(unlike_tiles(own_picture(edition_)), 100u);
}

TEST_F(Disagreement, IsSeenInANegativePhoto) {
    const auto pixel = [](Length length) {
        return static_cast<std::uint32_t>(to_pt(length) * dpi.value / 72);
    };
    const Rect box = photo().box;
    Pixels ours = own_picture(edition_);
    for (std::uint32_t y = pixel(box.top()); y < pixel(box.bottom()); ++y)
        for (std::uint32_t i = pixel(box.left()) * 3; i < pixel(box.right()) * 3; ++i) {
            std::uint8_t& sample = ours.samples[std::size_t{y} * width * 3 + i];
            sample = static_cast<std::uint8_t>(255 - sample);
        }
    EXPECT_GT(unlike_tiles(ours), 100u);
}

TEST_F(Disagreement, IsNotSeenInTheSoundPage) {
    EXPECT_EQ(unlike_tiles(own_picture(edition_)), 0u);
}

}  // namespace
}  // namespace banxin
