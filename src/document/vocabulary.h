// The vocabulary: one table of elements and attributes that drives the reader, the schema and the
// manual.
#pragma once

#include <string>

namespace banxin {

/// layouts/banxin.xsd: for XML editors to complete and check.
std::string schema();
/// docs/format.md
std::string format_manual();

}  // namespace banxin
