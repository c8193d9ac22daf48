#include "prepress/decimal.h"

#include <charconv>
#include <cmath>
#include <stdexcept>

namespace banxin {

std::string decimal(std::int64_t millionths) {
    const bool negative = millionths < 0;
    const std::int64_t size = negative ? -millionths : millionths;
    std::string text = std::to_string(size / 1'000'000);
    if (const auto rest = size % 1'000'000; rest != 0) {
        std::string digits = std::to_string(1'000'000 + rest);
        digits.erase(digits.find_last_not_of('0') + 1);
        text += "." + digits.substr(1);
    }
    return negative ? "-" + text : text;
}

std::int64_t to_millionths(std::string_view text) {
    double value = 0;
    const auto* end = text.data() + text.size();
    if (text.starts_with('+')) text.remove_prefix(1);
    const auto read = std::from_chars(text.data(), end, value, std::chars_format::fixed);
    if (read.ec != std::errc{} || read.ptr != end || !(std::abs(value) < 1e12)) {
        throw std::runtime_error("not a number: " + std::string(text));
    }
    return std::llround(value * 1e6);
}

}  // namespace banxin
