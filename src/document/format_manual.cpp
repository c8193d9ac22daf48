// format_manual(): the vocabulary as pages to read.
#include <fmt/format.h>

#include "document/quantity.h"
#include "document/suggest.h"
#include "document/value_types.h"
#include "document/values.h"
#include "document/vocabulary.h"

namespace banxin {

namespace {

constexpr std::string_view introduction = R"(# The format

Generated from the vocabulary in `src/document`; do not edit.

A page is described by XML files of six kinds: a **layout** (the template), an **edition** with its
**stories** and **photos**, the **press** profile a layout names, and the list of **fonts**. Every
file is UTF-8, without a DOCTYPE. An editor that knows XML Schema completes and checks them with
`layouts/banxin.xsd`:

```xml
<story id="lead" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
       xsi:noNamespaceSchemaLocation="../../../layouts/banxin.xsd">
```

## White space

A run of white space that holds a line break vanishes between two Chinese characters or marks;
elsewhere white space becomes one space. It vanishes at both ends of a paragraph and beside `<br/>`.
The ideographic space (U+3000) is a character and stays.

)";

struct Example {
    std::string_view kind, xml;
};

constexpr Example examples[] = {
    {"layout", R"(<layout press="newsprint">
  <page width="390mm" height="545mm" bleed="3mm"/>
  <grid left="18.8mm" top="29mm" columns="8" characters="13" lines="115" size="9pt" pitch="12pt"/>
  <inks><ink name="red" cmyk="0 100 90 5"/></inks>
  <composition>
    <spacing style="全角" before="close" after="han" white="50%" least="0%" shrink-rank="3"/>
    <prohibition level="gb" no-end="open solidus"/>
  </composition>
  <styles>
    <style name="body" font="song" size="9pt" first-indent="2字"/>
    <style name="title" font="biaosong" size="小初" align="centre" fit-size="80%"/>
  </styles>
  <frames>
    <text-frame id="lead" column="1" columns="4" line="12" lines="40" text-columns="4"/>
    <head-frame id="lead-title" column="1" columns="4" line="1" lines="10"/>
    <rule column="5" line="1" lines="51" orientation="vertical" stroke="0.25pt black"/>
  </frames>
</layout>)"},
    {"edition", R"(<edition title="麻村报" date="2020-12-30" lang="zh-Hans">
  <page layout="macun" number="5" name="要闻">
    <place src="stories/lead.xml" head="lead-title" in="lead"/>
  </page>
</edition>)"},
    {"story", R"(<story id="lead">
  <headline><title>天地玄黄</title></headline>
  <p><runin>天文</runin>宇宙洪荒，<span style="kai">日月盈<em>昃</em></span>。</p>
  <byline><spread width="4字">记者</spread>　<name width="3字">王芳</name></byline>
</story>)"},
    {"photo", R"(<photo id="signing" src="01-signing.jpg" focus="50% 40%" alt="两人签约">
  <caption>签约现场。</caption>
  <credit>本报记者 摄</credit>
</photo>)"},
    {"press", R"(<press title="冷固型轮转 · 新闻纸" standard="pdf-x4" icc="newsprint-tr002.icc">
  <condition identifier="CGATS TR 002" text="Coldset offset on newsprint"/>
  <ink limit="240%" rich-black="100%"/>
  <type one-ink="6pt" tint="8pt" several-inks="10pt" reversed="9pt"/>
</press>)"},
    {"fonts", R"(<fonts>
  <role name="song" title="宋">
    <face lang="zh-Hans" file="NotoSerifCJK-Regular.ttc" index="2"
          package="fonts-noto-cjk" licence="OFL-1.1"/>
  </role>
</fonts>)"},
};

std::string value_text(const AttributeRule& rule) {
    if (rule.type == ValueType::integer)
        return rule.most == 0 ? "number" : fmt::format("{} – {}", rule.least, rule.most);
    if (rule.type == ValueType::choice || rule.type == ValueType::choices) {
        std::string text = rule.type == ValueType::choices ? "`none`, or some of" : "";
        for (const auto choice : rule.choices)
            text += fmt::format("{}`{}`", text.empty() ? "" : " ", choice);
        return text;
    }
    std::string text = fmt::format("[{0}](#{0})", description_of(rule.type)->name);
    if (rule.least != rule.most)
        text += fmt::format(", {} – {}", percent_text(rule.least), percent_text(rule.most));
    return text;
}

std::string default_text(const AttributeRule& rule) {
    switch (rule.presence) {
        case Presence::required:
            return "**required**";
        case Presence::inherited:
            return "**required**, or inherited";
        case Presence::optional:
            break;
    }
    return rule.initial.empty() ? "" : fmt::format("`{}`", rule.initial);
}

std::string attribute_table(const ElementRule& rule) {
    if (rule.attributes.empty()) return {};
    std::string text = "| attribute | value | default | meaning |\n|---|---|---|---|\n";
    for (const AttributeRule& attribute : rule.attributes)
        text += fmt::format("| `{}` | {} | {} | {} |\n", attribute.name, value_text(attribute),
                            default_text(attribute), attribute.meaning);
    return text + "\n";
}

std::string occurs_text(const ElementRule& parent, const ChildRule& child) {
    if (child.occurs == Occurs::at_least_once) return " (at least one)";
    return child.occurs == Occurs::once || parent.content == ContentModel::each_once ? " (once)"
                                                                                     : "";
}

std::string content_text(const ElementRule& rule) {
    std::string children;
    for (const ChildRule& child : rule.children)
        children += fmt::format("{}`<{}>`{}", children.empty() ? "" : ", ",
                                element_rule(child.key).name, occurs_text(rule, child));
    if (rule.content == ContentModel::text)
        return children.empty() ? "Holds text." : "Holds text and " + children + ".";
    return children.empty() ? "Holds nothing." : "Holds " + children + ".";
}

std::string place_text(const ElementRule& rule) {
    std::string parents;
    for (const auto parent : parents_of(rule.key))
        parents += fmt::format("{}`<{}>`", parents.empty() ? "" : ", ", parent);
    return parents.empty() ? "" : "Stands in " + parents + ". ";
}

bool is_file_kind(std::string_view key) {
    for (const auto kind : file_kinds)
        if (kind == key) return true;
    return false;
}

std::string element_section(const ElementRule& rule) {
    std::string text;
    if (is_file_kind(rule.key)) {
        text += fmt::format("## {} files\n\n", rule.key);
        for (const Example& example : examples)
            if (example.kind == rule.key) text += fmt::format("```xml\n{}\n```\n\n", example.xml);
    }
    return text + fmt::format("### `<{}>`\n\n{}\n\n{}{}\n\n{}", rule.name, rule.meaning,
                              place_text(rule), content_text(rule), attribute_table(rule));
}

std::string length_section() {
    std::string text =
        "### Lengths\n\n"
        "A number and its unit without a space between, or the name of a type size. A plain `0` "
        "needs no unit; no length is more than 5 m.\n\n"
        "| unit | is |\n|---|---|\n"
        "| `mm` `cm` `pt` | 1pt is 1/72 inch |\n"
        "| `em` | the type size: of the style; outside styles, the grid's character |\n"
        "| `字` `chars` | the grid's character; in a style, its own |\n"
        "| `行` `lines` | the grid's pitch |\n\n"
        "| size (字号) | pt |\n|---|---|\n";
    for (const NamedSize& named : named_sizes())
        text += fmt::format("| {} | {} |\n", named.name, to_pt(named.size));
    return text + "\n";
}

std::string value_section() {
    std::string text = "## Values\n\n" + length_section();
    for (const ValueDescription& value : value_descriptions())
        text += fmt::format("### {}\n\n{}\n\n", value.name, value.meaning);
    while (text.ends_with("\n\n")) text.pop_back();
    return text;
}

}  // namespace

std::string format_manual() {
    std::string text{introduction};
    for (const ElementRule& rule : vocabulary()) text += element_section(rule);
    return text + value_section();
}

}  // namespace banxin
