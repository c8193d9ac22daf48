#include "document/paragraph_reader.h"

#include "base/utf8.h"
#include "document/fields.h"
#include "document/fold.h"
#include "document/suggest.h"

namespace banxin {

namespace {

// Spans inside spans multiply styles; no edition has so many of its own.
constexpr std::size_t most_styles = 20'000;

}  // namespace

std::optional<Paragraph> ParagraphReader::read(const XmlElement& element, Role role) {
    const Setting setting = paragraph_setting(element, role);
    std::vector<TextRun> runs;
    collect(element, setting, runs);
    Paragraph paragraph{setting.id, fold_white_space(std::move(runs)), element.at};
    if (paragraph.runs.empty() && role != Role::artifact) {
        diagnostics_.report(Code::empty_paragraph, element.at, {element.name});
        return std::nullopt;
    }
    return paragraph;
}

/// The name of the style that sets the element; empty if the layout has none, which is reported.
std::string ParagraphReader::style_name(const XmlElement& element) {
    const Attributes given(element, {}, diagnostics_);
    const std::string name = given.text("style");
    const std::string varied = context_.variant + "." + name;
    if (!context_.variant.empty() && context_.styles.has(varied)) return varied;
    if (context_.styles.has(name)) return name;
    // A span whose style is missing or unreadable was reported by the check.
    if (!name.empty() && reported_styles_.insert(name).second)
        diagnostics_.report(Code::unknown_style, given.span("style"),
                            {name, list_of(context_.styles.names())});
    return {};
}

ParagraphReader::Setting ParagraphReader::paragraph_setting(const XmlElement& element, Role role) {
    Style style{.name = "body", .language = context_.language, .role = role};
    std::string name = style_name(element);
    if (name.empty() && context_.styles.has("body")) name = "body";
    if (!name.empty()) style = context_.styles.apply(name, std::move(style));
    const StyleId id = intern(context_.table, style);
    return {std::move(style), id};
}

ParagraphReader::Setting ParagraphReader::inline_setting(const XmlElement& element,
                                                         const Setting& around) {
    Setting setting = around;
    if (element.name == "nobr" || element.name == "name") setting.no_break = true;
    if (element.name == "tcy") setting.tate_chu_yoko = true;
    if (element.name != "span") return setting;
    const std::string name = style_name(element);
    if (name.empty()) return setting;
    if (context_.table.size() >= most_styles) {
        diagnostics_.report(Code::too_many, element.at, {"style", std::to_string(most_styles)});
        return setting;
    }
    setting.style = context_.styles.apply(name, setting.style);
    setting.style.role = around.style.role;  // the paragraph's, whatever its parts look like
    setting.id = intern(context_.table, setting.style);
    return setting;
}

void ParagraphReader::add_run(std::string text, SourceSpan at, const Setting& setting,
                              std::vector<TextRun>& runs) const {
    runs.push_back({std::move(text), setting.id, setting.no_break, setting.tate_chu_yoko, at});
}

/// Depth is bounded by deepest_nesting.
void ParagraphReader::collect(const XmlElement& element, const Setting& setting,
                              std::vector<TextRun>& runs) {
    for (const XmlNode& node : element.children) {
        if (const auto* text = std::get_if<XmlText>(&node.value)) {
            add_run(text->text, text->at, setting, runs);
            continue;
        }
        const auto& child = std::get<XmlElement>(node.value);
        if (child.name == "br")
            add_run(utf8::encode(line_separator), child.at, setting, runs);
        else if (child.name == "field")
            add_run(read_field(child), child.at, setting, runs);
        else
            collect(child, inline_setting(child, setting), runs);
    }
}

std::string ParagraphReader::read_field(const XmlElement& element) {
    const Attributes given(element, {}, diagnostics_);
    const auto field = given.choice<Field>("name");
    if (!field || context_.edition == nullptr || context_.page == nullptr) return {};
    std::string text = field_text(*field, *context_.edition, *context_.page);
    if (text.empty()) diagnostics_.report(Code::empty_field, element.at, {given.text("name")});
    return text;
}

}  // namespace banxin
