#include "dense_edition.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

namespace banxin::bench {
namespace {

namespace fs = std::filesystem;

constexpr const char* layout = R"(<?xml version="1.0" encoding="UTF-8"?>
<layout>
  <page width="390mm" height="545mm" bleed="3mm"/>
  <grid left="18.8mm" top="29mm" columns="8" characters="13" lines="115" size="9pt" pitch="12pt" gutter="1字" story-gutter="2字"/>
  <inks><ink name="black" cmyk="0 0 0 100"/></inks>
  <styles><style name="body" font="song" size="9pt" first-indent="2字" align="justify"/></styles>
  <frames><text-frame id="all" column="1" columns="8" line="1" lines="115" text-columns="8"/></frames>
</layout>
)";

std::string slurp(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void spill(const fs::path& path, const std::string& text) {
    fs::create_directories(path.parent_path());
    if (!(std::ofstream(path, std::ios::binary) << text))
        throw std::runtime_error("cannot write " + path.string());
}

/// What stands in the plain <p> elements of a folder's stories.
std::vector<std::string> paragraphs_of(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder)) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<std::string> paragraphs;
    for (const fs::path& file : files) {
        const std::string xml = slurp(file);
        for (std::size_t at = 0; (at = xml.find("<p>", at)) != std::string::npos;) {
            const std::size_t end = xml.find("</p>", at);
            std::string text = xml.substr(at + 3, end - at - 3);
            if (text.find('<') == std::string::npos) paragraphs.push_back(std::move(text));
            at = end;
        }
    }
    if (paragraphs.empty()) throw std::runtime_error("no paragraphs in " + folder.string());
    return paragraphs;
}

bool starts_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

std::size_t length(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), starts_character));
}

std::string first_characters(const std::string& text, std::size_t count) {
    std::size_t end = 0;
    while (end < text.size() && (count > 0 || !starts_character(text[end]))) {
        if (starts_character(text[end])) --count;
        ++end;
    }
    return text.substr(0, end);
}

/// Pages begin with different paragraphs, so that no two are the same.
std::string story(const std::vector<std::string>& words, std::size_t page) {
    std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<story id=\"page" +
                      std::to_string(page) + "\" lang=\"zh-Hans\">\n";
    std::size_t left = characters_per_dense_page;
    for (std::size_t next = page; left > 0; ++next) {
        const std::string text = first_characters(words[next % words.size()], left);
        left -= length(text);
        xml += "<p>" + text + "</p>\n";
    }
    return xml + "</story>\n";
}

}  // namespace

fs::path write_dense_edition(const fs::path& folder, const fs::path& words, int pages) {
    const std::vector<std::string> paragraphs = paragraphs_of(words);
    std::string edition =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<edition title=\"dense\" date=\"2020-12-30\" publisher=\"banxin\" lang=\"zh-Hans\">\n";
    for (int page = 1; page <= pages; ++page) {
        const std::string name = "page" + std::to_string(page) + ".xml";
        spill(folder / name, story(paragraphs, static_cast<std::size_t>(page)));
        edition += "<page layout=\"dense\" number=\"" + std::to_string(page) +
                   "\" name=\"dense\"><place src=\"" + name + "\" in=\"all\"/></page>\n";
    }
    spill(folder / "layouts/dense.xml", layout);
    spill(folder / "edition.xml", edition + "</edition>\n");
    return folder / "edition.xml";
}

}  // namespace banxin::bench
