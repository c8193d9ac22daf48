#include "rules/include_rules.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>

namespace banxin::test {
namespace {

/// base ← diagnostics ← images ← document ← text ← layout ← display ← {render, prepress, preflight}
/// ← app
const std::map<std::string_view, int> rank = {
    {"base", 0},     {"diagnostics", 1}, {"images", 2},  {"document", 3},
    {"text", 4},     {"layout", 5},      {"display", 6}, {"render", 7},
    {"prepress", 7}, {"preflight", 7},   {"app", 8},
};

/// A library, by how its headers' names begin, and the folders that use it.
struct Library {
    std::string_view prefix;
    std::set<std::string_view> folders;
};
const std::vector<Library> libraries = {
    {"pugi", {"document"}},
    {"hb", {"text"}},
    {"harfbuzz/", {"text"}},
    {"unicode/", {"text"}},
    {"cairo", {"render"}},
    {"ft2build.h", {"render", "preflight"}},
    {"freetype", {"render", "preflight"}},
    {"qpdf/", {"prepress", "preflight"}},
    {"zlib.h", {"prepress"}},
    {"lcms", {"images"}},
    {"hyphen.h", {"text"}},
    {"jpeglib.h", {"images"}},
    {"jerror.h", {"images"}},
    {"png.h", {"images"}},
    {"tiff", {"images"}},
    {"CLI/", {"app"}},
    {"fmt/",
     {"diagnostics", "document", "text", "display", "render", "prepress", "preflight", "app"}},
};

struct Include {
    std::size_t line;
    bool quoted;
    std::string name;
};

std::string_view without_blanks(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
    return text;
}

std::optional<Include> parse(std::string_view line, std::size_t number) {
    constexpr std::string_view word = "include";
    line = without_blanks(line);
    if (!line.starts_with('#')) return std::nullopt;
    line = without_blanks(line.substr(1));
    if (!line.starts_with(word)) return std::nullopt;
    line = without_blanks(line.substr(word.size()));
    if (!line.starts_with('"') && !line.starts_with('<')) return std::nullopt;
    const bool quoted = line[0] == '"';
    const std::size_t end = line.find(quoted ? '"' : '>', 1);
    if (end == std::string_view::npos) return std::nullopt;
    return Include{number, quoted, std::string(line.substr(1, end - 1))};
}

std::vector<Include> includes_of(std::string_view source) {
    std::vector<Include> includes;
    for (std::size_t number = 1; !source.empty(); ++number) {
        const std::size_t end = std::min(source.find('\n'), source.size());
        if (const auto include = parse(source.substr(0, end), number)) includes.push_back(*include);
        source.remove_prefix(std::min(end + 1, source.size()));
    }
    return includes;
}

std::string_view folder_of(std::string_view path) {
    return path.substr(0, path.find('/'));
}

const Library* library_of(std::string_view header) {
    const auto found =
        std::find_if(libraries.begin(), libraries.end(),
                     [&](const Library& library) { return header.starts_with(library.prefix); });
    return found == libraries.end() ? nullptr : &*found;
}

class Rules {
public:
    explicit Rules(const Sources& sources) {
        for (const auto& [path, text] : sources) includes_[path] = includes_of(text);
    }

    std::vector<std::string> faults() const {
        std::vector<std::string> faults;
        for (const auto& [path, includes] : includes_) {
            if (!rank.contains(folder_of(path)))
                faults.push_back(path + ": not in the folder of a stage");
            else
                for (const Include& include : includes)
                    if (const std::string fault = fault_of(path, include); !fault.empty())
                        faults.push_back(path + ":" + std::to_string(include.line) + ": " +
                                         include.name + " " + fault);
        }
        return faults;
    }

private:
    std::string fault_of(std::string_view path, const Include& include) const {
        const std::string_view folder = folder_of(path);
        return include.quoted ? own_header_fault(folder, include.name)
                              : library_fault(folder, include.name);
    }

    std::string own_header_fault(std::string_view folder, const std::string& header) const {
        const std::string_view other = folder_of(header);
        if (!rank.contains(other)) return "is not named from src/, as folder/file.h";
        if (other == folder) return {};
        if (rank.at(other) >= rank.at(folder))
            return "points right, to " + std::string(other) + "/";
        std::set<std::string> seen;
        if (const Library* library = brought_along(header, seen))
            return "brings along <" + std::string(library->prefix) + "…> of " + std::string(other) +
                   "/";
        return {};
    }

    static std::string library_fault(std::string_view folder, const std::string& header) {
        if (const Library* library = library_of(header)) {
            if (library->folders.contains(folder)) return {};
            return "belongs to " + std::string(*library->folders.begin()) + "/";
        }
        const bool standard = header.find_first_of("./") == std::string::npos;
        return standard || folder != "layout"
                   ? ""
                   : "is not the standard library's, which layout/ keeps to";
    }

    /// The first library a header includes, itself or by others.
    const Library* brought_along(const std::string& header, std::set<std::string>& seen) const {
        const auto found = includes_.find(header);
        if (found == includes_.end() || !seen.insert(header).second) return nullptr;
        for (const Include& include : found->second) {
            const Library* library =
                include.quoted ? brought_along(include.name, seen) : library_of(include.name);
            if (library) return library;
        }
        return nullptr;
    }

    std::map<std::string, std::vector<Include>> includes_;
};

}  // namespace

std::vector<std::string> include_faults(const Sources& sources) {
    return Rules(sources).faults();
}

}  // namespace banxin::test
