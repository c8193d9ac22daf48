#include "document/ink_names.h"

#include "document/intern.h"
#include "document/suggest.h"

namespace banxin {

namespace {

constexpr std::string_view registration_name = "registration";
constexpr Cmyk all_plates{1000, 1000, 1000, 1000};

Ink registration_ink() {
    return {.name = std::string(registration_name),
            .cmyk = all_plates,
            .spot = {},
            .registration = true};
}

/// A spot ink without a process alternate is a varnish, not white.
bool is_white(const Ink& ink) {
    return ink.cmyk == Cmyk{} && ink.spot.empty() && !ink.registration;
}

void check(Ink& ink, const Attributes& given, Diagnostics& diagnostics) {
    if (ink.registration && !ink.spot.empty()) {
        diagnostics.report(Code::registration_spot, given.span("spot"), {ink.name});
        ink.spot.clear();
    }
    if (ink.overprint == Overprint::overprint && is_white(ink)) {
        diagnostics.report(Code::white_overprints, given.span("overprint"), {ink.name});
        ink.overprint = Overprint::knock_out;
    }
}

/// Nothing for an ink that is not whole, which is reported.
std::optional<Ink> read_ink(const XmlElement& element, Diagnostics& diagnostics) {
    const Attributes given(element, {}, diagnostics);
    Ink ink{.name = given.text("name"), .spot = given.text("spot")};
    ink.overprint = given.choice<Overprint>("overprint").value_or(ink.overprint);
    ink.registration = given.text("registration") == "yes";
    if (const XmlAttribute* cmyk = element.find("cmyk"))
        ink.cmyk = *parse_cmyk(cmyk->value);
    else if (ink.registration)
        ink.cmyk = all_plates;
    else if (!element.is_written("cmyk"))
        diagnostics.report(Code::missing_attribute, element.at, {"cmyk", element.name});
    if (ink.name.empty() || (!given.has("cmyk") && !ink.registration)) return std::nullopt;
    check(ink, given, diagnostics);
    return ink;
}

}  // namespace

InkNames::InkNames(const std::vector<const XmlElement*>& inks, std::vector<Ink>& table,
                   Diagnostics& diagnostics)
    : table_(&table) {
    ids_.emplace("black", InkId{});
    for (const XmlElement* element : inks)
        if (const auto ink = read_ink(*element, diagnostics))
            ids_[ink->name] = InkId{intern_in(table, *ink)};
}

InkId InkNames::find(const std::string& name, SourceSpan at, Diagnostics& diagnostics) const {
    const auto found = ids_.find(name);
    if (found != ids_.end()) return found->second;
    if (name == registration_name) return InkId{intern_in(*table_, registration_ink())};
    std::vector<std::string_view> names;
    for (const auto& [known, id] : ids_) names.push_back(known);
    diagnostics.report(Code::unknown_ink, at, {name, list_of(names)});
    return InkId{};
}

bool InkNames::is_process(InkId ink) const {
    const Ink& facts = (*table_)[index(ink)];
    return facts.spot.empty() && !facts.registration;
}

}  // namespace banxin
