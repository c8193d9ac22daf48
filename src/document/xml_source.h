// XML as a tree of values: names, decoded texts, and the exact bytes of the file each came from.
// The only door to pugixml.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "document/vocabulary_table.h"

namespace banxin {

struct XmlAttribute {
    std::string name, value;  // the value without outer white space
    SourceSpan name_at, at;   // at: the value, without its quotation marks
};

struct XmlText {
    std::string text;  // with its outer white space
    SourceSpan at;     // without it
};

struct XmlNode;

struct XmlElement {
    std::string name;
    SourceSpan at;  // the start tag
    std::vector<XmlAttribute> attributes;
    std::vector<XmlNode> children;
    const ElementRule* rule = nullptr;  // set by check()
    std::vector<std::string> refused;   // by check(): attributes taken out

    const XmlAttribute* find(std::string_view attribute) const;
    /// True of a refused attribute too: it is not missing.
    bool is_written(std::string_view attribute) const;
};

struct XmlNode {
    std::variant<XmlText, XmlElement> value;
};

inline constexpr std::size_t largest_xml_file = std::size_t{16} << 20;
inline constexpr int deepest_nesting = 64;

/// The root element of a file already in `files`. Reports everything that is not well-formed;
/// nothing if that leaves no tree to go on with. DOCTYPEs are refused, entities of one's own with
/// them.
std::optional<XmlElement> parse_xml(FileId file, const SourceFiles& files,
                                    Diagnostics& diagnostics);

}  // namespace banxin
