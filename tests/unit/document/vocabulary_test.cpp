// The vocabulary: what the check says, and what is written from the table.
#include <gmock/gmock.h>

#include <cstdlib>

#include "document/attributes.h"
#include "document/style_sheet.h"
#include "document/value_types.h"
#include "document/vocabulary.h"
#include "paper.h"
#include "support/child.h"

namespace banxin {
namespace {

using test::Faults;
using test::Paper;

TEST(Check, NamesWhatWasMeant) {
    EXPECT_EQ(Paper().with_story("<p>文</p><headlin/><crossheda>题</crossheda>").faults(),
              (Faults{"edition.xml:3:29 D223(lead; <headline>)",
                      "lead.xml:2:9 X121(headlin; story; headline)",
                      "lead.xml:2:19 X121(crossheda; story; crosshead)"}));
    EXPECT_EQ(
        Paper().with_places(R"(<place scr="lead.xml" head="head" in="text"/>)").faults(),
        (Faults{"edition.xml:3:1 X127(src; place)", "edition.xml:3:8 X126(scr; place; src)"}));
}

TEST(Check, ListsWhatMayStandWhereNothingIsNear) {
    EXPECT_EQ(
        Paper().with_story("<headline><title>题</title></headline><table/><p>文</p>").faults(),
        Faults{"lead.xml:2:38 X120(table; story; headline, byline, crosshead, p)"});
    EXPECT_EQ(Paper()
                  .with_places(R"(<place src="lead.xml" head="head" in="text" colour="red"/>)")
                  .faults(),
              Faults{"edition.xml:3:45 X125(colour; place; src, head, in, variant)"});
}

TEST(Check, SaysWhereAnElementBelongs) {
    EXPECT_EQ(Paper()
                  .with_story("<headline><title>题</title></headline><title>题</title><p>文</p>")
                  .faults(),
              Faults{"lead.xml:2:38 X122(title; story; headline)"});
}

TEST(Check, CountsElements) {
    EXPECT_EQ(
        Paper().with_story("<headline><title>题</title></headline><headline/><p>文</p>").faults(),
        Faults{"lead.xml:2:38 X123(headline; story)"});
    EXPECT_EQ(Paper().with_story("<p>文</p><headline><title>题</title></headline>").faults(),
              Faults{"lead.xml:2:9 X124(headline; story)"});
    EXPECT_EQ(Paper().with("edition.xml", "<edition title='T' date='2020-12-30'/>").faults(),
              Faults{"edition.xml:1:1 X128(page; edition)"});
}

TEST(Check, FindsTextThatWouldBeLost) {
    EXPECT_EQ(
        Paper().with_story("<headline><title>题</title></headline>\n 天地 <p>文</p>").faults(),
        Faults{"lead.xml:3:2 X129(story; headline, byline, crosshead, p)"});
}

TEST(Check, LetsEditorsNameTheirSchema) {
    EXPECT_EQ(Paper()
                  .with("lead.xml",
                        "<story xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' "
                        "xsi:noNamespaceSchemaLocation='banxin.xsd' id='lead'>"
                        "<headline><title>题</title></headline><p>文</p></story>")
                  .faults(),
              Faults{});
}

TEST(Check, TellsAllFaultsOfAllFilesInTheirOrder) {
    Paper paper;
    paper.with_places(R"(<plaec/><place src="lead.xml" head="hed" in="text"/>)");
    paper.with_story("<headline><title>题</title></headline><q/><p>&x;</p>");
    paper.with_styles(test::plain_styles + "<style name='x' size='9'/>");
    EXPECT_THAT(paper.faults(), testing::ElementsAre("edition.xml:3:1 X121(plaec; page; place)",
                                                     "edition.xml:3:37 D211(hed; head)",
                                                     testing::StartsWith("layouts/plain.xml:5:"),
                                                     testing::StartsWith("lead.xml:2:38 X1"),
                                                     "lead.xml:2:45 X110(&x;)"));
}

TEST(Vocabulary, GivesEveryElementAPlace) {
    for (const ElementRule& rule : vocabulary()) {
        const bool is_file = std::ranges::find(file_kinds, rule.key) != std::end(file_kinds);
        EXPECT_EQ(is_file, parents_of(rule.key).empty()) << rule.key;
        for (const ChildRule& child : rule.children) EXPECT_NO_THROW(element_rule(child.key));
    }
}

TEST(Vocabulary, HasDefaultsItsOwnCheckAccepts) {
    for (const ElementRule& rule : vocabulary())
        for (const AttributeRule& attribute : rule.attributes) {
            EXPECT_FALSE(attribute.meaning.empty()) << rule.key << " " << attribute.name;
            if (attribute.initial.empty()) continue;
            EXPECT_EQ(fault_of(attribute, attribute.initial), std::nullopt)
                << rule.key << " " << attribute.name;
        }
}

TEST(Vocabulary, HasTheModelsDefaultsForStyles) {
    XmlElement written{.name = "style", .rule = &element_rule("style")};
    for (const AttributeRule& attribute : written.rule->attributes)
        if (!attribute.initial.empty())
            written.attributes.push_back(
                {.name = std::string(attribute.name), .value = std::string(attribute.initial)});
    written.attributes.push_back({.name = "name", .value = "written"});
    std::vector<Ink> inks{{.name = "black", .cmyk = {0, 0, 0, 1000}}};
    Diagnostics diagnostics;
    const StyleSheet sheet({&written}, InkNames({}, inks, diagnostics), {pt(12)}, diagnostics);
    EXPECT_EQ(sheet.apply("written", Style{}), Style{.name = "written"});
    EXPECT_TRUE(diagnostics.items().empty());
}

/// xmllint's verdict on the file by the schema; 127 if there is no xmllint.
int schema_verdict(const std::filesystem::path& file) {
    const std::filesystem::path written = file.parent_path() / "written.xsd";
    test::spill(written, schema());
    return test::run({"sh", "-c", "xmllint --noout --nonet --schema \"$0\" \"$1\" 2>/dev/null",
                      written.string(), file.string()})
        .status;
}

TEST(Schema, AcceptsWhatTheReaderAccepts) {
    Paper paper;
    paper.with_frames(
        R"(<text-frame id="text" column="1" columns="4" line="10" lines="20" padding="3pt 0 1字 0" )"
        R"(border="0.5pt red 60% thick-thin" fill="red 10%" column-rule="none" stand-off="1行"/>)"
        R"(<head-frame id="head" x="-3mm" y="0" width="小初" height="4行"/>)"
        R"(<text-frame id="f" column="1" line="1"><p>第<field name="number"/>版</p></text-frame>)");
    paper.with_story("<headline><title>题</title></headline><p>天<span style='body'>地</span></p>");
    EXPECT_EQ(paper.faults(), Faults{});
    if (schema_verdict(paper.root() / "lead.xml") == 127) GTEST_SKIP() << "no xmllint";
    for (const char* file : {"layouts/plain.xml", "edition.xml", "lead.xml"})
        EXPECT_EQ(schema_verdict(paper.root() / file), 0) << file;
}

TEST(Schema, KnowsWhatStandsInALineAndTheRulesOfAHouse) {
    Paper paper;
    paper.with("a.xml",
               "<story id='a'><p><runin>天</runin>地<em>玄<propername><ruby text='a' "
               "kind='bopomofo'>黄</ruby></propername></em><spread width='7字'>宇宙</spread><name "
               "width='3字'>王芳</name><quotes as='latin'>“”</quotes><picture src='a.png' "
               "height='1字' alt='花'/>m<sup>2</sup></p></story>");
    paper.with("b.xml",
               "<layout press='newsprint'><inks><ink name='all' registration='yes' "
               "overprint='no'/></inks><composition><spacing style='全角' before='two-em' "
               "after='han' white='-12.5%' stretch-rank='7'/><prohibition level='gb' "
               "no-start='close pause' no-end='none'/><class characters='～〜' "
               "class='connector'/></composition></layout>");
    paper.with("c.xml", test::slurp(test::source_dir() / "layouts/press/newsprint.xml"));
    if (schema_verdict(paper.root() / "a.xml") == 127) GTEST_SKIP() << "no xmllint";
    for (const char* file : {"a.xml", "b.xml", "c.xml"})
        EXPECT_EQ(schema_verdict(paper.root() / file), 0) << file;
}

TEST(Schema, RefusesWhatTheReaderRefuses) {
    Paper paper;
    paper.with("a.xml", "<story id='a'><q/></story>");
    if (schema_verdict(paper.root() / "a.xml") == 127) GTEST_SKIP() << "no xmllint";
    for (const char* text :
         {"<story id='a'><q/></story>", "<story/>", "<story id='a'>天</story>", "<story id='a b'/>",
          "<layout><page width='5'/></layout>", "<layout><page width='-5mm'/></layout>",
          "<layout><grid columns='65'/></layout>", "<edition title='t' date='2020-02-30'/>",
          "<layout><frames><rule stroke='black 1pt'/></frames></layout>",
          "<photo id='a' src='b' focus='50%'/>", "<press icc='a'><line one-ink='1字'/></press>",
          "<layout><composition><prohibition level='gb' no-end='dot'/></composition></layout>",
          "<story id='a'><p><ruby text='a'><em>天</em></ruby></p></story>",
          "<layout based-on='../a'/>"}) {
        paper.with("a.xml", text);
        EXPECT_NE(schema_verdict(paper.root() / "a.xml"), 0) << text;
    }
}

}  // namespace
}  // namespace banxin
