#include "small_edition.h"

#include <algorithm>
#include <sstream>

#include "app/cli.h"

namespace banxin::test {

namespace {

constexpr auto* fonts = R"(<fonts>
  <role name="song" title="宋">
    <face lang="zh-Hans" file="/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc" index="2"
          package="fonts-noto-cjk" licence="OFL-1.1"/>
  </role>
</fonts>
)";

constexpr auto* layout = R"(<layout>
  <page width="50mm" height="100mm" bleed="3mm"/>
  <grid left="5mm" top="5mm" columns="1" characters="10" lines="20" size="9pt" pitch="12pt" gutter="9pt"
        story-gutter="9pt"/>
  <inks><ink name="black" cmyk="0 0 0 100"/></inks>
  <styles><style name="body" font="song" size="9pt" first-indent="0" align="justify"/></styles>
  <frames><text-frame id="a" column="1" columns="1" line="1" lines="20"/></frames>
</layout>
)";

}  // namespace

Outcome banxin(std::vector<std::string> arguments, const std::string& input) {
    // Of `fit`, --lang is the language of the text.
    const bool fits = !arguments.empty() && arguments[0] == "fit";
    const std::string option = fits ? "--messages" : "--lang";
    const bool chosen = std::find(arguments.begin(), arguments.end(), option) != arguments.end();
    const bool takes_language =
        !arguments.empty() && arguments[0] != "manual" && !arguments[0].starts_with('-');
    if (!chosen && takes_language) arguments.insert(arguments.end(), {option, "en"});
    std::istringstream in(input);
    std::ostringstream out, err;
    const int status = run(std::move(arguments), in, out, err);
    return {status, out.str(), err.str()};
}

SmallEdition::SmallEdition() {
    write("fonts/fonts.xml", fonts);
    write("layouts/small.xml", layout);
    write_pages(1);
    write_story(200);
}

void SmallEdition::write_story(std::size_t characters) const {
    std::string text;
    for (std::size_t i = 0; i < characters; ++i) text += "字";
    write("content/story.xml", "<story id=\"lead\" lang=\"zh-Hans\"><p>" + text + "</p></story>\n");
}

void SmallEdition::write_pages(int count) const {
    std::string pages =
        "  <page layout=\"small\" number=\"1\" name=\"要闻\"><place src=\"story.xml\" "
        "in=\"a\"/></page>\n";
    for (int i = 2; i <= count; ++i)
        pages += "  <page layout=\"small\" number=\"" + std::to_string(i) + "\" name=\"副刊\"/>\n";
    write("content/edition.xml",
          "<edition title=\"小报\" date=\"2020-12-30\" publisher=\"小报社\" lang=\"zh-Hans\">\n" +
              pages + "</edition>\n");
}

}  // namespace banxin::test
