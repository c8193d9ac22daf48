// Content streams cut into operators with their operands. Any bytes can be read: what is no token
// is counted as damage and skipped.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace banxin::preflight {

struct Operand {
    enum class Kind : std::uint8_t { number, name, text, array, dictionary, other };
    Kind kind = Kind::other;
    double number = 0;
    std::string text = {};            // a name without its slash, a string's bytes
    std::vector<Operand> items = {};  // of an array; of a dictionary keys and values in turn
    bool is_number() const { return kind == Kind::number; }
    bool is_name() const { return kind == Kind::name; }
    /// A dictionary's value, or null.
    const Operand* find(std::string_view key) const;
};

struct Operation {
    std::string_view name;
    std::vector<Operand> operands;  // of "BI" one dictionary: the inline image's
};

class ContentLexer {
public:
    explicit ContentLexer(std::string_view content) : content_(content) {}
    /// The next operator; false at the end. `operation` stays valid until the next call.
    bool next(Operation& operation);
    /// Tokens that are none, unfinished strings, operands without an operator.
    std::size_t damages() const { return damages_; }

private:
    static constexpr int deepest = 32;
    static constexpr std::size_t most_operands = 1000;

    void skip_white();
    char peek(std::size_t ahead = 0) const {
        return at_ + ahead < content_.size() ? content_[at_ + ahead] : '\0';
    }
    bool at_end() const { return at_ >= content_.size(); }
    /// Reads one operand; false and `word` set if it is an operator.
    bool read_operand(Operand& operand, std::string_view& word, int depth);
    void read_items(Operand& operand, char close, int depth);
    void read_literal(std::string& text);
    char escaped();
    void read_hex(std::string& text);
    void read_name(std::string& text);
    std::string_view read_word();
    void read_inline_image(Operation& operation);
    void skip_inline_data();

    std::string_view content_;
    std::size_t at_ = 0;
    std::size_t damages_ = 0;
};

}  // namespace banxin::preflight
