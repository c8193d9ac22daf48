#include "diagnostics/source.h"

#include <algorithm>

namespace banxin {
namespace {

// Thousands of messages about one line of megabytes must not count it from its start each time.
constexpr std::size_t block_size = 4096;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::uint32_t count_code_points(std::string_view text) {
    const auto starts = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; };
    return static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), starts));
}

std::vector<std::uint32_t> find_line_starts(std::string_view text) {
    const std::size_t first = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    std::vector starts{static_cast<std::uint32_t>(first)};
    for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
        starts.push_back(static_cast<std::uint32_t>(at + 1));
    }
    return starts;
}

std::vector<std::uint32_t> count_by_block(std::string_view text) {
    std::vector<std::uint32_t> counts{0};
    for (std::size_t at = block_size; at <= text.size(); at += block_size) {
        counts.push_back(counts.back() +
                         count_code_points(text.substr(at - block_size, block_size)));
    }
    return counts;
}

std::uint32_t code_points_before(std::string_view text, const std::vector<std::uint32_t>& by_block,
                                 std::size_t at) {
    const std::size_t block = at / block_size;
    return by_block[block] + count_code_points(text.substr(block * block_size, at % block_size));
}

/// The index of the line that `at` stands in.
std::size_t line_index(const std::vector<std::uint32_t>& line_starts, std::uint32_t at) {
    const auto after = std::upper_bound(line_starts.begin(), line_starts.end(), at);
    return after == line_starts.begin() ? 0
                                        : static_cast<std::size_t>(after - line_starts.begin() - 1);
}

}  // namespace

SourceFiles::SourceFiles() {
    add("", "");
}

FileId SourceFiles::add(std::string name, std::string bytes) {
    File added{std::move(name), std::move(bytes), {}, {}};
    added.line_starts = find_line_starts(added.bytes);
    added.code_points = count_by_block(added.bytes);
    files_.push_back(std::move(added));
    return static_cast<FileId>(files_.size() - 1);
}

const SourceFiles::File& SourceFiles::file(FileId id) const {
    return files_.at(static_cast<std::size_t>(id));
}

const std::string& SourceFiles::name(FileId id) const {
    return file(id).name;
}

const std::string& SourceFiles::bytes(FileId id) const {
    return file(id).bytes;
}

LineColumn SourceFiles::locate(SourceSpan span) const {
    const File& in = file(span.file);
    const auto size = static_cast<std::uint32_t>(in.bytes.size());
    const std::uint32_t at = std::clamp(span.begin, std::min(in.line_starts.front(), size), size);
    const std::size_t line = line_index(in.line_starts, at);
    const std::uint32_t before = code_points_before(in.bytes, in.code_points, at) -
                                 code_points_before(in.bytes, in.code_points, in.line_starts[line]);
    return {static_cast<std::uint32_t>(line + 1), before + 1};
}

std::string_view SourceFiles::line_of(SourceSpan span) const {
    const File& in = file(span.file);
    const std::size_t line = line_index(in.line_starts, span.begin);
    const std::size_t begin = in.line_starts[line];
    const bool last = line + 1 == in.line_starts.size();
    std::size_t end = last ? in.bytes.size() : in.line_starts[line + 1] - 1;
    if (end > begin && in.bytes[end - 1] == '\r') --end;
    return std::string_view(in.bytes).substr(begin, end - begin);
}

}  // namespace banxin
