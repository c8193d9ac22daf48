#include "base/file_store.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdint>
#include <string>
#include <system_error>
#include <utility>

namespace banxin {
namespace {

namespace fs = std::filesystem;

class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }

    int number() const { return number_; }
    bool is_open() const { return number_ >= 0; }
    /// False if the system only now says that something written was lost.
    bool close() {
        if (!is_open()) return true;
        const bool closed = ::close(number_) == 0;
        number_ = -1;
        return closed;
    }

private:
    int number_;
};

/// Gone at the end of its scope, unless kept.
class TemporaryFile {
public:
    explicit TemporaryFile(fs::path path) : path_(std::move(path)) {}
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile() {
        if (!path_.empty()) ::unlink(path_.c_str());
    }
    void keep() { path_.clear(); }

private:
    fs::path path_;
};

std::string error_text(const fs::path& path, int error) {
    return path.string() + ": " + std::generic_category().message(error);
}

ssize_t read_some(int descriptor, char* to, std::size_t size) {
    ssize_t count;
    do count = ::read(descriptor, to, size);
    while (count < 0 && errno == EINTR);
    return count;
}

bool write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

/// A name no other writer of this or another process has; it does not grow with the target's name.
fs::path temporary_name(const fs::path& directory) {
    static std::atomic<unsigned> count = 0;
    return directory /
           (".banxin-" + std::to_string(::getpid()) + "-" + std::to_string(count++) + ".tmp");
}

/// The file that is to be replaced: what a symbolic link names, not the link.
fs::path target_of(const fs::path& path) {
    std::error_code error;
    const fs::path target = fs::canonical(path, error);
    return error ? path : target;
}

bool starts_with(const fs::path& path, const fs::path& root) {
    return std::mismatch(root.begin(), root.end(), path.begin(), path.end()).first == root.end();
}

}  // namespace

std::optional<std::string> read_file(const fs::path& path, std::size_t limit) {
    // Without O_NONBLOCK, opening a FIFO waits for a writer.
    Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    struct stat facts {};
    if (!file.is_open() || ::fstat(file.number(), &facts) != 0 || !S_ISREG(facts.st_mode))
        return {};
    if (static_cast<std::uint64_t>(facts.st_size) > limit) return {};

    // One byte more than announced: the read that fills it not is the proof of the end.
    std::string bytes(static_cast<std::size_t>(facts.st_size) + 1, '\0');
    std::size_t size = 0;
    while (true) {
        if (size == bytes.size()) bytes.resize(2 * size);
        const ssize_t count = read_some(file.number(), bytes.data() + size, bytes.size() - size);
        if (count < 0) return {};
        if (count == 0) break;
        size += static_cast<std::size_t>(count);
        if (size > limit) return {};
    }
    bytes.resize(size);
    return bytes;
}

std::string write_file_atomically(const fs::path& path, std::string_view bytes) {
    const fs::path target = target_of(path);
    if (!target.has_filename()) return error_text(path, EISDIR);
    const fs::path directory = target.has_parent_path() ? target.parent_path() : fs::path(".");
    std::error_code error;
    fs::create_directories(directory, error);
    if (error) return directory.string() + ": " + error.message();

    struct stat old {};
    const bool replaces = ::stat(target.c_str(), &old) == 0;
    if (replaces && S_ISDIR(old.st_mode)) return error_text(path, EISDIR);
    if (replaces && !S_ISREG(old.st_mode)) return path.string() + ": not a regular file";

    const fs::path name = temporary_name(directory);
    // A new file's mode follows the umask; a replaced file's stays.
    Descriptor file(::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (!file.is_open()) return error_text(name, errno);
    TemporaryFile temporary(name);
    if (replaces && ::fchmod(file.number(), old.st_mode & 0777) != 0)
        return error_text(path, errno);
    if (!write_all(file.number(), bytes) || !file.close()) return error_text(path, errno);
    if (::rename(name.c_str(), target.c_str()) != 0) return error_text(path, errno);
    temporary.keep();
    return {};
}

std::optional<fs::path> resolve_inside(const fs::path& root, std::string_view name) {
    if (name.empty() || name.find('\0') != std::string_view::npos) return {};
    const fs::path relative(name);
    if (relative.is_absolute()) return {};
    std::error_code error;
    const fs::path absolute_root = fs::absolute(root.empty() ? fs::path(".") : root, error);
    if (error) return {};
    fs::path inside = fs::weakly_canonical(absolute_root, error);
    if (error) return {};
    if (!inside.has_filename()) inside = inside.parent_path();
    const fs::path path = fs::weakly_canonical(inside / relative, error);
    if (error || !starts_with(path, inside)) return {};
    // What is a link still leads to something that does not exist, perhaps outside.
    if (fs::is_symlink(fs::symlink_status(path, error))) return {};
    return path;
}

}  // namespace banxin
