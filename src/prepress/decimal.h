// Decimal numbers of a content stream, exact: whole millionths.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace banxin {

/// "1.5" for 1500000: no exponent, no trailing zeros, no locale.
std::string decimal(std::int64_t millionths);
/// The inverse, rounded to millionths. Throws std::runtime_error if `text` is not a number below a
/// million million.
std::int64_t to_millionths(std::string_view text);

}  // namespace banxin
