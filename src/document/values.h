// The values of attributes: each type's reading, and the check the vocabulary asks for. Pure
// functions; what depends on a place (relative lengths, names of inks) is resolved by attributes.h.
#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ink.h"
#include "document/model.h"
#include "document/quantity.h"
#include "document/vocabulary_table.h"

namespace banxin {

struct StrokeText {
    Quantity width;
    std::string ink;
    std::uint16_t tint = 1000;
    LinePattern pattern = LinePattern::solid;
};
struct FillText {
    std::string ink;
    std::uint16_t tint = 1000;
};

/// In the order of LinePattern.
inline constexpr std::string_view pattern_names[] = {"solid", "double", "dotted", "thick-thin",
                                                     "wavy"};

Result<std::int32_t> parse_integer(std::string_view text);
/// In ‰.
Result<std::int32_t> parse_percent(std::string_view text);
/// A percentage, or em, in ‰.
Result<std::int32_t> parse_tracking(std::string_view text);
/// Top, right, bottom, left.
Result<std::array<Quantity, 4>> parse_distances(std::string_view text);
/// Nothing for “none”.
Result<std::optional<StrokeText>> parse_stroke(std::string_view text);
Result<FillText> parse_fill(std::string_view text);
Result<Cmyk> parse_cmyk(std::string_view text);
/// From the left and from the top, in ‰.
Result<std::array<std::int32_t, 2>> parse_focus(std::string_view text);
Result<std::chrono::year_month_day> parse_date(std::string_view text);
bool is_identifier(std::string_view text);
/// Of a layout, or of a press profile.
bool is_layout_name(std::string_view text);
std::vector<std::string> split_words(std::string_view text);
/// “0.5”, “-12.5”: thousandths of one hundred as a percentage.
std::string percent_text(std::int32_t per_mille);

/// What is wrong with `value` as far as it can be said without knowing its place.
std::optional<ValueFault> fault_of(const AttributeRule& rule, std::string_view value);

}  // namespace banxin
