// The attributes of a checked element, as values of the program. An absent attribute has the value
// its rule gives; every name asked for is in the element's rule.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "document/values.h"
#include "document/xml_source.h"

namespace banxin {

class Attributes {
public:
    Attributes(const XmlElement& element, const UnitSizes& units, Diagnostics& diagnostics)
        : element_(element), units_(units), diagnostics_(diagnostics) {}

    bool has(std::string_view name) const { return element_.find(name) != nullptr; }
    /// The value, or the element itself if the attribute is absent.
    SourceSpan span(std::string_view name) const;

    std::string text(std::string_view name) const;
    std::vector<std::string> words(std::string_view name) const;
    std::optional<std::int32_t> integer(std::string_view name) const;
    std::optional<std::int32_t> percent(std::string_view name) const;
    std::optional<std::int32_t> tracking(std::string_view name) const;
    /// Lengths that turn out too large or too small where they stand are reported, and given as
    /// nothing.
    std::optional<Length> length(std::string_view name) const;
    std::array<Length, 4> distances(std::string_view name) const;
    std::optional<StrokeText> stroke(std::string_view name) const;
    std::optional<FillText> fill(std::string_view name) const;
    Length resolved(std::string_view name, Quantity quantity, Length substitute) const;

    template <class Enum>
    std::optional<Enum> choice(std::string_view name) const {
        const auto place = choice_index(name);
        if (!place) return std::nullopt;
        return static_cast<Enum>(*place);
    }

    const XmlElement& element() const { return element_; }

private:
    const AttributeRule& rule(std::string_view name) const;
    /// As written, or the rule's initial value; empty if there is neither.
    std::string_view value(std::string_view name) const;
    std::optional<std::size_t> choice_index(std::string_view name) const;
    void report(Code code, std::string_view name, std::vector<std::string> more = {}) const;

    const XmlElement& element_;
    UnitSizes units_;
    Diagnostics& diagnostics_;
};

}  // namespace banxin
