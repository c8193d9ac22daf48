#include "paper.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace banxin::test {

namespace {

std::string layout_with(const std::string& styles, const std::string& frames) {
    return "<layout>\n<page width=\"400mm\" height=\"550mm\"/>\n"
           "<grid left=\"10mm\" top=\"20mm\" columns=\"8\" characters=\"13\" lines=\"100\"/>\n"
           "<inks><ink name=\"red\" cmyk=\"0 100 90 5\"/></inks>\n"
           "<styles>" +
           styles + "</styles>\n<frames>" + frames + "</frames>\n</layout>\n";
}

const std::string plain_frames =
    R"(<text-frame id="text" column="1" columns="4" line="10" lines="20"/>)"
    R"(<head-frame id="head" column="1" columns="4" line="1" lines="8"/>)";

}  // namespace

Faults faults_of(const Diagnostics& diagnostics, const SourceFiles& files,
                 const std::filesystem::path& root) {
    const std::string prefix = root.generic_string() + "/";
    const auto short_name = [&](std::string name) {
        for (std::size_t at; (at = name.find(prefix)) != name.npos;) name.erase(at, prefix.size());
        return name;
    };
    Faults faults;
    for (const Diagnostic& each : diagnostics.items()) {
        const auto [line, column] = files.locate(each.at);
        std::string args;
        for (const std::string& arg : each.args)
            args += (args.empty() ? "" : "; ") + short_name(arg);
        faults.push_back(short_name(files.name(each.at.file)) + ":" + std::to_string(line) + ":" +
                         std::to_string(column) + " " + std::string(facts_of(each.code).number) +
                         "(" + args + ")");
    }
    return faults;
}

Paper::Paper() {
    with("layouts/plain.xml", layout_with(plain_styles, plain_frames));
    with_places(R"(<place src="lead.xml" head="head" in="text"/>)");
    with_story("<headline><title>题</title></headline><p>文</p>");
}

Paper& Paper::with(const std::string& file, const std::string& text) {
    spill(root() / file, text);
    return *this;
}

Paper& Paper::without(const std::string& file) {
    std::filesystem::remove(root() / file);
    return *this;
}

Paper& Paper::with_frames(const std::string& frames) {
    return with("layouts/plain.xml", layout_with(plain_styles, frames));
}

Paper& Paper::with_styles(const std::string& styles) {
    return with("layouts/plain.xml", layout_with(styles, plain_frames));
}

Paper& Paper::with_places(const std::string& places) {
    return with("edition.xml",
                "<edition title=\"麻村报\" date=\"2020-12-30\">\n<page layout=\"plain\" "
                "number=\"5\" name=\"要闻\">\n" +
                    places + "\n</page>\n</edition>\n");
}

Paper& Paper::with_story(const std::string& inside) {
    return with("lead.xml", "<story id=\"lead\">\n" + inside + "\n</story>\n");
}

Document Paper::document() const {
    SourceFiles files;
    Diagnostics diagnostics;
    auto document = read_edition(root() / "edition.xml", {}, files, diagnostics);
    if (!document) ADD_FAILURE() << "no document";
    return document.value_or(Document{});
}

Frame Paper::frame(const std::string& id) const {
    const Document read = document();
    if (read.pages.empty()) return {};
    const auto& frames = read.pages[0].frames;
    const auto found = std::ranges::find(frames, id, &Frame::id);
    if (found != frames.end()) return *found;
    ADD_FAILURE() << "no frame " << id;
    return {};
}

Style Paper::style(const std::string& name) const {
    const Document read = document();
    const auto found = std::ranges::find(read.styles, name, &Style::name);
    if (found != read.styles.end()) return *found;
    ADD_FAILURE() << "no style " << name;
    return {};
}

Faults Paper::faults() const {
    SourceFiles files;
    Diagnostics diagnostics;
    read_edition(root() / "edition.xml", {}, files, diagnostics);
    return faults_of(diagnostics, files, root());
}

}  // namespace banxin::test
