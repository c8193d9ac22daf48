#include <algorithm>
#include <array>
#include <concepts>
#include <cstring>
#include <limits>
#include <tuple>
#include <vector>

#include "base/file_store.h"
#include "images/content_hash.h"
#include "images/press_photo.h"

namespace banxin {
namespace {

namespace fs = std::filesystem;

// Goes up whenever the same input makes another photo, or an entry is laid out in another way.
constexpr std::string_view format = "banxin press photo 2\n";
constexpr std::size_t max_entry = std::size_t{1} << 29;
constexpr std::string_view extension = ".photo";

void put(std::string& bytes, std::integral auto value) {
    const auto wide = static_cast<std::uint64_t>(value);
    for (int shift = 0; shift < 64; shift += 8) bytes += static_cast<char>(wide >> shift & 0xFF);
}

/// What an entry begins with: all that was asked for, so that a name shared by chance is found out.
std::string question(std::string_view icc, std::string_view file, const PressPhotoSettings& asked) {
    std::string bytes(format);
    put(bytes, icc.size());
    put(bytes, file.size());
    put(bytes, asked.width);
    put(bytes, asked.height);
    for (const std::int32_t part : asked.crop) put(bytes, part);
    put(bytes, static_cast<std::uint8_t>(asked.colour));
    const Cmyk& ink = asked.duotone;
    for (const std::uint16_t part : {ink.c, ink.m, ink.y, ink.k}) put(bytes, part);
    put(bytes, static_cast<std::uint8_t>(asked.perceptual));
    for (const std::int32_t setting : {asked.ink_limit, asked.unsharp_amount, asked.unsharp_radius,
                                       asked.unsharp_threshold, asked.quality}) {
        put(bytes, setting);
    }
    return bytes;
}

std::string answer(const PressPhoto& photo) {
    std::string bytes;
    put(bytes, photo.width);
    put(bytes, photo.height);
    put(bytes, static_cast<std::uint8_t>(photo.space));
    put(bytes, photo.most_ink);
    put(bytes, photo.jpeg.size());
    return bytes;
}

std::string sealed(std::string entry) {
    const std::uint64_t checksum = ContentHash().add(entry).checksum();
    put(entry, checksum);
    return entry;
}

std::uint64_t take(std::string_view& bytes) {
    std::uint64_t value = 0;
    for (int i = 7; i >= 0; --i)
        value = value << 8 | static_cast<std::uint8_t>(bytes[static_cast<std::size_t>(i)]);
    bytes.remove_prefix(8);
    return value;
}

/// The photo of an entry that was written for this question and is whole.
std::optional<PressPhoto> read_entry(std::string_view entry, std::string_view asked) {
    constexpr std::size_t seal = 8, head = 5 * 8;
    if (entry.size() < asked.size() + head + seal || !entry.starts_with(asked)) return {};
    std::string_view last = entry.substr(entry.size() - seal);
    entry.remove_suffix(seal);
    if (ContentHash().add(entry).checksum() != take(last)) return {};
    entry.remove_prefix(asked.size());
    PressPhoto photo;
    photo.width = static_cast<std::uint32_t>(take(entry));
    photo.height = static_cast<std::uint32_t>(take(entry));
    photo.space = take(entry) == static_cast<std::uint64_t>(ColourSpace::gray) ? ColourSpace::gray
                                                                               : ColourSpace::cmyk;
    photo.most_ink = static_cast<std::int32_t>(take(entry));
    if (take(entry) != entry.size()) return {};
    photo.jpeg = entry;
    return photo;
}

struct Entry {
    fs::file_time_type used;
    std::uintmax_t size;
    fs::path path;
    friend bool operator<(const Entry& a, const Entry& b) {
        return std::tie(a.used, a.path) < std::tie(b.used, b.path);
    }
};

/// Another process may take an entry away meanwhile: then it counts no more.
std::vector<Entry> entries_of(const fs::path& folder) {
    std::vector<Entry> entries;
    std::error_code failed;
    for (fs::directory_iterator at(folder, failed), end; !failed && at != end;
         at.increment(failed)) {
        if (at->path().extension() != extension) continue;
        std::error_code gone;
        const auto used = at->last_write_time(gone);
        const auto size = gone ? 0 : at->file_size(gone);
        if (!gone) entries.push_back({used, size, at->path()});
    }
    return entries;
}

/// Takes away what was not used for longest, until the folder holds no more than `limit` bytes.
void keep_within(std::uintmax_t limit, const fs::path& folder) {
    std::vector<Entry> entries = entries_of(folder);
    std::uintmax_t all = 0;
    for (const Entry& entry : entries) all += entry.size;
    if (all <= limit) return;
    std::sort(entries.begin(), entries.end());
    for (const Entry& entry : entries) {
        if (all <= limit) return;
        std::error_code failed;
        fs::remove(entry.path, failed);
        all -= entry.size;
    }
}

void note_use(const fs::path& path) {
    std::error_code failed;
    fs::last_write_time(path, fs::file_time_type::clock::now(), failed);
}

}  // namespace

std::variant<PressPhoto, ImageFault> PhotoCache::convert(const PressColour& colour,
                                                         std::string_view icc,
                                                         std::string_view file,
                                                         const ImageFacts& facts,
                                                         const PressPhotoSettings& settings) const {
    if (folder_.empty()) return colour.convert(file, facts, settings);
    const std::string asked = question(icc, file, settings);
    const fs::path path =
        folder_ / (ContentHash().add(asked).add(icc).add(file).name() + std::string(extension));
    if (const auto entry = read_file(path, max_entry)) {
        if (auto photo = read_entry(*entry, asked)) {
            note_use(path);
            return std::move(*photo);
        }
    }
    auto made = colour.convert(file, facts, settings);
    if (const auto* photo = std::get_if<PressPhoto>(&made)) {
        // A cache that cannot be written costs time, nothing else.
        static_cast<void>(
            write_file_atomically(path, sealed(asked + answer(*photo) + photo->jpeg)));
        keep_within(limit_, folder_);
    }
    return made;
}

}  // namespace banxin
