#include "prepress/content_filter.h"

#include <algorithm>
#include <optional>
#include <qpdf/Buffer.hh>
#include <qpdf/BufferInputSource.hh>
#include <qpdf/QPDFTokenizer.hh>
#include <stdexcept>

#include "prepress/content_colours.h"
#include "prepress/deflate.h"
#include "prepress/vertical_text.h"

namespace banxin {

namespace {

class ContentFilter {
public:
    ContentFilter(QPDFObjectHandle resources, ContentPlace place, ContentTools& tools)
        : resources_(resources),
          place_(place),
          fonts_(tools.fonts),
          colours_(place, resources, tools.inks, tools.press) {}
    void take(const QPDFTokenizer::Token& token);
    /// All of the new content, after the last token.
    std::string finish();

private:
    void operate(const std::string& name);
    bool set_colour(const std::string& name);
    void begin_text();
    void end_text();
    bool show_text(const std::string& name);
    void begin_marked();
    void end_marked();
    void keep_state(const std::string& name);
    void draw(const std::string& name);
    void mark_artifact(const std::string& name);
    void close_artifact();
    const TextFont& font_named(const std::string& name);
    void write(const std::string& name);

    QPDFObjectHandle resources_;
    ContentPlace place_;
    VerticalFonts& fonts_;
    ContentColours colours_;
    std::string out_;
    std::vector<Operand> operands_;
    bool in_text_ = false;
    std::optional<VerticalText> text_;       // inside a vertical text object
    std::optional<std::size_t> path_begin_;  // in out_, of a path not yet painted
    std::size_t depth_ = 0;                  // of marked content
    bool in_artifact_ = false;               // opened by us at depth 0
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

using Painting = ContentColours::Painting;

/// How an operator that ends a path paints it; of "n" nothing.
std::optional<Painting> painting_of(const std::string& name) {
    if (name == "f" || name == "F" || name == "f*") return Painting::fill;
    if (name == "S" || name == "s") return Painting::stroke;
    if (name == "B" || name == "B*" || name == "b" || name == "b*") return Painting::both;
    return std::nullopt;
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
    for (const auto& operand : operands_) {
        out_ += operand.raw;
        out_ += ' ';
    }
    out_ += name;
    out_ += '\n';
}

void ContentFilter::operate(const std::string& name) {
    if (name == "BT") {
        begin_text();
    } else if (name == "ET") {
        end_text();
    } else if (name == "BDC" || name == "BMC") {
        begin_marked();
        write(name);
    } else if (name == "EMC") {
        end_marked();
    } else if (!show_text(name) && !set_colour(name)) {
        keep_state(name);
        draw(name);
    }
    operands_.clear();
}

/// Overprinting is set where text and paths begin, so nothing may change inside them.
bool ContentFilter::set_colour(const std::string& name) {
    if (!ContentColours::sets_colour(name)) return false;
    if (in_text_ || path_begin_) refuse(place_, "changes its colour inside an object");
    if (!colours_.operate(name, operands_, out_)) write(name);
    return true;
}

void ContentFilter::begin_text() {
    mark_artifact("BT");
    if (in_text_) throw std::runtime_error("text begins inside text");
    colours_.before_painting(Painting::fill, out_, out_.size());
    write("BT");
    in_text_ = true;
    if (colours_.vertical())
        text_.emplace(
            [this](const std::string& name) -> const TextFont& { return font_named(name); }, out_);
}

void ContentFilter::end_text() {
    if (text_) text_->flush();
    text_.reset();
    in_text_ = false;
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

void ContentFilter::keep_state(const std::string& name) {
    if (name == "q") colours_.save();
    if (name == "Q") colours_.restore();
}

/// Anything that is neither text nor a colour.
void ContentFilter::draw(const std::string& name) {
    mark_artifact(name);
    if (name == "Do" || name == "sh") colours_.before_object(out_);
    if ((name == "m" || name == "re") && !path_begin_) path_begin_ = out_.size();
    if (const auto painting = painting_of(name)) {
        colours_.before_painting(*painting, out_, path_begin_.value_or(out_.size()));
        path_begin_.reset();
    }
    if (name == "n") path_begin_.reset();
    write(name);
}

/// A form as a whole is inside what its user marks.
void ContentFilter::mark_artifact(const std::string& name) {
    if (place_.kind != ContentPlace::Kind::page) return;
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
    auto fonts = resources_.getKey("/Font");
    if (!fonts.isDictionary() || !fonts.hasKey(name))
        throw std::runtime_error("a font of the PDF is missing");
    const auto& font = fonts_.find(fonts.getKey(name));
    if (font.has_twin()) fonts.replaceKey(name + "v", font.twin);
    return font;
}

}  // namespace

void filter_content(QPDFObjectHandle stream, QPDFObjectHandle resources, ContentPlace place,
                    ContentTools& tools) {
    const auto data = stream.getStreamData();
    const auto input = std::make_shared<BufferInputSource>("content", data.get());
    QPDFTokenizer tokenizer;
    tokenizer.allowEOF();
    ContentFilter filter(resources, place, tools);
    for (auto token = tokenizer.readToken(input, "content", true);
         token.getType() != QPDFTokenizer::token_type_e::tt_eof;
         token = tokenizer.readToken(input, "content", true)) {
        filter.take(token);
    }
    replace_with_deflated(stream, filter.finish());
}

}  // namespace banxin
