#include "app/press.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>

namespace banxin {

namespace {

namespace fs = std::filesystem;

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

}  // namespace

void add_profile_option(CLI::App& command, PressOptions& options, const std::string& help) {
    command.add_option("--profile", options.profile, help)->type_name("NAME");
}

void add_cache_options(CLI::App& command, PressOptions& options) {
    auto* cache = command
                      .add_option("--cache", options.cache,
                                  "Folder that keeps finished photos; default: the user's cache")
                      ->type_name("DIR");
    command.add_flag("--no-cache", options.no_cache, "Keep no finished photos")->excludes(cache);
}

std::unique_ptr<Press> Press::open(PressProfile profile, fs::path cache, unsigned threads) {
    std::unique_ptr<Press> press(new Press);
    press->profile_ = std::move(profile);
    press->colour_ = PressColour::open(press->profile_.icc);
    press->cache_ = std::move(cache);
    press->threads_ = threads;
    return press->colour_ ? std::move(press) : nullptr;
}

PressPhotos Press::photos() const {
    return {*colour_, profile_.icc, profile_, PhotoCache(cache_), threads_};
}

std::unique_ptr<Press> open_press(const std::string& name, SourceSpan asked_at,
                                  const fs::path& layouts, const PressOptions& options,
                                  unsigned threads, SourceFiles& files, Diagnostics& diagnostics) {
    auto profile = read_press_profile(name, layouts, asked_at, files, diagnostics);
    if (!profile) return nullptr;
    auto press = Press::open(std::move(*profile), cache_folder(options), threads);
    if (!press) diagnostics.report(Code::output_failed, asked_at, {"PDF", "ICC: " + name});
    return press;
}

std::unique_ptr<Press> press_of(Edition& edition, const EditionOptions& options,
                                const PressOptions& press) {
    const bool named = !press.profile.empty();
    const std::string name = named              ? press.profile
                             : edition.document ? edition.document->press
                                                : std::string();
    if (name.empty()) return nullptr;
    const auto layouts = layouts_folder(edition_file(options.edition), {options.layouts});
    const SourceSpan at = named ? SourceSpan{} : edition.document->press_at;
    return open_press(name, at, layouts.value_or(fs::path()), press, options.threads, edition.files,
                      edition.diagnostics);
}

std::vector<std::string> press_names(const fs::path& layouts) {
    std::vector<std::string> names;
    std::error_code fault;
    for (const auto& file : fs::directory_iterator(layouts / "press", fault))
        if (file.path().extension() == ".xml") names.push_back(file.path().stem().string());
    std::sort(names.begin(), names.end());
    return names;
}

std::string listed(const std::vector<std::string>& names) {
    std::string list;
    for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
    return list;
}

fs::path cache_folder(const PressOptions& options) {
    if (options.no_cache) return {};
    if (!options.cache.empty()) return options.cache;
    // The XDG specification takes only absolute paths.
    if (const fs::path folder = environment("XDG_CACHE_HOME"); folder.is_absolute())
        return folder / "banxin";
    if (const fs::path home = environment("HOME"); home.is_absolute())
        return home / ".cache" / "banxin";
    return {};
}

}  // namespace banxin
