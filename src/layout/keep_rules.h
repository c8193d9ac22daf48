// What stays together: headings with their text, last lines with their paragraph (孤行不成栏).
#pragma once

#include "layout/flow.h"

namespace banxin {

/// True if the heading would stand apart from what it heads, and another column may help.
bool parts_from_next(Flow& flow, std::size_t heading, const Attempt& tried);

/// True if the paragraph's last line would stand alone at a column's top, its others before it.
bool has_widow(const Flow& flow, const Attempt& tried);
/// The paragraph in one line fewer, or one more, so that it has no widow; as it was if no such
/// setting is as good as any. Column feet stay where they are (R1.8.3).
void avoid_widow(Flow& flow, std::size_t paragraph, Attempt& tried);

}  // namespace banxin
