#include "app/plate_outputs.h"

#include <fmt/format.h>

#include <algorithm>

namespace banxin {

namespace {

/// A plate's name as a file's: whatever could be a path becomes a dash.
std::string file_name(std::string plate) {
    for (char& c : plate)
        if (c == '/' || c == '\\' || static_cast<unsigned char>(c) < 0x20) c = '-';
    return plate;
}

/// Small type keeps its shape in a picture from 200 dpi on.
int oversampling_at(double dpi) {
    return static_cast<int>(std::clamp(600 / dpi, 1.0, 3.0));
}

SpotAlternates alternates_of(const std::vector<Ink>& inks) {
    SpotAlternates alternates;
    for (const Ink& ink : inks)
        if (!ink.spot.empty()) alternates[ink.spot] = ink.cmyk;
    return alternates;
}

}  // namespace

std::vector<OutputFile> plate_files(const std::vector<PagePlates>& pages,
                                    const std::filesystem::path& folder, double dpi,
                                    std::int32_t ink_limit) {
    std::vector<OutputFile> files;
    for (std::size_t page = 0; page < pages.size(); ++page) {
        const auto named = [&](const std::string& what) {
            return folder / fmt::format("page-{}-{}.png", page + 1, what);
        };
        for (const Plate& plate : pages[page])
            files.push_back({named(file_name(plate.name)), encode_png(plate.pixels, dpi)});
        files.push_back(
            {named("total-ink"), encode_png(total_ink_picture(pages[page], ink_limit), dpi)});
    }
    return files;
}

std::vector<OutputFile> soft_proof_files(const std::vector<PagePlates>& pages,
                                         const std::filesystem::path& file, double dpi,
                                         const Press& press, const std::vector<Ink>& inks) {
    std::vector<OutputFile> files;
    const auto alternates = alternates_of(inks);
    for (std::size_t page = 0; page < pages.size(); ++page) {
        const Pixels proof =
            press.colour().soft_proof(as_cmyk(pages[page], alternates), press.profile().paper);
        files.push_back(
            {pages.size() > 1 ? with_page_number(file, page + 1) : file, encode_png(proof, dpi)});
    }
    return files;
}

std::optional<std::vector<PagePlates>> plates_of(const std::string& pdf, double dpi,
                                                 Session& session) {
    auto made = make_plates(pdf, dpi, oversampling_at(dpi));
    if (auto* plates = std::get_if<std::vector<PagePlates>>(&made)) return std::move(*plates);
    switch (std::get<PlateFault>(made)) {
        case PlateFault::no_ghostscript:
            session.refuse("plates and soft proofs need Ghostscript (gs)",
                           "分色版和软打样需要 Ghostscript（gs）");
            break;
        case PlateFault::failed:
            session.refuse("Ghostscript could not render the plates", "Ghostscript 未能生成分色版");
            break;
        case PlateFault::timed_out:
            session.refuse("Ghostscript took too long", "Ghostscript 超时");
            break;
    }
    return std::nullopt;
}

}  // namespace banxin
