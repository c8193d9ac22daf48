// The check of an attribute's value against its rule, as far as it needs no context.
#include <algorithm>

#include "base/utf8.h"
#include "document/values.h"

namespace banxin {

namespace {

using Fault = std::optional<ValueFault>;

std::string joined(const std::vector<std::string_view>& words) {
    std::string text;
    for (const auto word : words) text += (text.empty() ? "" : ", ") + std::string(word);
    return text;
}

template <class T>
Fault fault_in(const Result<T>& result) {
    return result ? Fault{} : result.fault();
}

Fault check_integer(const AttributeRule& rule, std::string_view value) {
    const std::vector<std::string> range{std::to_string(rule.least), std::to_string(rule.most)};
    const auto number = parse_integer(value);
    if (!number) return ValueFault{number.fault().code, range};
    if (*number < rule.least || *number > rule.most) return ValueFault{Code::out_of_range, range};
    return {};
}

Fault check_per_mille(const AttributeRule& rule, const Result<std::int32_t>& number) {
    if (!number) return ValueFault{Code::bad_percent, {percent_text(rule.most)}};
    if (*number < rule.least || *number > rule.most)
        return ValueFault{Code::out_of_range, {percent_text(rule.least), percent_text(rule.most)}};
    return {};
}

/// Absolute lengths are checked in full; of relative ones the sign.
Fault check_length(std::string_view value, bool may_be_negative, Length least) {
    const auto quantity = parse_quantity(value);
    if (!quantity) return quantity.fault();
    if (!may_be_negative && quantity->number < Decimal{}) return ValueFault{Code::length_negative};
    const bool relative = quantity->unit == Unit::em || quantity->unit == Unit::character ||
                          quantity->unit == Unit::line;
    if (relative && quantity->number != Decimal{}) return {};
    const auto length = resolve(*quantity, {});
    if (!length) return ValueFault{Code::length_too_large};
    if (!may_be_negative && *length < least) return ValueFault{Code::length_too_small, {"1pt"}};
    return {};
}

Fault check_identifiers(std::string_view value) {
    const auto words = split_words(value);
    if (words.empty() || !std::ranges::all_of(words, is_identifier))
        return ValueFault{Code::bad_identifier};
    return {};
}

Fault check_choice(const AttributeRule& rule, std::string_view value) {
    if (std::ranges::find(rule.choices, value) != rule.choices.end()) return {};
    return ValueFault{Code::bad_choice, {joined(rule.choices)}};
}

Fault check_choices(const AttributeRule& rule, std::string_view value) {
    if (value == "none") return {};
    for (const std::string& word : split_words(value))
        if (std::ranges::find(rule.choices, word) == rule.choices.end())
            return ValueFault{Code::bad_choices, {joined(rule.choices)}};
    return {};
}

Fault check_absolute(std::string_view value) {
    const auto quantity = parse_quantity(value);
    const bool relative =
        quantity && (quantity->unit == Unit::em || quantity->unit == Unit::character ||
                     quantity->unit == Unit::line);
    return relative ? ValueFault{Code::relative_length} : check_length(value, false, {});
}

Fault check_least_size(const AttributeRule& rule, std::string_view value) {
    if (value.ends_with('%')) return check_per_mille(rule, parse_percent(value));
    return check_length(value, false, smallest_size);
}

Fault unless(bool right, Code code) {
    return right ? Fault{} : ValueFault{code};
}

}  // namespace

std::optional<ValueFault> fault_of(const AttributeRule& rule, std::string_view value) {
    if (rule.type == ValueType::text) return {};
    if (value.empty()) return ValueFault{Code::empty_value};
    switch (rule.type) {
        case ValueType::text:
        case ValueType::path:
            return {};
        case ValueType::identifier:
            return unless(is_identifier(value), Code::bad_identifier);
        case ValueType::identifiers:
            return check_identifiers(value);
        case ValueType::layout_name:
            return unless(is_layout_name(value), Code::bad_layout_name);
        case ValueType::press_name:
            return unless(is_layout_name(value), Code::bad_press_name);
        case ValueType::date:
            return fault_in(parse_date(value));
        case ValueType::choice:
            return check_choice(rule, value);
        case ValueType::choices:
            return check_choices(rule, value);
        case ValueType::characters:
            return unless(value.find_first_of(" \t\r\n") == value.npos, Code::bad_characters);
        case ValueType::integer:
            return check_integer(rule, value);
        case ValueType::percent:
            return check_per_mille(rule, parse_percent(value));
        case ValueType::tracking:
            return check_per_mille(rule, parse_tracking(value));
        case ValueType::least_size:
            return check_least_size(rule, value);
        case ValueType::length:
            return check_length(value, true, {});
        case ValueType::room:
            return check_length(value, false, {});
        case ValueType::size:
            return check_length(value, false, smallest_size);
        case ValueType::absolute:
            return check_absolute(value);
        case ValueType::distances:
            return fault_in(parse_distances(value));
        case ValueType::stand_off:
            return value == "none" ? Fault{} : check_length(value, false, {});
        case ValueType::stroke:
            return fault_in(parse_stroke(value));
        case ValueType::fill:
            return fault_in(parse_fill(value));
        case ValueType::cmyk:
            return fault_in(parse_cmyk(value));
        case ValueType::focus:
            return fault_in(parse_focus(value));
    }
    return {};
}

}  // namespace banxin
