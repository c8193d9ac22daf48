#include <algorithm>
#include <array>

#include "diagnostics/diagnostic.h"

namespace banxin {
namespace {

using enum Severity;

/// In the order of the enumeration.
constexpr auto rows = std::to_array<CodeFacts>({
#define CODE(name, number, severity, message, hint, explanation, message_zh, hint_zh, \
             explanation_zh)                                                          \
    {Code::name,                                                                      \
     number,                                                                          \
     severity,                                                                        \
     {message, hint, explanation},                                                    \
     {message_zh, hint_zh, explanation_zh}},
#include "diagnostics/codes.def"
#undef CODE
});

std::vector<CodeFacts> sorted_by_number() {
    std::vector<CodeFacts> sorted(rows.begin(), rows.end());
    std::stable_sort(sorted.begin(), sorted.end(), [](const CodeFacts& a, const CodeFacts& b) {
        return a.number.substr(1) < b.number.substr(1);
    });
    return sorted;
}

}  // namespace

const std::vector<CodeFacts>& all_codes() {
    static const std::vector<CodeFacts> codes = sorted_by_number();
    return codes;
}

const CodeFacts& facts_of(Code code) {
    return rows.at(static_cast<std::size_t>(code));
}

const CodeFacts* find_code(std::string_view number) {
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [&](const CodeFacts& facts) { return facts.number == number; });
    return found == rows.end() ? nullptr : &*found;
}

}  // namespace banxin
