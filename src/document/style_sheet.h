// The styles of one layout, by name.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "document/attributes.h"
#include "document/ink_names.h"
#include "document/model.h"

namespace banxin {

/// The place of `style` in the document's table, added if it is new.
StyleId intern(std::vector<Style>& styles, const Style& style);

class StyleSheet {
public:
    /// What all styles of the layout share.
    struct House {
        Length pitch;                   // of the grid's lines
        std::uint32_t composition = 0;  // Style::composition
    };

    /// Reports what is wrong with any of the styles. The elements must outlive the sheet.
    StyleSheet(const std::vector<const XmlElement*>& styles, InkNames inks, House house,
               Diagnostics& diagnostics);

    bool has(std::string_view name) const { return chains_.find(name) != chains_.end(); }
    bool has_variant(std::string_view variant) const;
    std::vector<std::string_view> names() const;
    /// The style of text that names none.
    Style plain(Language language) const;
    /// A paragraph's style: `under`, a plain style, changed by the style; `name` must be known.
    Style whole(std::string_view name, Style under) const;
    /// `under` with everything changed that the style and those it is based on say, as of a span in
    /// the text around it. `name` must be known.
    Style apply(std::string_view name, Style under) const;

    const InkNames& inks() const { return inks_; }
    Length pitch() const { return house_.pitch; }

private:
    using Chain = std::vector<const XmlElement*>;  // what it is based on first
    Chain chain_of(const XmlElement& style,
                   const std::map<std::string, const XmlElement*, std::less<>>& by_name,
                   std::set<const XmlElement*>& in_cycles, Diagnostics& diagnostics) const;
    Style apply(const Chain& chain, Style under, Diagnostics& diagnostics) const;

    InkNames inks_;
    House house_;
    std::map<std::string, Chain, std::less<>> chains_;
};

}  // namespace banxin
