#include "app/outputs.h"

#include <fmt/format.h>

#include <cmath>

#include "base/file_store.h"

namespace banxin {

namespace {

namespace fs = std::filesystem;

/// Far beyond any page, and still a Length.
constexpr double max_region_mm = 5000;

bool refuse(Session& session, const std::string& english, const std::string& chinese) {
    session.refuse(english, chinese);
    return false;
}

bool take(std::optional<fs::path>& place, const std::string& path, Session& session) {
    if (place) {
        return refuse(session,
                      fmt::format("two files of one kind: {} and {}", place->string(), path),
                      fmt::format("同一种输出指定了两个文件：{} 和 {}", place->string(), path));
    }
    place = path;
    return true;
}

bool take_by_suffix(OutputPlan& plan, const std::string& path, Session& session) {
    const auto suffix = fs::path(path).extension();
    if (suffix == ".pdf") return take(plan.pdf, path, session);
    if (suffix == ".png") return take(plan.png, path, session);
    if (suffix == ".svg") return take(plan.svg, path, session);
    return refuse(session, fmt::format("{}: outputs end in .pdf, .png or .svg", path),
                  fmt::format("{}：输出文件须以 .pdf、.png 或 .svg 结尾", path));
}

bool take_region(OutputPlan& plan, const std::vector<double>& region, Session& session) {
    if (region.empty()) return true;
    for (const double value : region) {
        if (!(std::abs(value) <= max_region_mm))
            return refuse(session, "--region is off the page", "--region 超出版面");
    }
    plan.region = Rect{{mm(region[0]), mm(region[1])}, {mm(region[2]), mm(region[3])}};
    if (plan.region->empty()) return refuse(session, "--region has no area", "--region 没有面积");
    if (!plan.png)
        return refuse(session, "--region is for a PNG: add --png FILE",
                      "--region 只用于 PNG：请加 --png 文件名");
    return true;
}

}  // namespace

std::optional<OutputPlan> plan_outputs(const OutputOptions& options, Session& session) {
    OutputPlan plan;
    if (!options.png.empty() && !take(plan.png, options.png, session)) return std::nullopt;
    if (!options.svg.empty() && !take(plan.svg, options.svg, session)) return std::nullopt;
    if (!options.output.empty() && !take_by_suffix(plan, options.output, session))
        return std::nullopt;
    if (!options.plates.empty()) plan.plates = options.plates;
    if (!options.soft_proof.empty()) plan.soft_proof = options.soft_proof;
    if (!plan.needs_pdf() && !plan.png && !plan.svg) {
        session.refuse("name a file to write: -o page.pdf, --png page.png or --svg page.svg",
                       "请指定输出文件：-o page.pdf、--png page.png 或 --svg page.svg");
        return std::nullopt;
    }
    if (!take_region(plan, options.region, session)) return std::nullopt;
    return plan;
}

fs::path with_page_number(const fs::path& path, std::size_t number) {
    auto name = path.stem();
    name += fmt::format("-{}", number);
    name += path.extension();
    return path.parent_path() / name;
}

std::string paths_as_json(const std::vector<OutputFile>& files) {
    std::string array = "[";
    for (const auto& file : files)
        array += (array.size() > 1 ? "," : "") + json_string(file.path.string());
    return array + "]";
}

std::size_t write_outputs(const std::vector<OutputFile>& files, Session& session) {
    std::size_t written = 0;
    for (const auto& file : files) {
        const auto fault = write_file_atomically(file.path, file.bytes);
        if (!fault.empty()) {
            session.refuse(fmt::format("cannot write {}: {}", file.path.string(), fault),
                           fmt::format("无法写入 {}：{}", file.path.string(), fault));
            break;
        }
        ++written;
    }
    return written;
}

}  // namespace banxin
