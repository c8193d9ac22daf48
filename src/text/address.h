// Web and mail addresses, which go on in the next line at their own marks.
#pragma once

#include <string_view>

#include "document/composition_rules.h"

namespace banxin {

/// What an address may hold: a row of these classes is looked at as one.
bool is_address_part(CharClass cls);
bool is_address(std::string_view text);

}  // namespace banxin
