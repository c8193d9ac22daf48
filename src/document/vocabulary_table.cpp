#include "document/vocabulary_table.h"

#include <algorithm>
#include <iterator>
#include <stdexcept>

namespace banxin {

namespace {

std::vector<ElementRule> whole_table() {
    std::vector<ElementRule> table;
    for (auto part : {layout_vocabulary, frame_vocabulary, content_vocabulary, press_vocabulary,
                      font_vocabulary})
        std::ranges::move(part(), std::back_inserter(table));
    return table;
}

}  // namespace

const AttributeRule* ElementRule::find(std::string_view attribute) const {
    const auto found = std::ranges::find(attributes, attribute, &AttributeRule::name);
    return found == attributes.end() ? nullptr : &*found;
}

const std::vector<ElementRule>& vocabulary() {
    static const std::vector<ElementRule> table = whole_table();
    return table;
}

const ElementRule& element_rule(std::string_view key) {
    const auto found = std::ranges::find(vocabulary(), key, &ElementRule::key);
    if (found == vocabulary().end()) throw std::logic_error("no such key in the vocabulary");
    return *found;
}

const ElementRule* child_rule(const ElementRule& parent, std::string_view name) {
    for (const ChildRule& child : parent.children)
        if (const ElementRule& rule = element_rule(child.key); rule.name == name) return &rule;
    return nullptr;
}

std::vector<std::string_view> parents_of(std::string_view key) {
    std::vector<std::string_view> names;
    for (const ElementRule& rule : vocabulary())
        if (std::ranges::find(rule.children, key, &ChildRule::key) != rule.children.end() &&
            std::ranges::find(names, rule.name) == names.end())
            names.push_back(rule.name);
    return names;
}

}  // namespace banxin
