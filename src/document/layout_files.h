// The folder of layouts: each file read once, and merged with what it is based on.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "document/locate.h"

namespace banxin {

/// A layout with everything it inherits. Elements stay owned by LayoutFiles.
struct MergedLayout {
    std::string name;
    SourceSpan at;
    std::optional<XmlElement> page, grid;  // attributes of all, the nearest winning
    std::vector<const XmlElement*> inks, styles, frames;
    std::vector<const XmlElement*> compositions;  // of all, the outermost base's first
    std::string press;                            // the nearest's; empty: none names one
    SourceSpan press_at;
};

class LayoutFiles {
public:
    LayoutFiles(std::filesystem::path folder, SourceFiles& files, Diagnostics& diagnostics)
        : folder_(std::move(folder)), files_(files), diagnostics_(diagnostics) {}

    /// Reports at `named_at` if there is no such layout. Names are checked (is_layout_name).
    std::optional<MergedLayout> merged(const std::string& name, SourceSpan named_at);

private:
    const XmlElement* load(const std::string& name, SourceSpan named_at);
    std::vector<const XmlElement*> chain_of(const std::string& name, SourceSpan named_at);

    std::filesystem::path folder_;
    SourceFiles& files_;
    Diagnostics& diagnostics_;
    std::map<std::string, std::optional<XmlElement>> roots_;  // nothing: tried, and unusable
};

}  // namespace banxin
