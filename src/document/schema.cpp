// schema(): the vocabulary as an XML Schema 1.0, for editors to complete from and check against.
// The reader is stricter: a schema cannot say that names exist or that lengths fit.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "document/value_types.h"
#include "document/vocabulary.h"

namespace banxin {

namespace {

constexpr std::string_view value_prefix =
    "value-";  // types of elements and values share their names

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '&')
            result += "&amp;";
        else if (c == '<')
            result += "&lt;";
        else if (c == '"')
            result += "&quot;";
        else
            result += c;
    }
    return result;
}

std::string annotation(std::string_view text, int depth) {
    return fmt::format(
        "{:{}}<xs:annotation><xs:documentation xml:lang=\"en\">{}"
        "</xs:documentation></xs:annotation>\n",
        "", depth * 2, escaped(text));
}

std::string simple_type(const ValueDescription& value) {
    std::string text = fmt::format("  <xs:simpleType name=\"{}{}\">\n", value_prefix, value.name);
    if (value.pattern.empty())
        text += fmt::format("    <xs:restriction base=\"{}\"/>\n", value.base);
    else
        text += fmt::format(
            "    <xs:restriction base=\"{}\"><xs:pattern value=\"{}\"/>"
            "</xs:restriction>\n",
            value.base, escaped(value.pattern));
    return text + "  </xs:simpleType>\n";
}

std::string inline_type(const AttributeRule& rule) {
    std::string text = "      <xs:simpleType>\n";
    if (rule.type == ValueType::integer) {
        text += fmt::format(
            "        <xs:restriction base=\"xs:integer\">"
            "<xs:minInclusive value=\"{}\"/><xs:maxInclusive value=\"{}\"/>"
            "</xs:restriction>\n",
            rule.least, rule.most);
    } else if (rule.type == ValueType::choices) {
        const std::string one = fmt::format("({})", fmt::join(rule.choices, "|"));
        text += fmt::format(
            "        <xs:restriction base=\"xs:token\">"
            "<xs:pattern value=\"none|{0}( {0})*\"/></xs:restriction>\n",
            one);
    } else {
        text += "        <xs:restriction base=\"xs:token\">\n";
        for (const auto choice : rule.choices)
            text += fmt::format("          <xs:enumeration value=\"{}\"/>\n", escaped(choice));
        text += "        </xs:restriction>\n";
    }
    return text + "      </xs:simpleType>\n";
}

std::string attribute(const AttributeRule& rule) {
    const auto* value = description_of(rule.type);
    std::string text = fmt::format("    <xs:attribute name=\"{}\"", rule.name);
    if (value != nullptr) text += fmt::format(" type=\"{}{}\"", value_prefix, value->name);
    if (rule.presence == Presence::required) text += " use=\"required\"";
    std::string meaning{rule.meaning};
    if (!rule.initial.empty()) meaning += fmt::format(" Default: {}.", rule.initial);
    text += ">\n" + annotation(meaning, 3);
    if (value == nullptr) text += inline_type(rule);
    return text + "    </xs:attribute>\n";
}

std::string child(const ChildRule& rule, bool optional) {
    return fmt::format("      <xs:element name=\"{}\" type=\"{}\"{}/>\n",
                       element_rule(rule.key).name, rule.key, optional ? " minOccurs=\"0\"" : "");
}

std::string choice_of(const std::vector<ChildRule>& children) {
    bool needed = false;
    std::string text;
    for (const ChildRule& rule : children) {
        needed = needed || rule.occurs == Occurs::at_least_once;
        text += child(rule, false);
    }
    return fmt::format(
        "    <xs:choice minOccurs=\"{}\" maxOccurs=\"unbounded\">\n{}    </xs:choice>\n",
        needed ? 1 : 0, text);
}

std::string first_then(const std::vector<ChildRule>& children) {
    std::string text = "    <xs:sequence>\n";
    std::vector<ChildRule> others;
    for (const ChildRule& rule : children) {
        if (rule.occurs == Occurs::once)
            text += child(rule, true);
        else
            others.push_back(rule);
    }
    return text + choice_of(others) + "    </xs:sequence>\n";
}

std::string each_once(const std::vector<ChildRule>& children) {
    std::string text = "    <xs:all>\n";
    for (const ChildRule& rule : children) text += child(rule, true);
    return text + "    </xs:all>\n";
}

std::string content(const ElementRule& rule) {
    switch (rule.content) {
        case ContentModel::nothing:
            return {};
        case ContentModel::each_once:
            return each_once(rule.children);
        case ContentModel::first_then:
            return first_then(rule.children);
        case ContentModel::any_order:
        case ContentModel::text:
            return rule.children.empty() ? "" : choice_of(rule.children);
    }
    return {};
}

std::string complex_type(const ElementRule& rule) {
    std::string text = fmt::format("  <xs:complexType name=\"{}\"{}>\n", rule.key,
                                   rule.content == ContentModel::text ? " mixed=\"true\"" : "");
    text += annotation(rule.meaning, 2) + content(rule);
    for (const AttributeRule& each : rule.attributes) text += attribute(each);
    return text + "  </xs:complexType>\n";
}

}  // namespace

std::string schema() {
    std::string text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<!-- Generated from the vocabulary in src/document; do not edit. -->\n"
        "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">\n";
    for (const auto kind : file_kinds)
        text += fmt::format("  <xs:element name=\"{0}\" type=\"{0}\"/>\n", kind);
    for (const ElementRule& rule : vocabulary()) text += complex_type(rule);
    for (const ValueDescription& value : value_descriptions()) text += simple_type(value);
    return text + "</xs:schema>\n";
}

}  // namespace banxin
