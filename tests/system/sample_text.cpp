#include "system/sample_text.h"

#include <pugixml.hpp>
#include <stdexcept>

namespace banxin::test {
namespace {

pugi::xml_document loaded(const std::filesystem::path& file) {
    pugi::xml_document document;
    if (!document.load_file(file.c_str(), pugi::parse_default | pugi::parse_ws_pcdata))
        throw std::runtime_error("cannot read " + file.string());
    return document;
}

std::string text_below(const pugi::xml_node& node) {
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) return node.value();
    std::string text;
    for (const pugi::xml_node& child : node.children()) text += text_below(child);
    return text;
}

bool holds_text_itself(const pugi::xml_node& node) {
    for (const pugi::xml_node& child : node.children())
        if (child.type() != pugi::node_element && !without_white_space(child.value()).empty())
            return true;
    return false;
}

void collect(const pugi::xml_node& node, std::vector<std::string>& paragraphs) {
    for (const pugi::xml_node& child : node.children()) {
        if (holds_text_itself(child))
            paragraphs.push_back(text_below(child));
        else
            collect(child, paragraphs);
    }
}

}  // namespace

std::vector<std::string> paragraphs_of(const std::filesystem::path& edition) {
    std::vector<std::string> paragraphs;
    const pugi::xml_document document = loaded(edition);
    for (const pugi::xml_node& page : document.child("edition").children("page"))
        for (const pugi::xml_node& place : page.children("place"))
            collect(loaded(edition.parent_path() / place.attribute("src").value()), paragraphs);
    return paragraphs;
}

std::string without_white_space(std::string_view text) {
    constexpr std::string_view ideographic_space = "\xE3\x80\x80";
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i).starts_with(ideographic_space))
            i += ideographic_space.size() - 1;
        else if (std::string_view(" \t\r\n\f").find(text[i]) == std::string_view::npos)
            result += text[i];
    }
    return result;
}

}  // namespace banxin::test
