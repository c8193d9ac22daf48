#include "document/layout_files.h"

#include <algorithm>
#include <set>

#include "base/file_store.h"

namespace banxin {

namespace {

// A layout's standing text and frames are on each of its pages, so a large file would grow with
// them.
constexpr std::size_t largest_layout_file = std::size_t{1} << 20;

constexpr std::size_t most_named_elements = 1000;  // frames, or styles, or inks, of a layout

void merge_attributes(std::optional<XmlElement>& merged, const XmlElement& element) {
    if (!merged) {
        merged = element;
        return;
    }
    merged->at = element.at;
    for (const XmlAttribute& attribute : element.attributes) {
        const auto known =
            std::ranges::find(merged->attributes, attribute.name, &XmlAttribute::name);
        if (known != merged->attributes.end())
            *known = attribute;
        else
            merged->attributes.push_back(attribute);
    }
    merged->refused.insert(merged->refused.end(), element.refused.begin(), element.refused.end());
}

/// Lists of elements that names keep apart; a later layout's element takes the place of its
/// namesake.
class NamedElements {
public:
    NamedElements(std::string_view key, std::vector<const XmlElement*>& elements,
                  Diagnostics& diagnostics)
        : key_(key), elements_(elements), diagnostics_(diagnostics) {
        for (std::size_t i = 0; i < elements_.size(); ++i)
            if (const XmlAttribute* name = elements_[i]->find(key_)) places_[name->value] = i;
    }

    void merge(const XmlElement& list) {
        std::set<std::string_view> seen;
        for (const XmlNode& node : list.children) {
            const auto& element = std::get<XmlElement>(node.value);
            const XmlAttribute* name = element.find(key_);
            if (name != nullptr && !seen.insert(name->value).second) {
                diagnostics_.report(Code::duplicate_name, name->at, {element.name, name->value});
            } else if (const auto known =
                           name == nullptr ? places_.end() : places_.find(name->value);
                       known != places_.end()) {
                elements_[known->second] = &element;
            } else if (elements_.size() == most_named_elements) {
                diagnostics_.report(Code::too_many, element.at,
                                    {element.name, std::to_string(most_named_elements)});
                return;
            } else {
                elements_.push_back(&element);
            }
        }
    }

private:
    std::string_view key_;
    std::vector<const XmlElement*>& elements_;
    Diagnostics& diagnostics_;
    std::map<std::string, std::size_t, std::less<>> places_;  // in what was inherited
};

void merge_part(MergedLayout& merged, const XmlElement& part, Diagnostics& diagnostics) {
    if (part.name == "page") merge_attributes(merged.page, part);
    if (part.name == "grid") merge_attributes(merged.grid, part);
    if (part.name == "composition") merged.compositions.push_back(&part);
    if (part.name == "inks") NamedElements("name", merged.inks, diagnostics).merge(part);
    if (part.name == "styles") NamedElements("name", merged.styles, diagnostics).merge(part);
    if (part.name == "frames") NamedElements("id", merged.frames, diagnostics).merge(part);
}

}  // namespace

const XmlElement* LayoutFiles::load(const std::string& name, SourceSpan named_at) {
    const auto known = roots_.find(name);
    if (known != roots_.end()) return known->second ? &*known->second : nullptr;
    auto& root = roots_[name];
    const std::string file = name + ".xml";
    const auto path = resolve_inside(folder_, file);
    if (!path) {
        diagnostics_.report(Code::path_outside, named_at, {file});
        return nullptr;
    }
    std::error_code error;
    if (!std::filesystem::exists(*path, error)) {
        diagnostics_.report(Code::unknown_layout, named_at, {name, folder_.generic_string()});
        return nullptr;
    }
    const LocatedFile located{*path, (folder_ / file).lexically_normal().generic_string()};
    constexpr std::string_view kinds[] = {"layout"};
    auto loaded = load_xml(located, kinds, named_at, files_, diagnostics_, largest_layout_file);
    if (!loaded) return nullptr;
    root = std::move(loaded->root);
    return &*root;
}

/// The layout and those it is based on, the outermost base last.
std::vector<const XmlElement*> LayoutFiles::chain_of(const std::string& name, SourceSpan named_at) {
    std::vector<const XmlElement*> chain;
    std::vector<std::string> names;
    std::string next = name;
    SourceSpan next_at = named_at;
    while (const XmlElement* root = load(next, next_at)) {
        chain.push_back(root);
        names.push_back(next);
        const XmlAttribute* base = root->find("based-on");
        if (base == nullptr) break;
        if (std::ranges::find(names, base->value) != names.end()) {
            diagnostics_.report(Code::layout_cycle, base->at, {base->value, names.back()});
            break;
        }
        next = base->value;
        next_at = base->at;
    }
    return chain;
}

std::optional<MergedLayout> LayoutFiles::merged(const std::string& name, SourceSpan named_at) {
    auto chain = chain_of(name, named_at);
    if (chain.empty()) return std::nullopt;
    MergedLayout merged{.name = name, .at = chain.front()->at};
    std::ranges::reverse(chain);
    for (const XmlElement* root : chain) {
        if (const XmlAttribute* press = root->find("press")) {
            merged.press = press->value;
            merged.press_at = press->at;
        }
        for (const XmlNode& node : root->children)
            merge_part(merged, std::get<XmlElement>(node.value), diagnostics_);
    }
    return merged;
}

}  // namespace banxin
