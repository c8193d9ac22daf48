// Which folder of src/ may include what.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace banxin::test {

/// Path below src/ → text: all sources at once, since what a header brings along is looked at too.
using Sources = std::map<std::string, std::string>;

/// The lines that break the rules, each as “text/shaper.cpp:12: cairo.h belongs to render/”.
std::vector<std::string> include_faults(const Sources& sources);

}  // namespace banxin::test
