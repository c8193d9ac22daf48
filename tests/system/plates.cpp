#include "system/plates.h"

#include <algorithm>
#include <cmath>
#include <ostream>
#include <stdexcept>

#include "support/child.h"
#include "support/files.h"

namespace banxin::test {

namespace {

/// "Black" of "page(Black).tif"; nothing of the picture of all plates.
std::string plate_name(const std::filesystem::path& file) {
    const std::string name = file.stem().string();
    const auto open = name.find('(');
    return open == std::string::npos ? "" : name.substr(open + 1, name.size() - open - 2);
}

Pixels pixels_of(const std::filesystem::path& file) {
    const std::string bytes = slurp(file);
    const auto facts = read_image_facts(bytes);
    if (std::holds_alternative<ImageFault>(facts)) throw std::runtime_error("not a plate");
    return std::get<Pixels>(decode_image(bytes, std::get<ImageFacts>(facts)));
}

int pixel(Length length) {
    return static_cast<int>(std::lround(to_pt(length)));
}

}  // namespace

Plates::Plates(const std::string& pdf) {
    const ScratchFolder folder;
    const auto file = folder.path() / "page.pdf";
    spill(file, pdf);
    const std::string plates = (folder.path() / "page.tif").string();
    if (run({"gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=tiffsep", "-r72", "-o", plates,
             file.string()})
            .status != 0) {
        throw std::runtime_error("Ghostscript cannot separate the page");
    }
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
        if (const auto name = plate_name(entry.path()); !name.empty())
            plates_[name] = pixels_of(entry.path());
    }
}

std::vector<std::string> Plates::names() const {
    std::vector<std::string> names;
    for (const auto& plate : plates_) names.push_back(plate.first);
    return names;
}

Plates::Ink Plates::ink(const std::string& plate, Rect where) const {
    const Pixels& pixels = plates_.at(plate);
    Ink ink;
    for (int y = pixel(where.top()) + 1; y < pixel(where.bottom()) - 1; ++y) {
        for (int x = pixel(where.left()) + 1; x < pixel(where.right()) - 1; ++x) {
            const auto at =
                static_cast<std::size_t>(y) * pixels.width + static_cast<std::size_t>(x);
            const int here = (255 - pixels.samples.at(at * pixels.components())) * 100 / 255;
            ink = {std::min(ink.least, here), std::max(ink.most, here)};
        }
    }
    return ink;
}

void PrintTo(const Plates::Ink& ink, std::ostream* out) {
    *out << ink.least << " … " << ink.most << " %";
}

bool has_ghostscript() {
    try {
        return run({"gs", "--version"}).status == 0;
    } catch (const std::runtime_error&) {
        return false;
    }
}

}  // namespace banxin::test
