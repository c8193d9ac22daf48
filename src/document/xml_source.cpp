#include "document/xml_source.h"

#include <algorithm>
#include <cstring>
#include <pugixml.hpp>

#include "document/entities.h"
#include "document/xml_faults.h"

namespace banxin {

namespace {

// Nothing is converted, so that every name and value is the file's own bytes at the file's own
// place. parse_fragment keeps text outside the root, which is then reported instead of lost.
constexpr unsigned parse_flags = pugi::parse_minimal | pugi::parse_cdata | pugi::parse_ws_pcdata |
                                 pugi::parse_doctype | pugi::parse_declaration |
                                 pugi::parse_fragment;

constexpr std::size_t most_attributes = 256;  // of an element; no element knows half as many

constexpr std::string_view white_space = " \t\r\n";

bool is_white(std::string_view text) {
    return text.find_first_not_of(white_space) == text.npos;
}

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = std::min(text.find_first_not_of(white_space), text.size());
    return text.substr(begin, text.find_last_not_of(white_space) + 1 - begin);
}

MarkupFault fault_kind(pugi::xml_parse_status status) {
    switch (status) {
        case pugi::status_bad_attribute:
            return MarkupFault::attribute;
        case pugi::status_bad_comment:
        case pugi::status_bad_cdata:
        case pugi::status_bad_pi:
            return MarkupFault::unfinished;
        case pugi::status_bad_doctype:
            return MarkupFault::doctype;
        case pugi::status_bad_end_element:
        case pugi::status_end_element_mismatch:
            return MarkupFault::end_tag;
        default:
            return MarkupFault::markup;
    }
}

bool is_text(const pugi::xml_node& node) {
    return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

/// Turns the parsed buffer into values. Spans are offsets into it, which are those of the file.
class TreeBuilder {
public:
    TreeBuilder(FileId file, const std::string& original, const char* buffer,
                Diagnostics& diagnostics)
        : file_(file), original_(original), buffer_(buffer), diagnostics_(diagnostics) {}

    std::optional<XmlElement> root_of(const pugi::xml_document& document) {
        pugi::xml_node root;
        for (const pugi::xml_node& node : document.children()) {
            if (node.type() == pugi::node_doctype) {
                const SourceSpan at = span_of(node.value());
                diagnostics_.report(Code::xml_doctype, {file_, start_of_doctype(at.begin), at.end});
            } else if (node.type() == pugi::node_declaration) {
                check_declaration(node);
            } else if (node.type() == pugi::node_element && !root) {
                root = node;
            } else if (node.type() == pugi::node_element) {
                diagnostics_.report(Code::xml_outside_root, start_tag(node));
            } else if (is_text(node) && !is_white(node.value())) {
                diagnostics_.report(Code::xml_outside_root, text_span(node.value()));
            }
        }
        if (!root) {
            diagnostics_.report(Code::xml_no_root, {file_, 0, 0});
            return std::nullopt;
        }
        if (too_deep(root)) return std::nullopt;
        return element(root);
    }

private:
    SourceSpan span_of(const char* text) const {
        const auto begin = static_cast<std::uint32_t>(text - buffer_);
        return {file_, begin, begin + static_cast<std::uint32_t>(std::strlen(text))};
    }

    SourceSpan text_span(const char* text) const {
        const SourceSpan whole = span_of(text);
        const std::string_view inner = trimmed(text);
        const auto begin = static_cast<std::uint32_t>(inner.data() - buffer_);
        return inner.empty()
                   ? whole
                   : SourceSpan{file_, begin, begin + static_cast<std::uint32_t>(inner.size())};
    }

    std::uint32_t start_of_doctype(std::uint32_t before) const {
        const std::size_t start = original_.rfind("<!", before);
        return start == original_.npos ? before : static_cast<std::uint32_t>(start);
    }

    SourceSpan start_tag(const pugi::xml_node& node) const {
        const SourceSpan name = span_of(node.name());
        char quote = 0;
        std::uint32_t end = name.end;
        for (; end < original_.size(); ++end) {
            const char c = original_[end];
            if (quote != 0)
                quote = c == quote ? 0 : quote;
            else if (c == '"' || c == '\'')
                quote = c;
            else if (c == '>')
                break;
        }
        const auto size = static_cast<std::uint32_t>(original_.size());
        return {file_, name.begin - 1, std::min(end + 1, size)};
    }

    void check_declaration(const pugi::xml_node& node) {
        const pugi::xml_attribute encoding = node.attribute("encoding");
        if (!encoding) return;
        std::string name = encoding.value();
        std::ranges::transform(name, name.begin(), [](char c) {
            return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        });
        if (name != "UTF-8" && name != "UTF8" && name != "US-ASCII")
            diagnostics_.report(Code::xml_declared_encoding, span_of(encoding.value()),
                                {encoding.value()});
    }

    /// Walks without recursion, so that depth costs nothing until it is known to be small.
    bool too_deep(const pugi::xml_node& root) {
        int depth = 1;
        for (pugi::xml_node node = root; node;) {
            if (depth > deepest_nesting) {
                diagnostics_.report(Code::xml_too_deep, start_tag(node),
                                    {std::to_string(deepest_nesting)});
                return true;
            }
            if (const pugi::xml_node child = first_element(node.first_child())) {
                node = child;
                ++depth;
                continue;
            }
            while (node != root && !first_element(node.next_sibling())) {
                node = node.parent();
                --depth;
            }
            if (node == root) return false;
            node = first_element(node.next_sibling());
        }
        return false;
    }

    static pugi::xml_node first_element(pugi::xml_node node) {
        while (node && node.type() != pugi::node_element) node = node.next_sibling();
        return node;
    }

    XmlAttribute attribute(const pugi::xml_attribute& parsed) {
        XmlAttribute attribute{.name = parsed.name(),
                               .value = {},
                               .name_at = span_of(parsed.name()),
                               .at = span_of(parsed.value())};
        const std::string decoded = decode_entities(parsed.value(), attribute.at, diagnostics_);
        attribute.value = trimmed(decoded);
        // XML normalises white space inside attributes to spaces.
        std::ranges::replace_if(
            attribute.value, [](char c) { return white_space.find(c) != white_space.npos; }, ' ');
        return attribute;
    }

    /// Depth is bounded by deepest_nesting.
    XmlElement element(const pugi::xml_node& node) {
        XmlElement result{
            .name = node.name(), .at = start_tag(node), .attributes = {}, .children = {}};
        for (const pugi::xml_attribute& parsed : node.attributes()) {
            if (result.attributes.size() == most_attributes) {
                diagnostics_.report(Code::too_many, span_of(parsed.name()),
                                    {"attribute", std::to_string(most_attributes)});
                break;
            }
            XmlAttribute next = attribute(parsed);
            if (result.find(next.name) != nullptr)
                diagnostics_.report(Code::repeated_attribute, next.name_at, {next.name});
            else
                result.attributes.push_back(std::move(next));
        }
        for (const pugi::xml_node& child : node.children()) {
            if (child.type() == pugi::node_element) {
                result.children.push_back({element(child)});
            } else if (child.type() == pugi::node_cdata) {
                result.children.push_back({XmlText{child.value(), text_span(child.value())}});
            } else if (child.type() == pugi::node_pcdata) {
                const SourceSpan at = span_of(child.value());
                result.children.push_back({XmlText{decode_entities(child.value(), at, diagnostics_),
                                                   text_span(child.value())}});
            }
        }
        return result;
    }

    FileId file_;
    const std::string& original_;
    const char* buffer_;
    Diagnostics& diagnostics_;
};

}  // namespace

const XmlAttribute* XmlElement::find(std::string_view attribute) const {
    const auto found = std::ranges::find(attributes, attribute, &XmlAttribute::name);
    return found == attributes.end() ? nullptr : &*found;
}

bool XmlElement::is_written(std::string_view attribute) const {
    return find(attribute) != nullptr || std::ranges::find(refused, attribute) != refused.end();
}

std::optional<XmlElement> parse_xml(FileId file, const SourceFiles& files,
                                    Diagnostics& diagnostics) {
    const std::string& bytes = files.bytes(file);
    if (!check_characters(file, bytes, diagnostics)) return std::nullopt;
    if (bytes.empty()) {
        diagnostics.report(Code::xml_no_root, {file, 0, 0});
        return std::nullopt;
    }
    std::string buffer = bytes;  // parsed in place; the original stays for messages
    pugi::xml_document document;
    const pugi::xml_parse_result parsed = document.load_buffer_inplace(
        buffer.data(), buffer.size(), parse_flags, pugi::encoding_utf8);
    if (!parsed) {
        report_markup_fault(fault_kind(parsed.status), file, bytes,
                            static_cast<std::size_t>(std::max<std::ptrdiff_t>(parsed.offset, 0)),
                            diagnostics);
        return std::nullopt;
    }
    return TreeBuilder(file, bytes, buffer.data(), diagnostics).root_of(document);
}

}  // namespace banxin
