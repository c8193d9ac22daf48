#include "document/composition_reader.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/utf8.h"
#include "document/attributes.h"
#include "document/class_names.h"
#include "document/layout_files.h"
#include "document/reader.h"
#include "document/values.h"

namespace banxin {

namespace {

CharClass character_class(std::size_t place) {
    return static_cast<CharClass>(place + static_cast<std::size_t>(first_named_class));
}

/// Nothing if the attribute is absent; in the order of the classes, each once.
std::optional<std::vector<CharClass>> classes(const Attributes& given, std::string_view name) {
    if (!given.has(name)) return std::nullopt;
    const auto words = given.words(name);
    std::vector<CharClass> found;
    for (std::size_t i = 0; i < std::size(character_class_names); ++i)
        if (std::ranges::find(words, character_class_names[i]) != words.end())
            found.push_back(character_class(i));
    return found;
}

bool is_complete(const XmlElement& element) {
    return std::ranges::all_of(element.rule->attributes, [&](const AttributeRule& rule) {
        return rule.presence != Presence::required || element.find(rule.name) != nullptr;
    });
}

class CompositionReader {
public:
    CompositionReader(CompositionRules& rules, Diagnostics& diagnostics)
        : rules_(rules), diagnostics_(diagnostics) {}

    void read(const XmlElement& composition) {
        seen_.clear();
        for (const XmlNode& node : composition.children) {
            const auto& element = std::get<XmlElement>(node.value);
            if (!is_complete(element)) continue;  // reported by the check
            const Attributes given(element, {}, diagnostics_);
            if (element.name == "spacing") read_spacing(given);
            if (element.name == "prohibition") read_prohibition(given);
            if (element.name == "class") read_classes(given);
            if (element.name == "gap") read_gap(given);
            if (element.name == "marks") read_marks(given);
        }
    }

private:
    /// False, and a report, if this <composition> has had a rule for `subject`.
    bool is_new(const Attributes& given, std::string_view at, const std::string& subject) {
        if (seen_.insert(given.element().name + " " + subject).second) return true;
        diagnostics_.report(Code::house_rule_twice, given.span(at),
                            {given.element().name, subject});
        return false;
    }

    void read_spacing(const Attributes& given) {
        SpacingChange change{.style = *given.choice<PunctuationStyle>("style"),
                             .place = given.choice<MarkPlace>("place"),
                             .before = *given.choice<SpacingClass>("before"),
                             .after = *given.choice<SpacingClass>("after"),
                             .white = given.percent("white"),
                             .least = given.percent("least"),
                             .stretch = given.percent("stretch"),
                             .shrink_rank = given.integer("shrink-rank"),
                             .stretch_rank = given.integer("stretch-rank"),
                             .at = given.element().at};
        const std::string place = given.has("place") ? " " + given.text("place") : "";
        const std::string subject =
            given.text("style") + place + " " + given.text("before") + " " + given.text("after");
        if (!is_new(given, "before", subject)) return;
        if (change.white && change.least && *change.least > *change.white) {
            diagnostics_.report(
                Code::out_of_range, given.span("least"),
                {"least", given.text("least"), percent_text(-1000), percent_text(*change.white)});
            change.least = change.white;
        }
        rules_.spacing.push_back(change);  // after what it overrides
    }

    void read_prohibition(const Attributes& given) {
        if (!is_new(given, "level", given.text("level"))) return;
        const auto level = *given.choice<ProhibitionLevel>("level");
        auto known = std::ranges::find(rules_.prohibition, level, &ProhibitionChange::level);
        if (known == rules_.prohibition.end())
            known =
                rules_.prohibition.insert(known, {.level = level, .no_start = {}, .no_end = {}});
        known->at = given.element().at;
        if (auto no_start = classes(given, "no-start")) known->no_start = std::move(no_start);
        if (auto no_end = classes(given, "no-end")) known->no_end = std::move(no_end);
    }

    void read_classes(const Attributes& given) {
        const CharClass cls = character_class(
            static_cast<std::size_t>(std::ranges::find(character_class_names, given.text("class")) -
                                     std::begin(character_class_names)));
        const std::string characters = given.text("characters");
        for (std::size_t at = 0; at < characters.size();) {
            const auto [c, size] = utf8::decode(characters, at);
            if (is_new(given, "characters", characters.substr(at, size))) set_class(c, cls);
            at += size;
        }
    }

    void read_gap(const Attributes& given) {
        if (!is_new(given, "of", given.text("of"))) return;
        const bool of_words = *given.choice<Gap>("of") == Gap::word_space;
        GapLimits& limits = of_words ? rules_.word_space : rules_.han_latin;
        GapLimits changed = limits;
        if (of_words)
            changed.white = given.percent("white").value_or(limits.white);
        else if (given.has("white"))
            diagnostics_.report(Code::gap_of_style, given.span("white"), {given.text("white")});
        changed.least = given.percent("least").value_or(limits.least);
        changed.most = given.percent("most").value_or(limits.most);
        const std::int32_t white = of_words ? changed.white : changed.least;
        if (changed.least <= white && white <= changed.most)
            limits = changed;
        else
            report_order(given, changed, of_words);
    }

    /// At the limit on the wrong side, or at the white if it is that which the element changes.
    void report_order(const Attributes& given, const GapLimits& limits, bool of_words) {
        const std::string_view limit = of_words && limits.least > limits.white ? "least" : "most";
        const std::string_view other = of_words ? "white" : "least";
        std::string order = "least " + percent_text(limits.least);
        if (of_words) order += ", white " + percent_text(limits.white);
        order += ", most " + percent_text(limits.most);
        diagnostics_.report(Code::gap_order, given.span(given.has(limit) ? limit : other),
                            {given.text("of"), order});
    }

    void read_marks(const Attributes& given) {
        if (!is_new(given, "lang", given.text("lang"))) return;
        const auto language = static_cast<std::size_t>(*given.choice<Language>("lang"));
        rules_.marks[language] = *given.choice<MarkPlace>("place");
    }

    void set_class(char32_t c, CharClass cls) {
        const auto [known, is_first] = class_places_.try_emplace(c, rules_.classes.size());
        if (is_first)
            rules_.classes.push_back({c, cls});
        else
            rules_.classes[known->second].cls = cls;
    }

    CompositionRules& rules_;
    Diagnostics& diagnostics_;
    std::set<std::string> seen_;  // in this <composition>
    std::map<char32_t, std::size_t> class_places_;
};

}  // namespace

CompositionRules read_composition(const std::vector<const XmlElement*>& elements,
                                  Diagnostics& diagnostics) {
    CompositionRules rules;
    CompositionReader reader(rules, diagnostics);
    for (const XmlElement* element : elements) reader.read(*element);
    return rules;
}

std::optional<CompositionRules> read_house_rules(const std::string& name,
                                                 const std::filesystem::path& layouts,
                                                 SourceFiles& files, Diagnostics& diagnostics) {
    if (!is_layout_name(name)) {
        diagnostics.report(Code::unknown_layout, {}, {name, layouts.generic_string()});
        return std::nullopt;
    }
    LayoutFiles layout_files(layouts, files, diagnostics);
    const auto layout = layout_files.merged(name, {});
    if (!layout) return std::nullopt;
    return read_composition(layout->compositions, diagnostics);
}

}  // namespace banxin
