// 注音: pinyin above its base, bopomofo at its right (typography.md §1.13).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/beside.h"

namespace banxin {

/// What spaces part.
std::vector<std::string_view> syllables_of(std::string_view ruby);

/// Adds the annotations of every run that has one, makes room for them along the line, and keeps
/// each with its base. Reports characters that no face has.
void add_ruby(ShapedParagraph& shaped, const BesideInput& input);

}  // namespace banxin
