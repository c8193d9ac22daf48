#include "preflight/xmp.h"

#include "base/utf8.h"

namespace banxin::preflight {

namespace {

constexpr auto none = std::string_view::npos;

/// The prefix bound to a namespace.
std::optional<std::string> prefix_of(std::string_view packet, std::string_view name_space) {
    for (const char quote : {'"', '\''}) {
        const std::string bound = "=" + (quote + std::string(name_space)) + quote;
        const auto at = packet.find(bound);
        if (at == none) continue;
        const auto colon = packet.rfind("xmlns:", at);
        if (colon == none || at - colon > 64) continue;
        return std::string(packet.substr(colon + 6, at - colon - 6));
    }
    return std::nullopt;
}

char32_t character_of(std::string_view entity) {
    if (entity == "amp") return U'&';
    if (entity == "lt") return U'<';
    if (entity == "gt") return U'>';
    if (entity == "quot") return U'"';
    if (entity == "apos") return U'\'';
    char32_t point = 0;
    const bool hex = entity.starts_with("#x");
    if (!entity.starts_with('#')) return 0;
    for (const char c : entity.substr(hex ? 2 : 1)) {
        const int digit = c >= '0' && c <= '9'          ? c - '0'
                          : hex && c >= 'a' && c <= 'f' ? c - 'a' + 10
                          : hex && c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                        : -1;
        if (digit < 0 || point > 0x10FFFF) return 0;
        point = point * (hex ? 16 : 10) + static_cast<char32_t>(digit);
    }
    return point > 0x10FFFF ? 0 : point;
}

std::string unescaped(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto end = text[at] == '&' ? text.find(';', at) : none;
        const auto point =
            end == none || end - at > 10 ? 0 : character_of(text.substr(at + 1, end - at - 1));
        if (point == 0) {
            result += text[at];
            continue;
        }
        utf8::append(result, point);
        at = end;
    }
    return result;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view white = " \t\r\n";
    const auto begin = text.find_first_not_of(white);
    if (begin == none) return {};
    return text.substr(begin, text.find_last_not_of(white) - begin + 1);
}

/// What stands in an element; of an array (rdf:li) its first item.
std::string content_of(std::string_view inside) {
    const auto item = inside.find("<rdf:li");
    if (item != none) {
        const auto begin = inside.find('>', item);
        const auto end = inside.find("</rdf:li", item);
        if (begin == none || end == none || end < begin) return {};
        inside = inside.substr(begin + 1, end - begin - 1);
    }
    return unescaped(trimmed(inside));
}

}  // namespace

std::optional<std::string> xmp_value(std::string_view packet, std::string_view name_space,
                                     std::string_view name) {
    const auto prefix = prefix_of(packet, name_space);
    if (!prefix) return std::nullopt;
    const std::string tag = *prefix + ":" + std::string(name);
    for (const std::string& opening : {"<" + tag + ">", "<" + tag + " "}) {
        const auto at = packet.find(opening);
        if (at == none) continue;
        const auto begin = packet.find('>', at);
        const auto end = packet.find("</" + tag, at);
        if (begin == none || end == none || end < begin) return std::nullopt;
        return content_of(packet.substr(begin + 1, end - begin - 1));
    }
    for (const char quote : {'"', '\''}) {
        const std::string opening = tag + "=" + quote;
        const auto at = packet.find(opening);
        if (at == none) continue;
        const auto begin = at + opening.size();
        const auto end = packet.find(quote, begin);
        if (end == none) return std::nullopt;
        return unescaped(packet.substr(begin, end - begin));
    }
    return std::nullopt;
}

}  // namespace banxin::preflight
