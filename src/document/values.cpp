#include "document/values.h"

#include <algorithm>
#include <charconv>

#include "base/utf8.h"

namespace banxin {

namespace {

constexpr std::size_t longest_number = 9;  // digits: fits std::int32_t

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool all_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, is_digit);
}

int digits_value(std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

bool is_ascii_name_character(char32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_';
}

bool is_han(char32_t c) {
    return c >= 0x3400 && c <= 0x9FFF;
}

/// 0 … 1000 ‰, without a sign.
std::optional<std::uint16_t> parse_share(std::string_view text) {
    const auto share = parse_percent(text);
    if (!share || *share < 0 || *share > 1000) return std::nullopt;
    return static_cast<std::uint16_t>(*share);
}

std::optional<LinePattern> parse_pattern(std::string_view text) {
    const auto found = std::ranges::find(pattern_names, text);
    if (found == std::end(pattern_names)) return std::nullopt;
    return static_cast<LinePattern>(found - std::begin(pattern_names));
}

bool names_an_ink(const std::string& word) {
    return is_identifier(word) && word != "none";
}

}  // namespace

std::vector<std::string> split_words(std::string_view text) {
    std::vector<std::string> words;
    for (std::size_t at = 0; (at = text.find_first_not_of(" \t\r\n", at)) != text.npos;) {
        const std::size_t end = std::min(text.find_first_of(" \t\r\n", at), text.size());
        words.emplace_back(text.substr(at, end - at));
        at = end;
    }
    return words;
}

std::string percent_text(std::int32_t per_mille) {
    const std::int32_t absolute = per_mille < 0 ? -per_mille : per_mille;
    std::string text = (per_mille < 0 ? "-" : "") + std::to_string(absolute / 10);
    if (absolute % 10 != 0) text += "." + std::to_string(absolute % 10);
    return text + "%";
}

Result<std::int32_t> parse_integer(std::string_view text) {
    const std::string_view digits = text.starts_with('-') ? text.substr(1) : text;
    if (!all_digits(digits)) return ValueFault{Code::bad_integer};
    const std::size_t start = std::min(digits.find_first_not_of('0'), digits.size() - 1);
    if (digits.size() - start > longest_number) return ValueFault{Code::out_of_range};
    const std::int32_t value = digits_value(digits.substr(start));
    return digits.size() == text.size() ? value : -value;
}

Result<std::int32_t> parse_percent(std::string_view text) {
    if (!text.ends_with('%')) return ValueFault{Code::bad_percent};
    const auto number = parse_decimal(text.substr(0, text.size() - 1));
    if (!number) return ValueFault{Code::bad_percent};
    constexpr std::int64_t per_mille_unit = decimal_one / 10;  // one ‰ is a tenth of a percent
    const std::int64_t half = number->millionths < 0 ? -per_mille_unit / 2 : per_mille_unit / 2;
    return static_cast<std::int32_t>((number->millionths + half) / per_mille_unit);
}

Result<std::int32_t> parse_tracking(std::string_view text) {
    if (text == "0") return 0;
    if (text.ends_with("em"))
        if (const auto number = parse_decimal(text.substr(0, text.size() - 2)))
            return thousandths(*number);
    return parse_percent(text);
}

Result<std::array<Quantity, 4>> parse_distances(std::string_view text) {
    const auto words = split_words(text);
    if (words.size() != 1 && words.size() != 2 && words.size() != 4)
        return ValueFault{Code::bad_distances};
    std::array<Quantity, 4> sides;
    for (std::size_t side = 0; side < sides.size(); ++side) {
        const auto quantity = parse_quantity(words[side % words.size()]);
        if (!quantity) return quantity.fault();
        if (quantity->number < Decimal{}) return ValueFault{Code::length_negative};
        sides[side] = *quantity;
    }
    return sides;
}

Result<std::optional<StrokeText>> parse_stroke(std::string_view text) {
    if (text == "none") return std::optional<StrokeText>{};
    const auto words = split_words(text);
    if (words.size() < 2 || words.size() > 4 || !names_an_ink(words[1]))
        return ValueFault{Code::bad_stroke};
    const auto width = parse_quantity(words[0]);
    if (!width || width->number <= Decimal{}) return ValueFault{Code::bad_stroke};
    StrokeText stroke{.width = *width, .ink = words[1]};
    std::size_t next = 2;
    if (next < words.size())
        if (const auto tint = parse_share(words[next])) stroke.tint = *tint, ++next;
    if (next < words.size())
        if (const auto pattern = parse_pattern(words[next])) stroke.pattern = *pattern, ++next;
    if (next != words.size()) return ValueFault{Code::bad_stroke};
    return std::optional{stroke};
}

Result<FillText> parse_fill(std::string_view text) {
    const auto words = split_words(text);
    if (words.empty() || words.size() > 2 || !names_an_ink(words[0]))
        return ValueFault{Code::bad_fill};
    FillText fill{.ink = words[0]};
    if (words.size() == 1) return fill;
    const auto tint = parse_share(words[1]);
    if (!tint) return ValueFault{Code::bad_fill};
    fill.tint = *tint;
    return fill;
}

Result<Cmyk> parse_cmyk(std::string_view text) {
    const auto words = split_words(text);
    if (words.size() != 4) return ValueFault{Code::bad_cmyk};
    std::uint16_t parts[4];
    for (std::size_t i = 0; i < 4; ++i) {
        const auto share = parse_share(words[i].ends_with('%') ? words[i] : words[i] + "%");
        if (!share) return ValueFault{Code::bad_cmyk};
        parts[i] = *share;
    }
    return Cmyk{parts[0], parts[1], parts[2], parts[3]};
}

Result<std::array<std::int32_t, 2>> parse_focus(std::string_view text) {
    const auto words = split_words(text);
    if (words.size() != 2) return ValueFault{Code::bad_focus};
    const auto x = parse_share(words[0]), y = parse_share(words[1]);
    if (!x || !y) return ValueFault{Code::bad_focus};
    return std::array<std::int32_t, 2>{*x, *y};
}

Result<std::chrono::year_month_day> parse_date(std::string_view text) {
    const bool written = text.size() == 10 && text[4] == '-' && text[7] == '-' &&
                         all_digits(text.substr(0, 4)) && all_digits(text.substr(5, 2)) &&
                         all_digits(text.substr(8, 2));
    if (!written) return ValueFault{Code::bad_date};
    const std::chrono::year_month_day date{
        std::chrono::year{digits_value(text.substr(0, 4))},
        std::chrono::month{static_cast<unsigned>(digits_value(text.substr(5, 2)))},
        std::chrono::day{static_cast<unsigned>(digits_value(text.substr(8, 2)))}};
    if (!date.ok() || date.year() < std::chrono::year{1}) return ValueFault{Code::bad_date};
    return date;
}

bool is_identifier(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto [c, size] = utf8::decode(text, at);
        if (!is_ascii_name_character(c) && c != '.' && !is_han(c)) return false;
        at += size;
    }
    return !text.empty();
}

bool is_layout_name(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return is_ascii_name_character(static_cast<unsigned char>(c));
    });
}

}  // namespace banxin
