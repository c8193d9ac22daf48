// A small paper in a folder of its own, for tests to change one file of and read.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "document/reader.h"
#include "support/files.h"

namespace banxin::test {

using Faults = std::vector<std::string>;

/// Every diagnostic as “file:line:column CODE(arg; arg)”, file names as seen from `root`.
Faults faults_of(const Diagnostics& diagnostics, const SourceFiles& files,
                 const std::filesystem::path& root);

/// An edition of one page: layout “plain” with the frames text, more, head and photo, and one story
/// “lead”.
class Paper {
public:
    Paper();
    Paper& with(const std::string& file, const std::string& text);
    Paper& without(const std::string& file);
    /// The layout's frames are these.
    Paper& with_frames(const std::string& frames);
    Paper& with_styles(const std::string& styles);
    /// The page holds these <place>s.
    Paper& with_places(const std::string& places);
    /// The story “lead” holds this.
    Paper& with_story(const std::string& inside);

    Document document() const;
    /// The frame of that id on the first page.
    Frame frame(const std::string& id) const;
    Style style(const std::string& name) const;
    Faults faults() const;

    const std::filesystem::path& root() const { return folder_.path(); }

private:
    ScratchFolder folder_;
};

inline const std::string plain_styles =
    R"(<style name="body" size="9pt" first-indent="2字"/><style name="title" size="36pt"/>)"
    R"(<style name="kicker"/><style name="caption"/><style name="credit"/>)";

}  // namespace banxin::test
