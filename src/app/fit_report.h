// What `banxin fit` prints: for people, and for tools.
#pragma once

#include <cstdint>
#include <ostream>
#include <string>

#include "app/fit.h"
#include "diagnostics/printer.h"

namespace banxin {

/// Lines of each paragraph and in all, over or under `wanted` (0: as many as there are), and the
/// changes that help.
std::string to_text(const Fit& fit, std::size_t wanted, MessageLanguage language);

/// One JSON object. Lengths are em with four decimals, offsets count code points; see
/// docs/layout.md.
void write_json(const Fit& fit, std::ostream& out);

}  // namespace banxin
