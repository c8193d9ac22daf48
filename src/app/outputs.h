// The files of `banxin render`: which are asked for, and writing them.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/session.h"
#include "base/geometry.h"

namespace banxin {

/// As the command line has it.
struct OutputOptions {
    std::string output, png, svg;    // -o, --png, --svg; empty: not asked for
    std::string plates, soft_proof;  // a folder, a .png
    double dpi = 150;
    std::uint32_t page = 0;      // from 1; 0 = all
    std::vector<double> region;  // x, y, width, height in mm; empty: the whole trim
};

struct OutputPlan {
    std::optional<std::filesystem::path> pdf, png, svg, plates, soft_proof;
    std::optional<Rect> region;

    /// True if the finished PDF is needed, to be written or looked at.
    bool needs_pdf() const { return pdf || plates || soft_proof; }
};

struct OutputFile {
    std::filesystem::path path;
    std::string bytes;
};

/// Nothing, and the session has been told why, if the options make no sense.
std::optional<OutputPlan> plan_outputs(const OutputOptions& options, Session& session);

/// "page.png" of page 2 is "page-2.png".
std::filesystem::path with_page_number(const std::filesystem::path& path, std::size_t number);

/// A JSON array of the files' paths.
std::string paths_as_json(const std::vector<OutputFile>& files);

/// Each file is replaced as a whole or stays as it was. Tells the session of the first that cannot
/// be written, and stops there; gives how many were.
std::size_t write_outputs(const std::vector<OutputFile>& files, Session& session);

}  // namespace banxin
