// Files that are no XML, or more than is wanted of it.
#include <gmock/gmock.h>

#include "document/xml_source.h"
#include "paper.h"

namespace banxin {
namespace {

using test::Faults;
using test::Paper;

/// Faults of one text parsed as a file “f”.
Faults faults_in(const std::string& text) {
    SourceFiles files;
    Diagnostics diagnostics;
    parse_xml(files.add("f", text), files, diagnostics);
    return test::faults_of(diagnostics, files, "none");
}

TEST(Xml, IsTakenAsItIs) {
    EXPECT_EQ(faults_in("<p>天<!-- 地 --><![CDATA[<玄>]]>&#x9EC4;&amp;</p>\n"), Faults{});
    EXPECT_EQ(faults_in("\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<p/>"),
              Faults{});
}

TEST(Xml, KeepsTheBytesEachNodeCameFrom) {
    SourceFiles files;
    Diagnostics diagnostics;
    const std::string text = "\xEF\xBB\xBF<p a='1' 甲=\"&lt;乙&#32;\">  天&amp;地 <br/>\n</p>";
    const auto root = parse_xml(files.add("f", text), files, diagnostics);
    ASSERT_TRUE(root);
    const auto bytes = [&](SourceSpan at) { return text.substr(at.begin, at.end - at.begin); };
    EXPECT_EQ(bytes(root->at), "<p a='1' 甲=\"&lt;乙&#32;\">");
    EXPECT_EQ(bytes(root->attributes[1].name_at), "甲");
    EXPECT_EQ(bytes(root->attributes[1].at), "&lt;乙&#32;");
    EXPECT_EQ(root->attributes[1].value, "<乙");
    const auto& inside = std::get<XmlText>(root->children[0].value);
    EXPECT_EQ(inside.text, "  天&地 ");
    EXPECT_EQ(bytes(inside.at), "天&amp;地");
    EXPECT_EQ(bytes(std::get<XmlElement>(root->children[1].value).at), "<br/>");
}

TEST(Xml, NamesTheTagsThatDoNotMatch) {
    EXPECT_EQ(faults_in("<a>\n  <b>天</a>"), Faults{"f:2:7 X102(a; b)"});
    EXPECT_EQ(faults_in("<a></a>\n</b>"), Faults{"f:2:1 X103(b)"});
    EXPECT_EQ(faults_in("<a>\n<b c='>'><!-- <d> --><e/>"), Faults{"f:2:1 X104(b)"});
}

TEST(Xml, PointsAtBrokenMarkup) {
    EXPECT_EQ(faults_in("<a>\n1 < 2</a>"), Faults{"f:2:4 X101()"});
    EXPECT_EQ(faults_in("<a b=1/>"), Faults{"f:1:6 X105()"});
    EXPECT_EQ(faults_in("<a><!-- 天</a>"), Faults{"f:1:4 X106()"});
    EXPECT_EQ(faults_in("<a b=\"1\" b=\"2\"/>"), Faults{"f:1:10 X130(b)"});
}

TEST(Xml, HasOneRoot) {
    EXPECT_EQ(faults_in(""), Faults{"f:1:1 X107()"});
    EXPECT_EQ(faults_in("<!-- 天 -->"), Faults{"f:1:1 X107()"});
    EXPECT_EQ(faults_in("<a/>\n天 <b/>"), (Faults{"f:2:1 X108()", "f:2:3 X108()"}));
}

TEST(Xml, RefusesDocumentTypesAndTheirEntities) {
    EXPECT_EQ(
        faults_in("<!DOCTYPE a [\n<!ENTITY l \"lol\">\n<!ENTITY m \"&l;&l;\">\n]>\n<a>&m;</a>"),
        (Faults{"f:1:1 X109()", "f:5:4 X110(&m;)"}));
    EXPECT_EQ(faults_in("<!DOCTYPE a [<a>"), Faults{"f:1:1 X109()"});
}

TEST(Xml, KnowsItsOwnEntitiesOnly) {
    EXPECT_EQ(faults_in("<a b=\"&nbsp;\">天 & 地</a>"),
              (Faults{"f:1:7 X110(&nbsp;)", "f:1:17 X110(&)"}));
    EXPECT_EQ(faults_in("<a>&#0;&#xD800;&#x110000;</a>"),
              (Faults{"f:1:4 X111(0000)", "f:1:8 X111(D800)", "f:1:16 X111(110000)"}));
    EXPECT_EQ(faults_in("<a>&#99999999999;</a>"), Faults{"f:1:4 X110(&)"});
}

TEST(Xml, IsUtf8WithoutControlCharacters) {
    EXPECT_EQ(faults_in("<a>\xB1\xB1</a>"), Faults{"f:1:4 X112()"});
    EXPECT_EQ(faults_in(std::string("\xFF\xFE<\0a\0", 6)), Faults{"f:1:1 X113(UTF-16)"});
    EXPECT_EQ(faults_in("<?xml version='1.0' encoding='GBK'?><a/>"), Faults{"f:1:31 X113(GBK)"});
    EXPECT_EQ(faults_in(std::string("<a>\0</a>", 8)), Faults{"f:1:4 X111(0000)"});
    EXPECT_EQ(faults_in("<a>\x1B</a>"), Faults{"f:1:4 X111(001B)"});
}

TEST(Xml, IsNotNestedWithoutEnd) {
    const auto nested = [](int depth) {
        std::string text;
        for (int i = 0; i < depth; ++i) text += "<a>";
        for (int i = 0; i < depth; ++i) text += "</a>";
        return text;
    };
    EXPECT_EQ(faults_in(nested(64)), Faults{});
    EXPECT_EQ(faults_in(nested(65)), Faults{"f:1:193 X114(64)"});
    EXPECT_EQ(faults_in(nested(200'000)), Faults{"f:1:193 X114(64)"});
}

TEST(Xml, HasFewAttributes) {
    std::string many;
    for (int i = 100; i < 357; ++i) many += " a" + std::to_string(i) + "=''";
    EXPECT_EQ(faults_in("<a\n" + many + "/>"), Faults{"f:2:2050 X118(attribute; 256)"});
}

TEST(Xml, SurvivesEveryCutOfAFile) {
    const std::string text =
        "<?xml version='1.0'?><!-- 天 --><a b='1'><![CDATA[x]]>&amp;<c d=\"2\"/>地</a>";
    for (std::size_t size = 0; size < text.size(); ++size)
        EXPECT_FALSE(faults_in(text.substr(0, size)).empty()) << size;
}

TEST(Files, ThatCannotBeReadAreNamed) {
    EXPECT_EQ(Paper().without("edition.xml").faults(), Faults{":1:1 X115(edition.xml; 16)"});
    EXPECT_EQ(Paper().without("lead.xml").faults(), Faults{"edition.xml:3:13 X115(lead.xml; 16)"});
    EXPECT_EQ(Paper().with("lead.xml", std::string((16u << 20) + 1, ' ')).faults(),
              Faults{"edition.xml:3:13 X115(lead.xml; 16)"});
}

TEST(Files, StayInsideTheirFolder) {
    Paper paper;
    paper.with_places(
        R"(<place src="../outside.xml" in="text"/><place src="/etc/passwd" head="head"/>)");
    EXPECT_EQ(paper.faults(), (Faults{"edition.xml:3:13 X116(../outside.xml)",
                                      "edition.xml:3:52 X116(/etc/passwd)"}));
}

TEST(Files, HaveNamesASystemCanOpen) {
    Paper paper;
    std::string deep = "a";
    for (int i = 0; i < 3000; ++i) deep += "/a";
    paper.with_places("<place src='" + deep + "' head='head' in='text'/>");
    EXPECT_THAT(paper.faults(),
                testing::ElementsAre(testing::StartsWith("edition.xml:3:13 X116(a/a/")));
}

TEST(Files, StayInsideTheirFolderThroughLinksToo) {
    const test::ScratchFolder elsewhere;
    test::spill(elsewhere.path() / "story.xml", "<story id=\"lead\"><p>密</p></story>");
    Paper paper;
    paper.without("lead.xml");
    std::filesystem::create_symlink(elsewhere.path() / "story.xml", paper.root() / "lead.xml");
    EXPECT_EQ(paper.faults(), Faults{"edition.xml:3:13 X116(lead.xml)"});
}

TEST(Files, AreOfTheKindThatIsWanted) {
    EXPECT_EQ(Paper().with("lead.xml", "<layout/>").faults(),
              Faults{"lead.xml:1:1 X117(layout; <story>, <photo>)"});
    EXPECT_EQ(Paper().with("edition.xml", "<story/>").faults(),
              Faults{"edition.xml:1:1 X117(story; <edition>)"});
}

}  // namespace
}  // namespace banxin
