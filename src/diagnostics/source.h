// Where in the user's files something stands.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace banxin {

enum class FileId : std::uint32_t { none = 0 };

/// Bytes [begin, end) of a file. Lines and columns are worked out only when a message is printed.
struct SourceSpan {
    FileId file = FileId::none;
    std::uint32_t begin = 0, end = 0;
    friend bool operator==(const SourceSpan&, const SourceSpan&) = default;
};

struct LineColumn {
    std::uint32_t line = 1, column = 1;  // both from 1; a column counts code points
};

/// The files read for one edition: names as messages show them, bytes as they were read.
/// References stay valid while the object lives. FileId::none is a file without a name or text.
class SourceFiles {
public:
    SourceFiles();
    FileId add(std::string name, std::string bytes);
    const std::string& name(FileId file) const;
    const std::string& bytes(FileId file) const;
    LineColumn locate(SourceSpan span) const;
    /// The whole line in which `span` begins, without its line end.
    std::string_view line_of(SourceSpan span) const;

private:
    struct File {
        std::string name, bytes;
        std::vector<std::uint32_t> line_starts;  // byte offsets, ascending, never empty
        std::vector<std::uint32_t> code_points;  // before each block of bytes
    };
    const File& file(FileId id) const;
    std::deque<File> files_;
};

}  // namespace banxin
