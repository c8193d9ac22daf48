#include <gmock/gmock.h>

#include "small_edition.h"
#include "support/child.h"

namespace banxin::test {
namespace {

constexpr auto* vertical_layout = R"(<layout>
  <page width="50mm" height="100mm"/>
  <grid left="5mm" top="5mm" columns="1" characters="10" lines="20" size="9pt" pitch="12pt" gutter="9pt"
        story-gutter="9pt"/>
  <inks><ink name="black" cmyk="0 0 0 100"/></inks>
  <styles><style name="body" font="song" size="9pt" first-indent="0" align="justify"/></styles>
  <frames><text-frame id="a" column="1" columns="1" line="1" lines="20" mode="vertical"/></frames>
</layout>
)";

/// What a reader finds on a vertical page, white space left out.
std::string text_of_vertical(const std::string& font_file, const std::string& index,
                             const std::string& paragraph) {
    const SmallEdition paper;
    paper.write("fonts/fonts.xml",
                "<fonts><role name=\"song\" title=\"宋\"><face lang=\"zh-Hans\" file=\"" +
                    font_file + "\" index=\"" + index +
                    "\" package=\"a\" licence=\"OFL-1.1\"/></role></fonts>");
    paper.write("layouts/small.xml", vertical_layout);
    paper.write("content/story.xml",
                "<story id=\"lead\" lang=\"zh-Hans\"><p>" + paragraph + "</p></story>");
    const auto outcome = banxin({"render", paper.edition(), "-o", paper.path("page.pdf")});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    auto text = run({"pdftotext", paper.path("page.pdf"), "-"}).out;
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '\f'; });
    return text;
}

constexpr auto* serif = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc";

constexpr auto* wenkai = "/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf";

TEST(VerticalText, IsFoundInReadingOrderWithItsOriginalCharacters) {
    const std::string text =
        "“天地玄黄”，宇宙洪荒（日月盈昃）。辰宿列张——寒来暑往……秋收冬藏：闰余成岁。";
    EXPECT_EQ(text_of_vertical(serif, "2", text), text);
}

TEST(VerticalText, OfATrueTypeFaceKeepsItsMarksInLine) {
    const std::string text = "“天地玄黄”，宇宙洪荒——日月·盈昃……辰宿列张。";
    EXPECT_EQ(text_of_vertical(wenkai, "0", text), text);
}

TEST(VerticalText, IsFoundWithItsTurnedAndUprightFigures) {
    EXPECT_EQ(text_of_vertical(serif, "2", "今年<tcy>12</tcy>月云腾致雨，PDF露结为霜。"),
              "今年12月云腾致雨，PDF露结为霜。");
}

}  // namespace
}  // namespace banxin::test
