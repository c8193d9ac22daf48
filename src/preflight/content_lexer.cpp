#include "preflight/content_lexer.h"

#include <charconv>
#include <cmath>
#include <optional>

namespace banxin::preflight {

namespace {

bool is_white(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}
bool is_delimiter(char c) {
    return std::string_view("()<>[]{}/%").find(c) != std::string_view::npos;
}

std::optional<int> hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return std::nullopt;
}

std::optional<double> number_of(std::string_view word) {
    if (word.starts_with('+')) word.remove_prefix(1);
    double value = 0;
    const auto [end, fault] =
        std::from_chars(word.data(), word.data() + word.size(), value, std::chars_format::fixed);
    if (fault != std::errc{} || end != word.data() + word.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

}  // namespace

const Operand* Operand::find(std::string_view key) const {
    for (std::size_t i = 0; i + 1 < items.size(); i += 2)
        if (items[i].is_name() && items[i].text == key) return &items[i + 1];
    return nullptr;
}

bool ContentLexer::next(Operation& operation) {
    operation.operands.clear();
    for (;;) {
        skip_white();
        if (at_end()) {
            if (!operation.operands.empty()) ++damages_;
            return false;
        }
        Operand operand;
        std::string_view word;
        if (read_operand(operand, word, 0)) {
            if (operation.operands.size() < most_operands)
                operation.operands.push_back(std::move(operand));
            else
                ++damages_;
            continue;
        }
        if (word.empty()) continue;  // damage, counted
        operation.name = word;
        if (word == "BI") read_inline_image(operation);
        return true;
    }
}

void ContentLexer::skip_white() {
    while (!at_end()) {
        if (is_white(content_[at_])) {
            ++at_;
        } else if (content_[at_] == '%') {
            while (!at_end() && content_[at_] != '\n' && content_[at_] != '\r') ++at_;
        } else {
            return;
        }
    }
}

bool ContentLexer::read_operand(Operand& operand, std::string_view& word, int depth) {
    const char first = peek();
    if (first == '/') {
        operand.kind = Operand::Kind::name;
        read_name(operand.text);
        return true;
    }
    if (first == '(' || (first == '<' && peek(1) != '<')) {
        operand.kind = Operand::Kind::text;
        first == '(' ? read_literal(operand.text) : read_hex(operand.text);
        return true;
    }
    if (first == '[' || first == '<') {
        operand.kind = first == '[' ? Operand::Kind::array : Operand::Kind::dictionary;
        at_ += first == '[' ? 1 : 2;
        read_items(operand, first == '[' ? ']' : '>', depth + 1);
        return true;
    }
    if (is_delimiter(first)) {
        ++at_;
        ++damages_;
        return false;
    }
    word = read_word();
    if (const auto number = number_of(word)) {
        operand.kind = Operand::Kind::number;
        operand.number = *number;
        return true;
    }
    return word == "true" || word == "false" || word == "null";
}

void ContentLexer::read_items(Operand& operand, char close, int depth) {
    for (;;) {
        skip_white();
        if (at_end() || depth > deepest) {
            ++damages_;
            return;
        }
        if (peek() == close && (close == ']' || peek(1) == '>')) {
            at_ += close == ']' ? 1 : 2;
            return;
        }
        Operand item;
        std::string_view word;
        if (read_operand(item, word, depth))
            operand.items.push_back(std::move(item));
        else if (!word.empty())
            ++damages_;
    }
}

void ContentLexer::read_literal(std::string& text) {
    int open = 1;
    for (++at_; !at_end(); ++at_) {
        const char c = content_[at_];
        if (c == '\\') {
            if (++at_ >= content_.size()) break;
            if (content_[at_] == '\n') continue;
            text += escaped();
            continue;
        }
        if (c == '(') ++open;
        if (c == ')' && --open == 0) {
            ++at_;
            return;
        }
        text += c;
    }
    ++damages_;
}

/// The character after a backslash; leaves the place on its last byte.
char ContentLexer::escaped() {
    const char c = content_[at_];
    switch (c) {
        case 'n':
            return '\n';
        case 'r':
            return '\r';
        case 't':
            return '\t';
        case 'b':
            return '\b';
        case 'f':
            return '\f';
        default:
            break;
    }
    if (c < '0' || c > '7') return c;
    int value = c - '0';
    for (int more = 0; more < 2 && peek(1) >= '0' && peek(1) <= '7'; ++more)
        value = value * 8 + (content_[++at_] - '0');
    return static_cast<char>(value & 0xFF);
}

void ContentLexer::read_hex(std::string& text) {
    int high = -1;
    for (++at_; !at_end(); ++at_) {
        const char c = content_[at_];
        if (c == '>') {
            ++at_;
            if (high >= 0) text += static_cast<char>(high << 4);
            return;
        }
        const auto digit = hex_digit(c);
        if (!digit) {
            if (!is_white(c)) ++damages_;
        } else if (high < 0) {
            high = *digit;
        } else {
            text += static_cast<char>(high << 4 | *digit);
            high = -1;
        }
    }
    ++damages_;
}

void ContentLexer::read_name(std::string& text) {
    for (++at_; !at_end() && !is_white(content_[at_]) && !is_delimiter(content_[at_]); ++at_) {
        const auto high = peek() == '#' ? hex_digit(peek(1)) : std::nullopt;
        const auto low = high ? hex_digit(peek(2)) : std::nullopt;
        if (low) {
            text += static_cast<char>(*high << 4 | *low);
            at_ += 2;
        } else {
            text += content_[at_];
        }
    }
}

std::string_view ContentLexer::read_word() {
    const std::size_t begin = at_;
    while (!at_end() && !is_white(content_[at_]) && !is_delimiter(content_[at_])) ++at_;
    return content_.substr(begin, at_ - begin);
}

void ContentLexer::read_inline_image(Operation& operation) {
    Operand dictionary{Operand::Kind::dictionary};
    for (;;) {
        skip_white();
        Operand item;
        std::string_view word;
        if (at_end()) {
            ++damages_;
            break;
        }
        if (read_operand(item, word, 0)) {
            dictionary.items.push_back(std::move(item));
        } else if (word == "ID") {
            skip_inline_data();
            break;
        }
    }
    operation.operands = {std::move(dictionary)};
}

/// To after the EI that stands between white space.
void ContentLexer::skip_inline_data() {
    for (std::size_t end = content_.find("EI", at_); end != std::string_view::npos;
         end = content_.find("EI", end + 1)) {
        const bool closed = end + 2 == content_.size() || is_white(content_[end + 2]);
        if (closed && is_white(content_[end - 1])) {
            at_ = end + 2;
            return;
        }
    }
    at_ = content_.size();
    ++damages_;
}

}  // namespace banxin::preflight
