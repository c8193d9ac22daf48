#include <algorithm>
#include <stdexcept>
#include <string>

#include "preflight/finding.h"

namespace banxin {

const std::vector<Check>& checks() {
    static const std::vector<Check> table{
#define CHECK(name, english, chinese, way_out_english, way_out_chinese) \
    {name, english, chinese, way_out_english, way_out_chinese},
#include "preflight/checks.def"
#undef CHECK
    };
    return table;
}

const Check& check_named(std::string_view name) {
    const auto found = std::find_if(checks().begin(), checks().end(),
                                    [&](const Check& check) { return check.name == name; });
    if (found == checks().end()) throw std::logic_error("there is no check " + std::string(name));
    return *found;
}

}  // namespace banxin
