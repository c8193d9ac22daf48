// The inks and styles of one layout, by name.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "document/attributes.h"
#include "document/model.h"

namespace banxin {

/// The place of `ink` or `style` in the document's table, added if it is new.
InkId intern(std::vector<Ink>& inks, const Ink& ink);
StyleId intern(std::vector<Style>& styles, const Style& style);

class InkNames {
public:
    /// Adds the layout's inks to the document's.
    InkNames(const std::vector<const XmlElement*>& inks, std::vector<Ink>& table);
    /// Reports an unknown name at `at`, and gives black for it.
    InkId find(const std::string& name, SourceSpan at, Diagnostics& diagnostics) const;

private:
    std::map<std::string, InkId, std::less<>> ids_;
};

class StyleSheet {
public:
    /// Reports what is wrong with any of the styles. The elements must outlive the sheet.
    StyleSheet(const std::vector<const XmlElement*>& styles, InkNames inks, Length pitch,
               Diagnostics& diagnostics);

    bool has(std::string_view name) const { return chains_.find(name) != chains_.end(); }
    bool has_variant(std::string_view variant) const;
    std::vector<std::string_view> names() const;
    /// `under` with everything changed that the style and those it is based on say. A whole style
    /// is that of a plain Style, a span's that of the text around it. `name` must be known.
    Style apply(std::string_view name, Style under) const;

    const InkNames& inks() const { return inks_; }

private:
    using Chain = std::vector<const XmlElement*>;  // what it is based on first
    Chain chain_of(const XmlElement& style,
                   const std::map<std::string, const XmlElement*, std::less<>>& by_name,
                   std::set<const XmlElement*>& in_cycles, Diagnostics& diagnostics) const;
    Style apply(const Chain& chain, Style under, Diagnostics& diagnostics) const;

    InkNames inks_;
    Length pitch_;
    std::map<std::string, Chain, std::less<>> chains_;
};

}  // namespace banxin
