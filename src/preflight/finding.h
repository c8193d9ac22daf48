// What preflight finds: a named check, where, the limit and the value.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.h"
#include "diagnostics/diagnostic.h"

namespace banxin {

/// One rule of the press. The table of all checks is in checks.cpp; docs/press.md is held to it by
/// a test.
struct Check {
    std::string_view name;     // "rgb-colour": stable, for tools
    std::string_view english;  // what is wrong, one line
    std::string_view chinese;
    std::string_view way_out_english, way_out_chinese;
};

struct Finding {
    const Check* check = nullptr;
    Severity severity = Severity::error;
    std::uint32_t page = 0;     // from 1; 0 = the file as a whole
    std::optional<Rect> place;  // on the trim, x right, y down
    std::string limit, value;   // with units, for people; may be empty
    std::string what;           // the object: a font's name, a photo's id
    std::string frame;          // the layout's frame it stands in; empty: none, or not known
    std::string source;         // where that is written: "layouts/macun.xml:42:5"
};

using Findings = std::vector<Finding>;

/// All checks, in the order of docs/press.md.
const std::vector<Check>& checks();
/// Throws std::logic_error if there is none of that name: a fault of the caller.
const Check& check_named(std::string_view name);

}  // namespace banxin
