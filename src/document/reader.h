// Reading: XML files → Document. All faults of all files in one run, each located.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "diagnostics/diagnostic.h"
#include "document/model.h"

namespace banxin {

struct ReadOptions {
    std::filesystem::path layouts;  // folder of layouts; empty: the nearest `layouts` at or above
                                    // the edition's folder
};

/// Reads an edition and everything it names. Stories and photos stay inside the edition's folder,
/// layouts inside theirs. Faults are reported and given a visible substitute; nothing only if the
/// edition file itself is unusable.
std::optional<Document> read_edition(const std::filesystem::path& edition,
                                     const ReadOptions& options, SourceFiles& files,
                                     Diagnostics& diagnostics);

/// The folder an edition's layouts are in, and below it those of their press profiles; nothing if
/// there is none.
std::optional<std::filesystem::path> layouts_folder(const std::filesystem::path& edition,
                                                    const ReadOptions& options);

/// The house rules of composition of the layout `name` in the folder `layouts`, and of those it is
/// based on. Reported, and nothing, if there is no such layout.
std::optional<CompositionRules> read_house_rules(const std::string& name,
                                                 const std::filesystem::path& layouts,
                                                 SourceFiles& files, Diagnostics& diagnostics);

/// `catalogue` empty: fonts/fonts.xml in the nearest folder at or above `near`.
std::optional<FontCatalogue> read_fonts(const std::filesystem::path& catalogue,
                                        const std::filesystem::path& near, SourceFiles& files,
                                        Diagnostics& diagnostics);

}  // namespace banxin
