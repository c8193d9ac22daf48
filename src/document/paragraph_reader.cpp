#include "document/paragraph_reader.h"

#include <algorithm>

#include "base/utf8.h"
#include "document/fields.h"
#include "document/fold.h"
#include "document/suggest.h"

namespace banxin {

namespace {

// Spans inside spans multiply styles; no edition has so many of its own.
constexpr std::size_t most_styles = 20'000;

constexpr char32_t ideographic_space = 0x3000;
constexpr std::string_view runin_face = "hei";  // where the layout has no style for run-in headings

constexpr struct {
    std::string_view element;
    LineMark mark;
} line_marks[] = {{"propername", LineMark::proper_name},
                  {"booktitle", LineMark::book_title},
                  {"u", LineMark::underline}};

/// “zhāng ruǐ” with one space between syllables, however it is written.
std::string syllables(std::string_view text) {
    std::string joined;
    for (const std::string& syllable : split_words(text))
        joined += (joined.empty() ? "" : " ") + syllable;
    return joined;
}

bool is_white(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == text.npos;
}

const XmlElement* element_of(const XmlNode& node) {
    return std::get_if<XmlElement>(&node.value);
}

/// The run-in heading, if nothing but white space stands before it.
const XmlElement* leading_runin(const XmlElement& paragraph) {
    for (const XmlNode& node : paragraph.children) {
        const XmlElement* child = element_of(node);
        if (child != nullptr) return child->name == "runin" ? child : nullptr;
        if (!is_white(std::get<XmlText>(node.value).text)) return nullptr;
    }
    return nullptr;
}

}  // namespace

std::optional<Paragraph> ParagraphReader::read(const XmlElement& element, Role role) {
    elements_ = 0;
    const Setting setting = paragraph_setting(element, role);
    Runs runs;
    collect_paragraph(element, setting, runs);
    Paragraph paragraph{setting.run.style, fold_white_space(std::move(runs)), element.at};
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
    Setting setting{.style = context_.styles.plain(context_.language), .run = {}};
    setting.style.role = role;
    std::string name = style_name(element);
    if (name.empty() && context_.styles.has("body")) name = "body";
    if (!name.empty()) setting.style = context_.styles.whole(name, std::move(setting.style));
    setting.run.style = intern(context_.table, setting.style);
    return setting;
}

ParagraphReader::Setting ParagraphReader::inline_setting(const XmlElement& element,
                                                         const Setting& around, const Runs& runs) {
    Setting setting = around;
    TextRun& run = setting.run;
    const std::string& name = element.name;
    const auto mark =
        std::ranges::find(line_marks, name, [](const auto& row) { return row.element; });
    if (mark != std::end(line_marks)) set_line_mark(setting, element, mark->mark);
    if (name == "em") run.emphasis = true;
    if (name == "sup") run.shift = Shift::superscript;
    if (name == "sub") run.shift = Shift::subscript;
    if (name == "quotes") {
        const std::string as = attributes(element, setting).text("as");
        if (!as.empty()) run.shared = as == "latin" ? SharedAs::latin : SharedAs::chinese;
    }
    if (name == "span" || name == "runin") set_span(setting, element);
    if (name == "tcy") {
        run.tate_chu_yoko = true;
        if (run.element == 0) run.element = ++elements_;
    }
    if (name == "spread" || (name == "name" && element.find("width") != nullptr))
        set_spread(setting, element, runs);
    if (name == "nobr" || name == "name") set_unbroken(setting, element);
    return setting;
}

void ParagraphReader::set_span(Setting& setting, const XmlElement& element) {
    const std::string name = style_name(element);
    if (name.empty() && element.name != "runin") return;
    if (context_.table.size() >= most_styles)
        return diagnostics_.report(Code::too_many, element.at,
                                   {"style", std::to_string(most_styles)});
    const Role role = setting.style.role;  // the paragraph's, whatever its parts look like
    if (name.empty())
        setting.style.font = runin_face;
    else
        setting.style = context_.styles.apply(name, std::move(setting.style));
    setting.style.role = role;
    setting.run.style = intern(context_.table, setting.style);
}

void ParagraphReader::set_line_mark(Setting& setting, const XmlElement& element, LineMark mark) {
    if (!setting.spread_in.empty())
        return diagnostics_.report(Code::inside_unfit, element.at,
                                   {element.name, std::string(setting.spread_in)});
    setting.run.line_mark = mark;
    setting.run.element = ++elements_;
}

void ParagraphReader::set_unbroken(Setting& setting, const XmlElement& element) {
    setting.run.no_break = true;
    setting.unbroken_in = element.name;
    if (setting.run.element == 0) setting.run.element = ++elements_;
}

void ParagraphReader::set_spread(Setting& setting, const XmlElement& element, const Runs& runs) {
    if (!setting.spread_in.empty())
        return diagnostics_.report(Code::inside_unfit, element.at,
                                   {element.name, std::string(setting.spread_in)});
    const auto width = attributes(element, setting).length("width");
    setting.spread_in = setting.unbroken_in = element.name;
    if (!width) return;  // reported
    setting.run.spread = width;
    // Inside a line mark its number goes on, so that the line does; but two spreads must not be
    // taken for one.
    const bool follows_another =
        !runs.empty() && runs.back().spread && runs.back().element == setting.run.element;
    if (setting.run.line_mark == LineMark::none || follows_another)
        setting.run.element = ++elements_;
}

void ParagraphReader::add_run(std::string text, SourceSpan at, const Setting& setting, Runs& runs) {
    TextRun& run = runs.emplace_back(setting.run);
    run.text = std::move(text);
    run.at = at;
}

void ParagraphReader::collect_paragraph(const XmlElement& element, const Setting& setting,
                                        Runs& runs) {
    const XmlElement* runin = leading_runin(element);
    if (runin == nullptr) return collect(element, setting, runs);
    bool at_start = true;  // white space around the heading is not text
    for (const XmlNode& node : element.children) {
        const XmlElement* child = element_of(node);
        if (child == runin) {
            collect_runin(*child, setting, runs);
        } else if (child != nullptr) {
            collect_child(*child, setting, runs);
            at_start = false;
        } else {
            const auto& text = std::get<XmlText>(node.value);
            const std::size_t skipped =
                at_start ? std::min(text.text.find_first_not_of(" \t\r\n"), text.text.size()) : 0;
            add_run(text.text.substr(skipped), text.at, setting, runs);
            at_start = at_start && is_white(text.text);
        }
    }
}

/// Depth is bounded by deepest_nesting.
void ParagraphReader::collect(const XmlElement& element, const Setting& setting, Runs& runs) {
    for (const XmlNode& node : element.children) {
        if (const auto* text = std::get_if<XmlText>(&node.value))
            add_run(text->text, text->at, setting, runs);
        else
            collect_child(std::get<XmlElement>(node.value), setting, runs);
    }
}

void ParagraphReader::collect_child(const XmlElement& child, const Setting& setting, Runs& runs) {
    if (child.name == "br") return collect_break(child, setting, runs);
    if (child.name == "ruby") return collect_ruby(child, setting, runs);
    if (child.name == "picture") return collect_picture(child, setting, runs);
    if (child.name == "field") return add_run(read_field(child), child.at, setting, runs);
    if (child.name == "runin") {
        diagnostics_.report(Code::runin_not_first, child.at);
        return collect(child, setting, runs);
    }
    collect(child, inline_setting(child, setting, runs), runs);
}

void ParagraphReader::collect_runin(const XmlElement& element, const Setting& setting, Runs& runs) {
    collect(element, inline_setting(element, setting, runs), runs);
    if (std::ranges::all_of(runs, [](const TextRun& run) { return is_white(run.text); }))
        return diagnostics_.report(Code::empty_paragraph, element.at, {element.name});
    while (!runs.empty() && is_white(runs.back().text)) runs.pop_back();
    std::string& heading = runs.back().text;
    heading.erase(heading.find_last_not_of(" \t\r\n") + 1);
    const SourceSpan end{element.at.file, runs.back().at.end, runs.back().at.end};
    add_run(utf8::encode(ideographic_space), end, setting, runs);
}

/// One run: the base of an annotation is never divided.
void ParagraphReader::collect_ruby(const XmlElement& element, const Setting& setting, Runs& runs) {
    const Attributes given = attributes(element, setting);
    Setting inside = setting;
    inside.run.ruby = Ruby{given.choice<Ruby::Kind>("kind").value_or(Ruby::Kind::pinyin),
                           syllables(given.text("text"))};
    if (inside.run.element == 0) inside.run.element = ++elements_;
    std::string base;
    SourceSpan at = element.at;
    for (const XmlNode& node : element.children) {
        const auto& text = std::get<XmlText>(node.value);
        at = base.empty() ? text.at : SourceSpan{at.file, at.begin, text.at.end};
        base += text.text;
    }
    if (is_white(base))
        return diagnostics_.report(Code::empty_paragraph, element.at, {element.name});
    // The check reported an annotation that is missing.
    add_run(std::move(base), at, inside.run.ruby->text.empty() ? setting : inside, runs);
}

void ParagraphReader::collect_picture(const XmlElement& element, const Setting& setting,
                                      Runs& runs) {
    if (!setting.spread_in.empty())
        return diagnostics_.report(Code::inside_unfit, element.at,
                                   {element.name, std::string(setting.spread_in)});
    if (context_.pictures == nullptr)
        return diagnostics_.report(Code::misplaced_element, element.at,
                                   {element.name, "text-frame", "story, photo"});
    Setting inside = setting;
    inside.run.picture = context_.pictures->read(attributes(element, setting), context_.folder);
    if (!inside.run.picture) return;
    if (inside.run.element == 0) inside.run.element = ++elements_;
    add_run(utf8::encode(object_replacement), element.at, inside, runs);
}

void ParagraphReader::collect_break(const XmlElement& element, const Setting& setting, Runs& runs) {
    if (!setting.unbroken_in.empty())
        return diagnostics_.report(Code::inside_unfit, element.at,
                                   {element.name, std::string(setting.unbroken_in)});
    add_run(utf8::encode(line_separator), element.at, setting, runs);
}

/// In text, em and 字 are its own size.
Attributes ParagraphReader::attributes(const XmlElement& element, const Setting& setting) const {
    const Length size = setting.style.size;
    return {element, {size, size, context_.styles.pitch()}, diagnostics_};
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
