// Elements of text → Paragraphs: styles resolved and entered in the document's table, white space
// folded.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "document/picture_reader.h"
#include "document/style_sheet.h"
#include "document/xml_source.h"

namespace banxin {

/// What the text of one file is read with.
struct TextContext {
    const StyleSheet& styles;
    std::vector<Style>& table;  // Document::styles
    Language language = Language::zh_hans;
    std::string variant;                    // of <place>; may be empty
    const EditionFacts* edition = nullptr;  // for fields, in standing text; with the page
    const Page* page = nullptr;
    InlinePictures* pictures = nullptr;  // null in standing text, which has none
    std::filesystem::path folder;        // of the file, for pictures
};

class ParagraphReader {
public:
    ParagraphReader(TextContext context, Diagnostics& diagnostics)
        : context_(std::move(context)), diagnostics_(diagnostics) {}

    /// Nothing, and a report, if the element holds no text. Standing text (Role::artifact) may be
    /// empty.
    std::optional<Paragraph> read(const XmlElement& element, Role role);

private:
    /// How text is set at a place; elements around it add up.
    struct Setting {
        Style style;
        TextRun run;                   // without text: what every run here is like
        std::string_view spread_in;    // the element that spreads it; empty: none
        std::string_view unbroken_in;  // the element in which no line may end
    };
    using Runs = std::vector<TextRun>;

    std::string style_name(const XmlElement& element);
    Setting paragraph_setting(const XmlElement& element, Role role);
    Setting inline_setting(const XmlElement& element, const Setting& around, const Runs& runs);
    void set_span(Setting& setting, const XmlElement& element);
    void set_line_mark(Setting& setting, const XmlElement& element, LineMark mark);
    void set_spread(Setting& setting, const XmlElement& element, const Runs& runs);
    void set_unbroken(Setting& setting, const XmlElement& element);

    void collect(const XmlElement& element, const Setting& setting, Runs& runs);
    void collect_child(const XmlElement& child, const Setting& setting, Runs& runs);
    void collect_paragraph(const XmlElement& element, const Setting& setting, Runs& runs);
    void collect_runin(const XmlElement& element, const Setting& setting, Runs& runs);
    void collect_ruby(const XmlElement& element, const Setting& setting, Runs& runs);
    void collect_picture(const XmlElement& element, const Setting& setting, Runs& runs);
    void collect_break(const XmlElement& element, const Setting& setting, Runs& runs);
    static void add_run(std::string text, SourceSpan at, const Setting& setting, Runs& runs);

    Attributes attributes(const XmlElement& element, const Setting& setting) const;
    std::string read_field(const XmlElement& element);

    TextContext context_;
    Diagnostics& diagnostics_;
    std::set<std::string, std::less<>> reported_styles_;  // each unknown style once a file
    std::uint32_t elements_ = 0;  // numbered so far in the paragraph: TextRun::element
};

}  // namespace banxin
