// Which press a command works for: its profile, its colours, and where finished photos are kept.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/edition_command.h"
#include "images/press_photo.h"
#include "render/press_photos.h"

namespace banxin {

struct PressOptions {
    std::string profile;  // empty: what the layouts name
    std::string cache;    // empty: the user's own folder
    bool no_cache = false;
};

void add_profile_option(CLI::App& command, PressOptions& options, const std::string& help);
void add_cache_options(CLI::App& command, PressOptions& options);

/// A profile, and its colours opened.
class Press {
public:
    /// Nothing if the profile's ICC file cannot be used.
    static std::unique_ptr<Press> open(PressProfile profile, std::filesystem::path cache,
                                       unsigned threads);
    const PressProfile& profile() const { return profile_; }
    const PressColour& colour() const { return *colour_; }
    PressPhotos photos() const;

private:
    Press() = default;
    PressProfile profile_;
    std::unique_ptr<PressColour> colour_;
    std::filesystem::path cache_;
    unsigned threads_ = 0;
};

/// The press of an edition: what the option names, else what its layouts name; null if neither
/// does. Null, too, and the edition's diagnostics say why, if there is no such profile.
std::unique_ptr<Press> press_of(Edition& edition, const EditionOptions& options,
                                const PressOptions& press);

/// `name` in a folder of layouts; null, and the diagnostics say why.
std::unique_ptr<Press> open_press(const std::string& name, SourceSpan asked_at,
                                  const std::filesystem::path& layouts, const PressOptions& options,
                                  unsigned threads, SourceFiles& files, Diagnostics& diagnostics);

/// Names of the press profiles in a folder of layouts, sorted.
std::vector<std::string> press_names(const std::filesystem::path& layouts);
/// "newsprint, coated", for messages.
std::string listed(const std::vector<std::string>& names);

/// Where finished photos are kept: the option, or $XDG_CACHE_HOME/banxin, or ~/.cache/banxin; empty
/// if nowhere.
std::filesystem::path cache_folder(const PressOptions& options);

}  // namespace banxin
