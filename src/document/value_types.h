// What each type of value looks like: for the schema a pattern, for the manual words and an
// example.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/vocabulary_table.h"

namespace banxin {

struct ValueDescription {
    ValueType type;
    std::string_view name;     // of its simple type in the schema, and in the manual
    std::string_view base;     // the XSD type it restricts
    std::string pattern;       // an XSD regular expression; empty: any
    std::string_view meaning;  // for the manual
};

/// One row a type, except integers and what is chosen, whose rules say all.
const std::vector<ValueDescription>& value_descriptions();
/// Null for integers and what is chosen.
const ValueDescription* description_of(ValueType type);

}  // namespace banxin
