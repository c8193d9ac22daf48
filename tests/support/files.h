// Where tests find their files and leave their traces.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace banxin::test {

inline std::filesystem::path source_dir() {
    return BANXIN_SOURCE_DIR;
}
inline std::filesystem::path binary_dir() {
    return BANXIN_BINARY_DIR;
}

/// The file's bytes; throws std::runtime_error if it cannot be read.
std::string slurp(const std::filesystem::path& path);
/// Writes the file, and its folders where they are missing.
void spill(const std::filesystem::path& path, std::string_view bytes);

/// True if expected files are to be written from what the program does now
/// (BANXIN_UPDATE_GOLDENS=1).
bool updating_goldens();

/// An empty folder of its own, gone with the object.
class ScratchFolder {
public:
    ScratchFolder();
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

}  // namespace banxin::test
