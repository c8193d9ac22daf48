#include "document/locate.h"

#include <iterator>

#include "base/file_store.h"
#include "base/utf8.h"
#include "document/check.h"

namespace banxin {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t longest_path = 4096;      // bytes; no system opens a longer one
constexpr std::size_t longest_shown_path = 80;  // characters

}  // namespace

std::optional<fs::path> find_upwards(const fs::path& folder, std::string_view name) {
    std::error_code error;
    const fs::path absolute = fs::absolute(folder, error).lexically_normal();
    if (error) return std::nullopt;
    fs::path here = folder;
    for (auto levels = std::distance(absolute.begin(), absolute.end()); levels > 0; --levels) {
        const fs::path candidate = (here / name).lexically_normal();
        if (fs::exists(candidate, error)) return candidate;
        here /= "..";
    }
    return std::nullopt;
}

fs::path folder_of(const fs::path& file) {
    return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

std::optional<LocatedFile> locate_inside(const fs::path& root, const fs::path& base,
                                         const std::string& name, SourceSpan named_at,
                                         Diagnostics& diagnostics) {
    if (name.size() > longest_path) {
        diagnostics.report(Code::path_outside, named_at, {utf8::excerpt(name, longest_shown_path)});
        return std::nullopt;
    }
    const std::string below =
        (base.lexically_relative(root) / name).lexically_normal().generic_string();
    const auto path = fs::path(name).is_absolute() ? std::nullopt : resolve_inside(root, below);
    if (!path) {
        diagnostics.report(Code::path_outside, named_at, {name});
        return std::nullopt;
    }
    return LocatedFile{*path, (root / below).lexically_normal().generic_string()};
}

std::optional<XmlFile> load_xml(const LocatedFile& located, std::span<const std::string_view> kinds,
                                SourceSpan named_at, SourceFiles& files, Diagnostics& diagnostics,
                                std::size_t limit) {
    auto bytes = read_file(located.path, limit);
    if (!bytes) {
        diagnostics.report(Code::cannot_read_file, named_at,
                           {located.name, std::to_string(limit >> 20)});
        return std::nullopt;
    }
    const FileId file = files.add(located.name, std::move(*bytes));
    auto root = parse_xml(file, files, diagnostics);
    if (!root || !check(*root, kinds, diagnostics)) return std::nullopt;
    return XmlFile{file, std::move(*root)};
}

}  // namespace banxin
