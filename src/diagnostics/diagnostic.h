// A diagnostic: what is wrong with the user's input, where, and the way out. A value, never an
// exception.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/source.h"

namespace banxin {

enum class Severity : std::uint8_t { warning, error };

/// Every diagnostic, by its meaning. The row in codes.def has its number, severity and words.
enum class Code : std::uint16_t {
#define CODE(name, number, severity, ...) name,
#include "diagnostics/codes.def"
#undef CODE
};

struct Wording {
    std::string_view message, hint, explanation;  // {0}, {1} … stand for a diagnostic's arguments
};

struct CodeFacts {
    Code code;
    std::string_view number;  // "L401"
    Severity severity;
    Wording english, chinese;
};

const std::vector<CodeFacts>& all_codes();
const CodeFacts& facts_of(Code code);
/// The code with that number ("L401"), or null.
const CodeFacts* find_code(std::string_view number);

struct Diagnostic {
    Code code;
    SourceSpan at;
    std::vector<std::string> args;
    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

/// No more than `most`, then one that counts the rest: a hostile file may hold millions of faults.
class Diagnostics {
public:
    static constexpr std::size_t most = 1000;
    static constexpr std::size_t longest_argument = 400;  // characters

    void report(Code code, SourceSpan at, std::vector<std::string> args = {});
    /// Takes over what another stage or thread reported, in its order.
    void append(Diagnostics&& other);
    /// The same in the order of the files and of the places in them; what is said twice of one
    /// place, as by two pages of one layout, is told once.
    void append_in_file_order(Diagnostics&& other);
    const std::vector<Diagnostic>& items() const { return items_; }
    bool has_errors() const;

private:
    void leave_out(std::size_t count);

    std::vector<Diagnostic> items_;
    std::size_t left_out_ = 0;  // counted by the last item
};

}  // namespace banxin
