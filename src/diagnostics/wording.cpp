#include "diagnostics/wording.h"

#include <functional>

namespace banxin {
namespace {

/// "{7}" at `at`: a placeholder has one digit; everything else in braces is text.
bool is_placeholder(std::string_view text, std::size_t at) {
    return text.size() - at >= 3 && text[at] == '{' && text[at + 1] >= '0' && text[at + 1] <= '9' &&
           text[at + 2] == '}';
}

std::string replace_placeholders(std::string_view text,
                                 const std::function<std::string(std::size_t)>& replacement) {
    std::string filled;
    for (std::size_t at = 0; at < text.size();) {
        if (is_placeholder(text, at)) {
            filled += replacement(static_cast<std::size_t>(text[at + 1] - '0'));
            at += 3;
        } else {
            filled += text[at++];
        }
    }
    return filled;
}

}  // namespace

std::string fill_in(std::string_view text, const std::vector<std::string>& args) {
    return replace_placeholders(text, [&](std::size_t number) {
        return number < args.size() ? args[number] : "{" + std::to_string(number) + "}";
    });
}

std::string without_arguments(std::string_view text) {
    return replace_placeholders(text, [](std::size_t) { return "…"; });
}

std::set<std::size_t> placeholders(std::string_view text) {
    std::set<std::size_t> numbers;
    replace_placeholders(text, [&](std::size_t number) {
        numbers.insert(number);
        return std::string();
    });
    return numbers;
}

}  // namespace banxin
