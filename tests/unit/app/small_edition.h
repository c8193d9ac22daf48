// A small newspaper in a scratch folder, and banxin run on it.
#pragma once

#include <string>
#include <vector>

#include "support/files.h"

namespace banxin::test {

struct Outcome {
    int status = 0;
    std::string out, err;
};

/// The messages are English unless `arguments` say otherwise.
Outcome banxin(std::vector<std::string> arguments, const std::string& input = {});

/// One page of 20 lines of 10 characters, with one frame for the story.
class SmallEdition {
public:
    SmallEdition();
    std::string path(const std::string& name) const { return (folder_.path() / name).string(); }
    std::string edition() const { return path("content/edition.xml"); }
    void write(const std::string& name, const std::string& text) const { spill(path(name), text); }
    std::string read(const std::string& name) const { return slurp(path(name)); }
    bool has(const std::string& name) const { return std::filesystem::exists(path(name)); }

    /// A story of `characters` Han characters in one paragraph.
    void write_story(std::size_t characters) const;
    void write_pages(int count) const;

private:
    ScratchFolder folder_;
};

}  // namespace banxin::test
