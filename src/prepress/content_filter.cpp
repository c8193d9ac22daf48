#include "prepress/content_filter.h"

#include <algorithm>
#include <optional>
#include <qpdf/Buffer.hh>
#include <qpdf/BufferInputSource.hh>
#include <qpdf/QPDFTokenizer.hh>
#include <stdexcept>

#include "display/colour_key.h"
#include "prepress/decimal.h"
#include "prepress/vertical_text.h"

namespace banxin {

namespace {

/// Deeper than Cairo ever nests q.
constexpr std::size_t max_saved_states = 1000;

class ContentFilter {
public:
    ContentFilter(QPDFObjectHandle page, VerticalFonts& fonts) : page_(page), fonts_(fonts) {}
    void take(const QPDFTokenizer::Token& token);
    /// All of the new content, after the last token.
    std::string finish();

private:
    void operate(const std::string& name);
    void set_colour();
    void begin_text();
    void end_text();
    bool show_text(const std::string& name);
    void begin_marked();
    void end_marked();
    void mark_artifact(const std::string& name);
    void close_artifact();
    const TextFont& font_named(const std::string& name);
    void write(const std::string& name);

    QPDFObjectHandle page_;
    VerticalFonts& fonts_;
    std::string out_;
    std::vector<Operand> operands_;
    bool vertical_ = false;             // the fill colour's key
    std::vector<bool> saved_;           // vertical_ of each open q
    std::optional<VerticalText> text_;  // inside a vertical text object
    std::size_t depth_ = 0;             // of marked content
    bool in_artifact_ = false;          // opened by us at depth 0
};

Operand operand_of(const QPDFTokenizer::Token& token) {
    using Type = QPDFTokenizer::token_type_e;
    switch (token.getType()) {
        case Type::tt_integer:
        case Type::tt_real:
            return {Operand::Kind::number, token.getRawValue(), {}};
        case Type::tt_name:
            return {Operand::Kind::name, token.getRawValue(), token.getValue()};
        case Type::tt_string:
            return {Operand::Kind::text, token.getRawValue(), token.getValue()};
        default:
            return {Operand::Kind::other, token.getRawValue(), {}};
    }
}

/// Operators that put something on the page, or begin to.
bool begins_a_mark(const std::string& name) {
    return name == "BT" || name == "m" || name == "re" || name == "Do" || name == "sh";
}

void ContentFilter::take(const QPDFTokenizer::Token& token) {
    using Type = QPDFTokenizer::token_type_e;
    if (token.getType() == Type::tt_bad ||
        token.isWord("BI")) {  // BI: an inline image, whose bytes are no tokens
        throw std::runtime_error("unexpected bytes in the content of a page");
    }
    if (token.getType() == Type::tt_word) {
        operate(token.getValue());
    } else {
        operands_.push_back(operand_of(token));
    }
}

void ContentFilter::write(const std::string& name) {
    for (const auto& operand : operands_) out_ += operand.raw + " ";
    out_ += name + "\n";
}

void ContentFilter::operate(const std::string& name) {
    if (name == "rg") {
        set_colour();
    } else if (name == "BT") {
        begin_text();
    } else if (name == "ET") {
        end_text();
    } else if (name == "BDC" || name == "BMC") {
        begin_marked();
        write(name);
    } else if (name == "EMC") {
        end_marked();
    } else if (!show_text(name)) {
        if (name == "q" && saved_.size() < max_saved_states) saved_.push_back(vertical_);
        if (name == "Q" && !saved_.empty()) {
            vertical_ = saved_.back();
            saved_.pop_back();
        }
        mark_artifact(name);
        write(name);
    }
    operands_.clear();
}

void ContentFilter::set_colour() {
    std::array<double, 3> rgb{};
    if (operands_.size() != 3)
        throw std::runtime_error("a colour in the content of a page is damaged");
    for (std::size_t i = 0; i < 3; ++i)
        rgb[i] = static_cast<double>(to_millionths(operands_[i].raw)) / 1e6;
    const auto colour = read_key(rgb);
    vertical_ = colour.key == ColourKey::vertical_text;
    if (vertical_) {
        for (std::size_t i = 0; i < 3; ++i)
            operands_[i].raw = decimal(colour.thousandths[i] * 1000);
    }
    write("rg");
}

void ContentFilter::begin_text() {
    mark_artifact("BT");
    write("BT");
    if (vertical_)
        text_.emplace(
            [this](const std::string& name) -> const TextFont& { return font_named(name); }, out_);
}

void ContentFilter::end_text() {
    if (text_) text_->flush();
    text_.reset();
    write("ET");
}

bool ContentFilter::show_text(const std::string& name) {
    if (!text_) return false;
    text_->operate(name, operands_);
    return true;
}

/// Content of the structure tree carries an MCID; other marks (original characters of a ligature)
/// lie inside it, or inside an artifact.
void ContentFilter::begin_marked() {
    if (text_) text_->flush();
    const auto is_mcid = [](const Operand& operand) { return operand.value == "/MCID"; };
    if (std::any_of(operands_.begin(), operands_.end(), is_mcid)) close_artifact();
    ++depth_;
}

void ContentFilter::end_marked() {
    if (text_) text_->flush();
    if (depth_ == 0) throw std::runtime_error("marked content of a page ends without a beginning");
    --depth_;
    write("EMC");
}

void ContentFilter::mark_artifact(const std::string& name) {
    if (depth_ > 0 || in_artifact_ || !begins_a_mark(name)) return;
    out_ += "/Artifact BMC\n";
    in_artifact_ = true;
}

void ContentFilter::close_artifact() {
    if (!in_artifact_) return;
    out_ += "EMC\n";
    in_artifact_ = false;
}

std::string ContentFilter::finish() {
    if (!operands_.empty() || depth_ > 0)
        throw std::runtime_error("the content of a page breaks off");
    close_artifact();
    return std::move(out_);
}

const TextFont& ContentFilter::font_named(const std::string& name) {
    auto fonts = page_.getKey("/Resources").getKey("/Font");
    if (!fonts.isDictionary() || !fonts.hasKey(name))
        throw std::runtime_error("a font of the PDF is missing");
    const auto& font = fonts_.find(fonts.getKey(name));
    if (font.has_twin()) fonts.replaceKey(name + "v", font.twin);
    return font;
}

}  // namespace

void filter_content(QPDFObjectHandle page, VerticalFonts& fonts) {
    auto contents = page.getKey("/Contents");
    if (!contents.isStream()) throw std::runtime_error("the content of a page is not one stream");
    const auto data = contents.getStreamData();
    const auto input = std::make_shared<BufferInputSource>("content", data.get());
    QPDFTokenizer tokenizer;
    tokenizer.allowEOF();
    ContentFilter filter(page, fonts);
    for (auto token = tokenizer.readToken(input, "content", true);
         token.getType() != QPDFTokenizer::token_type_e::tt_eof;
         token = tokenizer.readToken(input, "content", true)) {
        filter.take(token);
    }
    contents.replaceStreamData(filter.finish(), QPDFObjectHandle::newNull(),
                               QPDFObjectHandle::newNull());
}

}  // namespace banxin
