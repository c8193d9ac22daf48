// Files found and opened: looked for upwards, kept inside their folder, parsed and checked.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "document/xml_source.h"

namespace banxin {

/// `name` in `folder` or the nearest folder above it; the path is spelt from `folder`.
std::optional<std::filesystem::path> find_upwards(const std::filesystem::path& folder,
                                                  std::string_view name);

/// The folder a file stands in, "." for a bare name.
std::filesystem::path folder_of(const std::filesystem::path& file);

/// A file inside a folder: where it is, and how messages call it.
struct LocatedFile {
    std::filesystem::path path;
    std::string name;
};

/// Reports at `named_at` what leads outside `root`. `name` is relative to `base`, which is `root`
/// or below it.
std::optional<LocatedFile> locate_inside(const std::filesystem::path& root,
                                         const std::filesystem::path& base, const std::string& name,
                                         SourceSpan named_at, Diagnostics& diagnostics);

struct XmlFile {
    FileId file;
    XmlElement root;
};

/// Reads, parses and checks a file of at most `limit` bytes; its root is of one of the kinds.
/// Reports at `named_at` what cannot be read.
std::optional<XmlFile> load_xml(const LocatedFile& located, std::span<const std::string_view> kinds,
                                SourceSpan named_at, SourceFiles& files, Diagnostics& diagnostics,
                                std::size_t limit = largest_xml_file);

}  // namespace banxin
