// The one door to the file system: whole files in, whole files out.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace banxin {

/// The file's bytes, or nothing if it is not a regular file, cannot be read or is larger than
/// `limit`.
std::optional<std::string> read_file(const std::filesystem::path& path,
                                     std::size_t limit = std::size_t{1} << 30);

/// Writes to a temporary file beside `path` and renames it, so that a reader sees the old file or
/// the new one, never half of one. Returns an error text, empty on success; on failure the old file
/// still stands.
std::string write_file_atomically(const std::filesystem::path& path, std::string_view bytes);

/// `name` (relative, with '/') below `root`, symbolic links resolved; nothing if that leads outside
/// `root`.
std::optional<std::filesystem::path> resolve_inside(const std::filesystem::path& root,
                                                    std::string_view name);

}  // namespace banxin
