#include "preflight/plates.h"

#include <fmt/format.h>
#include <stdlib.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <optional>

#include "base/file_store.h"
#include "preflight/child_process.h"

namespace banxin {

namespace {

namespace fs = std::filesystem;

constexpr auto time_limit = std::chrono::seconds(300);
constexpr std::array<std::string_view, 4> process_plates{"Cyan", "Magenta", "Yellow", "Black"};

/// Gone with the object, and all in it.
class TemporaryFolder {
public:
    TemporaryFolder() {
        std::error_code fault;
        auto name = (fs::temp_directory_path(fault) / "banxin-XXXXXX").string();
        if (!fault && mkdtemp(name.data())) path_ = name;
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        if (!path_.empty()) fs::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

std::vector<std::string> command(const fs::path& pdf, const fs::path& folder, double dpi,
                                 int oversampling) {
    return {"gs",
            "-q",
            "-dSAFER",
            "-dBATCH",
            "-dNOPAUSE",
            "-dUseTrimBox",
            "-dMaxSpots=12",
            "-sDEVICE=tiffsep",
            "-sCompression=none",
            fmt::format("-r{}", dpi * oversampling),
            fmt::format("-dDownScaleFactor={}", oversampling),
            fmt::format("-sOutputFile={}", (folder / "plate%d.tif").string()),
            pdf.string()};
}

struct PlateName {
    std::size_t page = 0;  // from 1
    std::string plate;
};

/// Of "plate3(Cyan).tif"; the composite has no name in brackets.
std::optional<PlateName> plate_name(const std::string& file) {
    const std::string_view begin = "plate", end = ").tif";
    const auto bracket = file.find('(');
    if (!file.starts_with(begin) || !file.ends_with(end) || bracket == std::string::npos)
        return std::nullopt;
    PlateName name;
    for (const char c : file.substr(begin.size(), bracket - begin.size())) {
        if (c < '0' || c > '9' || name.page > 100'000) return std::nullopt;
        name.page = name.page * 10 + static_cast<std::size_t>(c - '0');
    }
    name.plate = file.substr(bracket + 1, file.size() - end.size() - bracket - 1);
    return name;
}

std::optional<Pixels> read_plate(const fs::path& file) {
    const auto bytes = read_file(file);
    if (!bytes) return std::nullopt;
    const auto facts = read_image_facts(*bytes);
    if (!std::holds_alternative<ImageFacts>(facts)) return std::nullopt;
    auto decoded = decode_image(*bytes, std::get<ImageFacts>(facts));
    auto* pixels = std::get_if<Pixels>(&decoded);
    if (!pixels || pixels->space != ColourSpace::gray || pixels->alpha) return std::nullopt;
    return std::move(*pixels);
}

/// Spot plates come in the order of their names, after the process plates.
std::size_t order_of(const std::string& plate) {
    const auto found = std::find(process_plates.begin(), process_plates.end(), plate);
    return static_cast<std::size_t>(found - process_plates.begin());
}

bool all_of_one_size(const PagePlates& plates) {
    return std::all_of(plates.begin(), plates.end(), [&](const Plate& plate) {
        return plate.pixels.width == plates[0].pixels.width &&
               plate.pixels.height == plates[0].pixels.height;
    });
}

std::optional<std::vector<PagePlates>> read_plates(const fs::path& folder) {
    std::map<std::size_t, PagePlates> pages;
    std::error_code fault;
    for (const auto& file : fs::directory_iterator(folder, fault)) {
        const auto name = plate_name(file.path().filename().string());
        if (!name) continue;
        auto pixels = read_plate(file.path());
        if (!pixels) return std::nullopt;
        pages[name->page].push_back({name->plate, std::move(*pixels)});
    }
    std::vector<PagePlates> result;
    for (auto& [number, plates] : pages) {
        std::sort(plates.begin(), plates.end(), [](const Plate& a, const Plate& b) {
            return std::pair(order_of(a.name), a.name) < std::pair(order_of(b.name), b.name);
        });
        if (plates.size() < process_plates.size() || !all_of_one_size(plates)) return std::nullopt;
        result.push_back(std::move(plates));
    }
    if (fault || result.empty()) return std::nullopt;
    return result;
}

/// Over the process inks that are there.
void print_spot(const Pixels& spot, const Cmyk& alternate, Pixels& picture) {
    const std::array<std::uint32_t, 4> parts{alternate.c, alternate.m, alternate.y, alternate.k};
    for (std::size_t i = 0; i < spot.samples.size(); ++i) {
        const std::uint32_t ink = 255u - spot.samples[i];
        if (ink == 0) continue;
        for (std::size_t plate = 0; plate < parts.size(); ++plate) {
            auto& sample = picture.samples[i * parts.size() + plate];
            sample = static_cast<std::uint8_t>(
                std::min<std::uint32_t>(255, sample + ink * parts[plate] / 1000));
        }
    }
}

}  // namespace

std::variant<std::vector<PagePlates>, PlateFault> make_plates(const std::string& pdf, double dpi,
                                                              int oversampling) {
    using preflight::ChildOutcome;
    const TemporaryFolder folder;
    if (folder.path().empty()) return PlateFault::failed;
    const fs::path file = folder.path() / "press.pdf";
    if (!write_file_atomically(file, pdf).empty()) return PlateFault::failed;
    switch (preflight::run_child(command(file, folder.path(), dpi, oversampling), time_limit)) {
        case ChildOutcome::not_found:
            return PlateFault::no_ghostscript;
        case ChildOutcome::timed_out:
            return PlateFault::timed_out;
        case ChildOutcome::failed:
            return PlateFault::failed;
        case ChildOutcome::succeeded:
            break;
    }
    auto plates = read_plates(folder.path());
    if (!plates) return PlateFault::failed;
    return std::move(*plates);
}

std::vector<std::uint16_t> total_ink(const PagePlates& plates) {
    std::vector<std::uint32_t> sums(plates.empty() ? 0 : plates[0].pixels.samples.size());
    for (const Plate& plate : plates)
        for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += 255u - plate.pixels.samples[i];
    std::vector<std::uint16_t> result(sums.size());
    std::transform(sums.begin(), sums.end(), result.begin(), [](std::uint32_t sum) {
        return static_cast<std::uint16_t>((sum * 1000 + 127) / 255);
    });
    return result;
}

Pixels total_ink_picture(const PagePlates& plates, std::int32_t most) {
    Pixels picture = plates.at(0).pixels;
    const auto inks = total_ink(plates);
    std::transform(inks.begin(), inks.end(), picture.samples.begin(), [&](std::uint16_t ink) {
        return static_cast<std::uint8_t>(255 - std::min<std::int32_t>(ink * 255 / most, 255));
    });
    return picture;
}

Pixels as_cmyk(const PagePlates& plates, const SpotAlternates& alternates) {
    const std::size_t inks = process_plates.size();
    Pixels picture;
    picture.width = plates.at(0).pixels.width;
    picture.height = plates[0].pixels.height;
    picture.space = ColourSpace::cmyk;
    const std::size_t count = plates[0].pixels.samples.size();
    picture.samples.resize(count * inks);
    for (std::size_t plate = 0; plate < inks; ++plate)
        for (std::size_t i = 0; i < count; ++i)
            picture.samples[i * inks + plate] =
                static_cast<std::uint8_t>(255 - plates[plate].pixels.samples[i]);
    for (std::size_t plate = inks; plate < plates.size(); ++plate)
        if (const auto spot = alternates.find(plates[plate].name); spot != alternates.end())
            print_spot(plates[plate].pixels, spot->second, picture);
    return picture;
}

}  // namespace banxin
