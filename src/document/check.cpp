#include "document/check.h"

#include <algorithm>
#include <set>

#include "base/utf8.h"
#include "document/suggest.h"
#include "document/values.h"

namespace banxin {

namespace {

constexpr std::size_t longest_shown = 40;  // characters

std::string shown(std::string_view text) {
    return utf8::excerpt(text, longest_shown);
}

template <class Rules>
std::vector<std::string_view> names_of(const Rules& rules) {
    std::vector<std::string_view> names;
    for (const auto& rule : rules) names.push_back(rule.name);
    return names;
}

std::vector<std::string_view> child_names(const ElementRule& rule) {
    std::vector<std::string_view> names;
    for (const ChildRule& child : rule.children) names.push_back(element_rule(child.key).name);
    return names;
}

/// Elements of any kind that may hold one of that name.
std::vector<std::string_view> holders_of(std::string_view name) {
    std::vector<std::string_view> holders;
    for (const ElementRule& rule : vocabulary())
        if (rule.name == name)
            for (const auto parent : parents_of(rule.key))
                if (std::ranges::find(holders, parent) == holders.end()) holders.push_back(parent);
    return holders;
}

/// For schema-aware editors; nothing of the format's own.
bool belongs_to_xml(std::string_view attribute) {
    return attribute == "xmlns" || attribute.starts_with("xmlns:") ||
           attribute.starts_with("xsi:") || attribute == "xml:base";
}

class Checker {
public:
    explicit Checker(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

    /// Depth is bounded by deepest_nesting.
    void check(XmlElement& element, const ElementRule& rule, bool is_root) {
        element.rule = &rule;
        if (is_root)
            std::erase_if(element.attributes,
                          [](const XmlAttribute& a) { return belongs_to_xml(a.name); });
        std::erase_if(element.attributes, [&](const XmlAttribute& a) {
            const bool refused = !accept(a, rule);
            if (refused) element.refused.push_back(a.name);
            return refused;
        });
        require_attributes(element, rule);
        check_children(element, rule);
    }

private:
    bool accept(const XmlAttribute& attribute, const ElementRule& rule) {
        const AttributeRule* known = rule.find(attribute.name);
        if (known == nullptr) {
            report_unknown_attribute(attribute, rule);
            return false;
        }
        const auto fault = fault_of(*known, attribute.value);
        if (!fault) return true;
        std::vector<std::string> args{attribute.name, shown(attribute.value)};
        args.insert(args.end(), fault->args.begin(), fault->args.end());
        diagnostics_.report(fault->code, attribute.at, std::move(args));
        return false;
    }

    void report_unknown_attribute(const XmlAttribute& attribute, const ElementRule& rule) {
        const auto names = names_of(rule.attributes);
        const auto meant = nearest(attribute.name, names);
        const std::string name = shown(attribute.name), element{rule.name};
        if (meant.empty())
            diagnostics_.report(Code::unknown_attribute, attribute.name_at,
                                {name, element, names.empty() ? "—" : list_of(names)});
        else
            diagnostics_.report(Code::misspelt_attribute, attribute.name_at,
                                {name, element, std::string(meant)});
    }

    void require_attributes(const XmlElement& element, const ElementRule& rule) {
        for (const AttributeRule& attribute : rule.attributes)
            if (attribute.presence == Presence::required && !element.is_written(attribute.name))
                diagnostics_.report(Code::missing_attribute, element.at,
                                    {std::string(attribute.name), element.name});
    }

    void check_children(XmlElement& element, const ElementRule& rule) {
        std::vector<XmlNode> accepted;
        std::set<std::string_view> seen;  // keys
        for (XmlNode& node : element.children) {
            if (const auto* text = std::get_if<XmlText>(&node.value)) {
                if (accept_text(*text, rule)) accepted.push_back(std::move(node));
                continue;
            }
            auto& child = std::get<XmlElement>(node.value);
            const ElementRule* known = accept_child(child, rule, seen);
            if (known == nullptr) continue;
            check(child, *known, false);
            seen.insert(known->key);
            accepted.push_back(std::move(node));
        }
        element.children = std::move(accepted);
        for (const ChildRule& child : rule.children)
            if (child.occurs == Occurs::at_least_once && !seen.contains(child.key))
                diagnostics_.report(Code::missing_element, element.at,
                                    {std::string(element_rule(child.key).name), element.name});
    }

    bool accept_text(const XmlText& text, const ElementRule& rule) {
        if (rule.content == ContentModel::text) return true;
        if (text.text.find_first_not_of(" \t\r\n") != text.text.npos) {
            const auto names = child_names(rule);
            diagnostics_.report(Code::misplaced_text, text.at,
                                {std::string(rule.name), names.empty() ? "—" : list_of(names)});
        }
        return false;
    }

    const ElementRule* accept_child(const XmlElement& child, const ElementRule& parent,
                                    const std::set<std::string_view>& seen) {
        const ElementRule* known = child_rule(parent, child.name);
        if (known == nullptr) {
            report_unknown_element(child, parent);
            return nullptr;
        }
        const bool once =
            parent.content == ContentModel::each_once ||
            std::ranges::find(parent.children, known->key, &ChildRule::key)->occurs == Occurs::once;
        if (!once) return known;
        const std::string name{known->name}, holder{parent.name};
        if (seen.contains(known->key)) {
            diagnostics_.report(Code::repeated_element, child.at, {name, holder});
            return nullptr;
        }
        if (parent.content == ContentModel::first_then && !seen.empty())
            diagnostics_.report(Code::element_order, child.at, {name, holder});
        return known;
    }

    void report_unknown_element(const XmlElement& child, const ElementRule& parent) {
        const std::string name = shown(child.name), holder{parent.name};
        const auto allowed = child_names(parent);
        const auto holders = holders_of(child.name);
        const auto meant = nearest(child.name, allowed);
        if (!holders.empty())
            diagnostics_.report(Code::misplaced_element, child.at,
                                {name, holder, list_of(holders)});
        else if (!meant.empty())
            diagnostics_.report(Code::misspelt_element, child.at,
                                {name, holder, std::string(meant)});
        else
            diagnostics_.report(Code::unknown_element, child.at,
                                {name, holder, allowed.empty() ? "—" : list_of(allowed)});
    }

    Diagnostics& diagnostics_;
};

}  // namespace

bool check(XmlElement& root, std::span<const std::string_view> wanted_kinds,
           Diagnostics& diagnostics) {
    if (std::ranges::find(wanted_kinds, root.name) == wanted_kinds.end()) {
        std::vector<std::string> tags;
        for (const auto kind : wanted_kinds) tags.push_back("<" + std::string(kind) + ">");
        const std::vector<std::string_view> names(tags.begin(), tags.end());
        diagnostics.report(Code::wrong_root, root.at, {shown(root.name), list_of(names)});
        return false;
    }
    Checker(diagnostics).check(root, element_rule(root.name), true);
    return true;
}

}  // namespace banxin
