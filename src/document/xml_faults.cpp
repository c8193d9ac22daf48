#include "document/xml_faults.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "document/entities.h"

namespace banxin {

namespace {

constexpr std::size_t longest_shown_name = 40;  // characters

SourceSpan span(FileId file, std::size_t begin, std::size_t end) {
    return {file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

std::size_t name_end(std::string_view bytes, std::size_t at) {
    return std::min(bytes.find_first_of(" \t\r\n/<>=\"'", at), bytes.size());
}

std::string shown(std::string_view name) {
    return utf8::excerpt(name.substr(0, longest_shown_name * 4), longest_shown_name);
}

/// Position after `mark`, or the end of the bytes.
std::size_t after(std::string_view bytes, std::string_view mark, std::size_t at) {
    const std::size_t found = bytes.find(mark, at);
    return found == bytes.npos ? bytes.size() : found + mark.size();
}

/// Position of the > that ends the tag at `at`; marks inside quotation marks do not count.
std::size_t tag_end(std::string_view bytes, std::size_t at) {
    char quote = 0;
    for (; at < bytes.size(); ++at) {
        if (quote != 0)
            quote = bytes[at] == quote ? 0 : quote;
        else if (bytes[at] == '"' || bytes[at] == '\'')
            quote = bytes[at];
        else if (bytes[at] == '>')
            return at;
    }
    return bytes.size();
}

struct Section {
    std::string_view begin, end;
};
constexpr Section sections[] = {{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}};

/// The comment, CDATA section or instruction that begins with `rest`, or null.
const Section* section_at(std::string_view rest) {
    const auto found = std::ranges::find_if(
        sections, [rest](const Section& section) { return rest.starts_with(section.begin); });
    return found == std::end(sections) ? nullptr : &*found;
}

/// Where the first section without an end begins; `otherwise`, if all have one.
std::size_t unfinished_section(std::string_view bytes, std::size_t otherwise) {
    for (std::size_t at = 0; (at = bytes.find('<', at)) != bytes.npos;) {
        const Section* section = section_at(bytes.substr(at));
        if (section == nullptr) {
            ++at;
        } else {
            const std::size_t end = bytes.find(section->end, at + section->begin.size());
            if (end == bytes.npos) return at;
            at = end;
        }
    }
    return otherwise;
}

struct OpenTag {
    std::string_view name;
    std::size_t at;  // of its <
};

/// The elements still open before `end`, outermost first. `bytes` is well-formed up to there.
std::vector<OpenTag> open_tags(std::string_view bytes, std::size_t end) {
    std::vector<OpenTag> open;
    for (std::size_t at = 0; (at = bytes.find('<', at)) < end;) {
        const std::string_view rest = bytes.substr(at);
        if (const Section* section = section_at(rest)) {
            at = after(bytes, section->end, at);
        } else if (rest.starts_with("</")) {
            if (!open.empty()) open.pop_back();
            at += 2;
        } else {
            const std::size_t close = tag_end(bytes, at);
            if (close > at && bytes[close - 1] != '/')
                open.push_back({bytes.substr(at + 1, name_end(bytes, at + 1) - at - 1), at});
            at = std::max(close, at + 1);
        }
    }
    return open;
}

void report_end_tag(FileId file, std::string_view bytes, std::size_t offset,
                    Diagnostics& diagnostics) {
    const std::size_t tag = offset < bytes.size() ? bytes.rfind("</", offset) : bytes.npos;
    const bool at_end_tag = tag != bytes.npos && name_end(bytes, tag + 2) + 1 >= offset;
    const auto open = open_tags(bytes, at_end_tag ? tag : bytes.size());
    if (!at_end_tag) {
        if (open.empty())
            return diagnostics.report(Code::xml_markup, span(file, bytes.size(), bytes.size()));
        const OpenTag& last = open.back();
        return diagnostics.report(Code::xml_unclosed,
                                  span(file, last.at, last.at + 1 + last.name.size()),
                                  {shown(last.name)});
    }
    const std::size_t end = name_end(bytes, tag + 2);
    const std::string name = shown(bytes.substr(tag + 2, end - tag - 2));
    const SourceSpan at = span(file, tag, std::min(end + 1, bytes.size()));
    if (open.empty())
        diagnostics.report(Code::xml_stray_end_tag, at, {name});
    else
        diagnostics.report(Code::xml_end_tag, at, {name, shown(open.back().name)});
}

}  // namespace

bool check_characters(FileId file, std::string_view bytes, Diagnostics& diagnostics) {
    const auto refuse = [&](Code code, std::size_t begin, std::size_t size,
                            std::vector<std::string> args = {}) {
        diagnostics.report(code, span(file, begin, begin + size), std::move(args));
        return false;
    };
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        return refuse(Code::xml_declared_encoding, 0, 2, {"UTF-16"});
    if (const auto at = utf8::find_malformed(bytes); at != bytes.npos)
        return refuse(Code::xml_encoding, at, 1);
    for (std::size_t at = 0; at < bytes.size();) {
        const auto [c, size] = utf8::decode(bytes, at);
        if (!is_xml_character(c))
            return refuse(Code::xml_character, at, size, {code_point_text(c)});
        at += size;
    }
    return true;
}

void report_markup_fault(MarkupFault fault, FileId file, std::string_view bytes, std::size_t offset,
                         Diagnostics& diagnostics) {
    offset = std::min(offset, bytes.size());
    if (fault == MarkupFault::unfinished) offset = unfinished_section(bytes, offset);
    if (fault == MarkupFault::doctype) offset = std::min(bytes.rfind("<!", offset), offset);
    const SourceSpan at = span(file, offset, std::min(offset + 1, bytes.size()));
    switch (fault) {
        case MarkupFault::markup:
            return diagnostics.report(Code::xml_markup, at);
        case MarkupFault::attribute:
            return diagnostics.report(Code::xml_attribute, at);
        case MarkupFault::unfinished:
            return diagnostics.report(Code::xml_unfinished, at);
        case MarkupFault::doctype:
            return diagnostics.report(Code::xml_doctype, at);
        case MarkupFault::end_tag:
            return report_end_tag(file, bytes, offset, diagnostics);
    }
}

}  // namespace banxin
