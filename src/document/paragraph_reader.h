// Elements of text → Paragraphs: styles resolved and entered in the document's table, white space
// folded.
#pragma once

#include <optional>
#include <set>
#include <string>

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
};

class ParagraphReader {
public:
    ParagraphReader(TextContext context, Diagnostics& diagnostics)
        : context_(std::move(context)), diagnostics_(diagnostics) {}

    /// Nothing, and a report, if the element holds no text. Standing text (Role::artifact) may be empty.
    std::optional<Paragraph> read(const XmlElement& element, Role role);

private:
    struct Setting {
        Style style;
        StyleId id;
        bool no_break = false, tate_chu_yoko = false;
    };

    std::string style_name(const XmlElement& element);
    Setting paragraph_setting(const XmlElement& element, Role role);
    Setting inline_setting(const XmlElement& element, const Setting& around);
    void collect(const XmlElement& element, const Setting& setting, std::vector<TextRun>& runs);
    void add_run(std::string text, SourceSpan at, const Setting& setting,
                 std::vector<TextRun>& runs) const;
    std::string read_field(const XmlElement& element);

    TextContext context_;
    Diagnostics& diagnostics_;
    std::set<std::string, std::less<>> reported_styles_;  // each unknown style once a file
};

}  // namespace banxin
