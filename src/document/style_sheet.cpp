#include "document/style_sheet.h"

#include <algorithm>

#include "document/intern.h"
#include "document/suggest.h"

namespace banxin {

namespace {

constexpr std::size_t longest_chain = 64;  // of styles based on one another

struct StyleContext {
    const InkNames& inks;
    Diagnostics& diagnostics;
};

template <class T>
void set(T& property, const std::optional<T>& value) {
    if (value) property = *value;
}

Length fit_size(const Attributes& given, Length size) {
    if (const auto share = given.percent("fit-size")) return per_mille(size, *share);
    return given.length("fit-size").value_or(Length{});
}

using Setter = void (*)(Style&, const Attributes&, const StyleContext&);

/// One row an attribute of <style>. The size is not here: the others' lengths need it first.
constexpr struct {
    std::string_view attribute;
    Setter apply;
} setters[] = {
    {"font", [](Style& s, const Attributes& a, const StyleContext&) { s.font = a.text("font"); }},
    {"lang", [](Style& s, const Attributes& a,
                const StyleContext&) { set(s.language, a.choice<Language>("lang")); }},
    {"ink",
     [](Style& s, const Attributes& a, const StyleContext& c) {
         s.ink = c.inks.find(a.text("ink"), a.span("ink"), c.diagnostics);
     }},
    {"role", [](Style& s, const Attributes& a,
                const StyleContext&) { set(s.role, a.choice<Role>("role")); }},
    {"align", [](Style& s, const Attributes& a,
                 const StyleContext&) { set(s.align, a.choice<Align>("align")); }},
    {"first-indent", [](Style& s, const Attributes& a,
                        const StyleContext&) { set(s.first_indent, a.length("first-indent")); }},
    {"start-indent", [](Style& s, const Attributes& a,
                        const StyleContext&) { set(s.start_indent, a.length("start-indent")); }},
    {"end-indent", [](Style& s, const Attributes& a,
                      const StyleContext&) { set(s.end_indent, a.length("end-indent")); }},
    {"leading", [](Style& s, const Attributes& a,
                   const StyleContext&) { set(s.leading, a.length("leading")); }},
    {"lines",
     [](Style& s, const Attributes& a, const StyleContext&) { set(s.lines, a.integer("lines")); }},
    {"lines-before", [](Style& s, const Attributes& a,
                        const StyleContext&) { set(s.lines_before, a.integer("lines-before")); }},
    {"lines-after", [](Style& s, const Attributes& a,
                       const StyleContext&) { set(s.lines_after, a.integer("lines-after")); }},
    {"keep-with-next",
     [](Style& s, const Attributes& a, const StyleContext&) {
         set(s.keep_with_next, a.integer("keep-with-next"));
     }},
    {"letter-spacing",
     [](Style& s, const Attributes& a, const StyleContext&) {
         set(s.letter_spacing, a.tracking("letter-spacing"));
     }},
    {"hscale", [](Style& s, const Attributes& a,
                  const StyleContext&) { set(s.hscale, a.percent("hscale")); }},
    {"punctuation",
     [](Style& s, const Attributes& a, const StyleContext&) {
         set(s.punctuation, a.choice<PunctuationStyle>("punctuation"));
     }},
    {"prohibition",
     [](Style& s, const Attributes& a, const StyleContext&) {
         set(s.prohibition, a.choice<ProhibitionLevel>("prohibition"));
     }},
    {"breaker", [](Style& s, const Attributes& a,
                   const StyleContext&) { set(s.breaker, a.choice<Breaker>("breaker")); }},
    {"han-latin", [](Style& s, const Attributes& a,
                     const StyleContext&) { set(s.han_latin, a.percent("han-latin")); }},
    {"han-digit", [](Style& s, const Attributes& a,
                     const StyleContext&) { set(s.han_digit, a.percent("han-digit")); }},
    {"word-language",
     [](Style& s, const Attributes& a, const StyleContext&) {
         set(s.word_language, a.choice<WordLanguage>("word-language"));
     }},
    {"character-grid",
     [](Style& s, const Attributes& a, const StyleContext&) {
         s.character_grid = a.text("character-grid") == "yes";
     }},
    {"hanging", [](Style& s, const Attributes& a,
                   const StyleContext&) { s.hanging = a.text("hanging") == "yes"; }},
    {"keep-widows", [](Style& s, const Attributes& a,
                       const StyleContext&) { s.keep_widows = a.text("keep-widows") == "yes"; }},
    {"drop-lines", [](Style& s, const Attributes& a,
                      const StyleContext&) { set(s.drop_lines, a.integer("drop-lines")); }},
    {"drop-characters",
     [](Style& s, const Attributes& a, const StyleContext&) {
         set(s.drop_characters, a.integer("drop-characters"));
     }},
    {"fit-letter-spacing",
     [](Style& s, const Attributes& a, const StyleContext&) {
         set(s.fit.letter_spacing_min, a.percent("fit-letter-spacing"));
     }},
    {"fit-size", [](Style& s, const Attributes& a,
                    const StyleContext&) { s.fit.size_min = fit_size(a, s.size); }},
    {"fit-hscale", [](Style& s, const Attributes& a,
                      const StyleContext&) { set(s.fit.hscale_min, a.percent("fit-hscale")); }},
    {"fit-lines", [](Style& s, const Attributes& a,
                     const StyleContext&) { set(s.fit.lines_max, a.integer("fit-lines")); }},
};

/// 标点类型 of text whose style names none: papers of Taiwan leave marks as they are.
/// typography.md §1.4.
PunctuationStyle usual_punctuation(Language language) {
    return language == Language::zh_hant ? PunctuationStyle::plain : PunctuationStyle::quanjiao;
}

}  // namespace

StyleId intern(std::vector<Style>& styles, const Style& style) {
    return StyleId{intern_in(styles, style)};
}

StyleSheet::StyleSheet(const std::vector<const XmlElement*>& styles, InkNames inks, House house,
                       Diagnostics& diagnostics)
    : inks_(std::move(inks)), house_(house) {
    std::map<std::string, const XmlElement*, std::less<>> by_name;
    for (const XmlElement* style : styles)
        if (const XmlAttribute* name = style->find("name")) by_name.emplace(name->value, style);
    std::set<const XmlElement*> in_cycles;
    for (const auto& [name, style] : by_name) {
        Chain chain = chain_of(*style, by_name, in_cycles, diagnostics);
        apply(chain, Style{}, diagnostics);
        chains_.emplace(name, std::move(chain));
    }
}

StyleSheet::Chain StyleSheet::chain_of(
    const XmlElement& style, const std::map<std::string, const XmlElement*, std::less<>>& by_name,
    std::set<const XmlElement*>& in_cycles, Diagnostics& diagnostics) const {
    Chain chain{&style};
    while (const XmlAttribute* base = chain.back()->find("based-on")) {
        const auto found = by_name.find(base->value);
        if (found == by_name.end()) {
            std::vector<std::string_view> names;
            for (const auto& [name, element] : by_name) names.push_back(name);
            diagnostics.report(Code::unknown_style, base->at, {base->value, list_of(names)});
            break;
        }
        if (chain.size() == longest_chain) {
            diagnostics.report(Code::too_many, base->at,
                               {"based-on", std::to_string(longest_chain)});
            break;
        }
        const auto before = std::ranges::find(chain, found->second);
        if (before != chain.end()) {
            if (in_cycles.insert(found->second).second)
                diagnostics.report(Code::style_cycle, base->at,
                                   {base->value, chain.back()->find("name")->value});
            in_cycles.insert(before, chain.end());
            break;
        }
        chain.push_back(found->second);
    }
    std::ranges::reverse(chain);
    return chain;
}

bool StyleSheet::has_variant(std::string_view variant) const {
    const std::string prefix = std::string(variant) + ".";
    const auto found = chains_.lower_bound(prefix);
    return found != chains_.end() && found->first.starts_with(prefix);
}

std::vector<std::string_view> StyleSheet::names() const {
    std::vector<std::string_view> names;
    for (const auto& [name, chain] : chains_) names.push_back(name);
    return names;
}

Style StyleSheet::plain(Language language) const {
    return {.name = "body",
            .language = language,
            .punctuation = usual_punctuation(language),
            .composition = house_.composition};
}

Style StyleSheet::whole(std::string_view name, Style under) const {
    under = apply(name, std::move(under));
    const Chain& chain = chains_.find(name)->second;
    const bool says = std::ranges::any_of(
        chain, [](const XmlElement* style) { return style->find("punctuation") != nullptr; });
    if (!says) under.punctuation = usual_punctuation(under.language);
    return under;
}

Style StyleSheet::apply(std::string_view name, Style under) const {
    Diagnostics reported_before;  // when the sheet was made
    return apply(chains_.find(name)->second, std::move(under), reported_before);
}

Style StyleSheet::apply(const Chain& chain, Style under, Diagnostics& diagnostics) const {
    for (const XmlElement* element : chain) {
        const Attributes given(*element, {under.size, under.size, house_.pitch}, diagnostics);
        if (given.has("size")) set(under.size, given.length("size"));
    }
    for (const XmlElement* element : chain) {
        const Attributes given(*element, {under.size, under.size, house_.pitch}, diagnostics);
        for (const auto& setter : setters)
            if (given.has(setter.attribute)) setter.apply(under, given, {inks_, diagnostics});
    }
    if (const XmlAttribute* name = chain.back()->find("name")) under.name = name->value;
    return under;
}

}  // namespace banxin
