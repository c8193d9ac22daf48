// The display list as text: stable, readable in a review; the main golden.
#pragma once

#include <string>

#include "display/display_list.h"

namespace banxin {

std::string dump(const DisplayList& list, const Document& document);

}  // namespace banxin
